import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { offsetOf, offsetsOf, positionOf, rangeOf, textEditsOf } from './convert.ts';

const text = '一、总体情况\r\n𠀀乡　政务公开\n👩‍👩‍👧‍👦 本年新收\t39\r（二）部分公开\r\n\r\n';
const documentOf = (content: string): TextDocument => TextDocument.create('file:///w/年报.txt', 'nianbao', 1, content);

/** Between CR and LF there is no position, so that offset stands for the one before. */
const home = (content: string, offset: number): number => (content[offset - 1] === '\r' && content[offset] === '\n' ? offset - 1 : offset);

test('every offset comes back from its position', () => {
  const document = documentOf(text);
  for (let offset = 0; offset <= text.length; offset++) expect(offsetOf(document, positionOf(document, offset))).toBe(home(text, offset));
});

test('so it does in any text', () => {
  const piece = fc.constantFrom('一', 'a', '\r', '\n', '\r\n', '𠀀', '\ud840', '\t', '\u2028', '　');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), fc.nat(120), (pieces, at) => {
      const content = pieces.join('');
      const offset = Math.min(at, content.length);
      const document = documentOf(content);
      expect(offsetOf(document, positionOf(document, offset))).toBe(home(content, offset));
    }),
    { numRuns: 1000 },
  );
});

test('positions count UTF-16 units: a character outside the BMP counts two', () => {
  const document = documentOf(text);
  expect(positionOf(document, text.indexOf('乡'))).toEqual({ line: 1, character: 2 });
  expect(offsetOf(document, { line: 1, character: 2 })).toBe(text.indexOf('乡'));
});

test.each([
  [{ line: 1e9, character: 0 }, text.length],
  [{ line: 4294967295, character: 4294967295 }, text.length],
  [{ line: Number.POSITIVE_INFINITY, character: 0 }, text.length],
  [{ line: 0, character: 1e9 }, 6],
  [{ line: -1, character: 7 }, 0],
  [{ line: 0, character: -7 }, 0],
  [{ line: Number.NaN, character: Number.NaN }, 0],
  [{ line: 0.9, character: 2.9 }, 2],
])('the position %j is clamped into the text', (position, offset) => {
  expect(offsetOf(documentOf(text), position)).toBe(offset);
});

test.each([-1, 1e9, Number.NaN, Number.POSITIVE_INFINITY])('the offset %d has a position in the text', (offset) => {
  const document = documentOf(text);
  const position = positionOf(document, offset);
  expect(document.positionAt(document.offsetAt(position))).toEqual(position);
});

test('a range never ends before it starts, in either direction', () => {
  const document = documentOf(text);
  expect(rangeOf(document, { start: 5, end: 2 })).toEqual(rangeOf(document, { start: 5, end: 5 }));
  expect(offsetsOf(document, { start: { line: 9, character: 0 }, end: { line: 0, character: 3 } })).toEqual({ start: 3, end: text.length });
});

test('edits keep their text and take positions', () => {
  expect(textEditsOf(documentOf(text), [{ start: 0, end: 2, newText: '二、' }])).toEqual([
    { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 2 } }, newText: '二、' },
  ]);
});
