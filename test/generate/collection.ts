import fc from 'fast-check';
import { examples } from '../fuzz/reports-at-hand.ts';

/*
 * Documents of many reports, and edits to them as a person makes them: to see that what is kept of one version serves the next. The reports are
 * small, so that an edit is near to where others begin and end.
 */

const organs = ['云岫县水务局', '霁川县教育局', '𠀀岭县柏渚镇人民政府'];
const bodies = [
  '一、总体情况\n全年主动公开120条。\n二、主动公开政府信息情况\n无。\n五、存在的主要问题及改进情况\n问题不少。\n六、其他需要报告的事项\n无。\n',
  '一、总体情况\n\n五、存在的主要问题及改进情况\n没有问题。\n',
  '一、总体情况\r\n说明。\r\n四、政府信息公开行政复议、行政诉讼情况\r\n0\t0\t0\t0\t0\r\n六、其他需要报告的事项\r\n本年度收取信息处理费0元。\r\n',
];
/** All on one line: its line breaks were lost. */
const flat =
  '一、总体情况 依法公开。二、主动公开政府信息情况 无。三、收到和处理政府信息公开申请情况 无。四、政府信息公开行政复议、行政诉讼情况 无。五、存在的主要问题及改进情况 无。六、其他需要报告的事项 无。';

const title = fc
  .tuple(fc.constantFrom(...organs), fc.constantFrom(2021, 2022, 2023, 2024))
  .map(([organ, year]) => `${organ}${year}年政府信息公开工作年度报告`);
const end = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r', '');
const small = fc
  .tuple(title, end, fc.constantFrom(...bodies, ...bodies, flat), fc.nat(6), end)
  .map(([head, first, body, times, last]) => `${head}${first}${body.replace('。', `。${'公开事项，'.repeat(40 * times)}`)}${last}`);
const whole = fc.constantFrom(...examples().map(({ text }) => text));

/** One report after another. */
export const collection = fc
  .array(fc.oneof({ weight: 12, arbitrary: small }, { weight: 1, arbitrary: whole }), { minLength: 2, maxLength: 16 })
  .map((reports) => reports.join(''));

const typed = fc.oneof(
  fc.constantFrom('', '', '1', '字', '\n', '\r', '\r\n', '\t', '一、总体情况\n', '\n六、其他需要报告的事项\n', '<table><tr><td>', '？'),
  title.map((words) => `\n${words}\n`),
  small,
);

/** A place as a share of the text, or at one of the beginnings of its reports; how much goes there, and what comes. */
export const edit = fc.record({
  at: fc.oneof(fc.nat(10_000), fc.record({ report: fc.nat(20), by: fc.integer({ min: -12, max: 60 }) })),
  removed: fc.oneof({ weight: 4, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.nat(2500) }),
  put: typed,
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

/** The text after an edit. `starts` are the offsets at which its reports begin. */
export function edited(text: string, starts: readonly number[], { at, removed, put }: Edit): string {
  const place = typeof at === 'number' ? Math.floor((at / 10_000) * text.length) : starts[at.report % starts.length]! + at.by;
  const from = Math.min(Math.max(place, 0), text.length);
  return text.slice(0, from) + put + text.slice(from + removed);
}
