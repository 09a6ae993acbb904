import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../server/src/cli/run.ts';
import { readProject } from '../../server/src/project/file.ts';
import { sampleReport } from '../../server/src/rules/engine/sample.ts';
import { folderWith, nianbao } from './call.ts';

const right = '二、上年结转政府信息公开申请数量\t\t\t2\t1\t0\t0\t0\t0\t3';
const wrong = sampleReport().replace(right, right.replace(/3$/, '5'));

/** The rows of a CSV without line breaks in its cells. */
const rowsOf = (csv: string): string[][] =>
  csv
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? ''),
    );

describe('extract --format csv', () => {
  test('has a row for each cell, the same as JSON', async () => {
    const path = join(folderWith({ '甲.txt': sampleReport() }), '甲.txt');
    const { code, out } = await nianbao('extract', '--format', 'csv', path);
    expect(code).toBe(0);
    const [names, ...rows] = rowsOf(out);
    expect(names).toEqual(['file', 'organ', 'year', 'template', 'table', 'row', 'label', 'column', 'value']);
    const [told] = JSON.parse((await nianbao('extract', '--format', 'json', path)).out);
    for (const [row, cells] of Object.entries(told.requests.rows) as [string, (number | null)[]][]) {
      const found = rows.filter(([, , , , table, id]) => table === 'requests' && id === row);
      expect(found.map((one) => one[8])).toEqual(cells.map((cell) => String(cell ?? '')));
    }
    expect(rows.filter((row) => row[4] === 'disputes').map((row) => row[8])).toEqual(told.disputes.cells.map(String));
    for (const row of rows) expect(row.slice(0, 4)).toEqual([path, '砚溪县水利局', '2023', '2021']);
  });

  test('--wide has a row for each report, in columns that are the same for every form', async () => {
    const folder = folderWith({ 'a.txt': sampleReport(2020), 'b.txt': `${sampleReport(2022)}\n\n${sampleReport(2023)}` });
    const [names, ...rows] = rowsOf((await nianbao('extract', '--format', 'csv', '--wide', folder)).out);
    expect(rows.map((row) => [basename(row[0]!), row[2]])).toEqual([
      ['a.txt', '2020'],
      ['b.txt', '2022'],
      ['b.txt', '2023'],
    ]);
    for (const row of rows) expect(row).toHaveLength(names!.length);
    expect(new Set(names).size).toBe(names!.length);
    expect(rows[2]![names!.indexOf('requests.2.total')]).toBe('3');
  });

  test('lets no organ be a formula', async () => {
    const path = join(folderWith({ '=1+1.txt': sampleReport() }), '=1+1.txt');
    process.chdir(join(path, '..'));
    expect((await nianbao('extract', '--format', 'csv', '=1+1.txt')).out).toContain("'=1+1.txt");
    process.chdir(import.meta.dirname);
  });
});

describe('roll-up', () => {
  test('adds reports up as text, CSV and JSON, which say the same', async () => {
    const folder = folderWith({ 'a.txt': sampleReport(), 'b.txt': sampleReport().replaceAll('砚溪县水利局', '砚溪县林业局') });
    const text = (await nianbao('roll-up', folder)).out;
    expect(text).toContain('数据汇总（共 2 份报告）');
    const data = JSON.parse((await nianbao('roll-up', '--format', 'json', folder)).out);
    expect([data.reports, data.years, data.tables.map((t: { table: string; counted: number }) => [t.table, t.counted])]).toEqual([
      2,
      [2023],
      [
        ['disclosure', 2],
        ['requests', 2],
        ['disputes', 2],
      ],
    ]);
    expect(data.tables[1].rows['2'].at(-1)).toBe(6);
    const rows = rowsOf((await nianbao('roll-up', '--format', 'csv', folder)).out);
    expect(rows.find((row) => row[0] === 'requests' && row[3] === '2' && row[5] === 'total')?.[6]).toBe('6');
  });
});

describe('standard input', () => {
  const withInput = async (text: string, ...argv: readonly string[]) => {
    let out = '';
    const write = async (piece: string): Promise<void> => {
      out += piece;
    };
    const code = await run(argv, { write, complain: () => {}, colour: false, input: () => Buffer.from(text) }, '9');
    return { code, out };
  };

  test('is a file by the name that it is given, and goes by the project file there', async () => {
    const folder = folderWith({ '.nianbao.json': '{"rules": {"sum/one-cell": "off"}}' });
    const told = JSON.parse((await withInput(wrong, 'check', '--format', 'json', '-')).out);
    expect(told[0]).toMatchObject({ file: '-', findings: [{ code: 'sum/one-cell' }] });
    const named = await withInput(wrong, 'check', '--format', 'json', '--stdin-filename', join(folder, '甲.txt'), '-');
    expect([named.code, JSON.parse(named.out)[0]]).toMatchObject([0, { file: join(folder, '甲.txt'), findings: [] }]);
    expect((await withInput('', 'check', '-')).code).toBe(2);
  });
});

