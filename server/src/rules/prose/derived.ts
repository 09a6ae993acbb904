import { type Figure, figureAt, figuresIn } from '../../language/figures.ts';
import type { Paragraph } from '../../report/paragraphs.ts';
import type { FindingWith } from '../engine/rule.ts';
import { wordsOf } from './growths.ts';
import { type Recomputed, recomputed } from './recomputed.ts';

/** Numbers that follow from those before them: `108件，月均9件`, `16个项目、信息128条，平均每个项目8条`, `1618件，是2024年1502件的1.08倍`. */
const words =
  /(?:([月日季])平?均|平均每个?([月日天季])度?)(?:(?![增减升降比较为达约近])[\u4e00-\u9fff]){0,6}[为达约近]{0,3}|(?:平均每|(?<![平月日季人])(?=[场期件户]均))([个家名场次期篇条件份户])[\u4e00-\u9fff]{0,6}|[是为](?:[上去]年|20\d\d年)(?:度|同期)?/g;

/** By how much a year is divided; of days there are those on which people work, too. */
const parted: Readonly<Record<string, readonly number[]>> = { 月: [12], 季: [4], 日: [366, 250], 天: [366, 250] };

/** What is told of less than a year: `改版后3个月访问量9万次，日均1000次`, `自9月开通…`. */
const shorter = /[个半季后]|以来|(?<!1)[2-9]月|1[01]月/;

/** Those of a paragraph that do not follow, by more than what is rounded. Those of figures in `reported` are left alone. */
export function* derived({ text, range, start, sentences }: Paragraph, reported: ReadonlySet<string>): Generator<FindingWith<Recomputed>> {
  for (const sentence of sentences)
    for (const match of sentence.text.matchAll(words)) {
      const at = sentence.from + match.index;
      const [, even, each, unit] = match;
      const span = even ?? each;
      const next = figureAt(text, at + match[0].length);
      if (!next) continue;
      const times = /^的([0-9.]+)倍/.exec(text.slice(next.to, next.to + 12))?.[1];
      const before = figuresIn(text, sentence.from, at).filter((f) => isExact(f) && !reported.has(`${start} ${f.from}`));
      const all = before.filter((f) => f.unit === next.unit);
      const now = all.at(-1);
      if (!now || !(times || span || unit) || (span && shorter.test(text.slice(sentence.from, at)))) continue;
      const figure = times ? { ...next, from: next.to + 1, numberTo: next.to + 1 + times.length, to: next.to + 2 + times.length } : next;
      const stated = times ? Number(times) : next.value;
      const wholes = times ? [next.value] : span ? parted[span]! : before.filter((f) => f.unit === unit).map((f) => f.value);
      const decimals = times ? (times.split('.')[1]?.length ?? 0) : next.decimals;
      const isRough = next.approximate || /[日天约近]/.test(match[0]) || now.step !== undefined;
      const follows = (value: number, by: number): boolean =>
        by === 0 || Math.abs(stated - value / by) * 10 ** decimals < 1 || (isRough && Math.abs(stated - value / by) < stated / 4);
      // Which of the numbers before is meant is open: one that fits is enough.
      if (wholes.length === 0 || all.some((f) => wholes.some((by) => follows(f.value, by)))) continue;
      const [by] = wholes;
      const right = (now.value / by!).toFixed(decimals);
      const severity = times || span === '月' ? 'warning' : 'information';
      yield recomputed(severity, figure, range, isRough ? null : right, wordsOf(text.slice(at, figure.to), `${now.value}÷${by}＝${right}`));
    }
}

/** Rounded to 万 is near enough. */
const isExact = ({ approximate, step }: Figure): boolean => !approximate || step !== undefined;
