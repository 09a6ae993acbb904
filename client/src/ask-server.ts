import type { CancellationToken } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** What one of the server's own commands answers; rejects with its words when it refuses. Waits for a server that is starting. */
export type AskServer = <T>(command: string, argument?: unknown, token?: CancellationToken) => Promise<T>;

/** Asks the server of this client. */
export const asking =
  (client: BaseLanguageClient): AskServer =>
  (command, argument, token) => {
    const params = { command: `nianbao.server.${command}`, arguments: [argument ?? null] };
    // A token that is not there would count as a second parameter.
    return token ? client.sendRequest('workspace/executeCommand', params, token) : client.sendRequest('workspace/executeCommand', params);
  };

/** The words of a refusal. */
export const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
