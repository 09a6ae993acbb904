import type { Entry } from '../../archive/entry.ts';
import { entryOfKept } from '../../archive/kept.ts';
import { rollUp as rolledUp, summedTables } from '../../features/reports/roll-up.ts';
import type { RollUpCommand } from '../arguments/parse.ts';
import { csvLine, csvMark } from '../output/csv.ts';
import type { ExitCode } from '../output/exit-code.ts';
import type { Output } from '../output/output.ts';
import { toJson } from '../output/visible.ts';
import { reading, special } from './reading.ts';

/** Adds the figures of reports up, as the editor does, and prints them. */
export async function rollUp(asked: RollUpCommand, output: Output, version: string): Promise<ExitCode> {
  const entries: Entry[] = [];
  let at = 0;
  const ran = await reading(asked, special('roll-up', {}), version, output, async ({ kept = [] }) => {
    at++;
    for (const one of kept) entries.push(entryOfKept(String(at), one));
  });
  if (ran.stopped) return 130;
  await output.write(inFormat(asked, entries));
  return ran.failed ? 2 : 0;
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
