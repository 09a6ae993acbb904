import { expect, test } from 'vitest';
import { fold } from './fold.ts';
import { simplifiedForms } from './script.ts';

test('every traditional character has one simplified form, from the first of the list to the last', () => {
  const forms = [...simplifiedForms()].map((pair) => String.fromCharCode(...pair));
  expect(forms).toHaveLength(2503);
  expect(forms.at(0)).toBe('丟丢');
  expect(forms.at(-1)).toBe('龜龟');
  expect(forms).toEqual(expect.arrayContaining(['國国', '開开', '複复', '頁页', '頂顶', '龜龟']));
  expect(forms.filter((pair) => !/^[\u4e00-\u9fa5]{2}$/.test(pair) || pair[0] === pair[1])).toEqual([]);
});

test('a text folds to simplified script', () => expect(fold('政府信息公開條例')).toBe('政府信息公开条例'));
