import { analyse } from '../../server/src/service.ts';
import { plain } from '../generate/case.ts';
import { documentOf } from '../generate/document.ts';
import { randomFrom } from '../generate/random.ts';
import { largeMutations } from './mutate.ts';

/** What a text of twice the length may take, in times of the first; linear is two, the rest is for a busy machine. */
const most = 3.5;
/** Characters of the shorter text. */
const size = 200_000;
/** Below so many milliseconds the clock says nothing. */
const tooShort = 40;

const seeds = [
  '一、',
  '（',
  '(',
  '\t',
  '7',
  '|',
  '　',
  ' ',
  '\n',
  '合计',
  '总计\t',
  '<',
  '<td>',
  '&',
  '1.',
  '1 ',
  '三、本年度办理结果\n',
  '（七）总计\t',
  '| 0 ',
  '申请人情况\n',
  '?。ㄒ唬',
  '\u00e4',
  '第二十条',
];

const took = (text: string): number => {
  const start = performance.now();
  analyse(text);
  return performance.now() - start;
};

/** Least of three, so that another process counts less. */
const least = (text: string): number => Math.min(took(text), took(text), took(text));

/** Where a seed is repeated: alone, in the prose of a section, in the middle of table three. */
function places(): { name: string; around: (filling: string) => string }[] {
  const { text } = documentOf({ seed: 3, layout: 'tab-grid', template: '2021', size: 'small', blanks: 'none', copies: 1, dress: plain });
  const at = (anchor: string) => {
    const place = text.indexOf(anchor);
    return (filling: string): string => text.slice(0, place) + filling + text.slice(place);
  };
  return [
    { name: 'alone', around: (filling) => filling },
    { name: 'in prose', around: at('（二）依申请公开。') },
    { name: 'in table three', around: at('3.危及') },
  ];
}

function measured(seed: string, name: string, around: (filling: string) => string): boolean {
  const half = least(around(seed.repeat(Math.ceil(size / seed.length))));
  const whole = least(around(seed.repeat(Math.ceil((2 * size) / seed.length))));
  const sound = whole / half <= most || whole < tooShort;
  const times = `${half.toFixed(1).padStart(9)} ms → ${whole.toFixed(1).padStart(9)} ms  ×${(whole / half).toFixed(2)}`;
  console.log(`${JSON.stringify(seed).padEnd(24)} ${name.padEnd(16)}${times}${sound ? '' : '   GROWS'}`);
  return sound;
}

/** Prints how the time grows when the worst texts double, and what very long texts take; false when one grows too fast. */
export function printGrowth(): boolean {
  let sound = true;
  took('三、收到和处理政府信息公开申请情况\n'.repeat(2000));
  for (const { name, around } of places()) for (const seed of seeds) sound = measured(seed, name, around) && sound;
  const inTable = places()[2]!.around;
  for (const mutation of largeMutations)
    console.log(`${mutation.name.padEnd(28)} ${took(mutation.apply(inTable(''), randomFrom(9))).toFixed(0)} ms`);
  return sound;
}
