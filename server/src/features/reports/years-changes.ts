import type { Entry } from '../../archive/entry.ts';
import { tableTemplate } from '../../format/index.ts';
import type { ColumnTemplate, RowTemplate, TableId } from '../../format/types.ts';
import { rowName } from '../../rules/words.ts';
import type { Words } from '../../text/range.ts';
import { doubtsOf } from './years-doubts.ts';
import { figureOf } from './years-figures.ts';

/** One figure of this year beside last year's. */
export interface Change {
  readonly table: TableId;
  readonly name: Words;
  readonly last: number | null;
  readonly now: number | null;
  /** Now less last; null where either is not known, or where the forms of the two years count different things. */
  readonly difference: number | null;
  /** Why one of the two figures is known not to add up; null where neither is. */
  readonly lastDoubt: Words | null;
  readonly nowDoubt: Words | null;
}

/** This year beside last year: table two and four cell by cell, of table three the totals. Rows that neither year fills in are left out. */
export function changesOf(now: Entry, last: Entry): readonly Change[] {
  return [...cellsOf(now, last, 'disclosure'), ...totalsOf(now, last), ...cellsOf(now, last, 'disputes')];
}

const templateOf = (entry: Entry, table: TableId) => tableTemplate(entry.tables[table]?.template ?? '2021', table);

function totalsOf(now: Entry, last: Entry): readonly Change[] {
  return templateOf(now, 'requests').rows.flatMap((row) => {
    const column = row.columns.length - 1;
    const figures = [last, now].map((entry) => figureOf(entry, 'requests', row.id, column));
    return changeOf(
      'requests',
      rowWords(row),
      figures,
      [last, now].map((entry) => doubtsOf(entry)('requests', row.id, column)),
    );
  });
}

/** Cell by cell; the columns of table two count other things in 2019 than in 2021, so that only what has the same name is compared. */
function cellsOf(now: Entry, last: Entry, table: 'disclosure' | 'disputes'): readonly Change[] {
  const before = templateOf(last, table);
  return templateOf(now, table).rows.flatMap((row) =>
    row.columns.flatMap((column, i) => {
      const other = before.rows
        .find(({ id }) => id === row.id)
        ?.columns.findIndex(({ key, label }) => key === column.key && label === column.label);
      const was = other === undefined || other < 0 ? undefined : figureOf(last, table, row.id, other);
      const doubts = [was === undefined ? null : doubtsOf(last)(table, row.id, other!), doubtsOf(now)(table, row.id, i)];
      return changeOf(table, columnWords(table, row, column), [was, figureOf(now, table, row.id, i)], doubts);
    }),
  );
}

/** Figures and doubts are last year's and this year's. */
function changeOf(
  table: TableId,
  name: Words,
  [last, now]: readonly (number | null | undefined)[],
  [lastDoubt, nowDoubt]: readonly (Words | null)[],
): readonly Change[] {
  if (last == null && now == null) return [];
  const difference = last == null || now == null ? null : rounded(now - last);
  return [{ table, name, last: last ?? null, now: now ?? null, difference, lastDoubt: lastDoubt ?? null, nowDoubt: nowDoubt ?? null }];
}

/** Amounts have up to four decimals, which binary numbers do not hold. */
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

/** Without the quotation marks in which a sentence has it. */
function rowWords(row: RowTemplate): Words {
  const { zh } = rowName('requests', row);
  return { zh: zh.slice(1, -1), en: zh.slice(1, -1) };
}

function columnWords(table: TableId, row: RowTemplate, column: ColumnTemplate): Words {
  const words = table === 'disputes' ? [...column.group, column.label].join('：') : `${row.label}：${column.label}`;
  return { zh: words, en: words };
}
