import mammoth from 'mammoth';
import { tableIds } from '../../server/src/format/index.ts';
import { docxOf } from '../../server/src/office/out/docx.ts';
import { articlesOf, pageOf } from '../../server/src/office/out/html.ts';
import { type LaidOut, laidOut } from '../../server/src/office/out/laid-out.ts';
import type { Report } from '../../server/src/report/model.ts';
import { readDocument } from '../../server/src/report/read.ts';

/** What is written of reports and read again. */
export interface RoundTrip {
  /** Cells that were written. */
  readonly cells: number;
  /** Those that are not read again as they were, in words. */
  readonly otherCells: readonly string[];
  /** Titles, headings, paragraphs and signatures that were written. */
  readonly passages: number;
  /** Those that are not there again, in words. */
  readonly otherPassages: readonly string[];
}

/** How a file is read again: a document of Word as another library reads it, a page as it stands. */
export const ways = {
  docx: async (reports: readonly LaidOut[]): Promise<string> => {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(await docxOf(reports)) });
    return `<html><body>${value}</body></html>`;
  },
  html: async (reports: readonly LaidOut[]): Promise<string> => pageOf(reports, articlesOf(reports)),
} as const;

/** Writes the reports of a text, reads what was written and compares. */
export async function roundTrip(text: string, way: keyof typeof ways): Promise<RoundTrip> {
  const reports = readDocument(text).map(({ report }) => laidOut(report, 'zh'));
  const back = readDocument(await ways[way](reports)).map(({ report }) => report);
  const cells = reports.map(({ report }, i) => compareCells(report, back[i]));
  const passages = reports.map((one, i) => comparePassages(one, back[i] && laidOut(back[i], 'zh')));
  return {
    cells: cells.reduce((sum, { all }) => sum + all, 0),
    otherCells: cells.flatMap(({ other }) => other),
    passages: passages.reduce((sum, { all }) => sum + all, 0),
    otherPassages: passages.flatMap(({ other }) => other),
  };
}

interface Compared {
  readonly all: number;
  readonly other: readonly string[];
}

function compareCells(report: Report, back: Report | undefined): Compared {
  let all = 0;
  const other: string[] = [];
  for (const id of tableIds)
    for (const { template, cells } of report[id]?.rows ?? []) {
      const there = back?.[id]?.rows.filter((row) => row.template.id === template.id).flatMap((row) => row.cells) ?? [];
      for (const { column, text, kind, value } of cells) {
        all++;
        const own = there.filter((cell) => cell.column === column);
        if (!own.some((cell) => cell.text === text && cell.kind === kind && cell.value === value))
          other.push(
            `${id} ${template.id}[${column}] ${kind} ${JSON.stringify(text)}: ${own.map((cell) => `${cell.kind} ${JSON.stringify(cell.text)}`).join()}`,
          );
      }
    }
  return { all, other };
}

function comparePassages({ parts }: LaidOut, back: LaidOut | undefined): Compared {
  const words = (all: LaidOut['parts']): readonly string[] =>
    all.flatMap((part) => (part.kind === 'table' || part.kind === 'raw' ? [] : [`${part.kind}: ${part.lines.join(' / ')}`]));
  const wanted = words(parts);
  const found = words(back?.parts ?? []);
  let next = 0;
  // In their order: each is looked for behind the one before it.
  const other = wanted.filter((one) => {
    const at = found.indexOf(one, next);
    if (at >= 0) next = at + 1;
    return at < 0;
  });
  return { all: wanted.length, other };
}
