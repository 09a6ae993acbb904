import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { loadWASM, OnigScanner, OnigString } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, parseRawGrammar, Registry, type StateStack } from 'vscode-textmate';

const require = createRequire(import.meta.url);
const grammarFile = new URL('../../syntaxes/nianbao.tmLanguage.json', import.meta.url);

/** The grammar's own text. */
export const grammarText = readFileSync(grammarFile, 'utf8');

let wasm: Promise<void> | undefined;

/** Loads Oniguruma, the engine that VS Code colours with, once. */
export function loadOniguruma(): Promise<void> {
  wasm ??= loadWASM(new Uint8Array(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'))).buffer);
  return wasm;
}

/** The grammar as VS Code loads it; rejects when it is no valid grammar. */
export async function loadGrammar(): Promise<IGrammar> {
  await loadOniguruma();
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new OnigScanner(patterns),
      createOnigString: (text) => new OnigString(text),
    }),
    loadGrammar: async (scope) => (scope === 'text.nianbao' ? parseRawGrammar(grammarText, 'nianbao.tmLanguage.json') : null),
  });
  const grammar = await registry.loadGrammar('text.nianbao');
  if (!grammar) throw new Error('text.nianbao was not found');
  return grammar;
}

/** A stretch of a line (UTF-16 columns, half-open) with its scopes, outermost first and without `text.nianbao` and the `.nianbao` endings. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly scopes: readonly string[];
}

export interface TokenizedLine {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** What the next line starts in. */
  readonly state: StateStack;
}

/** The lines of a text with their tokens; a line end is LF or CRLF and belongs to no line. */
export function tokenize(grammar: IGrammar, text: string): readonly TokenizedLine[] {
  let state = INITIAL;
  return text.split(/\r?\n/).map((line) => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    const tokens = result.tokens.map(({ startIndex, endIndex, scopes }) => ({
      start: startIndex,
      // vscode-textmate counts the line end into the last token.
      end: Math.min(endIndex, line.length),
      text: line.slice(startIndex, endIndex),
      scopes: scopes.slice(1).map((scope) => scope.replace(/\.nianbao$/, '')),
    }));
    return { text: line, tokens, state };
  });
}

/** Pieces of a text with their innermost scope, `meta.` aside; pieces without one, and blanks, are left out. */
export function pieces(grammar: IGrammar, text: string): readonly (readonly [piece: string, scope: string])[] {
  return tokenize(grammar, text).flatMap(({ tokens }) =>
    tokens.flatMap((token): [string, string][] => {
      const scope = token.scopes.findLast((name) => !name.startsWith('meta.'));
      return scope === undefined || token.text.trim() === '' ? [] : [[token.text, scope]];
    }),
  );
}
