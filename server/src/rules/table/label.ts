import { tableTemplate } from '../../format/index.ts';
import { splitOrdinal } from '../../language/ordinals.ts';
import type { Label, Report, Table } from '../../report/model.ts';
import { fold } from '../../text/fold.ts';
import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { tableName } from '../words.ts';
import { corrected, misnamed, renaming } from './misspelt.ts';
import { hasPlainLines, isLoose, lineStart, tablesOf, withoutFrame } from './reading.ts';

/** A row's label with a typing error. */
export const tableLabel: Rule<Label> = {
  ...stated('table/label'),
  *check({ report }) {
    for (const table of tablesOf(report)) {
      if (isLoose(table)) continue;
      const name = tableName(table.id);
      for (const [label, severity] of misnamed(report, table, labelsOf(report, table))) {
        const right = corrected(label);
        yield {
          code: 'table/label',
          severity,
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
function labelsOf(report: Report, table: Table): readonly Label[] {
  const groups = new Set(tableTemplate(table.template, table.id).groups.map((g) => g.label));
  const rows = table.rows.flatMap((row) => row.label ?? []);
  const known = table.headerLabels.filter((l) => groups.has(l.template));
  return [...rows, ...known, ...otherGroups(report, table, known)].sort((a, b) => a.start - b.start);
}

/** The cell before a row's label that has the number of the row's group and is not known as it: `（四）无法公开`. */
const otherGroups = (report: Report, table: Table, known: readonly Label[]): readonly Label[] =>
  hasPlainLines(report, table)
    ? table.rows.flatMap(({ label, template: { parents } }) => {
        const template = parents.at(-1);
        if (!label || !template) return [];
        const from = lineStart(report.text, label.start);
        const lead = withoutFrame(report.text.slice(from, label.start));
        const text = /[^\t|]*$/.exec(lead)![0].trim();
        const end = from + lead.length;
        const { ordinal } = splitOrdinal(fold(text));
        return ordinal === '' || ordinal !== splitOrdinal(fold(template)).ordinal || known.some((l) => l.end === end)
          ? []
          : [{ start: end - text.length, end, text, template, likeness: 'near' as const }];
      })
    : [];
