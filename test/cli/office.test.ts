import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { shipped } from '../../scripts/build/shipped.ts';
import { officeFiles } from '../../server/src/cli/files/office.ts';
import type * as thread from '../../server/src/office/thread.ts';
import { plain } from '../generate/case.ts';
import { randomFrom } from '../generate/random.ts';
import { reportOf } from '../generate/report.ts';
import { docx, paragraph, reportDocx } from '../office/docx.ts';
import { folderWith, nianbao, nianbaoShipped } from './call.ts';

// The command line is called in this process, and its threads, which are handed on from call to call, run the reader as it ships: loading all sources of a
// reader is most of what a call would cost. As it ships and in a process of its own it is called once for each command.
vi.mock(import('../../server/src/office/thread.ts'), async (original) => {
  const real: typeof thread = await original();
  const script = join(await shipped(), 'dist/office/worker.cjs');
  const { keptThreads } = await import('./kept-threads.ts');
  const threads = keptThreads(real.inThread(script));
  return { ...real, inThread: () => threads };
});

const report = reportOf(
  { seed: 7, layout: 'html', template: '2021', size: 'small', blanks: 'none', copies: 1, dress: plain },
  randomFrom(7),
);
const whole = reportDocx(report);

/** The same report with the total of the first row of table three changed. */
const wrong = reportDocx({
  ...report,
  figures: {
    ...report.figures,
    requests: new Map([...report.figures.requests].map(([row, cells]) => [row, row === '1' ? [...cells.slice(0, 6), '9999'] : cells])),
  },
});
const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(600).fill(0)]);

describe('nianbao import', () => {
  test('writes the text beside its source, and over another file only when it is told to', async () => {
    const folder = folderWith({ '年报.docx': whole });
    const [from, to] = [join(folder, '年报.docx'), join(folder, '年报.txt')];
    expect(await nianbaoShipped('import', from)).toEqual({ code: 0, out: `${from} → ${to}\n`, err: '' });
    const text = readFileSync(to, 'utf8');
    expect(text).toContain(report.prose.title);
    writeFileSync(to, '我的');
    const refused = await nianbao('import', from);
    expect([refused.code, refused.err]).toEqual([2, `nianbao: ${from}：${to} 已经存在，没有写入（要覆盖请加 --force）\n`]);
    expect(readFileSync(to, 'utf8')).toBe('我的');
    expect((await nianbao('import', '--force', from)).code).toBe(0);
    expect(readFileSync(to, 'utf8')).toBe(text);
  });

  test('prints the text, or writes where it is told to, a folder for several', async () => {
    const folder = folderWith({ '甲.docx': whole, '乙.docx': whole });
    mkdirSync(join(folder, '文本'));
    const printed = await nianbao('import', '--stdout', join(folder, '甲.docx'));
    expect(printed.out).toContain(report.prose.title);
    expect(existsSync(join(folder, '甲.txt'))).toBe(false);
    expect((await nianbao('import', '--output', join(folder, '丙.txt'), folder)).code).toBe(2);
    expect((await nianbao('import', '--output', join(folder, '文本'), folder)).code).toBe(0);
    expect(readFileSync(join(folder, '文本', '乙.txt'), 'utf8')).toBe(printed.out);
  });

  test('says what was not taken over, and why a file gave nothing', async () => {
    const hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r>';
    const folder = folderWith({ '甲.docx': docx(`<w:p>${hidden}</w:p>${paragraph('正文')}`), '乙.doc': old, '丙.txt': '文本' });
    expect((await nianbao('import', join(folder, '甲.docx'))).out).toMatch(/\n {2}1 处隐藏文字没有取\n$/);
    const refused = await nianbao('import', '--lang', 'en', join(folder, '乙.doc'), join(folder, '丙.txt'));
    expect(refused.code).toBe(2);
    expect(refused.err).toMatch(
      /an old binary format \(\.doc, \.wps\), which is not read; save it as \.docx in Word or WPS\n.*a text already, which needs no import\n$/s,
    );
  });
});

