import { findingLine } from '../../features/diagnostics/finding-line.ts';
import type { Checked, CheckedFinding } from '../check.ts';
import { visible } from './visible.ts';

/** One line a finding, for tools: `甲.txt:12:5: error sum/row-total: …`; of a file that has no lines `甲.docx:表三…的「总计」格: error sum/row-total: …`. */
export const plainLines = ({ file, findings }: Checked): string => findings.map((finding) => `${lineOf(file, finding)}\n`).join('');

function lineOf(file: string, { range: { start }, place, ...finding }: CheckedFinding): string {
  const line = findingLine(file, { ...finding, ...start });
  const head = `${visible(file)}:`;
  return place ? head + visible(place.words) + line.slice(head.length + `${start.line + 1}:${start.character + 1}`.length) : line;
}
