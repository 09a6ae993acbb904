import type { Suggestion } from '../../features/completion/suggestion.ts';
import type { Client } from '../connection/client-capabilities.ts';
import {
  type CompletionItem,
  type CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  InsertTextFormat,
} from '../connection/protocol.ts';
import type { Handler } from '../connection/session.ts';
import { completionsAt, plainText } from '../core.ts';
import { type Place, placeOf } from '../documents/convert.ts';

/** Module, Snippet, Field, Reference, Text and Value, of the kinds for which every client has a sign. */
const kinds: Readonly<Record<Suggestion['kind'], CompletionItemKind>> = {
  heading: 9,
  table: 15,
  row: 5,
  citation: 18,
  title: 18,
  number: 18,
  sentence: 1,
  organ: 12,
};

/** What completion begins with by itself, beside the beginning of a word. */
const triggers = ['第', '《', '〔', '（'];

/** What could be written here. Asked for anew as the person types on, because another character may begin something else. */
export const completion: Handler<CompletionParams, CompletionList> = {
  method: 'textDocument/completion',
  asks: 'position',
  empty: { isIncomplete: false, items: [] },
  capability: () => ({ completionProvider: { triggerCharacters: triggers } }),
  answer({ session, params, document, analysis }) {
    const { client } = session;
    const place = placeOf(document.text, analysis.parts, params.position);
    const found = completionsAt(place.part.report, place.offset, client.language);
    const items = found.flatMap((suggestion, i) => itemOf(suggestion, i, place, client) ?? []);
    return { isIncomplete: items.length > 0, items };
  },
};

/** Undefined where a suggestion makes sense only with places to fill in, and the client has none. */
function itemOf(
  suggestion: Suggestion,
  index: number,
  { rangeOf }: Pick<Place<never>, 'rangeOf'>,
  client: Client,
): CompletionItem | undefined {
  const { kind, label, detail, filter, documentation } = suggestion;
  const snippet = client.snippets ? suggestion.snippet : null;
  const newText = snippet ?? suggestion.text;
  if (newText === null) return undefined;
  const item: CompletionItem = {
    label,
    kind: kinds[kind],
    sortText: String(index).padStart(3, '0'),
    filterText: filter,
    textEdit: { range: rangeOf(suggestion.range), newText },
  };
  if (snippet !== null) item.insertTextFormat = InsertTextFormat.Snippet;
  if (detail !== '') item.detail = detail;
  if (documentation !== '')
    item.documentation = client.markdownCompletions ? { kind: 'markdown', value: documentation } : plainText(documentation);
  return item;
}
