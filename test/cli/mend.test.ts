import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sampleReport } from '../../server/src/rules/engine/sample.ts';
import { folderWith, nianbao } from './call.ts';
import { encode } from './encode.ts';

/** A report with two half-width commas, which may be mended without changing a fact. */
const faulty = sampleReport().replace('，', ',').replace('。', '.');
const windows = process.platform === 'win32';

describe('check --fix', () => {
  test('writes what changes no fact, keeps the rest to the byte, and tells what is left', async () => {
    const folder = folderWith({ '甲.txt': faulty, '乙.txt': sampleReport() });
    if (!windows) chmodSync(join(folder, '甲.txt'), 0o640);
    const before = statSync(join(folder, '乙.txt')).mtimeMs;
    const had = JSON.parse((await nianbao('check', '--format', 'json', join(folder, '甲.txt'))).out)[0].findings.length;
    const { code, out } = await nianbao('check', '--fix', '--format', 'json', folder);
    expect(code).toBe(0);
    const text = readFileSync(join(folder, '甲.txt'), 'utf8');
    expect(text).not.toBe(faulty);
    expect(text.replaceAll(/[，。,.]/g, '')).toBe(faulty.replaceAll(/[，。,.]/g, ''));
    expect(JSON.parse(out)[1].findings.length).toBeLessThan(had);
    expect(statSync(join(folder, '乙.txt')).mtimeMs).toBe(before);
    expect(readdirSync(folder).toSorted()).toEqual(['乙.txt', '甲.txt']);
    if (!windows) expect(statSync(join(folder, '甲.txt')).mode & 0o777).toBe(0o640);
  });

  test.each(['utf-8 with mark', 'utf-16le with mark', 'utf-16be with mark', 'utf-16le'])('keeps the encoding: %s', async (name) => {
    const [encoding, marked] = [name.split(' ')[0]!, name.includes('mark')];
    const bytes = (text: string): Uint8Array => encode((marked ? '\ufeff' : '') + text, encoding as 'utf-8');
    const path = join(folderWith({ '甲.txt': bytes(faulty) }), '甲.txt');
    await nianbao('check', '--fix', path);
    const mended = readFileSync(path);
    const plain = join(folderWith({ '甲.txt': faulty }), '甲.txt');
    await nianbao('check', '--fix', plain);
    expect(mended.equals(Buffer.from(bytes(readFileSync(plain, 'utf8'))))).toBe(true);
  });

  test('leaves a file alone that it could not write as it was, and says so', async () => {
    const path = join(folderWith({ '甲.txt': encode(faulty, 'gb18030') }), '甲.txt');
    const { code, err } = await nianbao('check', '--fix', path);
    expect([code, err]).toEqual([2, expect.stringContaining('GB18030 编码的文件不能写入')]);
    expect(readFileSync(path).equals(Buffer.from(encode(faulty, 'gb18030')))).toBe(true);
  });

  test.skipIf(windows)('never writes through a link that leads out of the given paths', async () => {
    const outside = folderWith({ '外.txt': faulty });
    const folder = folderWith();
    mkdirSync(join(folder, '里'));
    writeFileSync(join(folder, '里', '内.txt'), faulty);
    symlinkSync(join(outside, '外.txt'), join(folder, '链.txt'));
    symlinkSync(join(folder, '里', '内.txt'), join(folder, '近.txt'));
    const { code, err } = await nianbao('check', '--fix', folder);
    expect([code, err]).toEqual([2, expect.stringContaining('链.txt：链接指向给出的路径之外')]);
    expect(readFileSync(join(outside, '外.txt'), 'utf8')).toBe(faulty);
    expect(readFileSync(join(folder, '里', '内.txt'), 'utf8')).not.toBe(faulty);
    expect((await nianbao('check', '--fix', join(folder, '链.txt'))).err).toContain('链接指向给出的路径之外');
  });

  test('mends only what was chosen', async () => {
    const path = join(folderWith({ '甲.txt': faulty }), '甲.txt');
    await nianbao('check', '--fix', '--only', 'sum/row-total', path);
    expect(readFileSync(path, 'utf8')).toBe(faulty);
  });
});

describe('check --fix-dry-run', () => {
  test('prints a diff that leads to what --fix writes, writes nothing, and ends with 1 while there is something to do', async () => {
    const path = join(folderWith({ '甲.txt': faulty }), '甲.txt');
    const { code, out } = await nianbao('check', '--fix-dry-run', path);
    expect(code).toBe(1);
    expect(out).toMatch(/^-{3} .*甲\.txt\t\n\+{3} .*甲\.txt\t\n@@ /m);
    expect(readFileSync(path, 'utf8')).toBe(faulty);
    await nianbao('check', '--fix', path);
    const added = out.split('\n').flatMap((line) => (/^\+(?!\+\+ )/.test(line) ? [line.slice(1)] : []));
    for (const line of added) expect(readFileSync(path, 'utf8').split('\n')).toContain(line);
    expect(await nianbao('check', '--fix-dry-run', path)).toMatchObject({ code: 0, out: '' });
  });
});
