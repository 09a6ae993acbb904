import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gbkPairs } from './gbk.ts';
import { LOST, unshifted } from './shift.ts';

/** A line that lost the first byte of the wide space before it. */
function shifted(line: string): string {
  const bytes = [0xa1];
  for (const c of line) {
    const pair = gbkPairs().get(c);
    if (pair === undefined) bytes.push(c.charCodeAt(0));
    else bytes.push(pair >> 8, pair & 0xff);
  }
  return `?${new TextDecoder('gbk').decode(Uint8Array.from(bytes)).replaceAll(LOST, '_')}`;
}

test.each([
  '一、总体情况',
  '三、收到和处理政府信息公开申请情况',
  '六、其他需要报告的事项',
  '（一）予以公开',
  '（六）其他处理',
  '二、主動公開政府信息情況',
])('%s is read in step again', (line) => {
  const back = unshifted(shifted(line));
  const whole = back?.replace(LOST, '') ?? '';
  expect(whole.length).toBeGreaterThanOrEqual(line.length - 1);
  expect(line.startsWith(whole)).toBe(true);
});

test.each(['一、总体情况', '?公开了哪些信息', '？是否公开', '?2024年', '?', '', '是吗?', '。一般情况'])('%j is left alone', (line) =>
  expect(unshifted(line)).toBeUndefined(),
);

test('any line is read or left alone', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'?。ㄒ唬∫弧⒆\ufffd_一公开abc𠀀\ud800') }), (line) => void unshifted(line)));
});
