import { describe, expect, test } from 'vitest';
import { readDocument } from '../report/read.ts';
import { sampleReport } from '../rules/engine/sample.ts';
import { alikeTo } from './alike.ts';
import { emptyArchive, withEntries } from './archive.ts';
import { type Entry, entriesOf } from './entry.ts';
import { entryOfKept, keptOf } from './kept.ts';
import { lastYear } from './neighbours.ts';
import { coarser, printsOf, sharedWith } from './prints.ts';

const entriesIn = (text: string, uri = 'a.txt'): readonly Entry[] => entriesOf(uri, readDocument(text));
/** Prose that is long enough to be compared, different for each seed. */
const prose = (seed: number): string =>
  Array.from(
    { length: 60 },
    (_, i) =>
      `第${String.fromCharCode(0x4e00 + ((seed * 7919 + i * 104_729) % 20_000))}项工作由专班${String.fromCharCode(0x4e00 + ((seed * 15_485_863 + i * 611_953) % 20_000))}落实。`,
  ).join('');
const withProse = (organ: string, year: number, seed: number): string =>
  sampleReport(year)
    .replaceAll('砚溪县水利局', organ)
    .replace('一、总体情况\n', `一、总体情况\n${prose(seed)}\n`);

describe('what is kept of an entry', () => {
  test.each([2019, 2022, 2023])('goes there and back, the form of %i included', (year) => {
    const [entry] = entriesIn(sampleReport(year));
    const back = entryOfKept('a.txt', structuredClone(keptOf(entry!)));
    const { uri, organ, range, prose, problems, tables } = back;
    expect({ uri, organ, year: back.year, range, prose, problems, tables }).toEqual(entry);
  });

  test('keeps words, blanks and rows that were not read apart', () => {
    const text = sampleReport().replace('2.重复申请\t1\t0\t0', '2.重复申请\t\t0\t见附件');
    const [entry] = entriesIn(text);
    expect(entryOfKept('a.txt', keptOf(entry!)).tables).toEqual(entry!.tables);
  });

  test('is small', () => {
    expect(keptOf(entriesIn(sampleReport())[0]!).figures.length).toBeLessThan(1500);
    expect(keptOf(entriesIn(sampleReport())[0]!).figures).toMatch(/^[\x20-\x7e]*$/);
  });
});

describe('a smaller sample of prints', () => {
  const prints = printsOf(readDocument(withProse('砚溪县水利局', 2023, 1))[0]!.report);

  test('has no more than it may, ascending and each once, and tells a likeness nearly as well', () => {
    const other = printsOf(readDocument(withProse('砚溪县林业局', 2023, 1))[0]!.report);
    const small = coarser(prints, 150);
    expect(small.prints.length).toBeLessThanOrEqual(150);
    expect([...new Set(small.prints)].toSorted((a, b) => a - b)).toEqual([...small.prints]);
    expect(sharedWith(small, other).share).toBeCloseTo(sharedWith(prints, other).share, 0);
  });

  test('is the same where it is small enough', () => expect(coarser(prints, 10_000)).toEqual(prints));
});

describe('a folder of very many', () => {
  test('finds reports that are alike among hundreds with the same stock phrases', () => {
    const texts = Array.from({ length: 300 }, (_, i) => [`${i}.txt`, withProse(`砚溪县第${i}局`, 2023, i === 299 ? 298 : i)] as const);
    const archive = withEntries(
      emptyArchive(),
      texts.map(([uri, text]) => [uri, entriesIn(text, uri)]),
    );
    const alike = alikeTo(archive, archive.files.get('299.txt')![0]!);
    expect(alike[0]?.entry.uri).toBe('298.txt');
  });

  test('looks an organ with many copies of its report through once, and says that they differ', () => {
    const copies = Array.from(
      { length: 200 },
      (_, i) => [`${i}.txt`, sampleReport(2022).replace('\t3', `\t${3 + (i === 150 ? 1 : 0)}`)] as const,
    );
    let asked = 0;
    const counted = copies.map(([uri, text]): readonly [string, readonly Entry[]] => {
      const [entry] = entriesIn(text, uri);
      const { tables } = entry!;
      return [
        uri,
        [
          Object.defineProperty({ ...entry! }, 'tables', {
            get: () => {
              asked++;
              return tables;
            },
          }),
        ],
      ];
    });
    const archive = withEntries(emptyArchive(), counted);
    const ask = () => lastYear(archive, { uri: 'x.txt', organ: '砚溪县水利局', year: 2023, collected: false });
    expect(ask()).toBe('several');
    const once = asked;
    for (let i = 0; i < 100; i++) ask();
    expect(asked).toBe(once);
    expect(once).toBeLessThan(copies.length * 4);
  });
});
