import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { templates } from '../../server/src/format/index.ts';
import type { Equation, TemplateId } from '../../server/src/format/types.ts';

interface EquationName {
  readonly equation: string;
  readonly row?: string | undefined;
  readonly column?: string | undefined;
  readonly group?: string | undefined;
}

/** What a reading of an example must give; the form of the labels of real reports. */
interface Expected {
  readonly file: string;
  readonly organ: string;
  readonly year: number;
  readonly sections: readonly { readonly number: number; readonly line: number; readonly title: string }[];
  readonly requestsFormat: TemplateId;
  readonly requests: Readonly<Record<string, readonly number[]>>;
  readonly disclosure: Readonly<Record<string, readonly string[]>>;
  readonly disputes: readonly number[];
  readonly failing: readonly EquationName[];
  readonly problems: readonly { readonly kind: string; readonly line?: number }[];
}

const fixtures = new URL('../fixtures/examples/', import.meta.url);
const examples = new URL('../../examples/', import.meta.url);
const all = readdirSync(fixtures)
  .sort()
  .map((name): [string, Expected] => [name, JSON.parse(readFileSync(new URL(name, fixtures), 'utf8'))]);

const key = ({ equation, row, column, group }: EquationName): string => [equation, row ?? '', column ?? '', group ?? ''].join(' ').trim();

/** The figures of an equation's side, out of the expected reading. */
function sum(expected: Expected, equation: Equation, refs: Equation['left']): number {
  return refs.reduce((total, { row, column }) => {
    const cells = equation.table === 'disputes' ? expected.disputes : expected.requests[row];
    const value = cells?.[column];
    if (value === undefined) throw new Error(`${row}[${column}] is not in the expected reading`);
    return total + value;
  }, 0);
}

it('每个示例都有应读出的结果', () => {
  const texts = readdirSync(examples).filter((name) => name.endsWith('.txt'));
  expect(all.map(([, expected]) => expected.file)).toEqual(texts.sort());
});

describe.each(all)('%s', (_, expected) => {
  const text = readFileSync(new URL(expected.file, examples), 'utf8');
  const lines = text.split(/\r?\n/);

  it('不成立的等式恰是所列的那些', () => {
    const template = templates[expected.requestsFormat];
    const failing = template.equations.filter((e) => sum(expected, e, e.left) !== sum(expected, e, e.right));
    expect(failing.map(key)).toEqual(expect.arrayContaining(expected.failing.map(key)));
    expect(failing).toHaveLength(expected.failing.length);
  });

  it('六个标题在所说的行上', () => {
    expect(expected.sections.map((section) => section.number)).toEqual([1, 2, 3, 4, 5, 6]);
    for (const { line, title } of expected.sections) expect(lines[line - 1]).toBe(title);
  });

  it('每一行的格数与模板相同，机关和年份在标题里', () => {
    const template = templates[expected.requestsFormat];
    expect(Object.keys(expected.requests).sort()).toEqual(template.requests.rows.map((row) => row.id).sort());
    for (const row of template.requests.rows) expect(expected.requests[row.id]).toHaveLength(row.columns.length);
    for (const row of template.disclosure.rows) expect(expected.disclosure[row.id], row.id).toHaveLength(row.columns.length);
    expect(text).toContain(`${expected.organ}${expected.year}年`);
  });

  it('问题所在的行写着内容', () => {
    for (const problem of expected.problems) if (problem.line !== undefined) expect(lines[problem.line - 1]?.trim()).not.toBe('');
  });
});
