import { templates } from '../../format/index.ts';
import type { CellRef, Equation, TableTemplate } from '../../format/types.ts';
import type { Report } from '../../report/model.ts';
import { rangeOf, type Words } from '../../text/range.ts';
import { cellAt } from '../engine/explain.ts';
import type { FailingEquation, Failure, Finding, Related } from '../engine/rule.ts';
import { columnName, rowName, shortLabel } from '../words.ts';

/** How sums are put into words: `3＋10＝13，总计写的是 12`. Only terms that are not zero are written out. */
export function equationWords(report: Report, { equation, expected, actual }: Failure): Words {
  const table = templateOf(report, equation);
  const sum = addends(report, equation, equation.left);
  const [zh, en] = subject(table, equation);
  if (equation.equation === 'carry-balance') {
    const other = addends(report, equation, equation.right);
    const [left, right] = [made(sum, expected), made(other, actual)];
    return {
      zh: `${zh}：第一项加第二项${left.zh}，第三项加第四项${right.zh}`,
      en: `${en}: items one and two ${left.en}, items three and four ${right.en}`,
    };
  }
  const total = totalLabel(table, equation);
  const parts = partsMake(sum, expected);
  return { zh: `${zh}：${parts.zh}，「${total}」写的是 ${actual}`, en: `${en}: ${parts.en}, but “${total}” says ${actual}` };
}

/** A sum with its outcome; a single term is no sum, and `13＝13` would say nothing. */
const made = (sum: string, value: number): Words =>
  sum === String(value) ? { zh: `得 ${value}`, en: `make ${value}` } : { zh: ` ${sum}＝${value}`, en: `${sum} = ${value}` };

const partsMake = (sum: string, value: number): Words =>
  sum === String(value)
    ? { zh: `各项相加得 ${value}`, en: `the parts make ${value}` }
    : { zh: `${sum}＝${value}`, en: `${sum} = ${value}` };

/** The table's template that an equation is taken from. */
export const templateOf = (report: Report, equation: Equation): TableTemplate =>
  templates[report[equation.table]?.template ?? report.template.id][equation.table];

/** What the equation is about, in words: its row, its column, its group of cases. */
export function subject(table: TableTemplate, equation: Equation): readonly [zh: string, en: string] {
  const row = table.rows.find((r) => r.id === equation.row);
  if (row) return [`${rowName(table.id, row).zh}一行`, `row ${rowName(table.id, row).en}`];
  const column = table.rows[0]!.columns.find((c) => c.key === equation.column);
  if (column) return [`${columnName(column).zh}一列`, `column ${columnName(column).en}`];
  const group = table.rows[0]!.columns[equation.right[0]!.column]!.group.at(-1)!;
  return [`「${group}」`, `“${group}”`];
}

function totalLabel(table: TableTemplate, equation: Equation): string {
  const ref = equation.right[0]!;
  const row = table.rows.find((r) => r.id === ref.row)!;
  return equation.equation === 'results-total' ? shortLabel(row.label) : row.columns[ref.column]!.label;
}

/** The sum of an equation as short as a title wants it: `3＋10＝13`, `5＋1＝2＋4`; with what the total says when `total` is asked for. */
export function sumWords(report: Report, { equation, expected, actual }: Failure, total = false): Words {
  const sum = addends(report, equation, equation.left);
  const other = addends(report, equation, equation.right);
  if (equation.equation === 'carry-balance')
    return { zh: `第一项加第二项 ${sum}，第三项加第四项 ${other}`, en: `items one and two ${sum}, items three and four ${other}` };
  const left = partsMake(sum, expected);
  return total ? { zh: `${left.zh}，总计写的是 ${actual}`, en: `${left.en}, the total says ${actual}` } : left;
}

/** More terms than these make no sum that is read at a glance. */
const MOST_TERMS = 8;

const noCell = (_: CellRef): number | undefined => undefined;

/** `3＋10`: the terms that are not zero; `0` where all are. `instead` gives the value that a cell is to have. */
export function addends(report: Report, equation: Equation, refs: readonly CellRef[], instead = noCell): string {
  const values = refs.map((ref) => instead(ref) ?? cellAt(report, equation.table, ref)?.cell.value ?? 0).filter((v) => v !== 0);
  if (values.length > MOST_TERMS) return `${values.slice(0, MOST_TERMS - 2).join('＋')}＋…＋${values.at(-1)}`;
  return values.length === 0 ? '0' : values.join('＋');
}

/** The failing equations of a finding in the form that tools read. */
export const failingEquations = (failures: readonly Failure[]): readonly FailingEquation[] =>
  failures.map(({ equation: { equation, row, column, group }, expected, actual }) => ({
    equation,
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
    ...(group === undefined ? {} : { group }),
    expected,
    actual,
  }));

/** Each failing equation as a related place: its total cell, with the sum. */
export function relatedSums(report: Report, failures: readonly Failure[]): readonly Related[] {
  return failures.flatMap((failure) => {
    const at = cellAt(report, failure.equation.table, failure.equation.right.at(-1)!)?.cell;
    return at ? [{ ...rangeOf(at), message: equationWords(report, failure) }] : [];
  });
}

/** A finding on one equation or on several that are one cause, at the cell that holds the last one's total. */
export function equationFinding(report: Report, code: string, failures: readonly Failure[]): Finding | undefined {
  const main = failures.at(-1)!;
  const at = cellAt(report, main.equation.table, main.equation.right.at(-1)!)?.cell;
  if (!at) return undefined;
  const words = failures.map((f) => equationWords(report, f));
  return {
    code,
    severity: 'error',
    ...rangeOf(at),
    message: { zh: `${words.map((w) => w.zh).join('；')}。`, en: `${words.map((w) => w.en).join('; ')}.` },
    equations: failingEquations(failures),
    related: failures.length > 1 ? relatedSums(report, failures) : otherCells(report, main),
  };
}

/** The cells that the equation adds up, without those that hold nothing. */
function otherCells(report: Report, { equation }: Failure): readonly Related[] {
  return [...equation.left, ...equation.right.slice(0, -1)].flatMap((ref) => {
    const found = cellAt(report, equation.table, ref);
    if (!found?.cell.value) return [];
    const { label, group } = found.row.columns[ref.column]!;
    const name =
      equation.row === undefined && found.row.label
        ? shortLabel(found.row.label)
        : equation.group === undefined
          ? label
          : `${group.at(-1)} ${label}`;
    return [{ ...rangeOf(found.cell), message: { zh: `${name}：${found.cell.value}`, en: `${name}: ${found.cell.value}` } }];
  });
}
