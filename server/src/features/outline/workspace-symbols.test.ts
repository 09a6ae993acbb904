import { expect, test } from 'vitest';
import { sampleReport } from '../../rules/engine/sample.ts';
import { analyse } from '../../service.ts';
import { findSymbols, foundLimit, type ReportSymbols, symbolsOf } from './workspace-symbols.ts';

const text = `${sampleReport(2022)}\n${sampleReport(2023)}`.replaceAll('\n', '\r\n');
const reports = symbolsOf(analyse(text));
const found = (query: string): string[] =>
  findSymbols(reports, query).map(({ kind, name, within }) => `${kind} ${name}${within && ` | ${within}`}`);

test('every report is found by nothing, by its organ, by its year, and by some of its characters', () => {
  const both = ['report 砚溪县水利局2022年政府信息公开工作年度报告', 'report 砚溪县水利局2023年政府信息公开工作年度报告'];
  expect(found('')).toEqual(both);
  expect(found('砚溪县')).toEqual(both);
  expect(found('砚水年报')).toEqual(both);
  expect(found('2023')).toEqual([both[1]]);
  expect(found('沧屿')).toEqual([]);
});

test('a section is found by its words, and by those of its report before them', () => {
  expect(found('其他需要')).toHaveLength(2);
  expect(found('砚溪 2023 其他需要')).toEqual(['section 六、其他需要报告的事项 | 砚溪县水利局 2023']);
  expect(found('六')).toHaveLength(2);
});

test('its place is that of its heading', () => {
  const [symbol] = findSymbols(reports, '2023 总体');
  expect(text.slice(symbol!.place.start, symbol!.place.end)).toBe('一、总体情况');
  expect(text.slice(0, symbol!.place.start)).toContain('2023年政府信息');
});

test('names are one short line, and no more are given than anybody reads', () => {
  const place = { start: 0, end: 0 };
  const many: ReportSymbols[] = Array.from({ length: 5000 }, (_, i) => ({
    organ: `第${i}局`,
    year: undefined,
    title: { name: `第${i}局\n${'甲'.repeat(300)}`, place },
    sections: [],
  }));
  const all = findSymbols(many, '局');
  expect(all).toHaveLength(foundLimit);
  expect(all.every(({ name }) => name.length <= 200 && !name.includes('\n'))).toBe(true);
});
