import { type CancellationToken, l10n } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { type CommandName, commandPrefix, type ServerCommands } from '../../../server/src/contract.ts';

/** What one of the server's own commands answers; rejects with its words when it refuses. Waits for a server that is starting. */
export type AskServer = <K extends CommandName>(
  command: K,
  argument?: ServerCommands[K]['argument'],
  token?: CancellationToken,
) => Promise<ServerCommands[K]['answer']>;

/** Sends one of the server's own commands to it. */
export function executeCommand<K extends CommandName>(
  client: BaseLanguageClient,
  command: K,
  argument?: ServerCommands[K]['argument'],
  token?: CancellationToken,
): Promise<ServerCommands[K]['answer']> {
  const params = { command: commandPrefix + command, arguments: [argument ?? null] };
  // A token that is not there would count as a second parameter.
  return token ? client.sendRequest('workspace/executeCommand', params, token) : client.sendRequest('workspace/executeCommand', params);
}

/** Asks the server of this client. */
export const asking =
  (client: BaseLanguageClient): AskServer =>
  (command, argument, token) =>
    // The connection would say so in English, and not what can be done.
    isDown(client)
      ? Promise.reject(new Error(l10n.t('The checks are not running. The command “Restart the Language Server” starts them.')))
      : executeCommand(client, command, argument, token);

/** Whether the server is neither there nor on its way, so that only a person brings it back. */
export const isDown = ({ state }: BaseLanguageClient): boolean => state === State.Stopped || state === State.StartFailed;
