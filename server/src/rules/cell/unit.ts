import type { Rule } from '../engine/rule.ts';
import { cellsWritten, plainFix, type WrittenCell, writtenFinding } from './written.ts';

/** A unit behind a number, where the heading says it already. */
export const cellUnit: Rule = {
  code: 'cell/unit',
  severity: 'information',
  fix: 'safe',
  covers: [],
  basis: [{ cite: '公开发布的年度报告', status: 'reports' }],
  docs: {
    zh: {
      title: '数字带单位',
      what: '格子里除了数字还写了单位，例如「3件」「12.5万元」。',
      why: '表头已经写明单位；带单位的格子在表格软件里是文字，不能相加。2019 年试行表的金额列没有写明单位，不算。',
      how: '只写数字。收费金额以万元计，写成「元」的请换算；快速修复会换算好。',
    },
    en: {
      title: 'A number with its unit',
      what: 'A cell holds a unit behind its number, as in 3件.',
      why: 'The heading says the unit; with it the cell is text to a spreadsheet. Amounts of the 2019 form, whose heading names none, are left alone.',
      how: 'Write the number alone. Fees are in 万元; the quick fix converts 元.',
    },
  },
  examples: {
    bad: { changes: [['行政处罚\t18\t', '行政处罚\t18件\t']] },
    good: { year: 2020, changes: [['86.5400', '86.5400万元']] },
  },
  *check({ report }) {
    for (const one of cellsWritten(report, ['unit']))
      if (headingHasUnit(one)) yield writtenFinding('cell/unit', 'information', one, { zh: '带了单位', en: 'with its unit' });
  },
  fixes: plainFix,
};

const headingHasUnit = ({ row, cell }: WrittenCell): boolean =>
  cell.type !== 'amount' || row.template.columns[cell.column]!.label.includes('单位');
