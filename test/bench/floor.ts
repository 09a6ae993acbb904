/*
 * The floor: the least that a server does to answer at all. The same transport and documents as ours, one search for line ends and tabs
 * per version, an outline of the lines that begin like a heading. What ours takes beyond it is what reading and checking cost.
 */
import { createConnection, type DocumentSymbol, TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const connection = createConnection(process.stdin, process.stdout);
const documents = new TextDocuments(TextDocument);
const scans = new WeakMap<TextDocument, { readonly version: number; readonly symbols: DocumentSymbol[]; readonly tabs: number }>();

function scan(uri: string): { readonly symbols: DocumentSymbol[]; readonly tabs: number } {
  const document = documents.get(uri)!;
  const known = scans.get(document);
  if (known?.version === document.version) return known;
  const text = document.getText();
  const symbols: DocumentSymbol[] = [];
  let tabs = 0;
  for (let start = 0, line = 0; start < text.length; line++) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    for (let at = text.indexOf('\t', start); at >= 0 && at < end; at = text.indexOf('\t', at + 1)) tabs++;
    if (text[start + 1] === '、') {
      const range = { start: { line, character: 0 }, end: { line, character: end - start } };
      symbols.push({ name: text.slice(start, end), kind: 3, range, selectionRange: range });
    }
    start = end + 1;
  }
  const result = { version: document.version, symbols, tabs };
  scans.set(document, result);
  return result;
}

connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
  },
}));
connection.onRequest('textDocument/documentSymbol', ({ textDocument }) => scan(textDocument.uri).symbols);
connection.onRequest('textDocument/foldingRange', ({ textDocument }) =>
  scan(textDocument.uri).symbols.map(({ range }) => ({ startLine: range.start.line, endLine: range.end.line + 1 })),
);
connection.onRequest('textDocument/diagnostic', ({ textDocument }) => ({ kind: 'full', items: [], tabs: scan(textDocument.uri).tabs }));
// Whatever else is asked about a document is answered when it has been scanned.
connection.onRequest((_method, params) => {
  const { textDocument, arguments: [argument] = [] } = params as { textDocument?: { uri: string }; arguments?: { uri: string }[] };
  const uri = textDocument?.uri ?? argument?.uri;
  return uri === undefined ? null : { tabs: scan(uri).tabs };
});
documents.listen(connection);
connection.listen();
