import { kindOf } from '../../language/organs.ts';
import type { Rule } from '../rule.ts';
import { matchesIn, proseIn } from '../wording.ts';

export const titleGeneric: Rule = {
  code: 'title/generic',
  severity: 'information',
  fix: 'none',
  covers: ['ORG-GENERIC'],
  basis: [{ cite: '国办公开办函〔2021〕30号：总体情况「报告本机关政府信息公开工作总体情况」', status: 'official' }],
  docs: {
    zh: {
      title: '说的不是本机关',
      what: '部门的报告里说「一些地区」「部分地区」「多数部门」「各级政府部门」。',
      why: '总体情况报告的是本机关的工作，这样的话多半是从别处抄来或者生成的。',
      how: '改写成本机关的情况。',
    },
    en: {
      title: 'It is not about the organ itself',
      what: 'A department’s report speaks of “some regions” or “most departments”.',
      why: 'Section one is about the organ’s own work; such words are mostly copied or generated.',
      how: 'Write what the organ itself did.',
    },
  },
  examples: { bad: { changes: [['公文制发时同步确定公开属性', '多数部门公文制发时同步确定公开属性']] }, good: { changes: [] } },
  *check({ report }) {
    if (!report.organ || kindOf(report.organ.value) !== 'department') return;
    for (const paragraph of proseIn(report, 1)) {
      for (const found of matchesIn(paragraph.text, /一些地区|部分地区|多数地区|多数部门|各级政府部门/g)) {
        yield {
          code: this.code,
          severity: this.severity,
          ...paragraph.range(found.index, found.index + found[0].length),
          message: { zh: `「${found[0]}」说的不是本机关的情况。`, en: `“${found[0]}” is not about the organ itself.` },
        };
      }
    }
  },
};
