import { type CancellationToken, l10n } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';

/** What one of the server's own commands answers; rejects with its words when it refuses. Waits for a server that is starting. */
export type AskServer = <T>(command: string, argument?: unknown, token?: CancellationToken) => Promise<T>;

/** Asks the server of this client. */
export const asking =
  (client: BaseLanguageClient): AskServer =>
  (command, argument, token) => {
    // The connection would say so in English, and not what can be done.
    if (isDown(client))
      return Promise.reject(new Error(l10n.t('The checks are not running. The command “Restart the Language Server” starts them.')));
    const params = { command: `nianbao.server.${command}`, arguments: [argument ?? null] };
    // A token that is not there would count as a second parameter.
    return token ? client.sendRequest('workspace/executeCommand', params, token) : client.sendRequest('workspace/executeCommand', params);
  };

/** Whether the server is neither there nor on its way, so that only a person brings it back. */
export const isDown = ({ state }: BaseLanguageClient): boolean => state === State.Stopped || state === State.StartFailed;
