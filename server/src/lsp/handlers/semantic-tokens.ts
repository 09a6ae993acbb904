import { stateOf, type Token, tokensIn, tokensOf } from '../../features/semantic-tokens.ts';
import type { Report } from '../../report/model.ts';
import { rootOf } from '../../report/reuse.ts';
import type { Analysis } from '../../service.ts';
import type { Range } from '../../text/range.ts';
import { offsetOf, offsetsOf, positionOf, rangeOf } from '../convert.ts';
import type { OpenDocument } from '../documents.ts';
import type {
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensDeltaParams,
  SemanticTokensParams,
  SemanticTokensRangeParams,
} from '../protocol.ts';
import type { Asked, Handler } from '../session.ts';

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
  capability: () => ({ semanticTokensProvider: { legend: { tokenTypes, tokenModifiers }, full: { delta: true }, range: true } }),
  answer: (asked) => {
    const { resultId, numbers } = remembered(asked.document, wholeOf(asked));
    return { resultId, data: Array.from(numbers) };
  },
};

/** What has changed in them since the last answer, where the client still has that one: of a long document a few hundred bytes. */
export const semanticTokensDelta: Handler<SemanticTokensDeltaParams, SemanticTokens | SemanticTokensDelta> = {
  method: 'textDocument/semanticTokens/full/delta',
  asks: 'document',
  empty: { data: [] },
  capability: () => ({}),
  answer(asked) {
    const before = last.get(asked.document);
    const { resultId, numbers } = remembered(asked.document, wholeOf(asked));
    return before && before.resultId === asked.params.previousResultId
      ? { resultId, edits: editsBetween(before.numbers, numbers) }
      : { resultId, data: Array.from(numbers) };
  },
};

interface Remembered {
  readonly resultId: string;
  readonly numbers: Uint32Array;
}

const last = new WeakMap<OpenDocument, Remembered>();
let serial = 0;

/** The last answer is kept with its document, to tell the next one by what differs. */
function remembered(document: OpenDocument, numbers: Uint32Array): Remembered {
  const answer = { resultId: String(++serial), numbers };
  last.set(document, answer);
  return answer;
}

/** The one edit, of whole tokens, that leads from the numbers before to those now; none where they are the same. */
function editsBetween(before: Uint32Array, now: Uint32Array): SemanticTokensDelta['edits'] {
  const most = Math.min(before.length, now.length);
  let front = 0;
  while (front < most && before[front] === now[front]) front++;
  if (front === before.length && front === now.length) return [];
  front -= front % numbersOfToken;
  let back = 0;
  while (back < most - front && before[before.length - 1 - back] === now[now.length - 1 - back]) back++;
  back -= back % numbersOfToken;
  return [{ start: front, deleteCount: before.length - front - back, data: Array.from(now.subarray(front, now.length - back)) }];
}

/** A token is told by so many numbers: lines and characters from the one before, length, type, modifiers. */
const numbersOfToken = 5;

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
    return { data: encoded(asked.document, tokensIn(asked.analysis, offsetsOf(text, lines)), 0) };
  },
};

/** The numbers of a report that begins with a line, as if that were the first of the text, under the state that its tokens depend on. */
interface OwnNumbers {
  readonly state: string;
  readonly numbers: Uint32Array;
  /** Lines from the report's first to that of its last token. */
  readonly lines: number;
}

const ofReport = new WeakMap<Report, OwnNumbers>();

/** The numbers of all tokens; those of an unchanged report are made once. */
function wholeOf({ document, analysis }: Asked<unknown>): Uint32Array {
  const begins = analysis.reports.map(({ range }) => positionOf(document.text, range.start));
  if (begins.some(({ character }) => character > 0))
    return Uint32Array.from(encoded(document, tokensIn(analysis, { start: 0, end: analysis.text.length }), 0));
  const own = begins.map(({ line }, index) => ownNumbers(document, analysis, index, line));
  const all = new Uint32Array(own.reduce((sum, { numbers }) => sum + numbers.length, 0));
  let [at, before] = [0, 0];
  for (const [index, { numbers, lines }] of own.entries()) {
    if (numbers.length === 0) continue;
    const { line } = begins[index]!;
    all.set(numbers, at);
    all[at] = line + numbers[0]! - before;
    at += numbers.length;
    before = line + lines;
  }
  return all;
}

function ownNumbers(document: OpenDocument, analysis: Analysis, index: number, firstLine: number): OwnNumbers {
  const root = rootOf(analysis.reports[index]!);
  const state = stateOf(analysis, index);
  const known = ofReport.get(root);
  if (known?.state === state) return known;
  const numbers = Uint32Array.from(encoded(document, tokensOf(analysis, index), firstLine));
  const made = { state, numbers, lines: numbers.reduce((sum, number, i) => (i % numbersOfToken === 0 ? sum + number : sum), 0) };
  ofReport.set(root, made);
  return made;
}

/** The numbers of tokens that come in order, with lines counted from `firstLine`. */
function encoded(document: OpenDocument, tokens: readonly Token[], firstLine: number): number[] {
  const { text } = document;
  const data: number[] = [];
  let before = { line: firstLine, character: 0 };
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
function* partsOf({ text }: OpenDocument, token: Range): Iterable<{ line: number; character: number; length: number }> {
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
