import { Converter } from 'opencc-js';
import { beforeAll, describe, expect, it } from 'vitest';
import type { IGrammar } from 'vscode-textmate';
import { templates } from '../../server/src/format/index.ts';
import { loadGrammar, pieces } from './grammar-tokens.ts';

let grammar: IGrammar;
beforeAll(async () => {
  grammar = await loadGrammar();
});

const toTraditional = Converter({ from: 'cn', to: 't' });
/** What a page converted character by character shows in place of the traditional forms. */
const naive: Readonly<Record<string, string>> = { 於: '于', 爲: '為', 後: '后', 製: '制', 複: '復', 覆: '復', 祕: '秘' };
const characterwise = (text: string): string => [...toTraditional(text)].map((c) => naive[c] ?? c).join('');
const halfWidth = (text: string): string => text.replace(/[（），：]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
const spaced = (text: string): string => text.replace(/^([（(].[）)]|\d\.)/, '$1 ');

const scripts: readonly (readonly [string, (text: string) => string])[] = [
  ['简体', (text) => text],
  ['半角括号', halfWidth],
  ['序号后有空格', (text) => spaced(halfWidth(text))],
  ['繁体', toTraditional],
  ['逐字转换的繁体', characterwise],
];
const layouts: readonly (readonly [string, (label: string) => string])[] = [
  ['制表符', (label) => `${label}\t0\t1`],
  ['前有空格子', (label) => `\t\t${label}\t0`],
  ['竖线', (label) => `${label} | 0 | 1 ||`],
  ['Markdown 表格', (label) => `| ${label} |  | 0 |`],
  ['空格', (label) => `${label} 0 0 1`],
  ['一行一格', (label) => label],
];

const tables = Object.values(templates).flatMap((template) => [template.disclosure, template.requests, template.disputes]);
const rowLabels = new Set(tables.filter((table) => table.id !== 'disputes').flatMap((table) => table.rows.map((row) => row.label)));
const groupLabels = new Set(tables.flatMap((table) => table.groups.map((group) => group.label)));
const headerLabels = new Set(
  tables.flatMap((table) => table.header.flat().map((cell) => cell.label)).filter((label) => label !== '' && !groupLabels.has(label)),
);

/** Labels that do not have the scope they should, as `line: scope`. */
function wrong(
  labels: Iterable<string>,
  write: (text: string) => string,
  layout: (label: string) => string,
  scopes: RegExp,
): readonly string[] {
  return [...labels].flatMap((label) => {
    const written = write(label);
    const scope = pieces(grammar, layout(written)).find(([piece]) => piece === written)?.[1] ?? '';
    return scopes.test(scope) ? [] : [`${layout(written)}: ${scope}`];
  });
}

describe.each(scripts)('%s', (_, write) => {
  it.each(layouts)('%s：行标签', (_, layout) => {
    expect(wrong(rowLabels, write, layout, /^(?:entity\.name\.type\.row|variable\.other\.total)$/)).toEqual([]);
  });
  // A group heads rows and is never followed by figures on its own line.
  it.each(layouts.filter(([name]) => name !== '空格'))('%s：行组', (_, layout) => {
    expect(wrong(groupLabels, write, layout, /^entity\.name\.(?:namespace\.group|type\.row)$/)).toEqual([]);
  });
  it.each(layouts)('%s：表头', (_, layout) => {
    expect(wrong(headerLabels, write, layout, /^(?:variable\.other\.column|variable\.other\.total|markup\.quote\.note)$/)).toEqual([]);
  });
});

it('格式数据里确有行、行组和表头', () => {
  expect([rowLabels.size, groupLabels.size, headerLabels.size].every((size) => size > 5)).toBe(true);
});
