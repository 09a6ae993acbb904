import { tableTemplate } from '../../format/index.ts';
import type { Label, Report, Table } from '../../report/model.ts';
import { fold } from '../../text/fold.ts';
import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { namesOf, tableName } from '../words.ts';
import { corrected, misspelling } from './misspelt.ts';
import { headOf, isLoose, tablesOf } from './reading.ts';

/** Column headings that are misspelt or not there. */
export const tableHeader: Rule<Label | undefined> = {
  ...stated('table/header'),
  *check({ report }) {
    for (const table of tablesOf(report)) {
      if (isLoose(table)) continue;
      const name = tableName(table.id);
      const wrong = headings(table).filter((label) => misspelling(report, label));
      for (const label of wrong) {
        const right = corrected(label);
        const message = { zh: `${name.zh}的列名应为「${right}」。`, en: `The heading in ${name.en} should be “${right}”.` };
        yield { code: 'table/header', severity: 'warning', start: label.start, end: label.end, message, data: label };
      }
      const missing = absent(report, table);
      if (missing.length === 0) continue;
      const names = namesOf(
        missing.map((label) => ({ zh: `「${label}」`, en: `“${label}”` })),
        4,
      );
      const message = { zh: `${name.zh}的表头缺${names.zh}。`, en: `The header of ${name.en} lacks ${names.en}.` };
      yield { code: 'table/header', severity: 'hint', ...headOf(report, table), message };
    }
  },
  fixes: (finding) => {
    const label = finding.data;
    if (!label) return [];
    const right = corrected(label);
    const edits = [{ start: label.start, end: label.end, newText: right }];
    return [{ title: { zh: `改为「${right}」`, en: `Write “${right}”` }, safe: true, preferred: true, edits }];
  },
};

function headings(table: Table): readonly Label[] {
  const groups = new Set(tableTemplate(table.template, table.id).groups.map((g) => g.label));
  return table.headerLabels.filter((l) => !groups.has(l.template));
}

/**
 * Headings of the form that stand nowhere before the table's end, not even cut over lines; the sentence in the corner of table three is
 * not asked for.
 */
function absent(report: Report, table: Table): readonly string[] {
  const section = report.sections.find((s) => s.start <= table.start && table.start < s.end);
  const from = Math.min(section?.body.start ?? table.start, table.start);
  const words = new Set(fold(report.text, from, table.end));
  const known = new Set(table.headerLabels.map((l) => l.template));
  const labels = new Set(tableTemplate(table.template, table.id).header.flatMap((line) => line.map((c) => c.label)));
  return [...labels].filter(
    (label) => !label.startsWith('（') && !known.has(label) && [...fold(withoutUnit(label))].some((c) => !words.has(c)),
  );
}

const withoutUnit = (label: string): string => label.split('（')[0] || label;