describe('what is read', () => {
  const files = async (...argv: readonly string[]): Promise<readonly string[]> =>
    JSON.parse((await nianbao('check', '--format', 'json', ...argv)).out).map((one: { file: string }) => basename(one.file));

  test('leaves out what .gitignore does, nearest list first, and what --ignore says', async () => {
    const folder = folderWith({ 'a.txt': sampleReport(), 'b.txt': sampleReport(), '.gitignore': 'b.txt\n/out/\n*.md\n' });
    mkdirSync(join(folder, 'out'));
    mkdirSync(join(folder, 'in'));
    for (const name of ['out/c.txt', 'in/b.txt', 'in/d.md', 'in/e.txt']) writeFileSync(join(folder, name), sampleReport());
    writeFileSync(join(folder, 'in', '.gitignore'), '!d.md\n');
    expect(await files(folder)).toEqual(['a.txt', 'd.md', 'e.txt']);
    expect(await files('--no-gitignore', folder)).toEqual(['a.txt', 'b.txt', 'b.txt', 'd.md', 'e.txt', 'c.txt']);
    expect(await files(join(folder, 'b.txt'))).toEqual(['b.txt']);
    process.chdir(folder);
    expect(await files('--ignore', 'in/', '--ignore', 'a.*', '--no-gitignore', '.')).toEqual(['b.txt', 'c.txt']);
    expect(await files('**/*.txt')).toEqual(['a.txt', 'e.txt']);
    process.chdir(import.meta.dirname);
  });
});

describe('ignores --add', () => {
  test('lets stand what is found today, with the reason; tomorrow only what is new is told', async () => {
    const folder = folderWith({ 'a.txt': wrong, '.nianbao.json': '{\n  "organs": {}\n}\n' });
    mkdirSync(join(folder, '子'));
    writeFileSync(join(folder, '子', 'b.txt'), wrong);
    const { code, out } = await nianbao('ignores', '--add', '--reason', '开始使用前的问题', folder);
    expect([code, out]).toEqual([0, expect.stringContaining('加入')]);
    const { project, problem } = readProject(readFileSync(join(folder, '.nianbao.json'), 'utf8'));
    expect(problem).toBeNull();
    expect(new Set(project.ignores.map(({ file }) => file))).toEqual(new Set(['a.txt', '子/b.txt']));
    for (const { reason } of project.ignores) expect(reason).toBe('开始使用前的问题');
    const after = await nianbao('check', '--format', 'json', folder);
    expect(after.code).toBe(0);
    for (const { findings } of JSON.parse(after.out)) expect(findings).toEqual([]);
    expect((await nianbao('ignores', '--add', '--reason', '再来', folder)).out).toContain('加入 0 条');
  });

  test('makes a project file where there is none, and none where a file could not be checked', async () => {
    const folder = folderWith({ 'a.txt': wrong, 'b.txt': 'x' });
    process.chdir(folder);
    expect((await nianbao('ignores', '--add', '--reason', 'r', 'a.txt', 'b.txt')).code).toBe(2);
    expect((await nianbao('ignores', '--add', '--reason', 'r', 'a.txt')).code).toBe(0);
    expect(readProject(readFileSync('.nianbao.json', 'utf8')).project.ignores).toHaveLength(1);
    process.chdir(import.meta.dirname);
  });
});

describe('reports for others', () => {
  const named = { 'a <b>&.txt': wrong, 'b.txt': sampleReport() };

  test('SARIF tells findings by fingerprints that stay, what is let stand as suppressed, and rules with their pages', async () => {
    const folder = folderWith(named);
    const log = async () => JSON.parse((await nianbao('check', '--format', 'sarif', folder)).out).runs[0];
    const [one] = (await log()).results.filter((r: { ruleId: string }) => r.ruleId === 'sum/one-cell');
    expect(one.partialFingerprints['nianbao/v1']).toMatch(/^[0-9a-f]{14}/);
    writeFileSync(join(folder, 'a <b>&.txt'), wrong.replace('一、', '\n\n一、'));
    expect((await log()).results.find((r: { ruleId: string }) => r.ruleId === 'sum/one-cell').partialFingerprints).toEqual(
      one.partialFingerprints,
    );
    const rules = (await log()).tool.driver.rules;
    for (const rule of rules) expect(rule.help.markdown).toContain('**');
    process.chdir(folder);
    await nianbao('ignores', '--add', '--reason', '已核实', folder);
    const suppressed = (await log()).results.filter((r: { suppressions?: unknown }) => r.suppressions);
    expect(suppressed.find((r: { ruleId: string }) => r.ruleId === 'sum/one-cell').suppressions).toEqual([
      { kind: 'external', status: 'accepted', justification: '已核实' },
    ]);
    process.chdir(import.meta.dirname);
  });

  test('JUnit is well formed, a suite a file', async () => {
    const { out } = await nianbao('check', '--format', 'junit', folderWith(named));
    expect(out).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites/);
    expect(out.match(/<testsuite /g)).toHaveLength(2);
    expect(out).toContain('a &#60;b&#62;&#38;.txt');
    const open: string[] = [];
    for (const [, close, name = '', self] of out.replace(/<\?.*\?>/, '').matchAll(/<(\/?)([\w-]+)[^<>]*?(\/?)>/g)) {
      if (close) expect(open.pop()).toBe(name);
      else if (!self) open.push(name);
    }
    expect(open).toEqual([]);
  });

  test('the page is one file that asks nothing of a network, and holds no markup of a report', async () => {
    for (const language of ['zh', 'en']) {
      const { out } = await nianbao('check', '--format', 'html', '--lang', language, folderWith(named));
      expect(out).toContain('a &#60;b&#62;&#38;.txt');
      expect(out).not.toMatch(/\b(?:src|href)=|url\(|@import|https?:/);
      expect(out).toContain("default-src 'none'");
      expect(out).toContain('<td>砚溪县水利局</td><td data-sort="2">2</td>');
      expect(out.trimEnd()).toMatch(/<\/html>$/);
    }
  });
});
