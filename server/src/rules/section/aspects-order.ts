import type { Rule } from '../rule.ts';
import { outlineOf } from './outline.ts';

export const sectionAspectsOrder: Rule = {
  code: 'section/aspects-order',
  severity: 'hint',
  fix: 'none',
  covers: ['STR-FIVE-ORDER'],
  basis: [{ cite: '国办公开办函〔2021〕30号（总体情况五个方面的排列）', status: 'official' }],
  docs: {
    zh: {
      title: '五个方面的次序与格式不同',
      what: '第一部分的小标题没有按主动公开、依申请公开、政府信息管理、平台建设、监督保障的次序排列。',
      why: '格式按这个次序列出五个方面，照此排列便于汇总和查阅。没有说不许变动，只作提示。',
      how: '调整次序。',
    },
    en: {
      title: 'The five aspects are in another order',
      what: 'The sub-headings of section one do not follow the order of the form.',
      why: 'The form lists the aspects in this order, which helps those who gather reports. Nothing forbids another, hence a hint.',
      how: 'Put them in order.',
    },
  },
  examples: {
    bad: {
      changes: [
        ['（三）政府信息管理', '（三）政府信息公开平台建设'],
        ['（四）政府信息公开平台建设', '（四）政府信息管理'],
      ],
    },
    good: { changes: [] },
  },
  *check({ report }) {
    const section = outlineOf(report).main.find((s) => s.number === 1);
    if (!section || report.template.id !== '2021') return;
    let last = -1;
    for (const heading of section.headings) {
      if (heading.level !== 2) continue;
      const aspect = words.findIndex((word) => word.test(heading.name));
      if (aspect < 0) continue;
      if (aspect >= last) {
        last = aspect;
        continue;
      }
      yield {
        code: this.code,
        severity: this.severity,
        start: heading.line.start,
        end: Math.min(heading.line.end, heading.line.start + heading.name.length),
        message: { zh: `「${heading.name}」按格式应排在前面。`, en: `In the form “${heading.name}” comes earlier.` },
      };
      return;
    }
  },
};

/** How a sub-heading names each aspect, in the order of the form. */
const words = [/主动公开(?!和依申请)/, /依申请公开/, /信息管理/, /平台/, /监督|保障/];
