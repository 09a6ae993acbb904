import { describe, expect, test } from 'vitest';
import { type Checked, checked } from '../../server/src/cli/check.ts';
import { githubLines } from '../../server/src/cli/output/github.ts';
import { prettyCheck } from '../../server/src/cli/output/pretty.ts';
import { sarifHead, sarifResults, sarifTail, uriOf } from '../../server/src/cli/output/sarif.ts';
import { toJson, visible, widthOf } from '../../server/src/cli/output/visible.ts';
import { analyse } from '../../server/src/service.ts';

const plain = (_: string, text: string): string => text;

/** A finding as the rules give it, in a text with a surrogate pair before it and CRLF. */
const text = '𠀀里乡\r\n（一）予以公开\t1\t12\r\n';
const start = text.indexOf('12');
const [part] = analyse(text).parts;
const words = {
  code: 'sum/row-total',
  severity: 'error' as const,
  message: { zh: '总计应为 1：\x1b[31m红\n100%', en: 'total should be 1' },
};
const analysis = {
  text,
  parts: [],
  findings: [
    {
      ...{ ...words, part: part!, report: part!.report, own: { ...words, start, end: start + 2 } },
      start,
      end: start + 2,
      equations: [{ equation: 'row-total' as const, row: '3.1', expected: 1, actual: 12 }],
      related: [{ start: 0, end: 2, message: { zh: '乡名', en: 'name' } }],
    },
  ],
  notChecked: [
    { code: 'sum/cases-total', reason: { zh: '没有表四', en: 'no table four' } },
    { code: 'sum/row-total', reason: { zh: '没有表四', en: 'no table four' } },
  ],
  equations: { checked: 42, held: 41 },
  failures: [{ code: 'text/damaged', error: new Error('坏') }],
};
const result = checked('县 局/a,b:c.txt', analysis, { language: 'zh', fixes: true });

test('JSON has lines and UTF-16 characters from 0, and says which rule failed', () => {
  expect(result).toEqual({
    file: '县 局/a,b:c.txt',
    findings: [
      {
        code: 'sum/row-total',
        severity: 'error',
        message: '总计应为 1：\x1b[31m红\n100%',
        range: { start: { line: 1, character: 10 }, end: { line: 1, character: 12 } },
        equations: [{ equation: 'row-total', row: '3.1', expected: 1, actual: 12 }],
        related: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 2 } }, message: '乡名' }],
      },
    ],
    notChecked: [
      { code: 'sum/cases-total', reason: '没有表四' },
      { code: 'sum/row-total', reason: '没有表四' },
      { code: 'text/damaged', reason: '规则出错，没有核对' },
    ],
    equations: { checked: 42, held: 41 },
  });
});

test('the terminal gets place, severity, message, what was not checked, and the sums', () => {
  expect(prettyCheck(result, 'zh', plain)).toBe(`县 局/a,b:c.txt
  2:11  错误  总计应为 1：\\x1b[31m红\\n100%  sum/row-total
  未核对 sum/cases-total sum/row-total：没有表四
  未核对 text/damaged：规则出错，没有核对
  勾稽 41/42 · 1 处错误
`);
  expect(prettyCheck({ ...result, findings: [], notChecked: [] }, 'en', plain)).toContain('sums 41/42 · nothing found');
});

test('a finding that explains several equations shows each with its numbers, and counts what is beyond six', () => {
  const [finding] = result.findings;
  const related = Array.from({ length: 8 }, (_, i) => ({
    range: { start: { line: i, character: 4 }, end: { line: i, character: 5 } },
    message: `3＋${i}`,
  }));
  const several: Checked = { ...result, findings: [{ ...finding!, related, equations: [...finding!.equations!, ...finding!.equations!] }] };
  const lines = prettyCheck(several, 'zh', plain).split('\n');
  expect([lines[2], lines[7], lines[8]]).toEqual(['        1:5  3＋0', '        6:5  3＋5', '        另有 2 处']);
});

test('GitHub gets %, line ends, colons and commas escaped', () => {
  expect(githubLines(result)).toBe(
    '::error file=县 局/a%2Cb%3Ac.txt,line=2,endLine=2,col=11,endColumn=12,title=sum/row-total::总计应为 1：\\x1b[31m红%0A100%25\n',
  );
});

test('GitHub gets no columns for a finding over several lines', () => {
  const [finding] = result.findings;
  const long: Checked = { ...result, findings: [{ ...finding!, range: { ...finding!.range, end: { line: 3, character: 0 } } }] };
  expect(githubLines(long)).toContain('line=2,endLine=4,title=');
});

test('SARIF is one log, with regions from 1, related places, and the files that were not read', () => {
  const results = sarifResults(result).map(toJson).join(',\n');
  const log = JSON.parse(
    sarifHead('1.0', 'zh') + results + sarifTail([{ file: '无.txt', why: { zh: '没有', en: 'none' }, named: true, failed: true }], 'zh'),
  );
  expect(log.version).toBe('2.1.0');
  const [run] = log.runs;
  expect(run.columnKind).toBe('utf16CodeUnits');
  expect(run.results[0].locations[0].physicalLocation).toEqual({
    artifactLocation: { uri: '%E5%8E%BF%20%E5%B1%80/a%2Cb%3Ac.txt' },
    region: { startLine: 2, startColumn: 11, endLine: 2, endColumn: 13 },
  });
  expect(run.results[0].relatedLocations[0].message.text).toBe('乡名');
  expect(run.invocations[0].executionSuccessful).toBe(false);
  expect(run.invocations[0].toolExecutionNotifications[0].locations[0].physicalLocation.artifactLocation.uri).toBe('%E6%97%A0.txt');
});

describe('characters that would act on a terminal or a line', () => {
  test('are shown as what they are', () => {
    expect(visible('甲\x1b[2J\x9b\u202e乙\u2028\t\r\n\x7f𠀀')).toBe('甲\\x1b[2J\\x9b\\u202e乙\\u2028\\t\\r\\n\\x7f𠀀');
  });
  test('are escaped in JSON and come back', () => {
    const value = { text: '甲\x1b\x9b\x7f\u2028𠀀\ud800' };
    expect(toJson(value)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028]/);
    expect(JSON.parse(toJson(value))).toEqual(value);
  });
  test('half of a surrogate pair in a file name still has an address', () => {
    expect(uriOf('\ud800.txt')).toBe('%EF%BF%BD.txt');
  });
  test('Chinese takes two columns', () => expect(widthOf('表二 a（𠀀）')).toBe(12));
});
