import { tableTemplate, templates } from '../../format/index.ts';
import type { TableId, TemplateId } from '../../format/types.ts';
import { cellLinesLayout } from '../../report/layouts.ts';
import type { Label, Report, Table } from '../../report/model.ts';
import { tablesOf } from '../../report/tables-of.ts';
import { fold } from '../../text/fold.ts';
import { linesOf } from '../../text/lines.ts';
import { memoized } from '../../text/memoized.ts';
import type { Range } from '../../text/range.ts';
import type { Finding, FindingWith, Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { namesOf, tableName } from '../words.ts';
import { corrected, misnamed, renaming } from './misspelt.ts';
import { hasLines, hasPlainLines, headOf, isLoose } from './reading.ts';

/** Column headings that are misspelt, of the other form, or not there. */
export const tableHeader: Rule<Label | undefined> = {
  ...stated('table/header'),
  *check({ report }) {
    for (const table of tablesOf(report)) {
      const name = tableName(table.id);
      if (isReordered(table)) yield ofOtherOrder(report, table);
      if (isLoose(table)) continue;
      const foreign = foreignHeadings(table);
      if (foreign.length > 0) yield ofOtherForm(report, table, foreign);
      const lacking = absent(report, table);
      const { unlike, lost } = besideOthers(report, table);
      const wrong = [
        ...misnamed(report, table, headings(table)),
        ...[...unlike, ...wrongParts(report, table)].map((label) => [label, 'warning'] as const),
      ];
      for (const [label, severity] of wrong) {
        const right = corrected(label);
        const message = { zh: `${name.zh}的列名应为「${right}」。`, en: `The heading in ${name.en} should be “${right}”.` };
        yield { code: 'table/header', severity, start: label.start, end: label.end, message, data: label };
      }
      const said = new Set(wrong.map(([label]) => label.template));
      const asked = headingsOfRows(table);
      const gone = lacking.filter((label) => asked.has(label) && isGone(report, table, label));
      const missing = [...new Set([...gone, ...lost])].filter((label) => !said.has(label));
      if (missing.length === 0 || foreign.length > 0) continue;
      const names = namesOf(
        missing.map((label) => ({ zh: `「${label}」`, en: `“${label}”` })),
        4,
      );
      const message = { zh: `${name.zh}的表头缺${names.zh}。`, en: `The header of ${name.en} lacks ${names.en}.` };
      yield { code: 'table/header', severity: 'information', ...headOf(report, table), message };
    }
  },
  fixes: ({ data }) => (data ? renaming(data) : []),
};

function headings(table: Table): readonly Label[] {
  const groups = new Set(tableTemplate(table.template, table.id).groups.map((g) => g.label));
  // A group that is a row itself in this form has been told as that row's label.
  const rows = new Set(table.rows.map((row) => row.label?.start));
  return table.headerLabels.filter((l) => !groups.has(l.template) && !rows.has(l.start));
}

/** Column headings that only another form has, in a table that follows this one. */
function foreignHeadings(table: Table): readonly Label[] {
  const own = headingsOf(table.template, table.id);
  return table.headerLabels.filter((l) => !own.has(l.template) && otherHeadings(table).has(l.template) && l.likeness !== 'near');
}

const headingsOf = (template: TemplateId, id: TableId): ReadonlySet<string> =>
  new Set(tableTemplate(template, id).header.flatMap((line) => line.map(({ label }) => label)));

const otherHeadings = (table: Table): ReadonlySet<string> => headingsOf(table.template === '2021' ? '2019' : '2021', table.id);

/** Whether all columns are there, in another order than the form's. */
function isReordered({ columns }: Table): boolean {
  const known = (columns ?? []).filter((column) => column !== null);
  return known.some((column, i) => i > 0 && column < known[i - 1]!);
}

/** Figures were read by their headings; whoever fills in or adds up such tables goes by the form's order. */
function ofOtherOrder(report: Report, table: Table): Finding {
  const { zh, en } = tableName(table.id);
  const columns = tableTemplate(table.template, table.id).rows.at(-1)!.columns;
  const labels = (table.columns ?? []).flatMap((column) => (column === null ? [] : columns[column]!.label));
  return {
    code: 'table/header',
    severity: 'warning',
    ...headOf(report, table),
    message: {
      zh: `${zh}的列次与规定的不同（现为${labels.slice(0, 7).join('、')}${labels.length > 7 ? '…' : ''}），已按列名读取；应按规定的次序排列。`,
      en: `The columns of ${en} stand in another order than the form’s; figures were read by their headings.`,
    },
  };
}

/** `第二十条第（七）项` above a row that rests on another item. */
function wrongParts(report: Report, table: Table): readonly Label[] {
  if (table.id !== 'disclosure' || !hasPlainLines(report, table)) return [];
  const above = aboveOf(report, table);
  const parts = [
    ...report.text.slice(above, table.end).matchAll(/第二十条\s{0,4}第\s{0,4}[（(][一二三四五六七八九十]{1,2}[）)]\s{0,4}项/g),
  ].map((match) => ({
    start: above + match.index,
    end: above + match.index + match[0].length,
    text: match[0],
  }));
  const told = new Set<number>();
  return table.rows.flatMap((row) => {
    const part = parts.findLast(({ start }) => start < row.start);
    const right = row.template.parents.at(-1);
    if (!part || !right || told.has(part.start)) return [];
    told.add(part.start);
    if (part.text === right || fold(part.text) === fold(right)) return [];
    // Between a part's name and its first row stands its header, once; where more does, the name belongs to something else.
    const between = fold(report.text.slice(part.end, Math.min(row.start, part.end + 400)));
    if (between.split('信息内容').length !== 2 || /\d/.test(between)) return [];
    return [{ ...part, template: right, likeness: 'near' as const }];
  });
}

/** Headings above rows that are there: a part that is missing with its rows is told by these. Table three has one header for all. */
function headingsOfRows(table: Table): ReadonlySet<string> {
  const all = tableTemplate(table.template, table.id).header.flatMap((line) => line.map(({ label }) => label));
  if (table.id !== 'disclosure') return new Set(all);
  const columns = new Set(tableTemplate(table.template, table.id).rows.flatMap((row) => row.columns.map(({ label }) => label)));
  const own = new Set(table.rows.flatMap((row) => row.template.columns.map(({ label }) => label)));
  const groups = new Set(table.rows.map((row) => row.template.parents.at(-1)));
  return new Set(all.filter((label) => own.has(label) || groups.has(label) || !(columns.has(label) || label.startsWith('第二十条'))));
}

/** One finding for all of them: a header was kept from last time's form. With a fix where the one that it stands for is certain. */
function ofOtherForm(report: Report, table: Table, foreign: readonly Label[]): FindingWith<Label | undefined> {
  const [first] = foreign;
  const lacking = absent(report, table);
  const [only] = foreign.length === 1 && lacking.length === 1 ? lacking : [];
  const name = tableName(table.id);
  const used = templates[table.template === '2021' ? '2019' : '2021'].document;
  const names = namesOf(foreign.map((l) => ({ zh: `「${l.template}」`, en: `“${l.template}”` })));
  return {
    code: 'table/header',
    severity: 'warning',
    start: first!.start,
    end: foreign.at(-1)!.end,
    message: {
      zh: `${name.zh}的列名${names.zh}是${used}的${only ? `，应为「${only}」` : ''}。`,
      en: `${name.en} has headings of ${used}: ${names.en}${only ? `; it should be “${only}”` : ''}.`,
    },
    data: only ? { ...first!, template: only, likeness: 'near' } : undefined,
  };
}

/**
 * Headings of the form that are not told in the table; the sentence in the corner of table three is not asked for. They may still stand
 * there, cut over lines.
 */
function absent(report: Report, table: Table): readonly string[] {
  const known = new Set(table.headerLabels.map((l) => l.template));
  const labels = new Set(tableTemplate(table.template, table.id).header.flatMap((line) => line.map((c) => c.label)));
  return [...labels].filter(
    (label) => !label.startsWith('（') && !known.has(label) && !wordsAbout(table, report).includes(fold(withoutUnit(label))),
  );
}

/** From the head of the table's section to its end, without what parts its cells. */
const wordsAbout = memoized((table: Table, report: Report): string =>
  fold(report.text, aboveOf(report, table), table.end).replaceAll('|', ''),
);

function aboveOf(report: Report, table: Table): number {
  const section = report.sections.find((s) => s.start <= table.start && table.start < s.end);
  return Math.min(section?.body.start ?? table.start, table.start);
}

/** Whether a character of a heading stands nowhere: then it is not cut over lines either. */
function isGone(report: Report, table: Table, label: string): boolean {
  const words = wordsAbout(table, report);
  return [...fold(withoutUnit(label))].some((c) => !words.includes(c));
}

const withoutUnit = (label: string): string => label.split('（单')[0]!;

/**
 * What the headings of the form beside it tell of a place in the header: a cell that is none of them stands there (`公民` before 法人或其他组织), or nothing
 * does, and its neighbours stand side by side.
 */
function besideOthers(report: Report, table: Table): { unlike: readonly Label[]; lost: readonly string[] } {
  const form = tableTemplate(table.template, table.id).header.flatMap((line) => line.map(({ label }) => label));
  const times = (all: readonly (string | undefined)[], label: string): number => all.filter((l) => l === label).length;
  const told = table.headerLabels.map((l) => l.template);
  // All are there, as often as in the form, nearly always.
  if (report.markup || form.every((label) => times(told, label) >= times(form, label))) return { unlike: [], lost: [] };
  const cells = hasLines(table) || table.layout === cellLinesLayout ? headerCells(report, table) : [];
  // Behind the last heading stands a row; in table two each part has rows of its own.
  const rows = table.rows.map(({ label }) => [label?.start, table.id === 'disclosure' ? '' : undefined] as const);
  const known = new Map([...rows, ...table.headerLabels.map((l) => [l.start, l.template] as const)]);
  const between = (before: string | undefined, after: string | undefined): string | undefined =>
    before && form.find((_, at) => form[at - 1] === before && form[at + 1] === after);
  const found = cells.map((cell) => ({ ...cell, name: known.has(cell.start) ? known.get(cell.start) : '' }));
  return {
    unlike: found.flatMap(({ name, ...cell }, i) => {
      const template =
        name === '' && !known.has(cell.start) && isWords.test(cell.text) ? between(found[i - 1]?.name, found[i + 1]?.name) : undefined;
      return template ? [{ ...cell, template, likeness: 'near' as const }] : [];
    }),
    lost: found.slice(1).flatMap(({ name, start }, i) => {
      const before = found[i]!;
      const label = form.some((l, at) => l === before.name && form[at + 1] === name) ? undefined : between(before.name, name);
      if (!label || /[^\s|:-]/.test(report.text.slice(before.end, start))) return [];
      return times([...known.values()], label) < times(form, label) ? [label] : [];
    }),
  };
}

/** Words alone, and no other way of writing 其他. */
const isWords = /^(?!其它$)[\u4e00-\u9fff]{2,10}$/;

/** The cells of the lines above a row that hold words and no figure. */
function headerCells(report: Report, table: Table): readonly (Range & { readonly text: string })[] {
  const lines = linesOf(report.text, { start: aboveOf(report, table), end: table.end });
  const cells: (Range & { readonly text: string })[] = [];
  for (let line = 0; line < Math.min(lines.count, MOST_LINES); line++) {
    const text = report.text.slice(lines.start(line), Math.min(lines.end(line), lines.start(line) + 400));
    if ((!/[\t|]/.test(text) && text.length > 12) || /\d{1,9}\s{0,3}(?:[\t|]|$)/.test(text)) continue;
    for (const match of text.matchAll(/[^\t|]+/g)) {
      const words = match[0].trim();
      const start = lines.start(line) + match.index + match[0].indexOf(words);
      if (/[\u4e00-\u9fff]/.test(words)) cells.push({ start, end: start + words.length, text: words });
    }
  }
  return cells;
}

/** No header begins further down; table two has one above each of its parts. */
const MOST_LINES = 60;
