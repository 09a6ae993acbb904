import type { Entry } from '../../archive/entry.ts';
import type { TableId } from '../../format/types.ts';
import type { Report } from '../../report/model.ts';
import { type Range, rangeOf, type Words } from '../../text/range.ts';
import { rowOf, valuesOf } from './last-year.ts';

/** A figure of the tables that prose speaks of, this year's and last year's. */
export interface Quantity {
  readonly name: Words;
  readonly now: number;
  readonly before: number;
  /** Last year's row, counted from that report's start. */
  readonly there: Range;
}

interface Kind {
  readonly table: TableId;
  readonly row: string;
  readonly column: string;
  readonly name: Words;
  isMeant(clause: string): boolean;
}

const decisions = (row: string, en: string): Kind => ({
  table: 'disclosure',
  row,
  column: 'decisions',
  name: { zh: `「${row}」`, en },
  isMeant: (clause) => clause.includes(row) && !/申请|事项|清单/.test(clause),
});

const kinds: readonly Kind[] = [
  {
    table: 'requests',
    row: '1',
    column: 'total',
    name: { zh: '新收政府信息公开申请', en: 'the number of requests received' },
    isMeant: (clause) =>
      /(?:新收|收到|接到|接收|受理|登记).{0,16}申请|公开申请.{0,6}(?:数|量|共|为)/.test(clause) &&
      !/许可|结转|答复|办结|复议|诉讼|其中/.test(clause),
  },
  {
    table: 'disclosure',
    row: '行政规范性文件',
    column: 'made',
    name: { zh: '本年制发行政规范性文件', en: 'the number of normative documents made' },
    isMeant: (clause) => /(?:制定|制发|出台|印发).{0,10}规范性文件/.test(clause) && !/废止|有效/.test(clause),
  },
  {
    table: 'disclosure',
    row: '行政规范性文件',
    column: 'valid',
    name: { zh: '现行有效的行政规范性文件', en: 'the number of normative documents in force' },
    isMeant: (clause) =>
      /有效.{0,8}规范性文件|规范性文件.{0,8}有效/.test(clause) && !/制|出台|印发|废止|失效/.test(clause.replace('制度', '')),
  },
  {
    table: 'requests',
    row: '3.7',
    column: 'total',
    name: { zh: '办理的政府信息公开申请', en: 'the number of requests dealt with' },
    isMeant: (clause) => /办结.{0,12}申请|申请.{0,8}办结/.test(clause) && !/新收|收到|接收|受理|许可|结转|率|复议|诉讼|其中/.test(clause),
  },
  decisions('行政强制', 'the number of administrative coercive measures'),
  decisions('行政许可', 'the number of administrative licences'),
  decisions('行政处罚', 'the number of administrative penalties'),
  {
    table: 'disputes',
    row: 'cases',
    column: 'review.total',
    name: { zh: '行政复议总计', en: 'the number of administrative reviews' },
    isMeant: (clause) => /行政复议/.test(clause) && !/诉讼|维持|纠正|审结|其他/.test(clause),
  },
];

/**
 * The quantity that a clause states: it is named beyond doubt, the clause holds one number, and that is this year's figure in the table.
 * Undefined otherwise, and where last year's figure is not known.
 */
export function quantityIn(report: Report, lastYear: Entry, clause: string): Quantity | undefined {
  const meant = kinds.filter((kind) => kind.isMeant(clause));
  const numbers = [...clause.matchAll(/\d{1,9}(?:\.\d{1,4})?(?![\d.年月日])/g)].map(([digits]) => Number(digits));
  const [kind] = meant;
  if (!kind || meant.length > 1 || numbers.length !== 1) return undefined;
  const row = rowOf(report, kind.table, kind.row);
  const there = valuesOf(report, lastYear, kind.table, kind.row);
  const cell = row?.cells[row.template.columns.findIndex((c) => c.key === kind.column)];
  const before = cell && there?.values[cell.column];
  if (!there || !cell || cell.value === null || before === null || before === undefined || cell.value !== numbers[0]) return undefined;
  return { name: kind.name, now: cell.value, before, there: rangeOf(there) };
}
