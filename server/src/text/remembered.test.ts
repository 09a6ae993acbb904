import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forgetTexts, memory } from './remembered.ts';

test('gives what making it anew would give, whatever was asked before', () => {
  const texts = fc.array(fc.constantFrom('', '一', '收到申请12件', '𠀀', '甲'.repeat(40), '甲'.repeat(41)), { maxLength: 60 });
  fc.assert(
    fc.property(texts, fc.constantFrom(10, 100, 1000), (asked, room) => {
      const remembered = memory<string | undefined>(room);
      const make = (text: string): string | undefined => (text === '' ? undefined : `${text}！`);
      for (const text of asked) expect(remembered(text, make)).toBe(make(text));
    }),
  );
});

test('makes a thing once while it is asked for, and forgets what is asked for no more', () => {
  const remembered = memory<object>(1000);
  let made = 0;
  const make = (): object => {
    made++;
    return {};
  };
  const first = remembered('一直有人问的话', make);
  for (let i = 0; i < 500; i++) {
    remembered(`第${i}句话，长短不一`, make);
    expect(remembered('一直有人问的话', make)).toBe(first);
  }
  expect(made).toBe(501);
  remembered('第0句话，长短不一', make);
  expect(made).toBe(502);
});

test('what fails is not remembered', () => {
  const remembered = memory<number>();
  expect(() => remembered('一', () => JSON.parse('{'))).toThrow();
  expect(remembered('一', () => 1)).toBe(1);
});

test('of texts that would fill it only the last is remembered', () => {
  const remembered = memory<object>(100);
  const [long, other] = ['甲'.repeat(11), '乙'.repeat(11)];
  const first = remembered(long, () => ({}));
  expect(remembered(long, () => ({}))).toBe(first);
  remembered(other, () => ({}));
  expect(remembered(long, () => ({}))).not.toBe(first);
});

test('what is forgotten is made anew, in every memory', () => {
  const remembered = memory<object>(100);
  const [short, long] = ['甲', '乙'.repeat(11)];
  const made = [short, long].map((text) => remembered(text, () => ({})));
  forgetTexts();
  expect([short, long].map((text, i) => remembered(text, () => ({})) === made[i])).toEqual([false, false]);
});
