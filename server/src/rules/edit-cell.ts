import type { Cell, Report } from '../report/model.ts';
import type { Edit } from './engine/rule.ts';

/** Puts a number into a cell and touches nothing else; into a blank one between pipes beside its space, so that the padding stays. */
export function writeCell(report: Report, cell: Cell, value: number): Edit {
  const beside = cell.start === cell.end && report.text[cell.start] === ' ' ? 1 : 0;
  return { start: cell.start + beside, end: cell.end + beside, newText: String(value) };
}
