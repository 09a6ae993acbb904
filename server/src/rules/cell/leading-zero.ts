import type { Cell } from '../../report/model.ts';
import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { cellsWritten, plainFix, writtenFinding } from './written.ts';

/** `03`, `5.`, and a plus sign where no change is asked for. */
export const cellLeadingZero: Rule<Cell> = {
  ...stated('cell/leading-zero'),
  *check({ report }) {
    for (const one of cellsWritten(report, ['leading-zero', 'trailing-dot', 'sign'])) {
      const { cell } = one;
      if ((cell.type === 'change' && cell.written.every((w) => w === 'sign')) || (cell.value ?? 0) < 0) continue;
      yield writtenFinding('cell/leading-zero', 'warning', one, { zh: '有多余的符号', en: 'a stray character' });
    }
  },
  fixes: plainFix,
};
