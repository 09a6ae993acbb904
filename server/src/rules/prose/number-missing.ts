import { type LostNumber as Gap, lostNumbersIn } from '../../language/lost-numbers.ts';
import { type Paragraph, paragraphsOf } from '../../report/paragraphs.ts';
import { memory } from '../../text/remembered.ts';
import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';

/** `全年共主动公开条。`: a measure word whose number was never written. */
export const numberMissing: Rule = {
  ...stated('prose/number-missing'),
  *check({ report }) {
    for (const paragraph of paragraphsOf(report)) {
      for (const { from, to, unsure } of gapsIn(paragraph)) {
        const words = paragraph.text.slice(from, to);
        yield {
          code: 'prose/number-missing',
          severity: unsure ? 'information' : 'warning',
          ...paragraph.range(from, to),
          message: { zh: `「${words}」里没有数字，可能忘了填。`, en: `There is no number in “${words}”; it may have been forgotten.` },
        };
      }
    }
  },
};

const verbs = ['主动公开', '公开', '发布', '更新', '收到', '新收', '受理', '办理', '办结', '答复', '结转'];
const objects = ['', '政府信息', '各类政府信息', '政务信息', '各类信息', '信息', '政府信息公开申请', '申请', '依申请公开', '有关信息'];
const sums = ['共', '共计', '累计', '合计', '总计'];

/** Words of counting that end in a measure word: `公开…条` always, `…件`, `…次`, `…份` only behind 共 or 累计, for 公开件 is a noun. */
const endings: ReadonlyMap<string, readonly string[]> = new Map(
  ['条', '件', '次', '份'].map((unit) => {
    const whole = verbs.flatMap((verb) => objects.map((object) => `${verb}${object}`));
    const summed = whole.flatMap((words) => sums.flatMap((sum) => [`${sum}${words}${unit}`, `${words}${sum}${unit}`]));
    return [unit, unit === '条' ? [...whole.map((w) => `${w}条`), ...summed] : summed];
  }),
);
const longest = Math.max(...[...endings.values()].flat().map((w) => w.length));
const whole = new Map([...endings].map(([unit, words]) => [unit, new Set(words)]));

const known = memory<readonly Gap[]>();

const gapsIn = (paragraph: Paragraph): readonly Gap[] => known(paragraph.text, () => findGaps(paragraph));

/** What either way of looking finds; where both do, what says more. */
function findGaps(paragraph: Paragraph): readonly Gap[] {
  const summed = [...summedIn(paragraph), ...bareIn(paragraph)];
  const others = lostNumbersIn(paragraph.text).filter((gap) => !summed.some((one) => one.from < gap.to && gap.from < one.to));
  return [...summed, ...others].sort((a, b) => a.from - b.from);
}

/** A sentence that names what is counted and says nothing of it: `现行有效的规范性文件。` */
const bare =
  /^(?:截[至止]?到?|20\d\d年|本年度?|目前|年[底末]|我[局镇县市区委办]|本[局镇县市区委办]|共|其中|[底末，])*(?:现行有效|继续有效|目前有效|制发|新制定|废止|新收|结转下年度?)的?(?:行政)?(?:规范性文件|规章|政府信息公开申请)$/;

const bareIn = ({ text, sentences }: Paragraph): readonly Gap[] =>
  sentences.flatMap(({ from, to }) => {
    const words = text.slice(from, to).replace(/[。；]$/, '');
    const isStopped = /[。；]/.test(text.slice(to - 1, to + 1));
    return isStopped && bare.test(words) ? [{ from, to: from + words.length }] : [];
  });

function summedIn({ text }: Paragraph): readonly Gap[] {
  const gaps: Gap[] = [];
  for (const { index } of text.matchAll(/[\u4e00-\u9fff][条件次份](?:[，。；、]|$)/g)) {
    const i = index + 1;
    const words = whole.get(text[i]!)!;
    for (let from = Math.max(0, i + 1 - longest); from < i - 1; from++) {
      if (!words.has(text.slice(from, i + 1))) continue;
      gaps.push({ from, to: i + 1 });
      break;
    }
  }
  return gaps;
}
