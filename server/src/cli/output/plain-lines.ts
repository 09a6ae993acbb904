import { findingLine } from '../../features/diagnostics/finding-line.ts';
import type { Checked } from '../check.ts';

/** One line a finding, for tools: `甲.txt:12:5: error sum/row-total: …`. */
export const plainLines = ({ file, findings }: Checked): string =>
  findings.map(({ range: { start }, ...finding }) => `${findingLine(file, { ...finding, ...start })}\n`).join('');
