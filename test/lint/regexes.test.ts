import { afterAll, describe, expect, test } from 'vitest';
import { proven } from './proven.ts';
import { nodesOf, regexesIn, sourceFiles } from './regexes.ts';

/*
 * No expression of the server or the client may take more than linear time, whatever the text: recheck proves it by automata, searching at
 * every place included. Where it can prove nothing (look-around and back references beside an open end), the expression is not used.
 */

const { verdict, keep } = proven();
afterAll(keep);
const { regexes, dynamic } = regexesIn(sourceFiles());

describe('regular expressions of the server and the client', () => {
  test('are found at all', () => {
    expect(sourceFiles().length).toBeGreaterThan(100);
    expect(regexes.length).toBeGreaterThan(100);
  });

  test.each(regexes)('/$source/$flags takes linear time ($places)', ({ source, flags }) => {
    expect(verdict(source, flags)).toBe('linear');
  });

  test('are never made out of a string, which no check sees and a text could be part of', () => expect(dynamic).toEqual([]));
});

describe('the check itself', () => {
  test.each([
    ['(a+)+$', 'exponential'],
    ['[\\s|]+$', '2nd degree polynomial'],
    ['\\d+件', '2nd degree polynomial'],
    ['(.+)\\1', 'not proven: unsupported'],
  ])('/%s/ does not pass', (source, why) => expect(verdict(source, '')).toBe(why));

  test.each(['^\\d+$', '\\d{1,15}件', '合计|总计'])('/%s/ passes', (source) => expect(verdict(source, '')).toBe('linear'));

  test('expressions are found in typed code, wherever they stand', () => {
    const found = nodesOf('const a = <T,>(t: T): RegExp => cond ? /甲+/u : new RegExp(t satisfies string);');
    expect(found.filter((node) => 'regex' in node && node.regex)).toHaveLength(1);
    expect(found.some((node) => (node as { callee?: { name?: string } }).callee?.name === 'RegExp')).toBe(true);
  });
});
