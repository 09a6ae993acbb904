import { ordinalValue } from '../../language/ordinals.ts';
import type { Rule } from '../rule.ts';
import { matchesIn } from '../wording.ts';
import { writtenOf } from './written.ts';

export const sectionMeasures: Rule = {
  code: 'section/measures',
  severity: 'hint',
  fix: 'none',
  covers: ['STR-SEC5-PAIR'],
  basis: [{ cite: '固镇县2024年年报部署会（逐条提出改进措施）', status: 'local' }],
  docs: {
    zh: {
      title: '改进措施比问题少',
      what: '第五部分逐条列出的改进措施比问题少。',
      why: '有的地方要求对问题逐条提出改进措施。一条措施可以对应几个问题，只作轻微提示；没有逐条列出的不检查。',
      how: '看看有没有问题没写措施。',
    },
    en: {
      title: 'Fewer measures than problems',
      what: 'Section five lists fewer measures than problems.',
      why: 'Some places ask for a measure for each problem. One measure may serve several, hence a hint; what is not listed one by one is not counted.',
      how: 'See whether a problem is left without a measure.',
    },
  },
  examples: {
    bad: { changes: [['；二是重要文件一律配发图表或者问答，并邀请群众代表试读', '，并邀请群众代表试读']] },
    good: { changes: [] },
  },
  *check({ report }) {
    const written = writtenOf(report, 5);
    if (!written) return;
    const { section, prose } = written;
    const counts: number[] = [];
    for (const { text } of prose) {
      for (const [, numeral = ''] of matchesIn(text, /(?<=^|[。；：，])([一二三四五六七八九])是/g)) {
        const ordinal = ordinalValue(numeral);
        if (ordinal === 1) counts.push(1);
        else if (counts.at(-1) === ordinal - 1) counts[counts.length - 1] = ordinal;
        else return;
      }
    }
    const [problems = 0, measures = 0] = counts;
    if (counts.length !== 2 || measures >= problems) return;
    yield {
      code: this.code,
      severity: this.severity,
      start: section.heading.start,
      end: section.heading.end,
      message: {
        zh: `列出的问题有 ${problems} 条，改进措施 ${measures} 条。`,
        en: `${problems} problems are listed and ${measures} measures.`,
      },
    };
  },
};
