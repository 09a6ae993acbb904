import type { Language } from '../../text/range.ts';
import type { Checked, CheckedFinding } from '../check.ts';
import type { NotReadFile } from '../files/found.ts';
import { visible } from './visible.ts';

/** JUnit's XML, which every CI reads: a suite a file, a case a finding; errors and warnings fail, the rest is told with the case. */

export const junitHead = '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="nianbao">\n';

/** One file. Without findings it is one case that passes. */
export function junitSuite({ file, findings }: Checked): string {
  const failures = findings.filter(fails).length;
  const name = attribute(file);
  const cases =
    findings.length === 0 ? [`    <testcase name="nianbao check" classname="${name}"/>\n`] : findings.map((one) => caseOf(name, one));
  return `  <testsuite name="${name}" tests="${cases.length}" failures="${failures}" errors="0">\n${cases.join('')}  </testsuite>\n`;
}

const fails = ({ severity }: CheckedFinding): boolean => severity === 'error' || severity === 'warning';

function caseOf(file: string, finding: CheckedFinding): string {
  const { code, severity, message, range, place } = finding;
  const line = range.start.line + 1;
  const at = place ? attribute(place.words) : `${line}:${range.start.character + 1}`;
  const head = `    <testcase name="${attribute(code)}:${place ? at : line}" classname="${file}"${place ? '' : ` line="${line}"`}>\n`;
  const words = attribute(message);
  const body = fails(finding)
    ? `      <failure type="${severity}" message="${words}">${file}:${at} ${words}</failure>\n`
    : `      <system-out>${words}</system-out>\n`;
  return `${head}${body}    </testcase>\n`;
}

/** The end, with what could not be read as errors of a suite of its own. */
export function junitTail(notRead: readonly NotReadFile[], language: Language): string {
  const failed = notRead.filter((one) => one.failed);
  if (failed.length === 0) return '</testsuites>\n';
  const cases = failed.map(
    ({ file, why }) =>
      `    <testcase name="read" classname="${attribute(file)}"><error message="${attribute(why[language])}"/></testcase>\n`,
  );
  const count = cases.length;
  return `  <testsuite name="nianbao" tests="${count}" failures="0" errors="${count}">\n${cases.join('')}  </testsuite>\n</testsuites>\n`;
}

/** Characters that mean something to XML become references; those that XML cannot hold are shown as what they are. */
const attribute = (text: string): string =>
  visible(text)
    .toWellFormed()
    .replaceAll(/[\ufffe\uffff]/g, '\ufffd')
    .replaceAll(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
