import { analysisInSlices } from '../documents/analysis.ts';
import type { OpenDocument } from '../documents/open-documents.ts';
import { type CancellationToken, ErrorCodes, LSPErrorCodes, ResponseError } from './protocol.ts';
import type { Handler, Session } from './session.ts';

/** Params as far as the server relies on them. */
export type Params = { readonly textDocument: { readonly uri: string } } | { readonly data?: { readonly uri: string } };

/**
 * Answers one request, whatever happens: a cancelled request ends as such, an answer for a text that has moved on is not given, and a feature
 * that throws is logged once and answers with an error: an empty answer would say that there is nothing.
 */
export async function guarded(session: Session, handler: Handler, params: Params, token: CancellationToken): Promise<unknown> {
  // Visual Studio Code has every action resolved that has no edit; one that is a command is whole as it is.
  const named = 'textDocument' in params ? params.textDocument : params.data;
  if (!named) return params;
  const { uri } = named;
  const document = session.documents.get(uri);
  if (!document) return handler.empty;
  const { version } = document.text;
  const refusal = (): ResponseError<unknown> | undefined => refused(session, handler, document, version, token);
  try {
    const settings = session.settings.cached(uri) ?? (await session.settings.of(uri));
    const analysis = await analysisInSlices(session, document, settings, () => refusal() !== undefined);
    const late = refusal();
    if (late) return late;
    return await handler.answer({ session, params: params as never, document, analysis: analysis!, settings, token });
  } catch (error) {
    return failure(session, handler.method, error);
  }
}

/** What a request that failed is answered with: a refusal as it is; anything else is a fault of the server's own, which the log describes. */
export function failure(session: Session, method: string, error: unknown): ResponseError<unknown> {
  if (error instanceof ResponseError) return error;
  session.log.once(method, error);
  return new ResponseError(ErrorCodes.InternalError, `${method}: the server failed; its log says where`);
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
  if (session.documents.get(document.uri) === document && document.text.version === version) return undefined;
  // Diagnostics have a refusal of their own, after which the client asks again instead of showing none.
  if (handler.method === 'textDocument/diagnostic')
    return new ResponseError(LSPErrorCodes.ServerCancelled, 'the text has moved on', { retriggerRequest: true });
  return new ResponseError(LSPErrorCodes.ContentModified, 'the text has moved on');
}
