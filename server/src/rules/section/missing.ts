import { tableIds } from '../../format/index.ts';
import type { SectionTemplate } from '../../format/types.ts';
import { toChinese } from '../../language/numerals.ts';
import type { Report } from '../../report/model.ts';
import { countOf } from '../../text/count.ts';
import { fold } from '../../text/fold.ts';
import { linesOf } from '../../text/lines.ts';
import type { Words } from '../../text/range.ts';
import { tableLines } from '../engine/form.ts';
import type { Edit, Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { renumber, shiftsOf } from './numbers.ts';
import { type Outline, outlineOf } from './outline.ts';
import { endOfText, gapAt, headingLine, lineBreakOf, structureSeverity, tableTop } from './place.ts';

export const missing: Rule<readonly SectionTemplate[]> = {
  ...stated('section/missing'),
  *check({ report }) {
    const { main, missing: lacking } = outlineOf(report);
    const absent = lacking.filter(notIn(report));
    const place = main[0]?.heading ?? report.title ?? (hasTables(report) && report.year ? report.year : undefined);
    if (!place || (main.length === 0 && absent.length < report.template.sections.length)) return;
    for (const templates of runsOf(absent)) {
      const next = main.find((s) => s.number! > templates[0]!.number);
      const { start, end } = (next ?? main.at(-1))?.heading ?? place;
      yield { code: this.code, severity: structureSeverity(report), start, end, message: wordsOf(templates), data: templates };
    }
  },
  fixes(finding, { report }) {
    const templates = finding.data;
    const edits = insertions(report, templates);
    const names = templates.map((t) => `「${headingOf(t)}」`).join('');
    return edits.length === 0
      ? []
      : [{ title: { zh: `插入${names}`, en: `Insert ${names}` }, leaves: ['cell/blank', 'section/empty'], edits }];
  },
};

/** A text without any title or heading is a report all the same where it has tables and, in its preface, a year. */
const hasTables = (report: Report): boolean => tableIds.some((id) => report[id] !== undefined);

const headingOf = ({ number, title }: SectionTemplate): string => `${toChinese(number)}、${title}`;

/** Whether a section's heading stands nowhere in the text: not in the middle of a line, nor under a number that was not read (`第一部分`). */
function notIn(report: Report): (template: SectionTemplate) => boolean {
  let folded: string | undefined;
  let short: readonly string[] | undefined;
  return ({ number, title, variants }) => {
    folded ??= fold(report.text);
    short ??= shortLines(report);
    const names = [title, ...variants].map((words) => fold(words));
    return !names.some((name) => folded!.includes(`${toChinese(number)}、${name}`) || short!.some((line) => line.endsWith(name)));
  };
}

/** The lines that may be headings, folded; those numbered as sub-headings are none. */
function shortLines({ text }: Report): readonly string[] {
  const lines = linesOf(text);
  const short: string[] = [];
  for (let i = 0; i < lines.count; i++) {
    if (lines.end(i) - lines.start(i) > longest) continue;
    const line = fold(text, lines.start(i), lines.end(i));
    if (!/^[#*]{0,6}(?:\([一二三四五六七八九十\d]{1,2}\)|\d{1,2}[.、)])/.test(line)) short.push(line);
  }
  return short;
}

const longest = 50;

/** Neighbours that are missing together have one cause: a text that is cut off, a page that was left out. */
function runsOf(templates: readonly SectionTemplate[]): readonly SectionTemplate[][] {
  const runs: SectionTemplate[][] = [];
  for (const template of templates) {
    const run = runs.at(-1);
    if (run?.at(-1)?.number === template.number - 1) run.push(template);
    else runs.push([template]);
  }
  return runs;
}

function wordsOf(templates: readonly SectionTemplate[]): Words {
  const [first, last] = [templates[0]!, templates.at(-1)!];
  if (templates.length > 4) {
    const span = `「${headingOf(first)}」`;
    const end = `「${headingOf(last)}」`;
    return {
      zh: `从${span}到${end}，${templates.length} 个部分都没有。`,
      en: `${countOf(templates.length, 'section')}, from ${span} to ${end}, are missing.`,
    };
  }
  const zh = templates.map(({ number, title }) => `第${toChinese(number)}部分「${title}」`).join('、');
  const en = templates.map(({ number, title }) => `${number} “${title}”`).join(', ');
  return { zh: `缺少${zh}。`, en: templates.length === 1 ? `Section ${en} is missing.` : `Sections ${en} are missing.` };
}

/** The sections put in their places, and the ordinals that their absence had shifted. Empty where headings do not stand on lines of their own. */
function insertions(report: Report, templates: readonly SectionTemplate[]): readonly Edit[] {
  const outline = outlineOf(report);
  const edits = new Map<number, string>();
  for (const template of templates) {
    const edit = insertion(report, template, outline);
    if (!edit) return [];
    edits.set(edit.start, (edits.get(edit.start) ?? '') + edit.newText);
  }
  const shifted = shiftsOf(outline).flatMap((shift) => (shift.explained ? shift.sections : []));
  const after = shifted.filter((s) => s.number! > templates[0]!.number);
  const renumbered = after.flatMap((s) => renumber(report, s, s.ordinal! + templates.length) ?? []);
  return [...[...edits].map(([at, newText]) => ({ start: at, end: at, newText })), ...renumbered];
}

function insertion(report: Report, template: SectionTemplate, { main }: Outline): Edit | undefined {
  const table = tableIds.find((id) => id === template.table);
  const standing = table ? report[table] : undefined;
  const body = table && !standing ? [tableLines(report.template[table]).join(lineBreakOf(report))] : [];
  const next = main.find((s) => s.number! > template.number);
  const last = main.at(-1);
  if (!next && !standing) {
    const line = last && headingLine(report, last.heading.start);
    if (line === undefined || line === null) return undefined;
    const at = endOfText(report);
    const gap = gapAt(report, line);
    return { start: at, end: at, newText: ['', headingOf(template), ...body].join(gap) };
  }
  const at = standing ? tableTop(report, standing) : headingLine(report, next!.heading.start);
  if (at === null) return undefined;
  const prefix = standing ? '' : report.text.slice(at, next!.heading.start);
  return { start: at, end: at, newText: [prefix + headingOf(template), ...body, ''].join(gapAt(report, at)) };
}
