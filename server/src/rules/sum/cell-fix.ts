import type { Report } from '../../report/model.ts';
import type { Correction } from '../explain.ts';
import type { Edit, Failure, Fix } from '../rule.ts';
import { cellName } from '../words.ts';
import { equationWords } from './equation-words.ts';

/** Cells to be corrected and the equations that they settle. */
export interface CellsData {
  readonly cells: readonly Correction[];
  readonly failures: readonly Failure[];
}

/** The corrected values as one fix; its title shows old and new values and the sum. */
export function cellFix(report: Report, { cells, failures }: CellsData, edit: (c: Correction) => Edit, preferred = false): Fix {
  const sum = equationWords(report, failures[0]!);
  const names = cells.map((c) => ({ ...cellName(c.table, c.row, c.row.columns[c.column]!), c }));
  return {
    title: {
      zh: `改 ${names.map(({ zh, c }) => `${zh} ${c.cell.text || '空白'} → ${c.value}`).join('，')}（${sum.zh}）`,
      en: `Change ${names.map(({ en, c }) => `${en} ${c.cell.text || 'blank'} → ${c.value}`).join(', ')} (${sum.en})`,
    },
    safe: false,
    ...(preferred ? { preferred } : {}),
    edits: cells.map(edit),
  };
}
