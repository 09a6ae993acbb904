/** `npm run test:large`: what very large texts take. Fails on a crash, a wrong answer, more than a minute or more than 2 GB, and on nothing else. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { readReports } from '../../server/src/report/read.ts';
import { analyse } from '../../server/src/service.ts';
import { plain } from '../generate/case.ts';
import { documentOf } from '../generate/document.ts';
import { compare } from '../generate/truth.ts';

const MB = 1_000_000;
const mostSeconds = 60;
const mostBytes = 2_000 * MB;

const { text: report, truths } = documentOf({
  seed: 3,
  layout: 'tab-grid',
  template: '2021',
  size: 'small',
  blanks: 'none',
  copies: 1,
  dress: plain,
});
const anchor = report.indexOf('（二）依申请公开');
const withFilling = (filling: string): string => `${report.slice(0, anchor)}${filling}\n${report.slice(anchor)}`;
const fill = (piece: string, size: number): string => piece.repeat(Math.ceil(size / piece.length));

/** Texts by name; what they say is what the report in them says, whatever stands around it. */
const texts: Readonly<Record<string, () => string>> = {
  'a file of 50 MB, one line break in a hundred characters': () => withFilling(fill(`${'政'.repeat(99)}\n`, 50 * MB)),
  'a line of 20 MB': () => withFilling(fill('全年主动公开信息12条，收到申请3件。', 20 * MB)),
  'a line of 20 MB without a word': () => withFilling(fill('7', 20 * MB)),
  'a million pipes': () => withFilling(fill('|', MB)),
  'a million tabs': () => withFilling(fill('\t', MB)),
  'a million line breaks': () => withFilling(fill('\n', MB)),
  'ten million spaces': () => withFilling(fill('　', 10 * MB)),
  'a million brackets': () => withFilling(fill('（', MB)),
  'a million marks of a tag': () => withFilling(fill('<', MB)),
  'a hundred thousand open tags': () => withFilling(fill('<div>', 500_000)),
  'a hundred thousand rows that look like a table': () => withFilling(fill('| 甲 | 0 | 1 | 2 |\n', 2 * MB)),
  '2,000 reports': () => fill(report, 2000 * report.length),
};

/** Reads and checks one text in this process, and says what is wrong with the answer. */
function readOne(name: string): string {
  const text = texts[name]!();
  const first = analyse(text).parts[0]!.report;
  if (name.endsWith('reports')) {
    const { length } = readReports(text);
    if (length !== 2000) return `${length} reports`;
  }
  const { misread, unread } = compare(truths[0]!, first);
  return misread.length + unread.length === 0 ? '' : `misread ${misread.length}, unread ${unread.length}`;
}

/** One text in a process of its own, so that the memory is its own. */
function measure(name: string): boolean {
  const began = performance.now();
  const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), name], { encoding: 'utf8', timeout: 2 * mostSeconds * 1000 });
  const seconds = (performance.now() - began) / 1000;
  const { wrong = 'no answer', bytes = 0 } = child.status === 0 ? JSON.parse(child.stdout) : {};
  const faults = [
    ...(child.status === 0 ? [] : [child.signal ?? child.stderr.split('\n').find((line) => line.includes('Error'))]),
    ...(wrong === '' ? [] : [wrong]),
    ...(seconds > mostSeconds ? ['too long'] : []),
    ...(bytes > mostBytes ? ['too much memory'] : []),
  ];
  console.log(
    `${seconds.toFixed(1).padStart(6)} s ${(bytes / MB).toFixed(0).padStart(6)} MB  ${name}${faults.length > 0 ? `   FAILS: ${faults.join(', ')}` : ''}`,
  );
  return faults.length === 0;
}

const [wanted] = process.argv.slice(2);
if (wanted) console.log(JSON.stringify({ wrong: readOne(wanted), bytes: process.resourceUsage().maxRSS * 1024 }));
else process.exitCode = Object.keys(texts).map(measure).every(Boolean) ? 0 : 1;
