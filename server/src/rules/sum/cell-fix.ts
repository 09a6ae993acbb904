import type { Report } from '../../report/model.ts';
import type { Correction } from '../engine/explain.ts';
import type { Edit, Failure, Fix } from '../engine/rule.ts';
import { cellName } from '../words.ts';
import { sumWords } from './equation-words.ts';

/** Cells to be corrected and the equations that they settle. */
export interface CellsData {
  readonly cells: readonly Correction[];
  readonly failures: readonly Failure[];
}

/**
 * The corrected values as one fix; its title shows old and new values and the sum: `改为 13（原为 12；3＋10＝13）`. A cell that is not the
 * finding's own is named.
 */
export function cellFix(report: Report, { cells, failures }: CellsData, edit: (c: Correction) => Edit, preferred = false): Fix {
  const [only] = cells;
  const own = preferred && cells.length === 1 && only;
  const sum = sumWords(report, failures.find((f) => f.equation.equation !== 'carry-balance') ?? failures[0]!, !own);
  const names = cells.map((c) => ({ ...cellName(c.table, c.row, c.row.columns[c.column]!), c }));
  return {
    title: own
      ? {
          zh: `改为 ${own.value}（原为${own.cell.text ? ` ${own.cell.text}` : '空白'}；${sum.zh}）`,
          en: `Change to ${own.value} (was ${own.cell.text || 'blank'}; ${sum.en})`,
        }
      : {
          zh: `改 ${names.map(({ zh, c }) => `${zh} ${c.cell.text || '空白'} → ${c.value}`).join('，')}（${sum.zh}）`,
          en: `Change ${names.map(({ en, c }) => `${en} ${c.cell.text || 'blank'} → ${c.value}`).join(', ')} (${sum.en})`,
        },
    ...(preferred ? { preferred } : {}),
    edits: cells.map(edit),
  };
}
