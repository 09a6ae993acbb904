import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type OutlineNode, outlineOf } from '../../features/outline/symbols.ts';
import type { DocumentSymbol, DocumentSymbolParams, SymbolInformation, SymbolKind } from '../connection/protocol.ts';
import type { Handler } from '../connection/session.ts';
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
    const nodes = outlineOf(analysis, client.language);
    if (client.hierarchicalSymbols) return nodes.map((node) => treeOf(document.text, node));
    return nodes.flatMap((node) => [...flat(document.text, node, undefined)]);
  },
};

function treeOf(text: TextDocument, node: OutlineNode): DocumentSymbol {
  const { name, detail, kind, selection, children } = node;
  const symbol: DocumentSymbol = {
    name: shown(name),
    kind: kinds[kind],
    range: rangeOf(text, node),
    selectionRange: rangeOf(text, selection),
  };
  if (detail !== '') symbol.detail = detail;
  if (children.length > 0) symbol.children = children.map((child) => treeOf(text, child));
  return symbol;
}

function* flat(text: TextDocument, node: OutlineNode, container: string | undefined): Iterable<SymbolInformation> {
  const name = shown(node.detail === '' || node.kind === 'report' ? node.name : `${node.name}（${node.detail}）`);
  const symbol: SymbolInformation = { name, kind: kinds[node.kind], location: { uri: text.uri, range: rangeOf(text, node) } };
  if (container !== undefined) symbol.containerName = container;
  yield symbol;
  for (const child of node.children) yield* flat(text, child, name);
}

/** Editors refuse a symbol without a name, and none shows a very long one. */
function shown(name: string): string {
  const line = name.replaceAll(/\s/g, ' ').trim();
  return line === '' ? '—' : [...line.slice(0, 400)].slice(0, 120).join('');
}
