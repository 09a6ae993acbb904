import type { Client } from './client.ts';
import { isRecord } from './params.ts';
import { type CancellationToken, ErrorCodes, LSPErrorCodes, ResponseError, type ServerCapabilities } from './protocol.ts';
import type { Session } from './session.ts';

/** A request about no document in particular. */
export interface AskedAtLarge<P> {
  readonly session: Session;
  readonly params: P;
  readonly token: CancellationToken;
}

/** One request that is about the workspace; the like of `Handler`, without a document. */
export interface WorkspaceHandler<P = never, R = unknown> {
  readonly method: string;
  /** The answer where answering failed. */
  readonly empty: R;
  capability(client: Client): ServerCapabilities;
  answer(asked: AskedAtLarge<P>): R | Promise<R>;
}

/** Answers one such request, whatever happens; see `guarded`. */
export async function guardedAtLarge(
  session: Session,
  handler: WorkspaceHandler,
  params: unknown,
  token: CancellationToken,
): Promise<unknown> {
  if (!isRecord(params)) return new ResponseError(ErrorCodes.InvalidParams, `${handler.method}: these params cannot be understood`);
  if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
  try {
    return await handler.answer({ session, params: params as never, token });
  } catch (error) {
    if (error instanceof ResponseError) return error;
    session.log.once(handler.method, error);
    return handler.empty;
  }
}
