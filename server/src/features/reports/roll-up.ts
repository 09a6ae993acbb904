import type { Entry, Figures } from '../../archive/entry.ts';
import { tableIds, tableNumber, templates } from '../../format/index.ts';
import type { RowTemplate, TableId, TableTemplate, TemplateId } from '../../format/types.ts';
import { toChinese } from '../../language/numerals.ts';
import { tableLines } from '../../rules/engine/form.ts';
import { cellName, namesOf, rowName } from '../../rules/words.ts';
import { countOf } from '../../text/count.ts';
import type { Language, Words } from '../../text/range.ts';
import { formGrid } from '../preview/form-grid.ts';
import type { GridCell } from '../preview/preview-table.ts';

/** What is kept of a report, as far as it is added up. */
export type Summand = Pick<Entry, 'organ' | 'year' | 'tables'>;

/** More rows or cells of one report than this are counted and not named. */
const named = 8;

/**
 * The figures of several reports added up, laid out in the tables of the official form. Nothing is guessed: a table, a row or a cell that is not
 * there or was not read adds nothing and is named with its report; blanks add nothing and are counted. Tables of different forms stay apart.
 */
export function rollUp(reports: readonly Summand[], language: Language): string {
  const say = ({ zh, en }: Words): string => (language === 'zh' ? zh : en);
  const parts = tableIds.flatMap((id) => tableParts(id, reports, say));
  const lines = [say(titleOf(reports)), '', ...listed(reports, say), ...twice(reports).map(say), '', say(rule), ...parts];
  return `${lines.join('\n')}\n`;
}

/** What one form of a table adds up to. */
export interface SummedTable {
  readonly table: TableId;
  readonly template: TemplateId;
  /** How many reports were added. */
  readonly counted: number;
  /** By row, by column; null where no report has a number. */
  readonly rows: readonly { readonly row: RowTemplate; readonly sums: readonly (number | null)[] }[];
  readonly leftOut: readonly Words[];
}

/** The same as data: each table once for each form that the reports use, the newest first. */
export const summedTables = (reports: readonly Summand[]): readonly SummedTable[] =>
  tableIds.flatMap((id) => {
    const forms = [...new Set(reports.flatMap(({ tables }) => tables[id]?.template ?? []))].sort().reverse();
    const lacking = reports.filter(({ tables }) => !tables[id]).map((report) => leftOut(report, [tableNotRead(id)]));
    return forms.map((template, i) => {
      const counted = reports.filter(({ tables }) => tables[id]?.template === template);
      const { sums, notes } = added(templates[template][id], counted);
      const rows = templates[template][id].rows.map((row) => ({ row, sums: sums.get(row.id)! }));
      return { table: id, template, counted: counted.length, rows, leftOut: i === forms.length - 1 ? [...notes, ...lacking] : notes };
    });
  });

/** What reports add up to, in one language. */
export interface RollUpPage {
  readonly title: string;
  /** The newest first. */
  readonly years: readonly number[];
  readonly remarks: readonly string[];
  readonly tables: readonly {
    readonly name: string;
    readonly lines: readonly (readonly GridCell[])[];
    readonly leftOut: readonly string[];
  }[];
}

/** The same as a page shows it: the tables of the form with the sums in their cells. */
export function rollUpPage(reports: readonly Summand[], language: Language): RollUpPage {
  const say = ({ zh, en }: Words): string => (language === 'zh' ? zh : en);
  const tables = summedTables(reports);
  const forms = Map.groupBy(tables, ({ table }) => table);
  return {
    title: say(titleOf(reports)),
    years: [...new Set(reports.map(({ year }) => year))].sort((a, b) => b - a),
    remarks: [...twice(reports).map(say), say(rule)],
    tables: tables.map(({ table, template, counted, rows, leftOut }) => ({
      name: say(headingOf(table, forms.get(table)!.length > 1 ? template : undefined, counted)),
      lines: formGrid(templates[template][table], template, (row, column) => rows.find((one) => one.row === row)!.sums[column]),
      leftOut: leftOut.map(say),
    })),
  };
}

type Say = (words: Words) => string;

const rule: Words = {
  zh: '各表是读出的数字之和。没有读出的表、行、格没有计入，列在表下；空着的格子（包括「/」「-」「无」）不计数。',
  en: 'Each table is the sum of the figures that were read. Tables, rows and cells that were not are left out and named below the table; blanks (“/”, “-” and 无 included) add nothing.',
};

function titleOf(reports: readonly Summand[]): Words {
  const years = [...new Set(reports.map(({ year }) => year))].sort((a, b) => a - b);
  const [from, to] = [years[0], years.at(-1)];
  const zh = years.length === 0 ? '' : from === to ? `${from}年` : `${from}年至${to}年`;
  const en = years.length === 0 ? '' : from === to ? ` of ${from}` : ` of ${from} to ${to}`;
  return {
    zh: `${zh}政府信息公开工作年度报告数据汇总（共 ${reports.length} 份报告）`,
    en: `Roll-up of ${countOf(reports.length, 'annual report')}${en}`,
  };
}

const nameOf = ({ organ, year }: Summand): Words => ({ zh: `${organ}${year}年`, en: `${organ} ${year}` });

const listed = (reports: readonly Summand[], say: Say): readonly string[] =>
  reports.map((report, i) => `${String(i + 1).padStart(String(reports.length).length)}. ${say(nameOf(report))}`);

