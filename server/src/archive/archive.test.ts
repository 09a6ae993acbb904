import { serialize } from 'node:v8';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { replaced } from '../../../test/replaced.ts';
import { runs } from '../../../test/runs.ts';
import type { PlacedReport } from '../report/placed.ts';
import { readDocument } from '../report/read.ts';
import { exampleText, sampleReport } from '../rules/engine/sample.ts';
import { type Archive, emptyArchive, refiled, withEntries, without, withReport } from './archive.ts';
import { type Entry, entriesOf } from './entry.ts';
import { areSame, neighboursIn } from './neighbours.ts';
import { organKeys } from './organ.ts';
import { sharedPassages, sharedWith } from './prints.ts';

const titleOf = (organ: string, year: number): string => `${organ}${year}年政府信息公开工作年度报告`;
/** The sample report of an organ; its prose, too, speaks of nobody else. */
const textOf = (organ: string, year: number): string => replaced(sampleReport(year), titleOf('砚溪县水利局', year), titleOf(organ, year));
const entry = (uri: string, organ: string, year: number): Entry => entriesOf(uri, readDocument(textOf(organ, year)))[0]!;
const archiveOf = (...entries: readonly Entry[]): Archive =>
  withEntries(
    emptyArchive(),
    entries.map((e) => [e.uri, [e]]),
  );
const reportOf = (organ: string, year: number) => readDocument(textOf(organ, year))[0]!;

describe('names of organs', () => {
  test('are one organ whatever their script, spaces and brackets; 人民政府 is 政府', () => {
    const key = organKeys();
    expect(key('耀浦縣 衛生健康局')).toBe(key('耀浦县卫生健康局'));
    expect(key('松岚县人民政府办公室')).toBe(key('松岚县政府办公室'));
    expect(key('云岫县教育（体育）局')).toBe(key('云岫县教育(体育)局'));
    expect(key('𠀀山县文化局')).not.toBe(key('𠀁山县文化局'));
  });

  test('a short or former name is the organ that an alias says, and another organ without one', () => {
    const name = '松岚县科学技术和工业信息化局';
    expect(organKeys()('松岚县科工局')).not.toBe(organKeys()(name));
    const key = organKeys({ [name]: ['松岚县科工局', '松嵐縣 科技局'] });
    expect([key('松岚县科工局'), key('松岚县科技局'), key('县科工局')]).toEqual([key(name), key(name), '县科工局']);
  });
});

describe('an archive', () => {
  test('gives the same whether its reports came one by one, together, or several times over', () => {
    const pool = ['甲溪县水利局', '乙溪县林业局'].flatMap((organ) =>
      [2021, 2022].map((year) => entry(`/${organ}${year}.txt`, organ, year)),
    );
    const change = fc.tuple(fc.constantFrom(...pool), fc.boolean());
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        let archive = emptyArchive();
        const left = new Map<string, Entry>();
        for (const [e, there] of changes) {
          archive = there ? withEntries(archive, [[e.uri, [e]]]) : without(archive, e.uri);
          if (there) left.set(e.uri, e);
          else left.delete(e.uri);
        }
        expect(contentOf(archive)).toEqual(contentOf(archiveOf(...left.values())));
        expect(contentOf(refiled(archive, organKeys()))).toEqual(contentOf(archive));
      }),
      runs(60),
    );
  });

  test('leaves the archive before a change as it was', () => {
    const before = archiveOf(entry('/a.txt', '甲溪县水利局', 2021));
    const content = contentOf(before);
    withReport(before, '/b.txt', readDocument(textOf('甲溪县水利局', 2021)));
    without(before, '/a.txt');
    expect(contentOf(before)).toEqual(content);
  });

  test('keeps at most 15 KB of a report, however long its prose', () => {
    const long = Array.from({ length: 4000 }, (_, i) => String.fromCharCode(0x4e00 + ((i * 7919) % 20000))).join('');
    const [kept] = entriesOf(
      'file:///w/a.txt',
      readDocument(replaced(sampleReport(), '（一）主动公开\n', `（一）主动公开\n\n${long}。\n${long.slice(9)}。\n`)),
    );
    expect(serialize(kept).length).toBeLessThan(15 * 1024);
    expect(kept?.prose.coarseness).toBeGreaterThan(0);
  });

  test('has no entry of a text without organ or year', () => {
    expect(entriesOf('/a.txt', readDocument('一、总体情况\n没有标题。\n'))).toEqual([]);
  });
});

