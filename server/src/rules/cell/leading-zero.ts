import type { Rule } from '../engine/rule.ts';
import { cellsWritten, plainFix, writtenFinding } from './written.ts';

/** `03`, `5.`, and a plus sign where no change is asked for. */
export const cellLeadingZero: Rule = {
  code: 'cell/leading-zero',
  severity: 'warning',
  fix: 'safe',
  covers: ['NUM-LEADZERO'],
  basis: [{ cite: '公开发布的年度报告', status: 'reports' }],
  docs: {
    zh: {
      title: '数字前后有多余的符号',
      what: '数字以 0 开头、以小数点结尾，或者带了加号，例如「03」「5.」「+2」。',
      why: '多半是录入时多敲或少敲了一位。2019 年试行表的「本年增/减」可以带加号。',
      how: '核对后只写数字。快速修复不改数值。',
    },
    en: {
      title: 'A number with a stray zero, point or plus',
      what: 'A number begins with 0, ends with a point or has a plus sign.',
      why: 'A key was probably struck once too often or not at all. Changes in the 2019 form may have a plus.',
      how: 'Look, then write the digits alone. The quick fix keeps the value.',
    },
  },
  examples: {
    bad: { changes: [['行政强制\t3\t', '行政强制\t03\t']] },
    good: { changes: [] },
  },
  *check({ report }) {
    for (const one of cellsWritten(report, ['leading-zero', 'trailing-dot', 'sign'])) {
      const { cell } = one;
      if ((cell.type === 'change' && cell.written.every((w) => w === 'sign')) || (cell.value ?? 0) < 0) continue;
      yield writtenFinding('cell/leading-zero', 'warning', one, { zh: '有多余的符号', en: 'a stray character' });
    }
  },
  fixes: plainFix,
};
