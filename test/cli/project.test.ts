import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Checked } from '../../server/src/cli/check.ts';
import type { IgnoredFile } from '../../server/src/cli/commands/ignores.ts';
import { fingerprintsOf } from '../../server/src/rules/engine/ignores.ts';
import { sampleReport } from '../../server/src/rules/engine/sample.ts';
import { analyse } from '../../server/src/service.ts';
import { replaced } from '../replaced.ts';
import { folderWith, nianbao } from './call.ts';

const right = '二、上年结转政府信息公开申请数量\t\t\t2\t1\t0\t0\t0\t0\t3';
const wrong = replaced(sampleReport(), right, replaced(right, /3$/, '5'));
const json = async (...argv: readonly string[]): Promise<readonly Checked[]> =>
  JSON.parse((await nianbao('check', '--format', 'json', ...argv)).out);
const codes = (results: readonly Checked[], name: string): readonly string[] =>
  results.find(({ file }) => file.endsWith(name))!.findings.map((f) => f.code);

/** The entry that ignores the wrong sum. */
const entry = (file: string, reason = '上年数已更正') => {
  const { findings } = analyse(wrong);
  const [[, fingerprint]] = [...fingerprintsOf(findings)].filter(([f]) => f.code === 'sum/one-cell') as [[unknown, string]];
  return { file, rule: 'sum/one-cell', place: '表三「总计」', fingerprint, reason };
};

test('reports that are given together are compared across years; the place in the other file is told with it', async () => {
  const folder = folderWith({ '2022.txt': sampleReport(2022), '2023.txt': sampleReport() });
  const results = await json(folder);
  expect(codes(results, '2023.txt')).toContain('years/carry');
  expect(results.find(({ file }) => file.endsWith('2022.txt'))!.notChecked.map(({ code }) => code)).toEqual(['years/carry']);
  const carry = results.flatMap(({ findings }) => findings).find(({ code }) => code === 'years/carry')!;
  const [place] = carry.related!;
  expect(place!.file).toBe(join(folder, '2022.txt'));
  expect(sampleReport(2022).split('\n')[place!.range.start.line]).toMatch(/^四、结转下年度/);
  const { out } = await nianbao('check', folder);
  expect(out).toContain(`${join(folder, '2022.txt')}:${place!.range.start.line + 1}:`);
});

test('one file alone is compared with nothing, and nothing is said of other years', async () => {
  const folder = folderWith({ '2022.txt': sampleReport(2022), '2023.txt': sampleReport() });
  const [result] = await json(join(folder, '2023.txt'));
  expect([result!.findings, result!.notChecked]).toEqual([[], []]);
});

test('the project file of the nearest folder above a file holds: severities, names of organs, ignores', async () => {
  const folder = folderWith({ 'a.txt': wrong, '.nianbao.json': '{"rules": {"sum/one-cell": "warning"}}' });
  mkdirSync(join(folder, '子'));
  writeFileSync(join(folder, '子', 'b.txt'), wrong);
  writeFileSync(join(folder, '子', '.nianbao.json'), JSON.stringify({ ignores: [entry('b.txt')] }));
  const results = await json(folder);
  expect(codes(results, 'b.txt')).toEqual([]);
  expect(results.find(({ file }) => file.endsWith('b.txt'))).toMatchObject({ ignored: 1 });
  expect(results.find(({ file }) => file.endsWith('a.txt'))!.findings).toMatchObject([{ code: 'sum/one-cell', severity: 'warning' }]);
  expect((await nianbao('check', folder)).code).toBe(0);
  expect((await nianbao('check', folder)).out).toContain('已忽略 1 处问题');
});

test('a project file that is named goes for every file; one that cannot be read ends the run', async () => {
  const folder = folderWith({ 'a.txt': wrong, 'other.json': '{"rules": {"sum/one-cell": "off"}}', '.nianbao.json': '{"rules": {}}' });
  expect(codes(await json('--project', join(folder, 'other.json'), folder), 'a.txt')).toEqual([]);
  expect(await nianbao('check', '--project', join(folder, '没有.json'), folder)).toMatchObject({ code: 2, out: '' });
  expect((await nianbao('extract', '--project', 'x', folder)).err).toContain('--project');
});

test('a project file that is wrong is said once, and nothing of it holds', async () => {
  const folder = folderWith({ 'a.txt': wrong, 'b.txt': wrong, '.nianbao.json': '{"rules": {"sum/one-cell": "silent"}}' });
  const { err, out } = await nianbao('check', '--format', 'json', folder);
  expect(err.match(/rules\.sum\/one-cell/g)).toHaveLength(1);
  expect(codes(JSON.parse(out), 'a.txt')).toContain('sum/one-cell');
});

test('what is ignored is listed with its reason, and what is stale as such', async () => {
  const stale = { ...entry('a.txt', ''), fingerprint: '0' };
  const folder = folderWith({
    'a.txt': wrong,
    'b.txt': sampleReport(),
    '.nianbao.json': JSON.stringify({ ignores: [entry('a.txt'), stale] }),
  });
  const { out, code } = await nianbao('ignores', folder);
  expect(code).toBe(0);
  expect(out).toContain('上年数已更正');
  expect(out).toContain('没有注明理由');
  expect(out).toContain('已失效');
  const [listed] = JSON.parse((await nianbao('ignores', '--format', 'json', folder)).out) as readonly IgnoredFile[];
  expect([listed!.ignored.length, listed!.stale.length]).toEqual([1, 1]);
  expect((await nianbao('ignores', join(folder, 'b.txt'))).out).toContain('没有忽略的问题');
});