describe('the report of last year', () => {
  const mine = reportOf('甲溪县水利局', 2023);
  const last = entry('/2022/水利局.txt', '甲溪县水利局', 2022);

  test('is the same organ’s of the year before, and no other', () => {
    const archive = archiveOf(
      last,
      entry('/a.txt', '甲溪县水利局', 2021),
      entry('/b.txt', '甲溪县林业局', 2022),
      entry('/c.txt', '甲溪县水利局', 2023),
    );
    expect(lookedUp(archive, mine)).toBe(last);
    expect(lookedUp(without(archive, last.uri), mine)).toBe('report');
    expect(lookedUp(archive, readDocument('一、总体情况\n')[0]!)).toBe('name');
  });

  test('of several copies is the one in the same folder; where their figures differ there is none', () => {
    const copy = entry('/2023/上年.txt', '甲溪县水利局', 2022);
    expect(lookedUp(archiveOf(last, copy), mine, '/2023/水利局.txt')).toBe(copy);
    const text = replaced(textOf('甲溪县水利局', 2022), '行政许可\t146', '行政许可\t145');
    const archive = withReport(archiveOf(last), '/x.txt', readDocument(text));
    expect(lookedUp(archive, mine, '/2023/水利局.txt')).toBe('several');
  });

  test('does not change when another organ’s report does', () => {
    const archive = archiveOf(last, entry('/b.txt', '甲溪县林业局', 2020));
    const changed = without(archive, '/b.txt');
    expect(areSame(neighboursIn(archive, '/x')(mine, 1000), neighboursIn(changed, '/x')(mine, 1000))).toBe(true);
    expect(areSame(neighboursIn(archive, '/x')(mine, 1000), neighboursIn(without(archive, last.uri), '/x')(mine, 1000))).toBe(false);
  });
});

describe('prints of prose', () => {
  const [one] = readDocument(sampleReport(2023));

  test('figures, the year and the organ’s own name make no difference', () => {
    const other = entry('/b.txt', '乙山市林业局', 2022);
    const { share, judged } = sharedWith(entry('/a.txt', '甲溪县水利局', 2023).prose, other.prose);
    expect(judged).toBeGreaterThan(100);
    expect(share).toBeGreaterThan(0.98);
  });

  test('a share is between none and all, and all with itself, at any coarseness', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 1 << 20 }), { maxLength: 60 }), fc.nat(3), (values, coarseness) => {
        const kept = values.map((v) => v * 8).sort((a, b) => a - b);
        const prints = (c: number) => ({ coarseness: c, prints: Uint32Array.from(kept), places: Uint32Array.from(kept) });
        const { share, judged } = sharedWith(prints(coarseness), prints(0));
        expect(judged).toBe(kept.length);
        expect(share).toBe(kept.length === 0 ? 0 : 1);
      }),
    );
  });

  test('the passages that two reports share are the same words in both', () => {
    const text = exampleText({ year: 2022, changes: [['公文制发时同步确定公开属性，', '每件公文拟稿时就写明是否公开，']] });
    const [theirs] = entriesOf('/b.txt', readDocument(text));
    const passages = sharedPassages(one!.report, theirs!.prose, 5);
    expect(passages.length).toBeGreaterThan(1);
    for (const { mine, theirs: there } of passages) {
      expect(text.slice(there.start, there.start + 8)).toBe(mine.text.slice(0, 8));
      expect(mine.text).not.toContain('同步确定公开属性');
    }
  });
});

const lookedUp = (archive: Archive, report: PlacedReport, uri = '') => {
  const { lastYear, lacking } = neighboursIn(archive, uri)(report, report.end);
  return lastYear ?? lacking;
};

const contentOf = ({ files, organs, years }: Archive): unknown =>
  [files, organs, years].map((map) => [...map].map(([key, list]) => [key, list.map((e) => e.uri).sort()]).sort());
