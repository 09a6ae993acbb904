import { expect } from 'vitest';
import {
  CodeAction,
  Diagnostic,
  DocumentSymbol,
  FoldingRange,
  Hover,
  Location,
  type Position,
  type Range,
  type SymbolInformation,
  TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

/*
 * Whether replies are what the protocol says. The protocol's meta model is not in any package that is installed (only the schema of the
 * model is), so this relies on the `is` guards of vscode-languageserver-types and adds what they leave out: every position lies in the
 * text, and every property is one that the protocol knows.
 */

const known = {
  DocumentSymbol: ['name', 'detail', 'kind', 'tags', 'deprecated', 'range', 'selectionRange', 'children'],
  SymbolInformation: ['name', 'kind', 'tags', 'containerName', 'deprecated', 'location'],
  FoldingRange: ['startLine', 'startCharacter', 'endLine', 'endCharacter', 'kind', 'collapsedText'],
  Diagnostic: ['range', 'severity', 'code', 'codeDescription', 'source', 'message', 'tags', 'relatedInformation', 'data'],
  CodeAction: ['title', 'kind', 'diagnostics', 'isPreferred', 'disabled', 'edit', 'command', 'data'],
  Hover: ['contents', 'range'],
};

/** Fails unless `value` is a value of that type of the protocol, with all its positions in `text`. */
export function expectOutline(value: unknown, text: string, tree: boolean): void {
  expect(value).toBeInstanceOf(Array);
  for (const symbol of value as unknown[])
    if (tree) expectSymbol(symbol, text);
    else expectFlatSymbol(symbol, text);
}

function expectSymbol(value: unknown, text: string, parent?: Range): void {
  expectOnly(value, known.DocumentSymbol);
  const guarded: boolean = DocumentSymbol.is(value);
  expect(guarded, JSON.stringify(value)).toBe(true);
  const symbol = value as DocumentSymbol;
  expect(symbol.name.trim()).not.toBe('');
  expectRange(symbol.range, text);
  expectInside(symbol.selectionRange, symbol.range, text);
  if (parent) expectInside(symbol.range, parent, text);
  for (const child of symbol.children ?? []) expectSymbol(child, text, symbol.range);
}

function expectFlatSymbol(value: unknown, text: string): void {
  expectOnly(value, known.SymbolInformation);
  const { name, kind, location, containerName } = value as SymbolInformation;
  expect([typeof name, typeof kind, typeof (containerName ?? '')]).toEqual(['string', 'number', 'string']);
  expect(Location.is(location)).toBe(true);
  expectRange(location.range, text);
}

export function expectFolds(value: unknown, text: string): void {
  const lines = documentOf(text).lineCount;
  for (const fold of value as FoldingRange[]) {
    expectOnly(fold, known.FoldingRange);
    expect(FoldingRange.is(fold), JSON.stringify(fold)).toBe(true);
    expect(fold.startLine).toBeLessThan(fold.endLine);
    expect(fold.endLine).toBeLessThan(lines);
  }
}

export function expectDiagnostics(value: unknown, text: string): void {
  expect(value).toBeInstanceOf(Array);
  for (const diagnostic of value as Diagnostic[]) {
    expectOnly(diagnostic, known.Diagnostic);
    expect(Diagnostic.is(diagnostic), JSON.stringify(diagnostic)).toBe(true);
    expect(diagnostic.source).toBe('nianbao');
    expectRange(diagnostic.range, text);
    for (const related of diagnostic.relatedInformation ?? []) expectRange(related.location.range, text);
  }
}

export function expectHover(value: unknown, text: string): void {
  if (value === null) return;
  expectOnly(value, known.Hover);
  expect(Hover.is(value), JSON.stringify(value)).toBe(true);
  const { range } = value as Hover;
  if (range) expectRange(range, text);
}

export function expectActions(value: unknown, text: string): void {
  expect(value).toBeInstanceOf(Array);
  for (const action of value as CodeAction[]) {
    expectOnly(action, known.CodeAction);
    // The guard asks for an edit or a command; an action that is yet to be resolved has neither.
    expect(CodeAction.is(action.data === undefined ? action : { edit: { changes: {} }, ...action }), JSON.stringify(action)).toBe(true);
    if (action.diagnostics) expectDiagnostics(action.diagnostics, text);
    // An entry of the project file is an edit of another document.
    for (const edit of action.kind?.endsWith('.ignore') ? [] : editsIn(action.edit)) {
      expect(TextEdit.is(edit)).toBe(true);
      expectRange(edit.range, text);
    }
  }
}

/** Every text edit of a workspace edit that touches one document. */
export function editsIn(edit: WorkspaceEdit | undefined): readonly TextEdit[] {
  const versioned = (edit?.documentChanges ?? []).flatMap((change) => ('edits' in change ? (change.edits as TextEdit[]) : []));
  return [...versioned, ...Object.values(edit?.changes ?? {}).flat()];
}

function expectOnly(value: unknown, names: readonly string[]): void {
  for (const name of Object.keys(value as object)) expect(names).toContain(name);
}

/** A range that lies in the text, parts no surrogate pair and does not run backwards; positions in a text map onto themselves. */
function expectRange(range: Range, text: string): void {
  const document = documentOf(text);
  for (const position of [range.start, range.end]) {
    const offset = document.offsetAt(position);
    expect(document.positionAt(offset)).toEqual(position);
    expect(/^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 1, offset + 1))).toBe(false);
  }
  expect(isAfter(range.start, range.end)).toBe(false);
}

function expectInside(inner: Range, outer: Range, text: string): void {
  expectRange(inner, text);
  expect(isAfter(outer.start, inner.start) || isAfter(inner.end, outer.end), JSON.stringify({ inner, outer })).toBe(false);
}

const isAfter = (a: Position, b: Position): boolean => a.line > b.line || (a.line === b.line && a.character > b.character);

let last = TextDocument.create('', '', 0, '');

/** The text with its lines counted, once for as long as the same text is asked about. */
function documentOf(text: string): TextDocument {
  if (last.getText() !== text) last = TextDocument.create('', '', 0, text);
  return last;
}
