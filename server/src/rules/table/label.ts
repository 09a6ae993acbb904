import { tableTemplate } from '../../format/index.ts';
import type { Label, Table } from '../../report/model.ts';
import type { Fix, Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { tableName } from '../words.ts';
import { corrected, misspelling } from './misspelt.ts';
import { isLoose, tablesOf } from './reading.ts';

/** A row's label with a typing error. */
export const tableLabel: Rule<Label> = {
  ...stated('table/label'),
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
  fixes: (finding) => renaming(finding.data),
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
