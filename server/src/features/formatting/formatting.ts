import type { Report, Table } from '../../report/model.ts';
import { readReports } from '../../report/read.ts';
import type { Edit } from '../../rules/engine/rule.ts';
import { type Analysis, applyEdits } from '../../service.ts';
import type { Range } from '../../text/range.ts';
import { composeEdits } from '../code-actions/compose-edits.ts';
import { reportsIn } from '../tables/table-cursor-at.ts';
import { normaliseTable } from './normalise-table.ts';

/** What was found for a table of one reading; every rewriting is proved by a reading, which is not done twice. */
const known = new WeakMap<Table, readonly Edit[] | null>();

/** Laying out one table may let the next be read; after so many rounds the tables are going in circles. */
const roundLimit = 4;

/** The edits that lay out the tables that touch `range` as the official form has them; a table that cannot be is left as it is. */
export function formattingEdits(analysis: Pick<Analysis, 'reports'>, range: Range): readonly Edit[] {
  return reportsIn(analysis, range).flatMap(([report]) => tablesAt(report, range).flatMap((table) => normalised(report, table) ?? []));
}

/** The edits that lay out every table of a document, until there is none left that formatting would change. */
export function documentFormattingEdits({ text, reports }: Pick<Analysis, 'text' | 'reports'>): readonly Edit[] {
  let edits: readonly Edit[] = [];
  let current = { text, reports };
  for (let round = 0; round < roundLimit; round++) {
    const next = formattingEdits(current, { start: 0, end: current.text.length });
    if (next.length === 0) break;
    edits = composeEdits(text.length, edits, next);
    const formatted = applyEdits(current.text, next);
    current = { text: formatted, reports: readReports(formatted) };
  }
  return edits;
}

const tablesAt = ({ disclosure, requests, disputes }: Report, range: Range): readonly Table[] =>
  [disclosure, requests, disputes].flatMap((table) => (table && table.start <= range.end && range.start <= table.end ? [table] : []));

function normalised(report: Report, table: Table): readonly Edit[] | null {
  const found = known.get(table);
  if (found !== undefined) return found;
  const edits = normaliseTable(report, table);
  known.set(table, edits);
  return edits;
}
