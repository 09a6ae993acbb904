import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { OutlineNode, PlacedOutline } from '../../features/outline/symbols.ts';
import type { Range } from '../../text/range.ts';
import type { DocumentSymbol, DocumentSymbolParams, Range as LspRange, SymbolInformation, SymbolKind } from '../connection/protocol.ts';
import type { Handler } from '../connection/session.ts';
import { outlineOf, rangeInDocument } from '../core.ts';
import { rangeOf } from '../documents/convert.ts';

/** File, Namespace, String (what editors give the headings of prose) and Array. */
const kinds: Readonly<Record<OutlineNode['kind'], SymbolKind>> = { report: 1, section: 3, heading: 15, table: 18 };

/** The outline, as a tree where the client shows trees. */
export const outline: Handler<DocumentSymbolParams, DocumentSymbol[] | SymbolInformation[]> = {
  method: 'textDocument/documentSymbol',
  asks: 'document',
  empty: [],
  capability: () => ({ documentSymbolProvider: { label: '年报' } }),
  answer({ session, document, analysis }) {
    const { client } = session;
    const outlines = outlineOf(analysis.parts, client.language);
    if (client.hierarchicalSymbols) return outlines.map(({ part, node }) => treeOf(placing(document.text, part), node));
    return outlines.flatMap(({ part, node }) => [...flat(document.text.uri, placing(document.text, part), node, undefined)]);
  },
};

type Placing = (range: Range) => LspRange;

const placing =
  (text: TextDocument, part: PlacedOutline['part']): Placing =>
  (range) =>
    rangeOf(text, rangeInDocument(part, range));

function treeOf(place: Placing, node: OutlineNode): DocumentSymbol {
  const { name, detail, kind, selection, children } = node;
  const symbol: DocumentSymbol = {
    name: shown(name),
    kind: kinds[kind],
    range: place(node),
    selectionRange: place(selection),
  };
  if (detail !== '') symbol.detail = detail;
  if (children.length > 0) symbol.children = children.map((child) => treeOf(place, child));
  return symbol;
}

function* flat(uri: string, place: Placing, node: OutlineNode, container: string | undefined): Iterable<SymbolInformation> {
  const name = shown(node.detail === '' || node.kind === 'report' ? node.name : `${node.name}（${node.detail}）`);
  const symbol: SymbolInformation = { name, kind: kinds[node.kind], location: { uri, range: place(node) } };
  if (container !== undefined) symbol.containerName = container;
  yield symbol;
  for (const child of node.children) yield* flat(uri, place, child, name);
}

/** Editors refuse a symbol without a name, and none shows a very long one. */
function shown(name: string): string {
  const line = name.replaceAll(/\s/g, ' ').trim();
  return line === '' ? '—' : [...line.slice(0, 400)].slice(0, 120).join('');
}
