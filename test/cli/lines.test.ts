import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findingLine } from '../../server/src/features/diagnostics/finding-line.ts';
import { programOf } from '../programs.ts';

const root = join(import.meta.dirname, '../..');
const [matcher] = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).contributes.problemMatchers;
const { regexp, ...parts } = matcher.pattern as { regexp: string } & Record<string, number>;
const pattern = new RegExp(regexp);

/** A line as the editor takes it apart. */
function taken(line: string): Record<string, string | undefined> | undefined {
  const match = pattern.exec(line);
  return match ? Object.fromEntries(Object.entries(parts).map(([name, group]) => [name, match[group as number]])) : undefined;
}

const nianbao = (...args: string[]): string =>
  spawnSync(process.execPath, [programOf('cli'), 'check', ...args], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 }).stdout;

describe('the problem matcher $nianbao', () => {
  test('finds in the lines of the command line what its JSON says, and nothing else', () => {
    const told = JSON.parse(nianbao('--format', 'json', 'examples')) as {
      file: string;
      findings: { code: string; severity: string; message: string; range: { start: { line: number; character: number } } }[];
    }[];
    const expected = told.flatMap(({ file, findings }) =>
      findings.map(({ code, severity, message, range: { start } }) => ({
        file,
        line: String(start.line + 1),
        column: String(start.character + 1),
        severity: severity === 'error' || severity === 'warning' ? severity : 'info',
        code,
        message,
      })),
    );
    expect(expected.length).toBeGreaterThan(5);
    const lines = nianbao('--format', 'lines', 'examples').trimEnd().split('\n');
    expect(lines.map(taken)).toEqual(expected);
  });

  test.each(['C:\\年报\\2024\\水利局 (1).txt', '/a b/𠀀县：民政局.txt', '甲:乙:3.txt', '\\\\server\\share\\年报.txt', 'x.txt:1: y.txt'])(
    'reads the file of %s',
    (file) => {
      const finding = {
        line: 11,
        character: 4,
        severity: 'hint',
        code: 'text/half-width',
        message: '见 乙.txt:1:2: error a/b: 丙',
      } as const;
      expect(taken(findingLine(file, finding))).toEqual({
        file,
        line: '12',
        column: '5',
        severity: 'info',
        code: 'text/half-width',
        message: finding.message,
      });
    },
  );

  test('no report can add a line or a colour of its own', () => {
    const line = findingLine('a\n.txt', {
      line: 0,
      character: 0,
      severity: 'error',
      code: 'a/b',
      message: '\u001b[31m错\r\nb.txt:1:1: error a/b: 假',
    });
    expect(line).toBe('a\\n.txt:1:1: error a/b: \\x1b[31m错\\r\\nb.txt:1:1: error a/b: 假');
  });

  test('leaves other lines alone', () => {
    for (const line of ['', '共 3 个文件', 'a.txt: error', 'a.txt:1:1: fatal a/b: x', ':1:1: error a/b: x'])
      expect(taken(line)).toBeUndefined();
  });
});
