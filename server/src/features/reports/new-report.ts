import type { Entry } from '../../archive/entry.ts';
import { tableIds, templateForYear, templates } from '../../format/index.ts';
import type { SectionTemplate, Template, TemplateId } from '../../format/types.ts';
import { toChinese } from '../../language/numerals.ts';
import { type CellText, tableLines } from '../../rules/engine/form.ts';
import { rowName } from '../../rules/words.ts';
import type { Words } from '../../text/range.ts';

/** What last year's report gives to this year's: an entry of the archive has it all. */
export type LastYear = Pick<Entry, 'year' | 'tables'>;

export interface NewReport {
  /** As the title is to name it; one line. */
  readonly organ: string;
  readonly year: number;
  /** The one that the year asks for unless another is named. */
  readonly template?: TemplateId | undefined;
  readonly lastYear?: LastYear | undefined;
  readonly eol?: '\n' | '\r\n';
}

/** A report to be written, and what its author should know that is no part of it. */
export interface LaidOut {
  readonly text: string;
  readonly notes: readonly Words[];
  /** Where writing begins: the empty line under the first of the five aspects. Offset in UTF-16 units. */
  readonly begin: number;
}

/**
 * The official form to be filled in: title, six headings, five aspects, three blank tables. Filled in is nothing but a fact: the seven cells of 上年结转
 * from last year's 结转下年度. What is in force (现行有效) is said in a note, because it depends on what was made and repealed since.
 */
export function newReport({ organ, year, template: id, lastYear, eol = '\n' }: NewReport): LaidOut {
  const template = id ? templates[id] : templateForYear(year);
  const before = lastYear?.year === year - 1 ? lastYear : undefined;
  const carried = before?.tables.requests?.rows.get('4')?.values ?? [];
  const cell: CellText = (row, column) => (row === '2' && isCount(carried[column]) ? String(carried[column]) : '');
  const title = `${organ}${year}年政府信息公开工作年度报告`;
  const lines = [title, ...template.sections.flatMap((section) => ['', headingOf(section), ...bodyOf(section, template, cell)])];
  const text = lines.map((line) => line + eol).join('');
  const head = lines.slice(0, lines.indexOf(aspectLine(template.sections[0]?.aspects[0] ?? '', 0)) + 1);
  return {
    text,
    notes: [...carriedNote(carried, year - 1), ...inForceNotes(before, template)],
    begin: head.reduce((n, line) => n + line.length + eol.length, 0),
  };
}

const [earliest, latest] = [2008, 2100];

/** Why there can be no report about a year; undefined when there can. The regulation that asks for reports is of 2008. */
export function refusedYear(year: unknown): Words | undefined {
  if (typeof year === 'number' && Number.isInteger(year) && year >= earliest && year <= latest) return undefined;
  return {
    zh: `年份应当是 ${earliest} 到 ${latest} 之间的四位数字。`,
    en: `The year must be a number from ${earliest} to ${latest}.`,
  };
}

const aspectLine = (aspect: string, i: number): string => `（${toChinese(i + 1)}）${aspect}`;

const isCount = (value: number | null | undefined): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

const headingOf = ({ number, title }: SectionTemplate): string => `${toChinese(number)}、${title}`;

/** Lines after a heading, each part behind a blank one. */
function bodyOf({ table, aspects }: SectionTemplate, template: Template, cell: CellText): readonly string[] {
  const id = tableIds.find((known) => known === table);
  if (!id) return aspects.flatMap((aspect, i) => ['', aspectLine(aspect, i)]);
  return ['', ...tableLines(template[id], id === 'requests' ? cell : undefined)];
}

function carriedNote(carried: readonly (number | null)[], year: number): readonly Words[] {
  if (!carried.some(isCount)) return [];
  return [
    {
      zh: `“二、上年结转”一行已按${year}年度报告的“四、结转下年度继续办理”填好，请核对。`,
      en: `The row “二、上年结转” holds what the report of ${year} carried over (“四、结转下年度继续办理”); please check it.`,
    },
  ];
}

/** Where the documents in force begin, for the rows that both years have. */
function inForceNotes(before: LastYear | undefined, template: Template): readonly Words[] {
  const figures = before?.tables.disclosure;
  if (!before || !figures) return [];
  return template.disclosure.rows.flatMap((row): Words[] => {
    const column = templates[figures.template].disclosure.rows.find(({ id }) => id === row.id)?.columns.findIndex(isInForce) ?? -1;
    const value = figures.rows.get(row.id)?.values[column];
    if (!row.columns.some(isInForce) || !isCount(value)) return [];
    const name = rowName('disclosure', row);
    return [
      {
        zh: `${name.zh}现行有效：${before.year}年度报告是 ${value} 件，加本年制发、减本年废止就是今年的数。`,
        en: `In force of ${name.en}: ${value} in the report of ${before.year}; add what was made and take off what was repealed this year.`,
      },
    ];
  });
}

/** `现行有效件数` of 2021; 2019 had other columns. */
const isInForce = ({ key }: { readonly key: string }): boolean => key === 'valid';
