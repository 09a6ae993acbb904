import type { CancellationToken } from '../../connection/protocol.ts';
import type { Session } from '../../connection/session.ts';

/** A command of the server's: an argument that is not checked yet → plain data. Whatever takes long looks at the token between its steps. */
export type Command = (session: Session, argument: unknown, token: CancellationToken) => unknown;
