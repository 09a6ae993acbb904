import type { Checked, CheckedFinding } from '../check.ts';
import { visible } from './visible.ts';

const commands = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' } as const;

/** Workflow commands, one line a finding, that GitHub Actions shows beside the line: `::error file=甲.txt,line=3,…::…`. */
export function githubLines(result: Checked): string {
  return result.findings.map((finding) => githubLine(result.file, finding)).join('');
}

function githubLine(file: string, finding: CheckedFinding): string {
  const { start, end } = finding.range;
  // Columns are taken for a single line only; over several lines GitHub rejects them.
  const columns = start.line === end.line ? `,col=${start.character + 1},endColumn=${Math.max(start.character + 1, end.character)}` : '';
  if (finding.place)
    return `::${commands[finding.severity]} file=${property(file)},title=${property(finding.code)}::${data(`${finding.place.words}: ${finding.message}`)}\n`;
  const place = `file=${property(file)},line=${start.line + 1},endLine=${end.line + 1}${columns}`;
  return `::${commands[finding.severity]} ${place},title=${property(finding.code)}::${data(finding.message)}\n`;
}

/** `%` first, then line ends; other control characters are shown, as the log is read in a terminal. */
const data = (text: string): string => visible(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
