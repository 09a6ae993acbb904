import type { CellRef, Equation } from '../../format/types.ts';
import type { Report, Table } from '../../report/model.ts';
import type { Words } from '../../text/range.ts';
import { writeCell } from '../edit-cell.ts';
import { causesOf } from '../engine/explain.ts';
import type { Fix, RuleContext } from '../engine/rule.ts';
import { addends, subject, templateOf } from '../sum/equation-words.ts';
import { cellName, namesOf } from '../words.ts';
import type { UnfilledRow } from './unfilled.ts';

/** What equations ask of blanks: the number that would make them hold, which only the clerk's records can bear out. */

/** One blank, or several of a row together, and each number that an equation asks for. */
export interface Ask {
  readonly cells: readonly CellRef[];
  readonly wanted: readonly { readonly equation: Equation; readonly value: number }[];
}

/** What is asked of a row's blanks, where it is more than nothing; equations that a wrong cell explains ask nothing. */
export function asksOf({ report, sums }: RuleContext, table: Table, { row, cells }: UnfilledRow): readonly Ask[] {
  const corrected = causesOf(report, sums).flatMap((cause) => (cause.kind === 'cells' ? cause.cells : []));
  const isExplained = (equation: Equation): boolean =>
    [...equation.left, ...equation.right].some((ref) =>
      corrected.some((c) => c.table === equation.table && c.row.id === ref.row && c.column === ref.column),
    );
  const here = (ref: CellRef): boolean => ref.row === row.template.id && cells.some((c) => c.column === ref.column);
  const own = sums.asked.filter(({ equation, cell }) => equation.table === table.id && here(cell) && !isExplained(equation));
  const single = [...Map.groupBy(own, ({ cell }) => cell.column).values()].map(
    (wanted): Ask => ({ cells: [wanted[0]!.cell], wanted: wanted.map(({ equation, value }) => ({ equation, value })) }),
  );
  const several = sums.open.flatMap(({ equation, blanks, sum }): Ask[] =>
    equation.table === table.id && blanks.length > 1 && sum !== null && blanks.every(here) && !isExplained(equation)
      ? [{ cells: blanks, wanted: [{ equation, value: sum }] }]
      : [],
  );
  return [...single, ...several.filter((ask) => !isToldOf(ask, single))].filter(({ wanted }) => wanted.some(({ value }) => value > 0));
}

/** Whether what is asked of several blanks together is what is asked of each. */
const isToldOf = ({ cells, wanted }: Ask, single: readonly Ask[]): boolean => {
  const each = cells.flatMap((ref) => single.find((ask) => ask.cells[0]!.column === ref.column)?.wanted[0]?.value ?? []);
  return each.length === cells.length && each.reduce((a, b) => a + b, 0) === wanted[0]!.value;
};

/** Whether no number makes all equations hold. */
export const isContradiction = ({ wanted }: Ask): boolean => new Set(wanted.map(({ value }) => value)).size > 1;

/** `要使「…」一行成立，这一格应为 9`; of a blank that is asked for two numbers, both. */
export function asksWords(report: Report, table: Table, row: UnfilledRow, asks: readonly Ask[]): Words {
  const all = asks.map((ask) => askWords(report, table, row, ask));
  return { zh: all.map((w) => w.zh).join('；'), en: all.map((w) => w.en).join(' ') };
}

function askWords(report: Report, table: Table, { row, cells }: UnfilledRow, ask: Ask): Words {
  const column = row.template.columns[ask.cells[0]!.column]!;
  const name = cells.length === 1 ? { zh: '这一格', en: 'it' } : cellName(table.id, row.template, column);
  const byValue = [...Map.groupBy(ask.wanted, ({ value }) => value)].map(([value, wanted]) => {
    const names = namesOf(wanted.map(({ equation }) => named(report, equation)));
    return { value, zh: names.zh.replaceAll(/一([行列])「/g, '一$1和「'), en: names.en.replaceAll(', ', ' and ') };
  });
  const what = ask.cells.length > 1 ? { zh: `这 ${ask.cells.length} 格合计`, en: 'they together' } : name;
  if (!isContradiction(ask))
    return {
      zh: `要使${byValue[0]!.zh}成立，${what.zh}应为 ${byValue[0]!.value}`,
      en: `For ${byValue[0]!.en} to hold, ${what.en} would have to be ${byValue[0]!.value}.`,
    };
  return {
    zh: `${what.zh}填什么数都不能使有关等式都成立：${byValue.map((v) => `要使${v.zh}成立应为 ${v.value}`).join('，')}`,
    en: `No number makes all equations hold: ${byValue.map((v) => `for ${v.en} it would have to be ${v.value}`).join(', ')}.`,
  };
}

function named(report: Report, equation: Equation): Words {
  const [zh, en] = subject(templateOf(report, equation), equation);
  const balance = equation.equation === 'carry-balance';
  return balance ? { zh: `${zh}的勾稽关系`, en: `the carry balance of ${en}` } : { zh, en };
}

/** The number that all equations of a blank agree on, as a choice that shows the sum: `填 9（14＋3＋9＋6＝32）`. */
export function askedFixes(context: RuleContext, table: Table, row: UnfilledRow): readonly Fix[] {
  const { report } = context;
  if (!/tabs|pipes/.test(table.layout)) return [];
  return asksOf(context, table, row).flatMap((ask): Fix[] => {
    const [ref, ...others] = ask.cells;
    const [wanted] = ask.wanted;
    const cell = row.cells.find((c) => c.column === ref?.column);
    if (!ref || !wanted || !cell || others.length > 0 || isContradiction(ask)) return [];
    const { equation, value } = wanted;
    const instead = (r: CellRef): number | undefined => (r.row === ref.row && r.column === ref.column ? value : undefined);
    const sum = `${addends(report, equation, equation.left, instead)}＝${addends(report, equation, equation.right, instead)}`;
    const where = row.cells.length === 1 ? { zh: '', en: '' } : cellName(table.id, row.row.template, row.row.template.columns[ref.column]!);
    return [
      {
        title: {
          zh: `${where.zh}填 ${value}（${sum}）`,
          en: `Enter ${value}${where.en ? ` in ${where.en}` : ''} (${sum})`,
        },
        edits: [writeCell(report, cell, value)],
      },
    ];
  });
}
