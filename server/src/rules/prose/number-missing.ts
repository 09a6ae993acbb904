import { type LostNumber as Gap, lostNumbersIn } from '../../language/lost-numbers.ts';
import { type Paragraph, paragraphsOf } from '../../report/paragraphs.ts';
import { textCache } from '../../text/text-cache.ts';
import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';

/** `全年共主动公开条。`: a measure word whose number was never written. */
export const numberMissing: Rule = {
  ...stated('prose/number-missing'),
  *check({ report }) {
    for (const paragraph of paragraphsOf(report)) {
      for (const { from, to, unsure, isBare } of gapsIn(paragraph)) {
        const words = paragraph.text.slice(from, to);
        yield {
          code: 'prose/number-missing',
          severity: unsure ? 'information' : 'warning',
          ...paragraph.range(from, to),
          message: isBare
            ? { zh: `「${words}」后面没有单位，可能漏了「%」。`, en: `There is no unit behind “${words}”; % may have been forgotten.` }
            : { zh: `「${words}」里没有数字，可能忘了填。`, en: `There is no number in “${words}”; it may have been forgotten.` },
        };
      }
    }
  },
};

const cache = textCache<readonly Gap[]>();

const gapsIn = (paragraph: Paragraph): readonly Gap[] => cache(paragraph.text, () => findGaps(paragraph));

/** What either way of looking finds; where both do, what says more. */
function findGaps(paragraph: Paragraph): readonly Gap[] {
  const bare = bareIn(paragraph);
  const others = lostNumbersIn(paragraph.text).filter((gap) => !bare.some((one) => one.from < gap.to && gap.from < one.to));
  return [...bare, ...others].sort((a, b) => a.from - b.from);
}

/** A sentence that names what is counted and says nothing of it: `现行有效的规范性文件。` */
const nothingSaid =
  /^(?:截[至止]?到?|20\d\d年|本年度?|目前|年[底末]|我[局镇县市区委办]|本[局镇县市区委办]|共|其中|[底末，])*(?:现行有效|继续有效|目前有效|制发|新制定|废止|新收|结转下年度?)的?(?:行政)?(?:规范性文件|规章|政府信息公开申请)$/;

const bareIn = ({ text, sentences }: Paragraph): readonly Gap[] =>
  sentences.flatMap(({ from, to }) => {
    const words = text.slice(from, to).replace(/[。；]$/, '');
    const isStopped = /[。；]/.test(text.slice(to - 1, to + 1));
    return isStopped && nothingSaid.test(words) ? [{ from, to: from + words.length }] : [];
  });
