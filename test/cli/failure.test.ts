import { basename, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type * as kept from '../../server/src/archive/kept.ts';
import type * as neighbours from '../../server/src/archive/neighbours.ts';
import { sampleReport } from '../../server/src/rules/engine/sample.ts';
import type * as service from '../../server/src/service.ts';
import { folderWith, nianbao, shortReport } from './call.ts';

vi.mock(import('../../server/src/service.ts'), async (original) => {
  const real: typeof service = await original();
  const analyse: typeof real.analyse = (text, ...rest) => {
    if (text.includes('引发故障')) throw new Error('故障\x1b[2J');
    return real.analyse(text, ...rest);
  };
  return { ...real, analyse };
});
vi.mock(import('../../server/src/archive/neighbours.ts'), async (original) => {
  const real: typeof neighbours = await original();
  const neighboursOfEntry: typeof real.neighboursOfEntry = (archive, entry, length) => {
    if (entry.uri.includes('比较故障')) throw new Error('故障');
    return real.neighboursOfEntry(archive, entry, length);
  };
  return { ...real, neighboursOfEntry };
});
vi.mock(import('../../server/src/archive/kept.ts'), async (original) => {
  const real: typeof kept = await original();
  const entryOfKept: typeof real.entryOfKept = (uri, one) => {
    if (uri.includes('索引故障')) throw new Error('故障');
    return real.entryOfKept(uri, one);
  };
  return { ...real, entryOfKept };
});

const names = (out: string): readonly string[] => JSON.parse(out).map((one: { file: string }) => basename(one.file));

test('a fault of ours in one file is said, with its reason in JSON, ends in status 2, and loses no other file', async () => {
  const folder = folderWith({ '甲.txt': shortReport, '乙.txt': `${shortReport}引发故障`, '丙.txt': shortReport });
  const paths = ['甲.txt', '乙.txt', '丙.txt'].map((name) => join(folder, name));
  const { code, out, err } = await nianbao('check', '--format', 'json', ...paths);
  expect(code).toBe(2);
  expect(names(out)).toEqual(['甲.txt', '乙.txt', '丙.txt']);
  expect(JSON.parse(out)[1].notChecked).toEqual([{ code: 'file', reason: '处理时程序出错，没有结果' }]);
  expect(JSON.parse(out)[0].findings.length).toBeGreaterThan(0);
  expect(err).toContain('乙.txt：处理时程序出错，没有结果');
  expect(err).not.toContain('\x1b');
});

test.each(['比较故障', '索引故障'])('one in the comparison with other reports loses that comparison only: %s', async (name) => {
  const folder = folderWith({ '2022.txt': sampleReport(2022), '2023.txt': sampleReport(), [`${name}.txt`]: sampleReport(2021) });
  const { code, out, err } = await nianbao('check', '--format', 'json', folder);
  expect(code).toBe(2);
  expect(names(out).toSorted()).toEqual(['2022.txt', '2023.txt', `${name}.txt`]);
  expect(out).toContain('"years/carry"');
  expect(err).toContain(`${name}.txt：没有与其他报告比较`);
});
