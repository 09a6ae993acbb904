import { kindOf } from '../../language/organs.ts';
import type { Rule } from '../rule.ts';
import { matchesIn, proseIn } from '../wording.ts';

export const titleScope: Rule = {
  code: 'title/scope',
  severity: 'information',
  fix: 'none',
  covers: ['ORG-LEVEL'],
  basis: [{ cite: '重庆市2019年年报通知（区县汇总，部门报本机关）；社科院评估报告2016', status: 'local' }],
  docs: {
    zh: {
      title: '部门的报告说的是全县、全市的申请',
      what: '部门的报告里写「全县受理申请……件」。',
      why: '部门报告的是本机关收到的申请，全县、全市的由政府的报告汇总。范围不同，数字就与表三对不上。',
      how: '核对范围，写本机关的数字。',
    },
    en: {
      title: 'A department reports the requests of the whole county',
      what: 'A department’s report tells how many requests 全县 (the whole county) received.',
      why: 'A department reports its own requests; those of the county are in the government’s report, and its table three will not agree.',
      how: 'Check the scope and give the organ’s own figures.',
    },
  },
  examples: { bad: { changes: [['本机关全年新收政府信息公开申请28件', '全县新收政府信息公开申请28件']] }, good: { changes: [] } },
  *check({ report }) {
    if (!report.organ || kindOf(report.organ.value) !== 'department') return;
    for (const paragraph of proseIn(report, 1, 3)) {
      if (!/全[省市县区]/.test(paragraph.text)) continue;
      for (const found of matchesIn(
        paragraph.text,
        /全[省市县区][^，。；]{0,12}(?:新收|收到|受理|接收|办理)[^，。；]{0,16}申请[^，。；]{0,6}\d/g,
      )) {
        yield {
          code: this.code,
          severity: this.severity,
          ...paragraph.range(found.index, found.index + 2),
          message: { zh: '部门的报告应写本机关收到的申请。', en: 'A department reports the requests that it received itself.' },
        };
      }
    }
  },
};
