import { tableIds, tableNumber, tableTemplate } from '../../format/index.ts';
import type { SectionTemplate, TableId } from '../../format/types.ts';
import { toChinese } from '../../language/numerals.ts';
import { withoutListMark } from '../../language/ordinals.ts';
import { sectionGuide } from '../../law/index.ts';
import type { Report, Section } from '../../report/model.ts';
import { tablesOf } from '../../report/tables-of.ts';
import { tableLines } from '../../rules/engine/form.ts';
import { fold } from '../../text/fold.ts';
import type { Language, Range } from '../../text/range.ts';
import { basisHover } from '../hover/hover-law.ts';
import { escapeMarkdown } from '../hover/markdown.ts';
import { sectionAt } from '../tables/table-cursor-at.ts';
import { stockSentences, toFill } from './sentences-offered.ts';
import { escapeSnippet, type Suggestion, type Typed } from './suggestion.ts';

/** More words than this before the cursor are prose, and no heading that anybody is beginning. */
const longestBegin = 40;

/** Where a line begins, and what has been typed of it. */
interface Start {
  readonly report: Report;
  readonly section: Section | undefined;
  readonly begun: string;
  readonly range: Range;
  readonly eol: string;
  readonly language: Language;
}

/**
 * What may stand on a line that is being begun: a heading, an aspect of section one, a table, a row's label, a sentence of section six. Only what the
 * report does not have yet, and only what goes on as was begun. Empty where something stands behind the cursor.
 */
export function structureSuggestions(typed: Typed, report: Report, language: Language): readonly Suggestion[] {
  // What is offered is plain text, and none of it HTML.
  if (report.markup || !typed.atEnd) return [];
  const begun = typed.before.trimStart();
  // Behind a label stand cells.
  if (begun.length > longestBegin || /[\t|]/.test(begun)) return [];
  const range = { start: typed.offset - begun.length, end: typed.offset };
  const eol = report.text.includes('\r\n') ? '\r\n' : '\n';
  const start: Start = { report, section: sectionAt(report, typed.lineStart), begun, range, eol, language };
  const all = [...sentences(start), ...aspects(start), ...rows(start, typed), ...tables(start, typed), ...headings(start, typed)];
  return all.filter((suggestion) => suggestion.filter.startsWith(begun));
}

/** The heading, or the words behind its number when those were begun. */
const filterOf = (whole: string, words: string, begun: string): string => (begun !== '' && words.startsWith(begun) ? words : whole);

function headings({ report, section, begun, range, eol, language }: Start, typed: Typed): readonly Suggestion[] {
  if (isInRows(report, typed.offset)) return [];
  const standing = new Set(report.sections.filter((s) => !holdsLine(s, typed)).map((s) => s.number));
  const missing = report.template.sections.filter(({ number }) => !standing.has(number));
  // The next one first: who has written section two goes on with section three.
  const here = section?.number ?? 0;
  const order = [...missing.filter((s) => s.number > here), ...missing.filter((s) => s.number <= here)];
  return order.flatMap((template) => {
    const heading = `${toChinese(template.number)}、${template.title}`;
    const base = {
      kind: 'heading',
      range,
      filter: filterOf(heading, template.title, begun),
      documentation: guideOf(template, report, language),
    } as const;
    const plain: Suggestion = { ...base, label: heading, detail: '', text: heading, snippet: null };
    const id = tableOf(template);
    if (!id || report[id]) return [plain];
    const lines = [heading, '', ...tableLines(report.template[id])].join(eol);
    const withTable: Suggestion = { ...plain, label: `${heading}（${tableNumber[id]}）`, detail: withTableWords[language], text: lines };
    return [withTable, plain];
  });
}

/** A table may reach beyond its rows, over header lines of the next one whose heading is only being begun. */
const isInRows = (report: Report, offset: number): boolean =>
  tablesOf(report).some(({ start, rows }) => rows.length > 0 && start <= offset && offset <= rows.at(-1)!.end);

const withTableWords = { zh: '连同空表', en: 'with its empty table' };
const emptyTableWords = { zh: '空表', en: 'empty table' };

/** The line that is being typed reads as a heading already as soon as its words are nearly whole. */
const holdsLine = ({ heading }: Section, { lineStart, offset }: Typed): boolean => lineStart <= heading.start && heading.start <= offset;

const tableOf = ({ table }: SectionTemplate): TableId | undefined => tableIds.find((id) => id === table);

function guideOf({ number }: SectionTemplate, report: Report, language: Language): string {
  return sectionGuide(number, report.template.id)
    .lines.map(({ words }) => `- ${escapeMarkdown(words[language])}`)
    .join('\n');
}

function aspects({ report, section, begun, range }: Start): readonly Suggestion[] {
  const wanted = report.template.sections.find((s) => s.number === section?.number)?.aspects ?? [];
  const standing = (section?.headings ?? []).filter((h) => h.start < range.start || h.start > range.end).map((h) => fold(h.name));
  return wanted.flatMap((aspect, i): Suggestion[] => {
    if (standing.some((name) => name.includes(fold(aspect)))) return [];
    const label = `（${toChinese(i + 1)}）${aspect}`;
    return [
      { kind: 'heading', label, detail: '', range, text: label, snippet: null, filter: filterOf(label, aspect, begun), documentation: '' },
    ];
  });
}

/** The labels of rows that the section's table lacks, where the cursor stands in that table or, before there is one, in its section. */
function rows({ report, section, begun, range, language }: Start, typed: Typed): readonly Suggestion[] {
  const id = tableIds.find((t) => report.template[t].section === section?.number);
  const table = id && report[id];
  if (!id || !table || typed.offset < table.start || typed.lineStart > table.end + 2) return [];
  const standing = new Set(table.rows.map((row) => row.template.id));
  return tableTemplate(table.template, id)
    .rows.filter((row) => row.label !== '' && !standing.has(row.id))
    .map((row) => {
      const words = withoutListMark(row.label);
      const title = `${tableNumber[id]} · ${[...row.parents, row.label].join(' › ')}`;
      const documentation = basisHover(title, row.id, table.template, null, language) ?? '';
      return {
        kind: 'row',
        label: row.label,
        detail: row.parents.at(-1) ?? '',
        range,
        text: row.label,
        snippet: null,
        filter: filterOf(row.label, words, begun),
        documentation,
      };
    });
}

/** The empty table of a section that has none. */
function tables({ report, section, range, eol, language }: Start, typed: Typed): readonly Suggestion[] {
  const id = tableIds.find((t) => report.template[t].section === section?.number);
  if (!id || !section || report[id] || holdsLine(section, typed)) return [];
  const { name } = report.template[id];
  const label = `${tableNumber[id]} ${name}`;
  const text = tableLines(report.template[id]).join(eol);
  return [{ kind: 'table', label, detail: emptyTableWords[language], range, text, snippet: null, filter: label, documentation: '' }];
}

function sentences({ report, section, range }: Start): readonly Suggestion[] {
  if (section?.number !== 6) return [];
  return stockSentences(report).map(({ text }) => {
    const [before = '', after] = text.split(toFill);
    const snippet = after === undefined ? null : `${escapeSnippet(before)}\${1:0}${escapeSnippet(after)}$0`;
    const label = text.replace(toFill, '　');
    return { kind: 'sentence', label, detail: '', range, text: snippet === null ? text : null, snippet, filter: label, documentation: '' };
  });
}
