import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type * as service from '../../server/src/service.ts';
import { folderWith, nianbao, shortReport } from './call.ts';

vi.mock(import('../../server/src/service.ts'), async (original) => {
  const real: typeof service = await original();
  const analyse: typeof real.analyse = (text, settings) => {
    if (text.includes('引发故障')) throw new Error('故障\x1b[2J');
    return real.analyse(text, settings);
  };
  return { ...real, analyse };
});

test('a fault of ours in one file is said, ends in status 2, and loses no other file', async () => {
  const folder = folderWith({ '甲.txt': shortReport, '乙.txt': `${shortReport}引发故障`, '丙.txt': shortReport });
  const { code, out, err } = await nianbao(
    'check',
    '--format',
    'json',
    ...['甲.txt', '乙.txt', '丙.txt'].map((name) => join(folder, name)),
  );
  expect(code).toBe(2);
  expect(JSON.parse(out).map((one: { file: string }) => one.file.slice(-5))).toEqual(['甲.txt', '丙.txt']);
  expect(err).toContain('乙.txt：处理时程序出错，没有结果');
  expect(err).not.toContain('\x1b');
});
