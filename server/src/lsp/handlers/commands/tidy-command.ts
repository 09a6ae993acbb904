import type { TidyAnswer } from '../../../contract.ts';
import type { TidyKind } from '../../../features/tidying/tidy-edit.ts';
import type { DocumentEdit } from '../../../service.ts';
import { type CancellationToken, LSPErrorCodes, ResponseError } from '../../connection/protocol.ts';
import type { Session } from '../../connection/session.ts';
import { tidied, tidyKinds, tidyWords } from '../../core.ts';
import { readOpen } from '../../documents/analysis.ts';
import { textEditsOf } from '../../documents/convert.ts';
import { createPacer } from '../../workspace/file-reading.ts';
import type { Commands } from './command.ts';
import { parsed, tidySchema } from './command-arguments.ts';

/* `nianbao.server.tidy` ({uri, without?}) puts an open document right as a whole: its edits, and what they do in words, kind by kind. */

export const tidyCommands: Commands<'tidy'> = { tidy };

/** Null for a document that is not open; cancelled where its text has moved on. */
async function tidy(session: Session, argument: unknown, token: CancellationToken): Promise<TidyAnswer | null> {
  const { uri, without = [] } = parsed(tidySchema, argument);
  const open = await readOpen(session, uri, () => token.isCancellationRequested);
  if (!open) return null;
  const { text } = open.document;
  const { version } = text;
  const settings = session.settings.cached(uri) ?? (await session.settings.of(uri));
  const pacer = createPacer();
  const counts = new Map<TidyKind, number>();
  const edits: DocumentEdit[] = [];
  for (const part of open.analysis?.parts ?? []) {
    await pacer.rest();
    if (token.isCancellationRequested || text.version !== version) break;
    const own = tidied(part, settings, new Set(without as readonly TidyKind[]));
    edits.push(...own.edits);
    for (const kind of own.named) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  if (token.isCancellationRequested || !open.analysis || text.version !== version)
    throw new ResponseError(LSPErrorCodes.ContentModified, 'the text has moved on');
  const kinds = tidyKinds.filter((kind) => counts.has(kind));
  const { language } = session.client;
  return {
    version,
    edits: textEditsOf(text, edits),
    kinds: kinds.map((kind) => ({ kind, words: tidyWords[kind](counts.get(kind)!)[language] })),
  };
}
