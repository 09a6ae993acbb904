import type { Cell } from '../../report/model.ts';
import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { cellsWritten, plainFix, type WrittenCell, writtenFinding } from './written.ts';

/** A unit behind a number, where the heading says it already. */
export const cellUnit: Rule<Cell> = {
  ...stated('cell/unit'),
  *check({ report }) {
    for (const one of cellsWritten(report, ['unit']))
      if (headingHasUnit(one)) yield writtenFinding('cell/unit', 'information', one, { zh: '带了单位', en: 'with its unit' });
  },
  fixes: plainFix,
};

const headingHasUnit = ({ row, cell }: WrittenCell): boolean =>
  cell.type !== 'amount' || row.template.columns[cell.column]!.label.includes('单位');
