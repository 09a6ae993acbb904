import { fold } from '../../text/fold.ts';
import type { Rule } from '../engine/rule.ts';
import { capital, cellName } from '../words.ts';

/** 规章 in the report of an organ that cannot make any. */
export const rulesMade: Rule = {
  code: 'cell/rules-made',
  severity: 'warning',
  fix: 'none',
  covers: ['ARI-GOV-RULES'],
  basis: [{ cite: '《中华人民共和国立法法》第九十一条、第九十三条', status: 'implied' }],
  docs: {
    zh: {
      title: '没有规章制定权的机关填了规章',
      what: '县（市、区）、乡镇、街道的报告，表二「规章」一行的数不是零。',
      why: '规章由国务院部门，省、自治区、直辖市和设区的市、自治州的人民政府制定；县级以下的机关没有规章制定权。本单位的规章制度不是规章。',
      how: '核实这些文件是不是规章：本单位的内部制度不计入，规范性文件填在下一行。',
    },
    en: {
      title: 'Rules by an organ that cannot make any',
      what: 'The report of a county, town or sub-district has numbers in the row 规章 (government rules).',
      why: 'Such rules are made by departments of the State Council and by governments of provinces and larger cities; an organ’s internal rules are none.',
      how: 'Check whether they are rules at all; normative documents go to the next row.',
    },
  },
  examples: {
    bad: { changes: [['规章\t0\t0\t0', '规章\t1\t0\t3']] },
    good: { changes: [] },
  },
  *check({ report }) {
    const row = report.disclosure?.rows.find((r) => r.template.id === '规章' && r.shape === 'right');
    const cell = row?.cells.find((c) => (c.value ?? 0) > 0);
    if (!row || !cell || !report.organ || !isBelow(fold(report.organ.value))) return;
    const name = cellName('disclosure', row.template, row.template.columns[cell.column]!);
    yield {
      code: 'cell/rules-made',
      severity: 'warning',
      start: cell.start,
      end: cell.end,
      message: {
        zh: `${name.zh}是 ${cell.value}，但县级以下的机关不制定规章；内部制度不是规章。`,
        en: `${capital(name.en)} is ${cell.value}, but organs of counties and below make no government rules; internal rules are none.`,
      },
    };
  },
};

/** Whether the name tells of a county, a district, a town or a sub-district, or of an office of one; not of a region or a new district. */
function isBelow(organ: string): boolean {
  const name = ['自治区', '新区', '试验区', '实验区', '开发区', '特别行政区'].reduce((n, word) => n.replaceAll(word, ''), organ);
  return /[县区镇乡旗]|街道/.test(name.slice(1)) && !/^(?:省|国家)/.test(name) && !name.includes('社区');
}
