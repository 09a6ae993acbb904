import type { CommandName, ServerCommands } from '../../../contract.ts';
import type { CancellationToken } from '../../connection/protocol.ts';
import type { Session } from '../../connection/session.ts';

type Answer<K extends CommandName> = ServerCommands[K]['answer'];

/** A command of the server's: an argument that is not checked yet → plain data. Whatever takes long looks at the token between its steps. */
export type Command<K extends CommandName> = (
  session: Session,
  argument: unknown,
  token: CancellationToken,
) => Answer<K> | Promise<Answer<K>>;

/** Some of the server's commands by their names. */
export type Commands<K extends CommandName = CommandName> = { readonly [N in K]: Command<N> };
