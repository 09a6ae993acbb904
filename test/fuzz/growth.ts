import { analyse } from '../../server/src/service.ts';
import { plain } from '../generate/case.ts';
import { documentOf } from '../generate/document.ts';
import { randomFrom } from '../generate/random.ts';
import { largeMutations } from './mutate.ts';

/** What a text of twice the length may take, in times of the first; linear is two, the rest is for a busy machine. */
const most = 3.5;

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

/** Prints how the time grows when the worst texts double, and what very long texts take; false when one grows too fast. */
export function printGrowth(): boolean {
  let sound = true;
  took('三、收到和处理政府信息公开申请情况\n'.repeat(2000));
  for (const seed of seeds) {
    const half = least(seed.repeat(Math.ceil(250_000 / seed.length)));
    const whole = least(seed.repeat(Math.ceil(500_000 / seed.length)));
    const ratio = whole / half;
    const fast = ratio <= most || whole < 20;
    console.log(
      `${JSON.stringify(seed).padEnd(28)} 250 KB ${half.toFixed(1).padStart(8)} ms   500 KB ${whole.toFixed(1).padStart(8)} ms   ×${ratio.toFixed(2)}${fast ? '' : '   GROWS'}`,
    );
    if (!fast) sound = false;
  }
  const { text } = documentOf({ seed: 3, layout: 'tab-grid', template: '2021', size: 'small', blanks: 'none', copies: 1, dress: plain });
  for (const mutation of largeMutations)
    console.log(`${mutation.name.padEnd(28)} ${took(mutation.apply(text, randomFrom(9))).toFixed(0)} ms`);
  return sound;
}
