import { deflateSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { docx, paragraph, part, zipOf } from '../../../../test/office/docx.ts';
import { pdf, written } from '../../../../test/office/pdf.ts';
import { imported, refusal } from '../../../../test/office/read.ts';
import { long } from '../../../../test/runs.ts';
import { largestFile } from '../messages.ts';

const ole = (...streams: readonly string[]): Uint8Array =>
  Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Array(504).fill(0),
    ...streams.flatMap((name) => [...name].flatMap((letter) => [letter.charCodeAt(0), 0])),
  ]);

/** Rounds the size that the central directory promises for a file to something else. */
function lying(zip: Uint8Array, name: string, size: number): Uint8Array {
  const out = zip.slice();
  const view = new DataView(out.buffer);
  const text = new TextDecoder('latin1').decode(out);
  const at = text.lastIndexOf(name) - 46;
  view.setUint32(at + 24, size, true);
  return out;
}

describe('what a file is', () => {
  test('is told by its bytes, whatever its name says', async () => {
    expect((await imported(docx(paragraph('甲')), '甲.pdf')).kind).toBe('word');
    expect((await imported(new TextEncoder().encode('<html><body><p>甲</p></body></html>'), '甲.doc')).kind).toBe('html');
  });

  test.each([
    [ole('WordDocument'), '甲.doc', '是旧的二进制格式（.doc、.wps），不能读取；请在 Word 或 WPS 里另存为 .docx'],
    [ole('WpsCustomData'), '甲.wps', '是旧的二进制格式（.doc、.wps），不能读取；请在 Word 或 WPS 里另存为 .docx'],
    [ole('Workbook'), '甲.xls', '是旧的二进制格式（.xls、.et），不能读取；请在 Excel 或 WPS 里另存为 .xlsx'],
    [ole('EncryptionInfo', 'EncryptedPackage'), '甲.docx', '文件有密码，不能读取；请去掉密码后再试'],
    [new TextEncoder().encode('{\\rtf1 x}'), '甲.doc', '是 RTF，不能读取；请另存为 .docx'],
    [
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.text' }),
      '甲.odt',
      '是 OpenDocument（.odt、.ods），不能读取；请另存为 .docx 或 .xlsx',
    ],
    [zipOf({ 'OFD.xml': '<x/>' }), '甲.ofd', '是 OFD，不能读取；请用它的 .docx 原稿，或者导出为 PDF'],
    [new TextEncoder().encode('只是一段文字'), '甲.docx', '不是 Word、Excel、PDF 或 HTML 文件'],
    [new Uint8Array(), '甲.docx', '文件是空的'],
    [docx(''), '甲.docx', '里面没有文字'],
  ])('and what is none of those read has one sentence that says what to do', async (bytes, name, why) => {
    expect(await refusal(bytes, name)).toBe(why);
  });
});

describe('a file that was made to do harm', () => {
  const big = new Uint8Array(40 << 20);

  test('is refused before it is unpacked: a bomb, a bomb that lies about its size, many files, a large file', async () => {
    const started = performance.now();
    const bomb = docx(paragraph('甲'), { 'word/document.xml': big });
    expect(await refusal(bomb)).toMatch(/^解压后过大/);
    expect(await refusal(lying(bomb, 'word/document.xml', 1000))).toMatch(/^解压后过大/);
    expect(await refusal(docx('', Object.fromEntries(Array.from({ length: 5100 }, (_, i) => [`word/${i}.xml`, '']))))).toMatch(
      /^里面的文件过多/,
    );
    expect(await refusal(new Uint8Array(largestFile + 1))).toBe('超过 64 MB，没有读取');
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  test('is refused when pages or sheets of it grow without bound', async () => {
    const deflated = deflateSync(new Uint8Array(200 << 20)).toString('latin1');
    const stream = `<< /Length ${deflated.length} /Filter /FlateDecode >>\nstream\n${deflated}\nendstream`;
    expect(await refusal(written(['<< /Type /Catalog >>', stream]), '甲.pdf')).toMatch(/^解压后过大/);
    expect(
      await refusal(written(['<< /Type /Catalog >>', stream.replace('/FlateDecode', '[/FlateDecode /FlateDecode]')]), '甲.pdf'),
    ).toMatch(/^解压后过大/);
    const sheet =
      '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>';
    expect(await refusal(zipOf({ 'xl/workbook.xml': '<workbook/>', 'xl/worksheets/sheet1.xml': sheet }), '甲.xlsx')).toMatch(/^解压后过大/);
  });

  test('declares no entity and no DOCTYPE that anybody would follow', async () => {
    const lol = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${part('w:document', '<w:body><w:p/></w:body>').slice(38)}`;
    expect(await refusal(docx('', { 'word/document.xml': lol }))).toMatch(/^里面的 XML 带有 DOCTYPE/);
    expect(await refusal(docx(paragraph('甲'), { 'word/styles.xml': '<!DOCTYPE x SYSTEM "http://127.0.0.1/x.dtd"><x/>' }))).toMatch(
      /DOCTYPE/,
    );
  });

  test('is broken, and says so in one sentence: cut off, nested without end, not what its name says', async () => {
    const whole = docx(paragraph('甲'));
    for (const cut of [4, 30, 200, whole.length - 10]) expect(await refusal(whole.slice(0, cut))).toBe('文件损坏，不能读取');
    expect(await refusal(docx(`${'<w:sdt><w:sdtContent>'.repeat(2000)}${'</w:sdtContent></w:sdt>'.repeat(2000)}`))).toBe(
      '文件损坏，不能读取',
    );
    expect(await refusal(new TextEncoder().encode('%PDF-1.7\nnothing'), '甲.pdf')).toBe('文件损坏，不能读取');
    expect(await refusal(zipSync({ 'word/document.xml': new Uint8Array([1, 2, 3]) }))).toBe('文件损坏，不能读取');
  });

  test('has a password', async () => {
    const encrypted = docx(paragraph('甲')).slice();
    const text = new TextDecoder('latin1').decode(encrypted);
    const at = text.indexOf('PK\u0001\u0002');
    encrypted[at + 8] = 1;
    expect(await refusal(encrypted)).toBe('文件有密码，不能读取；请去掉密码后再试');
  });

  test('opens no link: an image and a template somewhere else are left where they are', async () => {
    const outside =
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/passwd" TargetMode="External"/></Relationships>';
    const body = `<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><a:blip r:link="r9"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r><w:r><w:t>甲</w:t></w:r></w:p>`;
    expect((await imported(docx(body, { 'word/_rels/document.xml.rels': outside }))).text).toBe('甲\n');
  });
});

test('bytes of any kind give a text or a sentence, and never an error', async () => {
  const samples = [docx(paragraph('甲')), pdf([{ text: '这一页有足够多的文字可以读出来的内容', x: 72, y: 700 }])];
  for (const sample of samples) {
    for (let i = 0; i < (long ? 60 : 20); i++) {
      const bytes = sample.slice();
      for (let k = 0; k < 4; k++) bytes[(i * 7919 + k * 104_729) % bytes.length] = (i * 31 + k * 17) % 256;
      expect(await refusal(bytes)).not.toBe('读取时程序出错，没有结果');
    }
  }
});
