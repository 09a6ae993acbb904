import type { Report, Table } from '../../report/model.ts';
import { type PlacedReport, partsIn, placedInDocument, rangeInDocument, touches } from '../../report/placed.ts';
import { readDocument } from '../../report/read.ts';
import { tablesOf } from '../../report/tables-of.ts';
import type { Edit } from '../../rules/engine/rule.ts';
import type { DocumentEdit } from '../../service.ts';
import { applyEdits } from '../../text/apply-edits.ts';
import { memoized } from '../../text/memoized.ts';
import type { DocumentRange } from '../../text/range.ts';
import { composeEdits } from '../code-actions/compose-edits.ts';
import { normaliseTable } from './normalise-table.ts';

/** Laying out one table may let the next be read; after so many rounds the tables are going in circles. */
const roundLimit = 4;

/** The edits that lay out the tables that touch `range` as the official form has them; a table that cannot be is left as it is. */
export function formattingEdits(parts: readonly PlacedReport[], range: DocumentRange): readonly DocumentEdit[] {
  return partsIn(parts, range).flatMap((part) =>
    tablesOf(part.report)
      .filter((table) => touches(rangeInDocument(part, table), range))
      .flatMap((table) => normalised(table, part.report) ?? [])
      .map((edit) => placedInDocument(part, edit)),
  );
}

/** The edits that lay out every table of a document, until there is none left that formatting would change. */
export function documentFormattingEdits(text: string, read: readonly PlacedReport[]): readonly DocumentEdit[] {
  let edits: readonly DocumentEdit[] = [];
  let current = { text, parts: read };
  for (let round = 0; round < roundLimit; round++) {
    const next = formattingEdits(current.parts, { start: 0, end: current.text.length });
    if (next.length === 0) break;
    edits = composeEdits(text.length, edits, next);
    const formatted = applyEdits(current.text, next);
    current = { text: formatted, parts: readDocument(formatted) };
  }
  return edits;
}

/** Every rewriting of a table is proved by a reading, which is not done twice. */
const normalised = memoized((table: Table, report: Report): readonly Edit[] | null => normaliseTable(report, table));