describe('a report in Word', () => {
  test('is checked as its text is, findings by table, row and column', async () => {
    const folder = folderWith({ '年报.docx': wrong });
    const file = join(folder, '年报.docx');
    const { code, out } = await nianbaoShipped('check', '--format', 'json', file);
    expect(code).toBe(1);
    const [{ findings }] = JSON.parse(out);
    const sum = findings.find(({ code: rule }: { code: string }) => rule.startsWith('sum/'));
    expect(sum.place).toEqual({
      words: '表三「一、本年新收政府信息公开申请数量」的「总计」格',
      table: 'requests',
      row: '1',
      column: 'total',
      section: 3,
    });
    expect((await nianbao('check', '--format', 'lines', file)).out).toContain(
      `${file}:表三「一、本年新收政府信息公开申请数量」的「总计」格: error sum/`,
    );
    for (const format of ['pretty', 'html', 'junit', 'github'])
      expect((await nianbao('check', '--format', format, file)).out).toContain('总计');
    const { runs } = JSON.parse((await nianbao('check', '--format', 'sarif', file)).out);
    expect(JSON.stringify(runs)).toContain('总计');
    expect(JSON.stringify(runs[0].results)).not.toContain('startLine');
  });

  test('gives the cells that its text gives', async () => {
    const folder = folderWith({ '年报.docx': whole });
    await nianbao('import', join(folder, '年报.docx'));
    const of = async (name: string) => JSON.parse((await nianbao('extract', '--format', 'json', join(folder, name))).out)[0];
    const [word, text] = [await of('年报.docx'), await of('年报.txt')];
    expect({ ...word, file: '' }).toEqual({ ...text, file: '' });
    expect(word.requests.rows['1']).toEqual(report.figures.requests.get('1')!.map(Number));
  });

  test('is found in a folder beside texts, with what is none and what is too old to be read', async () => {
    const folder = folderWith({ '甲.docx': whole, '通知.docx': docx(paragraph('关于放假的通知')), '旧.doc': old, '2024年报.wps': old });
    const { code, err } = await nianbao('check', folder);
    expect(code).toBe(2);
    expect(err.split('\n').map((line) => line.replace(`nianbao: ${folder}`, ''))).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/2024年报\.wps：是旧的二进制格式/),
        expect.stringMatching(/通知\.docx：不像年度报告，略过/),
      ]),
    );
    expect(err).not.toContain('旧.doc');
  });

  test('is not written: --fix and --fix-dry-run say what to do', async () => {
    const folder = folderWith({ '年报.docx': wrong });
    for (const option of ['--fix', '--fix-dry-run']) {
      const { code, err } = await nianbao('check', option, join(folder, '年报.docx'));
      expect(code).toBe(2);
      expect(err).toContain('--fix 不能写回 Word、Excel 和 PDF 文件；先用 nianbao import 取成文本');
    }
    expect(readFileSync(join(folder, '年报.docx'))).toEqual(Buffer.from(wrong));
  });

  test('that takes longer than it may is stopped, and its thread with it', async () => {
    const office = officeFiles(1);
    const answer = await office.answer('年报.docx', whole);
    office.end();
    expect(answer).toHaveProperty('refused.zh', '读取用的时间或内存过多，已停止');
  });

  test('of which nothing can be read is one that failed', async () => {
    const folder = folderWith({ '年报.docx': whole.slice(0, 900) });
    const { code, out, err } = await nianbao('check', '--format', 'json', join(folder, '年报.docx'));
    expect([code, JSON.parse(out)[0].notChecked]).toEqual([2, [{ code: 'file', reason: '文件损坏，不能读取' }]]);
    expect(err).toContain('文件损坏，不能读取');
  });
});

describe('a file of Word beside a text of its name', () => {
  test('is that report once more: in a folder the text counts alone, by its name it is checked', async () => {
    const folder = folderWith({ '年报.docx': wrong });
    const file = join(folder, '年报.docx');
    expect((await nianbao('check', '--format', 'json', folder)).code).toBe(1);
    await nianbao('import', file);
    writeFileSync(join(folder, '年报.txt'), readFileSync(join(folder, '年报.txt'), 'utf8').replaceAll('9999', '9998'));
    const both = JSON.parse((await nianbao('check', '--format', 'json', folder)).out) as readonly {
      readonly file: string;
      readonly findings?: unknown;
    }[];
    expect(both.filter(({ findings }) => findings !== undefined).map((one) => one.file)).toEqual([join(folder, '年报.txt')]);
    const named = JSON.parse((await nianbao('check', '--format', 'json', file)).out) as readonly { readonly file: string }[];
    expect(named.map((one) => one.file)).toEqual([file]);
    // Whoever imports a folder means the files of Word.
    expect((await nianbao('import', '--force', folder)).code).toBe(0);
  });

  test('so is one that was exported from a text under another name', async () => {
    const folder = folderWith({ '年报.docx': wrong, 稿: new Uint8Array() });
    const text = join(folder, '报告.txt');
    await nianbao('import', '--output', text, join(folder, '年报.docx'));
    rmSync(join(folder, '年报.docx'));
    await nianbaoShipped('export', '--format', 'docx', '--output', join(folder, '成稿.docx'), text);
    const checked = async (): Promise<readonly string[]> =>
      (
        JSON.parse((await nianbao('check', '--format', 'json', folder)).out) as readonly {
          readonly file: string;
          readonly findings?: unknown;
        }[]
      )
        .filter(({ findings }) => findings !== undefined)
        .map(({ file }) => basename(file));
    expect(await checked()).toEqual(['报告.txt']);
    rmSync(text);
    expect(await checked()).toEqual(['成稿.docx']);
  });
});
