import type { Client } from './client-capabilities.ts';
import { failure } from './guard.ts';
import { type CancellationToken, LSPErrorCodes, ResponseError, type ServerCapabilities } from './protocol.ts';
import type { Session } from './session.ts';

/** A request about no document in particular. */
export interface AskedOfWorkspace<P> {
  readonly session: Session;
  readonly params: P;
  readonly token: CancellationToken;
}

/** One request that is about the workspace; the like of `Handler`, without a document. */
export interface WorkspaceHandler<P = never, R = unknown> {
  readonly method: string;
  capability(client: Client): ServerCapabilities;
  answer(asked: AskedOfWorkspace<P>): R | Promise<R>;
}

/** Answers one such request, whatever happens; see `guarded`. */
export async function guardedOfWorkspace(
  session: Session,
  handler: WorkspaceHandler,
  params: object,
  token: CancellationToken,
): Promise<unknown> {
  if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
  try {
    return await handler.answer({ session, params: params as never, token });
  } catch (error) {
    return failure(session, handler.method, error);
  }
}