/** Two copies of one report, or two drafts of it, are both added: whoever selected them is told. */
function twice(reports: readonly Summand[]): readonly Words[] {
  const counts = new Map<string, { readonly report: Summand; count: number }>();
  for (const report of reports) {
    const key = `${report.year} ${report.organ}`;
    const seen = counts.get(key);
    if (seen) seen.count++;
    else counts.set(key, { report, count: 1 });
  }
  return [...counts.values()]
    .filter(({ count }) => count > 1)
    .map(({ report, count }) => ({
      zh: `注意：${nameOf(report).zh}的报告有 ${count} 份，都计入了。`,
      en: `Note: there are ${countOf(count, 'report')} of ${nameOf(report).en}; all of them are added.`,
    }));
}

/** One table, once for each form that the reports use; under the last, the reports that have none. */
function tableParts(id: TableId, reports: readonly Summand[], say: Say): readonly string[] {
  const withTable = reports.filter(({ tables }) => tables[id]);
  const without = reports.filter(({ tables }) => !tables[id]);
  const forms = [...new Set(withTable.map(({ tables }) => tables[id]!.template))].sort().reverse();
  const lacking = without.map((report) => leftOut(report, [tableNotRead(id)]));
  if (forms.length === 0) return ['', say(headingOf(id, undefined, 0)), '', ...remarks(lacking, say)];
  return forms.flatMap((form, i) => {
    const counted = withTable.filter(({ tables }) => tables[id]!.template === form);
    const { lines, notes } = summed(templates[form][id], counted);
    const all = i === forms.length - 1 ? [...notes, ...lacking] : notes;
    return [
      '',
      say(headingOf(id, forms.length > 1 ? form : undefined, counted.length)),
      '',
      ...lines,
      ...(all.length > 0 ? [''] : []),
      ...remarks(all, say),
    ];
  });
}

/** What a table is called; with its form where there are several. */
function headingOf(id: TableId, form: TemplateId | undefined, count: number): Words {
  const { section, name } = templates['2021'][id];
  const which = form ? { zh: `${form}年格式，`, en: `form of ${form}, ` } : { zh: '', en: '' };
  return {
    zh: `${toChinese(section)}、${name}（${tableNumber[id]}，${which.zh}计入 ${count} 份）`,
    en: `${toChinese(section)}、${name} (${which.en}${count} counted)`,
  };
}

const tableNotRead = (id: TableId): Words => ({
  zh: `${tableNumber[id]}没有，或者没有读出`,
  en: `there is no table, or it was not read`,
});

const leftOut = (report: Summand, what: readonly Words[]): Words => {
  const { zh, en } = nameOf(report);
  return { zh: `${zh}：${what.map((w) => w.zh).join('；')}。`, en: `${en}: ${what.map((w) => w.en).join('; ')}.` };
};

const remarks = (notes: readonly Words[], say: Say): readonly string[] =>
  notes.length === 0 ? [] : [say({ zh: '没有计入：', en: 'Left out:' }), ...notes.map((note) => `- ${say(note)}`)];

interface Summed {
  readonly lines: readonly string[];
  readonly notes: readonly Words[];
}

function summed(table: TableTemplate, reports: readonly Summand[]): Summed {
  const { sums, notes } = added(table, reports);
  const text = (value: number | null | undefined): string => (value === null || value === undefined ? '' : String(value));
  return { lines: tableLines(table, (row, column) => text(sums.get(row)?.[column])), notes };
}

/** The sums of a table by row id, and what could not be added. */
function added(table: TableTemplate, reports: readonly Summand[]) {
  const sums = new Map<string, (number | null)[]>(table.rows.map((row) => [row.id, row.columns.map(() => null)]));
  const notes: Words[] = [];
  for (const report of reports) {
    const what = addTo(sums, table, report.tables[table.id]!);
    if (what.length > 0) notes.push(leftOut(report, what));
  }
  return { sums, notes };
}

/** Adds one report's table, and gives in words what of it could not be added. */
function addTo(sums: ReadonlyMap<string, (number | null)[]>, table: TableTemplate, { rows }: Figures): readonly Words[] {
  const noRow: RowTemplate[] = [];
  const noNumber: Words[] = [];
  let blanks = 0;
  for (const row of table.rows) {
    const figures = rows.get(row.id);
    const own = sums.get(row.id)!;
    if (!figures) {
      noRow.push(row);
      continue;
    }
    for (const [i, column] of row.columns.entries()) {
      const value = figures.values[i];
      if (figures.words?.includes(i)) noNumber.push(cellName(table.id, row, column));
      else if (value === null || value === undefined) blanks++;
      else own[i] = plus(own[i] ?? 0, value);
    }
  }
  return [...rowsNotRead(table.id, noRow), ...cellsNotRead(noNumber), ...blanksLeft(table.id, blanks)];
}

/** Amounts have up to six decimals (万元 with a cent), which floating point would smear. */
const plus = (a: number, b: number): number => Math.round((a + b) * 1e6) / 1e6;

function rowsNotRead(id: TableId, rows: readonly RowTemplate[]): readonly Words[] {
  if (rows.length === 0) return [];
  const names = namesOf(
    rows.map((row) => rowName(id, row)),
    named,
    '行',
  );
  return [{ zh: `${tableNumber[id]}没有或者没有读出的行：${names.zh}`, en: `rows that are missing or were not read: ${names.en}` }];
}

function cellsNotRead(cells: readonly Words[]): readonly Words[] {
  if (cells.length === 0) return [];
  const shown = cells.slice(0, named);
  const rest = cells.length - shown.length;
  return [
    {
      zh: `不是数字的格子：${shown.map((c) => c.zh).join('、')}${rest > 0 ? `等 ${cells.length} 格` : ''}`,
      en: `cells that hold no number: ${shown.map((c) => c.en).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`,
    },
  ];
}

const blanksLeft = (id: TableId, count: number): readonly Words[] =>
  count === 0 ? [] : [{ zh: `${tableNumber[id]}空着 ${count} 格`, en: countOf(count, 'blank cell') }];
