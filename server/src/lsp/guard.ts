import { analysisUnless, isAnalysed, isLong } from './analysis.ts';
import type { OpenDocument } from './documents.ts';
import { isRequestFor, isWholeAction } from './params.ts';
import { type CancellationToken, ErrorCodes, LSPErrorCodes, ResponseError } from './protocol.ts';
import type { Handler, Session } from './session.ts';
import { ownTurn, quiet } from './turn.ts';

/**
 * Answers one request, whatever happens: bad params are refused, a cancelled request ends as such, an answer for a text that has moved on
 * is not given, and a feature that throws is logged once and answers empty.
 */
export async function guarded(session: Session, handler: Handler, params: unknown, token: CancellationToken): Promise<unknown> {
  // Visual Studio Code has every action resolved that has no edit; one that is a command is whole as it is.
  if (handler.asks === 'action' && isWholeAction(params)) return params;
  if (!isRequestFor(handler.asks, params))
    return new ResponseError(ErrorCodes.InvalidParams, `${handler.method}: these params cannot be understood`);
  const uri = 'textDocument' in params ? params.textDocument.uri : params.data.uri;
  const document = session.documents.get(uri);
  if (!document) return handler.empty;
  const { version } = document.text;
  try {
    const settings = session.settings.known(uri) ?? (await session.settings.of(uri));
    // A cancellation is looked for before a long reading begins, too.
    if (!isAnalysed(document, settings) && isLong(document)) await quiet();
    const refusal = refused(session, handler, document, version, token);
    if (refusal) return refusal;
    const stop = (): boolean => refused(session, handler, document, version, token) !== undefined;
    const analysis = await analysisUnless(session, document, settings, stop);
    if (!analysis) return refused(session, handler, document, version, token) ?? handler.empty;
    // An editor asks many things after a key, and what is answered first need not wait until all of them have been worked out.
    if (isLong(document)) await ownTurn();
    const late = refused(session, handler, document, version, token);
    if (late) return late;
    return await handler.answer({ session, params: params as never, document, analysis, settings, token });
  } catch (error) {
    if (error instanceof ResponseError) return error;
    session.log.once(`${handler.method}`, error);
    return handler.empty;
  }
}

/** Why a request is not worth answering any more; undefined while it is. */
function refused(
  session: Session,
  handler: Handler,
  document: OpenDocument,
  version: number,
  token: CancellationToken,
): ResponseError<unknown> | undefined {
  if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
  if (session.documents.get(document.text.uri) === document && document.text.version === version) return undefined;
  // Diagnostics have a refusal of their own, after which the client asks again instead of showing none.
  if (handler.method === 'textDocument/diagnostic')
    return new ResponseError(LSPErrorCodes.ServerCancelled, 'the text has moved on', { retriggerRequest: true });
  return new ResponseError(LSPErrorCodes.ContentModified, 'the text has moved on');
}
