import type { Token } from '../../features/outline/semantic-tokens.ts';
import type { Analysis } from '../../service.ts';
import type { DocumentRange } from '../../text/range.ts';
import type { SemanticTokens, SemanticTokensParams, SemanticTokensRangeParams } from '../connection/protocol.ts';
import type { Handler } from '../connection/session.ts';
import { partsIn, placedInDocument, rangeInReport, tokensOf } from '../core.ts';
import { offsetOf, offsetsOf, positionOf, rangeOf } from '../documents/convert.ts';
import type { OpenDocument } from '../documents/open-documents.ts';

/** Standard names alone, so that every theme knows them; what is wrong is a number that is to be changed. */
const tokenTypes = ['property', 'number', 'type'];
const tokenModifiers = ['readonly', 'modification'];

/** Index of the type, and the modifiers as bits. */
const codes: Readonly<Record<Token['kind'], readonly [type: number, modifiers: number]>> = {
  label: [0, 0],
  computed: [1, 1],
  wrong: [1, 2],
  citation: [2, 0],
};

export const semanticTokens: Handler<SemanticTokensParams, SemanticTokens> = {
  method: 'textDocument/semanticTokens/full',
  asks: 'document',
  empty: { data: [] },
  capability: () => ({ semanticTokensProvider: { legend: { tokenTypes, tokenModifiers }, full: true, range: true } }),
  answer: ({ document, analysis }) => ({ data: encoded(document, tokensIn(analysis, { start: 0, end: analysis.text.length })) }),
};

/** The tokens of whole lines around what is asked for, which the protocol allows. */
export const semanticTokensRange: Handler<SemanticTokensRangeParams, SemanticTokens> = {
  method: 'textDocument/semanticTokens/range',
  asks: 'range',
  empty: { data: [] },
  capability: () => ({}),
  answer(asked) {
    const { text } = asked.document;
    const { start, end } = rangeOf(text, offsetsOf(text, asked.params.range));
    const lines = { start: { line: start.line, character: 0 }, end: { line: end.line + 1, character: 0 } };
    return { data: encoded(asked.document, tokensIn(asked.analysis, offsetsOf(text, lines))) };
  },
};

type PlacedToken = Pick<Token, 'kind'> & DocumentRange;

/** The tokens of all reports that touch the range. */
const tokensIn = ({ parts }: Analysis, range: DocumentRange): readonly PlacedToken[] =>
  partsIn(parts, range).flatMap((part) => tokensOf(part, rangeInReport(part, range)).map((token) => placedInDocument(part, token)));

/** The protocol's five numbers for each of the tokens, which come in order. */
function encoded(document: OpenDocument, tokens: readonly PlacedToken[]): number[] {
  const { text } = document;
  const data: number[] = [];
  let before = { line: 0, character: 0 };
  // Each is given by its distance from the one before: lines, then characters on the same line.
  const push = (line: number, character: number, length: number, [type, modifiers]: (typeof codes)[Token['kind']]): void => {
    data.push(line - before.line, line === before.line ? character - before.character : character, length, type, modifiers);
    before = { line, character };
  };
  let [line, lineStart, nextStart] = [-1, 0, 0];
  for (const token of tokens) {
    // Tokens come in order, so that a line is looked for once.
    if (line < 0 || token.start >= nextStart) {
      const position = positionOf(text, token.start);
      line = position.line;
      lineStart = token.start - position.character;
      nextStart = line + 1 < text.lineCount ? offsetOf(text, { line: line + 1, character: 0 }) : text.getText().length + 1;
    }
    if (token.end <= nextStart) push(line, token.start - lineStart, token.end - token.start, codes[token.kind]);
    else for (const part of partsOf(document, token)) push(part.line, part.character, part.length, codes[token.kind]);
  }
  return data;
}

/** A token by its lines: few clients take one that reaches over a line's end. */
function* partsOf({ text }: OpenDocument, token: DocumentRange): Iterable<{ line: number; character: number; length: number }> {
  const { start, end } = rangeOf(text, token);
  for (let line = start.line; line <= end.line; line++) {
    const character = line === start.line ? start.character : 0;
    const last = line === end.line ? end.character : lengthOf(text, line);
    if (last > character) yield { line, character, length: last - character };
  }
}

/** The length of a line without its end. */
const lengthOf = (text: OpenDocument['text'], line: number): number =>
  text.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } }).replace(/\r?\n$|\r$/, '').length;
