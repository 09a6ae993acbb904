import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits } from '../../service.ts';
import { joinedEdits, shownEdits } from './shown-edits.ts';

test('changes of one place are shown as one, those of another line or farther off apart', () => {
  const text = '政府信息公開專欄新設\n河湖長制';
  const edits = [...text].flatMap((c, i) => ('開專欄設長'.includes(c) ? [{ start: i, end: i + 1, newText: '一' }] : []));
  expect(joinedEdits(text, edits)).toEqual([
    { start: 5, end: 10, newText: '一一一新一' },
    { start: 13, end: 14, newText: '一' },
  ]);
});

test('joined, they make the same text, and each is shown with the words around it, no pair of surrogates parted', () => {
  const part = fc.tuple(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.string({ maxLength: 3 }), fc.string({ maxLength: 3 }));
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      let text = '';
      const edits = parts.map(([kept, old, newText]) => {
        text += kept;
        const start = text.length;
        text += old;
        return { start, end: text.length, newText };
      });
      const joined = joinedEdits(text, edits);
      expect(applyEdits(text, joined)).toBe(applyEdits(text, edits));
      for (const [i, { before, old, after }] of shownEdits(text, joined).entries()) {
        const { start, end } = joined[i]!;
        expect(old).toBe(text.slice(start, end));
        expect(text.slice(start - before.length, end + after.length)).toBe(before + old + after);
        expect((before + after).isWellFormed()).toBe(true);
        expect(before + after).not.toMatch(/[\n\r]/);
      }
    }),
  );
});
