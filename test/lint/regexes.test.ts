import { describe, expect, test } from 'vitest';
import { long } from '../runs.ts';
import { lineOf, linesOf, recorded, recordOf, verdict } from './proven.ts';
import { allRegexes, type Expression, matchers, nodesOf, regexesIn, sourceFiles } from './regexes.ts';

/*
 * No expression of the server or the client may take more than linear time, whatever the text: recheck proves it by automata, searching at
 * every place included. Where it can prove nothing (look-around and back references beside an open end), the expression is not used.
 * For a commit an expression is proven that is not recorded as proven; in the long run, all are.
 */

const { regexes, dynamic } = regexesIn(sourceFiles());
const none: ReadonlySet<string> = new Set();

describe('regular expressions of the server, the client and the manifest', () => {
  test('are found at all', () => {
    expect(sourceFiles().length).toBeGreaterThan(100);
    expect(regexes.length).toBeGreaterThan(100);
    expect(matchers().length).toBeGreaterThan(0);
  });

  test.each(allRegexes())('/$source/$flags takes linear time ($places)', (regex) => {
    expect(verdict(regex, long ? none : recorded)).toBe('linear');
  });

  test('are all that is recorded as proven: `npm run proofs` takes out what is no longer there', () => {
    const lines = new Set(allRegexes().map(lineOf));
    expect([...recorded].filter((line) => !lines.has(line))).toEqual([]);
  });

  test('are never made out of a string, which no check sees and a text could be part of', () => expect(dynamic).toEqual([]));
});

describe('the check itself', () => {
  const plain = (source: string): Expression => ({ source, flags: '' });
  test.each([
    ['(a+)+$', 'exponential'],
    ['[\\s|]+$', '2nd degree polynomial'],
    ['\\d+件', '2nd degree polynomial'],
    ['(.+)\\1', 'not proven: unsupported'],
  ])('/%s/ does not pass', (source, why) => expect(verdict(plain(source))).toBe(why));

  test.each(['^\\d+$', '\\d{1,15}件', '合计|总计'])('/%s/ passes', (source) => expect(verdict(plain(source), none)).toBe('linear'));

  test('goes by the record of the same expression, flags and checker alone', () => {
    const record = recordOf([plain('(a+)+$')]);
    expect(verdict(plain('(a+)+$'), linesOf(record))).toBe('linear');
    expect(verdict({ source: '(a+)+$', flags: 'i' }, linesOf(record))).toBe('exponential');
    expect(verdict(plain('(a+)+$'), linesOf(record.replace(/\d/, 'x')))).toBe('exponential');
  });

  test('expressions are found in typed code, wherever they stand', () => {
    const found = nodesOf('const a = <T,>(t: T): RegExp => cond ? /甲+/u : new RegExp(t satisfies string);');
    expect(found.filter((node) => 'regex' in node && node.regex)).toHaveLength(1);
    expect(found.some((node) => (node as { callee?: { name?: string } }).callee?.name === 'RegExp')).toBe(true);
  });
});
