import type { Entry } from '../../archive/entry.ts';
import { entryOfKept, type KeptEntry } from '../../archive/kept.ts';
import { rollUp as rolledUp, summedTables } from '../../features/reports/roll-up.ts';
import type { Words } from '../../text/range.ts';
import type { RollUpCommand } from '../arguments/parse.ts';
import { listAll } from '../files/list.ts';
import { type Targets, targetsIn } from '../files/targets.ts';
import { lineOf } from '../jobs/outcomes.ts';
import { csvLine, csvMark } from '../output/csv.ts';
import type { ExitCode } from '../output/exit-code.ts';
import type { Output } from '../output/output.ts';
import { toJson } from '../output/visible.ts';
import { writerOr } from './export.ts';
import { reading, special } from './reading.ts';

/** Adds the figures of reports up, as the editor does, and prints them or writes them into a file. */
export async function rollUp(asked: RollUpCommand, output: Output, version: string): Promise<ExitCode> {
  const to = destinationOf(asked);
  if (typeof to === 'object' && 'zh' in to) {
    output.complain(lineOf(asked, asked.output ?? '', to));
    return 2;
  }
  const reports: { readonly name: string; readonly kept: KeptEntry }[] = [];
  const ran = await reading(asked, special('roll-up', {}), version, output, async ({ kept = [], file = '' }) => {
    for (const one of kept) if (asked.year === undefined || one.year === asked.year) reports.push({ name: file, kept: one });
  });
  if (ran.stopped) return 130;
  if (asked.year !== undefined && reports.length === 0 && !ran.failed) {
    output.complain(`nianbao: ${noneOf(asked.year)[asked.language]}\n`);
    return 2;
  }
  const bytes = asked.format === 'xlsx' ? await workbookOf(asked, reports, output) : inFormat(asked, entriesOf(reports));
  if (bytes === undefined) return 2;
  if (to === 'output') await output.write(String(bytes));
  else {
    const why = to.write(
      to.pathFor(asked.language === 'zh' ? '汇总' : 'roll-up'),
      typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes,
    );
    if (why) output.complain(lineOf(asked, asked.output!, why));
    if (why) return 2;
  }
  return ran.failed ? 2 : 0;
}

const noneOf = (year: number): Words => ({ zh: `没有 ${year} 年的报告`, en: `there is no report of ${year}` });

/** Where the sums go, or why they cannot. */
function destinationOf({ output, format, force, paths, ...choice }: RollUpCommand): Targets | Words | 'output' {
  if (output === undefined) return 'output';
  const sources = [...listAll(paths, choice)].map(({ file }) => file);
  return targetsIn({ output, ending: format === 'text' ? 'txt' : format, force, several: false, sources });
}

type Named = readonly { readonly name: string; readonly kept: KeptEntry }[];

const entriesOf = (reports: Named): readonly Entry[] => reports.map(({ kept }, at) => entryOfKept(String(at), kept));

async function workbookOf(asked: RollUpCommand, reports: Named, output: Output): Promise<Uint8Array | undefined> {
  const written = await writerOr(asked, output);
  return (await written?.({ what: 'roll-up', format: 'xlsx', language: asked.language, reports }))?.bytes;
}

function inFormat({ format, language }: RollUpCommand, entries: readonly Entry[]): string {
  if (format === 'text') return rolledUp(entries, language);
  const tables = summedTables(entries);
  if (format === 'csv') {
    const names = csvLine(['table', 'template', 'counted', 'row', 'label', 'column', 'sum']);
    const lines = tables.flatMap(({ table, template, counted, rows }) =>
      rows.flatMap(({ row, sums }) =>
        row.columns.map(({ key }, i) => csvLine([table, template, counted, row.id, row.label, key, sums[i] ?? null])),
      ),
    );
    return csvMark + names + lines.join('');
  }
  const years = [...new Set(entries.map(({ year }) => year))].sort((a, b) => a - b);
  const data = {
    reports: entries.length,
    years,
    tables: tables.map(({ table, template, counted, rows, leftOut }) => ({
      table,
      template,
      counted,
      rows: Object.fromEntries(rows.map(({ row, sums }) => [row.id, sums])),
      leftOut: leftOut.map((words) => words[language]),
    })),
  };
  return `${toJson(data)}\n`;
}
