import { tableTemplate } from '../../format/index.ts';
import type { Label, Table } from '../../report/model.ts';
import type { Fix, Rule } from '../engine/rule.ts';
import { tableName } from '../words.ts';
import { corrected, misspelling } from './misspelt.ts';
import { isLoose, tablesOf } from './reading.ts';

/** A row's label with a typing error. */
export const tableLabel: Rule = {
  code: 'table/label',
  severity: 'warning',
  fix: 'safe',
  covers: ['TAB-LABEL'],
  basis: [{ cite: '国办公开办函〔2021〕30号附表', status: 'reports' }],
  docs: {
    zh: {
      title: '行名写错',
      what: '行名和规定的差一两个字，像是录入错误。少了序号、括号或空格不同、简繁不同，都不算。',
      why: '行名是规定的用语，写错会被退回；汇总时也可能认不出这一行。',
      how: '改成规定的行名。快速修复只改行名，不动数字。',
    },
    en: {
      title: 'A row is misspelt',
      what: 'The label differs from the official one by a character or two. Numbers left out, other brackets or spaces, and traditional script are fine.',
      why: 'The labels are fixed wording; reports with others are sent back, and a roll-up may not know the row.',
      how: 'Write the official label. The quick fix changes the label only.',
    },
  },
  examples: {
    bad: { changes: [['4.无正当理由大量反复申请', '4.无正当理由由大量反复申请']] },
    good: { changes: [['4.无正当理由大量反复申请', '无正当理由 大量反复申请']] },
  },
  *check({ report }) {
    for (const table of tablesOf(report)) {
      if (isLoose(table)) continue;
      for (const label of labelsOf(table)) {
        if (!misspelling(report, label)) continue;
        const right = corrected(label);
        const name = tableName(table.id);
        yield {
          code: 'table/label',
          severity: 'warning',
          start: label.start,
          end: label.end,
          message: { zh: `${name.zh}的行名应为「${right}」。`, en: `The label in ${name.en} should be “${right}”.` },
          data: label,
        };
      }
    }
  },
  fixes: (finding) => renaming(finding.data as Label),
};

/** Labels of rows, and of the merged cells that group them. */
function labelsOf(table: Table): readonly Label[] {
  const groups = new Set(tableTemplate(table.template, table.id).groups.map((g) => g.label));
  const rows = table.rows.flatMap((row) => row.label ?? []);
  return [...rows, ...table.headerLabels.filter((l) => groups.has(l.template))].sort((a, b) => a.start - b.start);
}

const renaming = (label: Label): readonly Fix[] => {
  const right = corrected(label);
  return [
    {
      title: { zh: `改为「${right}」`, en: `Write “${right}”` },
      safe: true,
      preferred: true,
      edits: [{ start: label.start, end: label.end, newText: right }],
    },
  ];
};
