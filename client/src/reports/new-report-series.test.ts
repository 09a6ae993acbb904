import { describe, expect, test } from 'vitest';
import { type After, afterStep, firstStep, isNewName, lastOf, nameOffers, type Series, yearOf } from './new-report-series.ts';

const before = { uri: 'file:///w/2022.txt' };
type Before = typeof before;
const first = firstStep<Before>(2023);
const seriesOf = (after: After<Before>): Series<Before> => {
  if (after.kind === 'left') throw new Error('the person has given up');
  return after.series;
};
const second = seriesOf(afterStep(first, { step: 1, how: { answer: '砚溪县水利局' } }));
const third = seriesOf(afterStep(second, { step: 2, how: { answer: { year: 2024, before } } }));

describe('asking for a new report', () => {
  test('takes two steps where there is no report of the year before', () => {
    expect(second).toMatchObject({ step: 2, totalSteps: 2, organ: '砚溪县水利局', year: 2023 });
    expect(afterStep(second, { step: 2, how: { answer: { year: 2024, before: null } } })).toEqual({
      kind: 'done',
      series: { step: 2, totalSteps: 2, organ: '砚溪县水利局', year: 2024, before: null },
    });
  });

  test('takes a third where there is one, which is gone by only when the person wants it', () => {
    expect(third).toMatchObject({ step: 3, totalSteps: 3, before });
    expect(afterStep(third, { step: 3, how: { answer: true } })).toMatchObject({ kind: 'done', series: { year: 2024, before } });
    expect(afterStep(third, { step: 3, how: { answer: false } })).toMatchObject({ kind: 'done', series: { year: 2024, before: null } });
  });

  test('leads back step by step and remembers what was answered', () => {
    const again = seriesOf(afterStep(third, { step: 3, how: 'back' }));
    expect(again).toMatchObject({ step: 2, totalSteps: 2, organ: '砚溪县水利局', year: 2024 });
    expect(seriesOf(afterStep(again, { step: 2, how: 'back' }))).toMatchObject({ step: 1, totalSteps: 2, year: 2024 });
  });

  test('drops the report of the year before when another year is chosen that has none', () => {
    const again = seriesOf(afterStep(third, { step: 3, how: 'back' }));
    expect(afterStep(again, { step: 2, how: { answer: { year: 2020, before: null } } })).toMatchObject({
      kind: 'done',
      series: { year: 2020, before: null },
    });
  });

  test('ends at whatever step the person leaves', () => {
    expect(afterStep(first, { step: 1, how: undefined })).toEqual({ kind: 'left' });
    expect(afterStep(second, { step: 2, how: undefined })).toEqual({ kind: 'left' });
    expect(afterStep(third, { step: 3, how: undefined })).toEqual({ kind: 'left' });
  });
});

test.each([
  [new Date(2024, 0, 15), 2023],
  [new Date(2024, 2, 31), 2023],
  [new Date(2024, 3, 1), 2024],
  [new Date(2024, 11, 31), 2024],
])('on %s a report is written about %i', (day, year) => {
  expect(yearOf(day)).toBe(year);
});

describe('the names that are offered', () => {
  const known = ['砚溪县水利局', '砚溪县民政局'];

  test('are those of the folder, until something new is typed', () => {
    const names = known.map((name) => ({ kind: 'known', name }));
    expect(nameOffers(known, '', undefined)).toEqual(names);
    expect(nameOffers(known, '砚溪县民政局', undefined)).toEqual(names);
    expect(isNewName(known, '砚溪县')).toBe(true);
  });

  test('end with what was typed, or with why it is refused', () => {
    expect(nameOffers(known, '霁川县', undefined).at(-1)).toEqual({ kind: 'typed', name: '霁川县' });
    expect(nameOffers(known, '霁川县/', '不能有斜杠').at(-1)).toEqual({ kind: 'refused', why: '不能有斜杠' });
  });
});

test('only the last question is answered, in whatever order the answers come', async () => {
  const answers: ((answer: string) => void)[] = [];
  const ask = lastOf<string, string>(() => new Promise((resolve) => answers.push(resolve)));
  const [one, two] = [ask('砚'), ask('砚溪')];
  answers[1]!('两字');
  answers[0]!('一字');
  expect(await one).toBeUndefined();
  expect(await two).toEqual({ answer: '两字' });
});
