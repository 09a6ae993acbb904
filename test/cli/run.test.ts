import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entry, examples, folderWith, nianbao, shortReport } from './call.ts';
import { encode, names } from './encode.ts';

const files = readdirSync(examples)
  .filter((name) => name.endsWith('.txt'))
  .sort();
const balanced = join(examples, files[0]!);
const faulty = join(examples, files[1]!);

describe('exit status', () => {
  test('0 for a report without errors', async () => expect((await nianbao('check', balanced)).code).toBe(0));
  test('1 where errors are found', async () => expect((await nianbao('check', faulty)).code).toBe(1));
  test('2 for a missing file, though the others are checked', async () => {
    const { code, out } = await nianbao('check', '--format', 'json', '没有.txt', faulty);
    expect([code, JSON.parse(out).length]).toEqual([2, 2]);
  });
  test('0 for extract, errors or not', async () => expect((await nianbao('extract', faulty)).code).toBe(0));
});

describe('JSON', () => {
  test('is one object a file, in the order given', async () => {
    const given = [...files].reverse().map((name) => join(examples, name));
    for (const command of ['check', 'extract']) {
      const { out } = await nianbao(command, '--format', 'json', ...given);
      expect(JSON.parse(out).map((one: { file: string }) => one.file)).toEqual(given);
    }
  });

  test('of nothing is an empty array', async () => {
    expect((await nianbao('extract', '--format', 'json', folderWith())).out).toBe('[]\n');
  });

  test('of extract holds the reading: organ, year, headings from line 1, cells by row and column', async () => {
    const [one] = JSON.parse((await nianbao('extract', '--format', 'json', balanced)).out);
    expect(Object.keys(one)).toEqual([
      'file',
      'organ',
      'year',
      'title',
      'template',
      'sections',
      'requests',
      'disclosure',
      'disputes',
      'notRead',
    ]);
    expect([one.organ, one.year, one.title.line, one.template]).toEqual(['云岫县自然资源局', 2024, 1, '2021']);
    expect(one.sections.map((s: { number: number }) => s.number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(Object.values(one.requests.rows).map((row) => (row as unknown[]).length)).toEqual(Array(25).fill(7));
    expect(one.disputes.cells).toHaveLength(15);
    expect(one.disclosure.rows.规章.every((cell: unknown) => typeof cell === 'string')).toBe(true);
  });

  test('of check: each finding has a place within the file and each fix its edits', async () => {
    const [one] = JSON.parse((await nianbao('check', '--format', 'json', '--fixes', faulty)).out);
    expect(Object.keys(one)).toEqual(['file', 'findings', 'notChecked', 'equations']);
    const lines = readFileSync(faulty, 'utf8').split(/\r?\n/);
    for (const { range, fixes } of one.findings) {
      expect(range.start.character).toBeLessThanOrEqual(lines[range.start.line]!.length);
      for (const fix of fixes ?? []) expect([typeof fix.title, typeof fix.safe, fix.edits.length > 0]).toEqual(['string', 'boolean', true]);
    }
    expect(one.findings.some((f: { fixes?: unknown[] }) => f.fixes)).toBe(true);
    expect(one.equations.checked).toBeGreaterThan(one.equations.held);
  });

  test('is the same for every encoding of a report', async () => {
    const text = `${readFileSync(faulty, 'utf8')}\n𠀀里乡\n`;
    const folder = folderWith();
    for (const command of ['check', 'extract']) {
      const answers = new Set<string>();
      for (const name of names) {
        writeFileSync(join(folder, '甲.txt'), encode(text, name));
        answers.add((await nianbao(command, '--format', 'json', join(folder, '甲.txt'))).out);
      }
      expect(answers.size).toBe(1);
    }
  });
});

test('SARIF and GitHub hold the findings of JSON, file after file', async () => {
  const told = JSON.parse((await nianbao('check', '--format', 'json', examples)).out);
  const findings = told.flatMap((one: { findings: { code: string }[] }) => one.findings.map((f) => f.code));
  const log = JSON.parse((await nianbao('check', '--format', 'sarif', examples)).out);
  expect(log.runs[0].results.map((r: { ruleId: string }) => r.ruleId)).toEqual(findings);
  const known = new Set(log.runs[0].tool.driver.rules.map((rule: { id: string }) => rule.id));
  expect(findings.filter((code: string) => !known.has(code))).toEqual([]);
  const lines = (await nianbao('check', '--format', 'github', examples)).out.split('\n').filter((line) => line !== '');
  expect(lines).toHaveLength(findings.length);
});

test('whatever bytes a file holds, every format answers and JSON stays JSON', async () => {
  const path = join(folderWith(), '乱.txt');
  const pieces = fc.array(
    fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      fc.constantFrom('一、总体情况\r\n', '\t1\t２', '|', '合计', '\ud800', '\x1b[2J', '三、').map((t) => encode(t, 'utf-8')),
    ),
    { maxLength: 30 },
  );
  await fc.assert(
    fc.asyncProperty(pieces, async (parts) => {
      writeFileSync(path, Buffer.concat(parts));
      for (const command of ['check', 'extract']) {
        const { code, out } = await nianbao(command, '--format', 'json', path);
        expect([0, 1, 2]).toContain(code);
        expect(JSON.parse(out)).toHaveLength(1);
        expect((await nianbao(command, path)).out.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
      }
    }),
  );
});

test('a file of two reports gives the first on top and both beside it', async () => {
  const folder = folderWith({ '两份.txt': `${readFileSync(balanced, 'utf8')}\n\n${readFileSync(faulty, 'utf8')}` });
  const [one] = JSON.parse((await nianbao('extract', '--format', 'json', join(folder, '两份.txt'))).out);
  expect(one.organ).toBe('云岫县自然资源局');
  expect(one.reports.map((r: { organ: string }) => r.organ)).toEqual(['云岫县自然资源局', '霁川县住房和城乡建设局']);
});

test('--explain says which reader took which lines', async () => {
  const [one] = JSON.parse((await nianbao('extract', '--explain', '--format', 'json', balanced)).out);
  expect(one.evidence.some((e: { taken: boolean; table: string }) => e.taken && e.table === 'requests')).toBe(true);
  expect((await nianbao('extract', '--explain', balanced)).out).toContain('读法');
});

test('both languages speak of the same findings', async () => {
  const told = async (language: string): Promise<{ code: string; message: string }[]> =>
    JSON.parse((await nianbao('check', '--lang', language, '--format', 'json', faulty)).out)[0].findings;
  const [zh, en] = [await told('zh'), await told('en')];
  expect(en.map((f) => f.code)).toEqual(zh.map((f) => f.code));
  expect(en.map((f) => f.message)).not.toEqual(zh.map((f) => f.message));
});

describe('as a process', () => {
  const call = (...argv: readonly string[]) => spawnSync(process.execPath, [entry, ...argv], { encoding: 'utf8' });

  test('it prints, and ends with the status', () => {
    const { status, stdout, stderr } = call('check', '--format', 'json', faulty);
    expect([status, stderr]).toEqual([1, '']);
    expect(basename(JSON.parse(stdout)[0].file)).toBe(files[1]);
    expect(call('--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(call('check', '--colour').status).toBe(2);
  });

  test('it needs no code made from strings', () => {
    const { status, stderr } = spawnSync(process.execPath, ['--disallow-code-generation-from-strings', entry, 'check', balanced], {
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
  });

  test('a reader that goes away ends it without a word', async () => {
    const folder = folderWith(Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`${i}.txt`, shortReport])));
    const child = spawn(process.execPath, [entry, 'extract', '--format', 'json', folder, folder, folder]);
    let err = '';
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect([code, err]).toEqual([0, '']);
  });
});
