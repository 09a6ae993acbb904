import { tableTemplate } from '../../format/index.ts';
import { splitOrdinal } from '../../language/ordinals.ts';
import { matchLabel } from '../../report/labels.ts';
import type { Label, Report, Table } from '../../report/model.ts';
import { tablesOf } from '../../report/tables-of.ts';
import { fold } from '../../text/fold.ts';
import { linesOf } from '../../text/lines.ts';
import { byStart, type Range, type Words } from '../../text/range.ts';
import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { placed } from '../wording.ts';
import { tableName } from '../words.ts';
import { corrected, misnamed, misspelling, renaming } from './misspelt.ts';
import { hasPlainLines, isLoose, lineStart, missingRows, withoutFrame } from './reading.ts';

/** A row's label with a typing error. */
export const tableLabel: Rule<Label | undefined> = {
  ...stated('table/label'),
  *check({ report }) {
    for (const table of tablesOf(report)) {
      const name = tableName(table.id);
      const loose = isLoose(table);
      const found = loose
        ? wholeLabels(report, table).map((label) => [label, 'information'] as const)
        : misnamed(report, table, labelsOf(report, table));
      for (const [label, severity] of found) {
        const right = corrected(label);
        yield {
          ...placed({ code: 'table/label', severity }, label),
          message: { zh: `${name.zh}的行名应为「${right}」。`, en: `The label in ${name.en} should be “${right}”.` },
          data: label,
        };
      }
      if (loose || !hasPlainLines(report, table)) continue;
      for (const { place, message } of [...lackingGroups(report, table), ...otherRows(report, table)])
        yield { ...placed({ code: this.code, severity: 'information' }, place), message };
    }
  },
  fixes: ({ data }) => (data ? renaming(data) : []),
};

/** Misspelt labels of text out of a PDF that stand on one line with their number and all of their figures, so that nothing cut them. */
const wholeLabels = (report: Report, table: Table): readonly Label[] =>
  table.rows.flatMap(({ label, cells, template }) => {
    if (!label || cells.length < template.columns.length || !/^(?:\d[.．]|[（(][一二三四五六七八九][)）]|[一二三四]、)/.test(label.text))
      return [];
    const from = lineStart(report.text, label.start);
    const isWhole = report.text.slice(from, label.start).trim() === '' && !report.text.slice(label.end, cells.at(-1)!.end).includes('\n');
    return isWhole && misspelling(report, label) ? [label] : [];
  });

interface Told {
  readonly place: Range;
  readonly message: Words;
}

/** The merged cell of table three that does not stand before the first row of its group; where more do not, that is how the table was copied. */
function lackingGroups(report: Report, table: Table): readonly Told[] {
  const { groups, rows } = tableTemplate(table.template, 'requests');
  const lacking = (table.id === 'requests' ? groups : []).flatMap(({ label }): readonly Told[] => {
    const first = rows.find(({ parents }) => parents.at(-1) === label);
    const at = table.rows.findIndex(({ template }) => template.id === first?.id);
    const place = table.rows[at]?.label;
    if (!place || table.headerLabels.some((l) => l.template === label && l.start < place.start)) return [];
    const before = report.text.slice(table.rows[at - 1]?.end ?? table.start, place.start);
    const message = { zh: `「${place.text}」前面缺「${label}」。`, en: `“${label}” is missing before “${place.text}”.` };
    return /\p{L}/u.test(before) ? [] : [{ place, message }];
  });
  return lacking.length > 1 || missingRows(table).length > 2 ? [] : lacking;
}

/** Lines between the rows that are rows themselves, of words that the form does not have: `小计⇥15⇥2⇥0⇥0⇥1⇥0⇥18`. */
function otherRows({ text }: Report, { id, template, rows, end }: Table): readonly Told[] {
  if (id === 'disputes') return [];
  const known = new Set(rows.map((row) => lineStart(text, row.cellsRange.start)));
  const own = new Set(tableTemplate(template, id).rows.map((row) => row.id));
  const lines = linesOf(text, { start: rows[0]!.start, end });
  return Array.from({ length: lines.count }, (_, i) => lines.start(i)).flatMap((from, i): readonly Told[] => {
    if (known.has(from)) return [];
    const [words = '', ...cells] = text
      .slice(from, Math.min(lines.end(i), from + 400))
      .split(/[\s|]+/)
      .filter(Boolean);
    if (cells.length < (id === 'requests' ? 7 : 1) || !cells.every((cell) => /^\d{1,9}$/.test(cell))) return [];
    const entry = matchLabel(words, id)?.entry;
    if (entry ? entry.kind !== 'row' || own.has(entry.id) : !/^[\u4e00-\u9fff]{2,20}$/.test(words) || words.includes('年')) return [];
    const start = text.indexOf(words, from);
    const name = tableName(id);
    const message = { zh: `「${words}」不是${name.zh}的行。`, en: `“${words}” is no row of ${name.en}.` };
    return [{ place: { start, end: start + words.length }, message }];
  });
}

/** Labels of rows, and of the merged cells that group them. */
function labelsOf(report: Report, table: Table): readonly Label[] {
  const groups = new Set(tableTemplate(table.template, table.id).groups.map((g) => g.label));
  const rows = table.rows.flatMap((row) => row.label ?? []);
  const known = table.headerLabels.filter((l) => groups.has(l.template));
  return [...rows, ...known, ...otherGroups(report, table, known)].sort(byStart);
}

/** The cell before a row's label that has the number of the row's group and is not known as it: `（四）无法公开`. */
const otherGroups = (report: Report, table: Table, known: readonly Label[]): readonly Label[] =>
  hasPlainLines(report, table)
    ? table.rows.flatMap(({ label, template: { parents } }) => {
        const template = parents.at(-1);
        if (!label || !template) return [];
        const from = lineStart(report.text, label.start);
        const lead = withoutFrame(report.text.slice(from, label.start));
        const text = lead.slice(Math.max(lead.lastIndexOf('\t'), lead.lastIndexOf('|')) + 1).trim();
        const end = from + lead.length;
        if (text === '' || known.some((l) => l.end === end)) return [];
        const { ordinal } = splitOrdinal(fold(text));
        return ordinal === '' || ordinal !== splitOrdinal(fold(template)).ordinal
          ? []
          : [{ start: end - text.length, end, text, template, likeness: 'near' as const }];
      })
    : [];
