import type { Cell, Report, Section, SubHeading, Table } from '../../server/src/report/model.ts';
import { type Analysis, analyse } from '../../server/src/service.ts';
import type { Range, Span } from '../../server/src/text/range.ts';

/** What is true of the reading of any text whatever; every sentence returned is a broken promise. */
export function brokenPromises(text: string): string[] {
  let analysis: Analysis;
  try {
    analysis = analyse(text);
  } catch (error) {
    return [`threw ${error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 3).join(' ') : String(error)}`];
  }
  const broken: string[] = analysis.failures.map(({ code, error }) => `rule ${code} threw ${String(error)}`);
  if (analysis.parts.length === 0) broken.push('no report');
  broken.push(...ofParts(analysis.parts, text));
  for (const { report } of analysis.parts) broken.push(...ofReport(report));
  for (const finding of analysis.findings) {
    broken.push(...inside(finding, { start: 0, end: text.length }, `finding ${finding.code}`));
    for (const related of finding.related ?? [])
      broken.push(...inside(related, { start: 0, end: text.length }, `related of ${finding.code}`));
  }
  return broken;
}

/** The reports of a document follow each other from its start to its end; what stands behind one is a line break. */
function ofParts(parts: Analysis['parts'], text: string): string[] {
  const broken: string[] = [];
  let reach = 0;
  for (const { start, end, report } of parts) {
    if (start !== reach) broken.push(`a report begins at ${start} and not at ${reach}`);
    const behind = text.slice(start + report.text.length, end);
    if (!text.startsWith(report.text, start)) broken.push(`the text of the report at ${start} is not the document's`);
    if (behind !== '' && (end === text.length || !['\n', '\r\n', '\r'].includes(behind)))
      broken.push(`${JSON.stringify(behind)} is of no report`);
    reach = end;
  }
  if (reach !== text.length) broken.push(`the last report ends at ${reach} and not at ${text.length}`);
  return broken;
}

function ofReport(report: Report): string[] {
  const whole = wholeOf(report);
  const broken = [...ordered(report.sections, 'sections'), ...ordered(report.damage, 'damage')];
  for (const [name, named] of Object.entries({ title: report.title, organ: report.organ, year: report.year }))
    if (named) broken.push(...inside(named, whole, name));
  for (const section of report.sections) broken.push(...ofSection(section, report));
  for (const id of ['disclosure', 'requests', 'disputes'] as const) {
    const table = report[id];
    if (table) broken.push(...inside(table, whole, id), ...ofTable(table, report));
  }
  for (const unread of report.notRead) broken.push(...inside(unread.range, whole, `not read ${unread.table}`));
  for (const evidence of report.evidence) broken.push(...inside(evidence.range, whole, `evidence of ${evidence.reader.en}`));
  for (const damage of report.damage) broken.push(...inside(damage, whole, 'damage'));
  return broken;
}

function ofSection(section: Section, report: Report): string[] {
  const { heading } = section;
  return [
    ...inside(section, wholeOf(report), 'section'),
    ...inside(heading, section, 'heading'),
    ...inside(heading.words, heading, 'heading words'),
    ...(heading.ordinal ? inside(heading.ordinal, heading, 'heading ordinal') : []),
    ...inside(section.body, section, 'section body'),
    ...stands(heading, report, 'heading'),
    ...ofSubHeadings(section.headings, section, report.text),
  ];
}

function ofSubHeadings(headings: readonly SubHeading[], parent: Range, text: string): string[] {
  return [
    ...ordered(headings, 'sub-headings'),
    ...headings.flatMap((heading) => [
      ...inside(heading, parent, 'sub-heading'),
      ...inside(heading.line, heading, 'line of sub-heading'),
      ...([...heading.name].length > 40 ? ['name of sub-heading is too long'] : []),
      ...ofSubHeadings(heading.headings, heading, text),
    ]),
  ];
}

function ofTable(table: Table, report: Report): string[] {
  const broken: string[] = [];
  const cells: Cell[] = table.rows.flatMap((row) => [...row.cells]);
  broken.push(
    ...ordered(
      [...cells].sort((a, b) => a.start - b.start || a.end - b.end),
      `cells of ${table.id}`,
    ),
  );
  for (const row of table.rows) {
    const name = `row ${row.template.id}`;
    broken.push(...inside(row, table, name), ...inside(row.cellsRange, table, `cells of ${name}`));
    if (row.label) broken.push(...inside(row.label, table, `label of ${name}`), ...stands(row.label, report, `label of ${name}`));
    if (row.shape === 'right' && row.cells.length !== row.template.columns.length)
      broken.push(`${name} is right with ${row.cells.length} cells`);
    for (const cell of row.cells) {
      broken.push(...inside(cell, row.cellsRange, `cell of ${name}`), ...stands(cell, report, `cell of ${name}`));
      if ((cell.kind === 'number') !== (cell.value !== null)) broken.push(`cell of ${name} is ${cell.kind} with value ${cell.value}`);
      if (cell.value !== null && !Number.isFinite(cell.value)) broken.push(`cell of ${name} has value ${cell.value}`);
    }
  }
  for (const label of table.headerLabels) broken.push(...inside(label, table, 'header label'), ...stands(label, report, 'header label'));
  return broken;
}

const wholeOf = ({ text }: Report): Span => ({ start: 0, end: text.length });

const show = ({ start, end }: Span): string => `[${start}, ${end})`;

const inside = (range: Span, parent: Span, what: string): string[] =>
  range.start >= parent.start &&
  range.end <= parent.end &&
  range.start <= range.end &&
  Number.isInteger(range.start) &&
  Number.isInteger(range.end)
    ? []
    : [`${what} ${show(range)} is not inside ${show(parent)}`];

function ordered(ranges: readonly Span[], what: string): string[] {
  return ranges.flatMap((range, i) => {
    const before = ranges[i - 1];
    return before && before.end > range.start ? [`${what}: ${show(before)} runs into ${show(range)}`] : [];
  });
}

/**
 * A token is its text. Where the report was read through HTML, its source may hold tags and entities, line breaks and runs of spaces: digits are
 * those of the source all the same, in their order.
 */
function stands(token: Range & { readonly text: string }, { text, markup }: Report, what: string): string[] {
  const source = text.slice(token.start, token.end);
  if (source === token.text) return [];
  const wrong = [`${what} ${show(token)} is not its text ${JSON.stringify(token.text)}`];
  if (!markup) return wrong;
  if (/[<&\ufffd]/.test(source) || /[^\x00-\x7f]/.test(source) !== /[^\x00-\x7f]/.test(token.text)) return [];
  return source.replaceAll(/\s/g, '') === token.text.replaceAll(/\s/g, '') ? [] : wrong;
}
