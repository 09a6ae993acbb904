import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plain } from '../../../../../test/generate/case.ts';
import { randomFrom } from '../../../../../test/generate/random.ts';
import { reportOf } from '../../../../../test/generate/report.ts';
import { compare } from '../../../../../test/generate/truth.ts';
import { cell, docx, paragraph, part, reportDocx, run, table } from '../../../../../test/office/docx.ts';
import { imported, saidOf } from '../../../../../test/office/read.ts';
import { runs } from '../../../../../test/runs.ts';
import { readDocument } from '../../../report/read.ts';

const textOf = async (...given: Parameters<typeof docx>): Promise<string> => (await imported(docx(...given))).text;

const level = (at: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const numbering = part(
  'w:numbering',
  `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum>
   <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`,
);
const numbered = (text: string, at: number, id = 1): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`);

describe('a report in Word', () => {
  test('comes over with every cell of its tables, whatever they hold', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(1_000_000),
        fc.constantFrom('2021' as const, '2019' as const),
        fc.constantFrom('none' as const, 'some' as const),
        async (seed, template, blanks) => {
          const wanted = { seed, layout: 'html', template, size: 'small' as const, blanks, copies: 1 as const, dress: plain };
          const report = reportOf(wanted, randomFrom(seed));
          const { text } = await imported(reportDocx(report));
          const [first, more] = readDocument(text);
          const cells = {
            disclosure: Object.fromEntries(report.figures.disclosure),
            requests: Object.fromEntries(report.figures.requests),
            disputes: { cases: report.figures.disputes },
          };
          const { organ, year } = report.prose;
          const found = compare(
            { organ, year, template, headings: [], cells, lost: { disclosure: [], requests: [], disputes: [] } },
            first!.report,
          );
          expect([more, found.misread, found.unread, found.identity]).toEqual([undefined, [], [], []]);
          for (const section of report.prose.sections)
            for (const line of [...section.before, ...section.after]) expect(text).toContain(line.trim());
        },
      ),
      runs(30),
    );
  });

  test('keeps the numbers that Word counts itself', async () => {
    const body = [
      numbered('总体情况', 0),
      numbered('主动公开', 1),
      numbered('平台建设', 1),
      numbered('第一项', 2),
      numbered('主动公开政府信息情况', 0),
      numbered('依申请', 1),
    ];
    expect(await textOf(body.join(''), { 'word/numbering.xml': numbering })).toBe(
      '一、总体情况\n（一）主动公开\n（二）平台建设\n1.第一项\n\n二、主动公开政府信息情况\n（一）依申请\n',
    );
  });

  test('keeps the number of a list that begins at another one, of a style, and of a label in a table', async () => {
    const styles = part(
      'w:styles',
      '<w:style w:type="paragraph" w:styleId="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style>',
    );
    const inCell = `<w:tc><w:tcPr/>${numbered('予以公开', 1)}</w:tc>`;
    const body = [
      paragraph('甲', '<w:pStyle w:val="b"/>'),
      paragraph('乙', '<w:pStyle w:val="b"/>'),
      numbered('丙', 0, 2),
      table([inCell, cell('3')]),
    ];
    expect(await textOf(body.join(''), { 'word/numbering.xml': numbering, 'word/styles.xml': styles })).toBe(
      '一、甲\n二、乙\n五、丙\n\n（一）予以公开\t3\n',
    );
  });

  test('is taken as it is when all tracked changes are accepted, which is said', async () => {
    const author = 'w:id="1" w:author="甲"';
    const body = `<w:p>${run('新收')}<w:del ${author}>${'<w:r><w:delText>12</w:delText></w:r>'}</w:del><w:ins ${author}>${run('13')}</w:ins>${run('件')}</w:p>
      <w:tbl><w:tr><w:trPr><w:del ${author}/></w:trPr>${cell('删')}</w:tr><w:tr>${cell('留')}${cell('1')}</w:tr></w:tbl>`;
    const got = await imported(docx(body));
    expect(got.text).toBe('新收13件\n\n留\t1\n');
    expect(saidOf(got)).toEqual(['有修订：按全部接受取（插入 1 处，删除 2 处）']);
  });

  test('has the words of text boxes behind their paragraphs, and those in tables named', async () => {
    const box = (text: string): string =>
      `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${paragraph(text)}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph(text)}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>`;
    const inCell = `<w:tc><w:tcPr/><w:p><w:r>${box('格里的字')}</w:r>${run('7')}</w:p></w:tc>`;
    const got = await imported(docx(`<w:p>${run('正文')}<w:r>${box('框里的字')}</w:r></w:p>${table([cell('总计'), inCell])}`));
    expect(got.text).toBe('正文\n框里的字\n\n总计\t7\n');
    expect(saidOf(got)).toEqual(['1 个文本框的文字接在所在段落之后：“框里的字”', '表格里的 1 个文本框没有取：“格里的字”']);
  });

  test('has its notes at the end, and no mark of one in a figure', async () => {
    const note = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const footnotes = part('w:footnotes', `<w:footnote w:id="2"><w:p>${run('含派出机构。')}</w:p></w:footnote>`);
    const marked = `<w:tc><w:tcPr/><w:p>${run('12')}${note}</w:p></w:tc>`;
    const got = await imported(docx(`${paragraph('正文')}${table([cell('总计'), marked])}`, { 'word/footnotes.xml': footnotes }));
    expect(got.text).toBe('正文\n\n总计\t12\n\n[1] 含派出机构。\n');
    expect(saidOf(got)).toEqual(['1 条脚注、尾注写在文末']);
  });

  test('says what it holds that no text can: pictures, objects, comments, hidden and struck words, macros, heads', async () => {
    const picture =
      '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><a:blip r:embed="r9"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
    const body = `<w:p>${run('甲')}${picture}<w:r><w:object/></w:r><w:r><w:commentReference w:id="1"/></w:r>${run('密', '<w:vanish/>')}${run('废', '<w:strike/>')}</w:p>`;
    const got = await imported(docx(body, { 'word/vbaProject.bin': 'x', 'word/header1.xml': part('w:hdr', paragraph('内部资料')) }));
    expect(got.text).toBe('甲\n');
    expect(saidOf(got)).toEqual([
      '1 条批注没有取',
      '1 幅图片没有取',
      '1 个嵌入的对象没有取，其中的表格请另外核对',
      '1 处隐藏文字没有取',
      '1 处加了删除线的文字没有取：“废”',
      '页眉页脚没有取：“内部资料”',
      '文件里有宏，没有运行，也没有取',
    ]);
  });
});

describe('a table in Word', () => {
  test('that only lays the page out is taken apart', async () => {
    const inner = table([cell('甲'), cell('1')], [cell('乙'), cell('2')], [cell('丙'), cell('3')]);
    const got = await imported(docx(`<w:tbl><w:tr><w:tc><w:tcPr/>${paragraph('标题')}${inner}<w:p/></w:tc></w:tr></w:tbl>`));
    expect(got.text).toBe('标题\n\n甲\t1\n乙\t2\n丙\t3\n');
    expect(saidOf(got)).toEqual(['1 个只用来排版的表格拆开了，里面的内容逐段取']);
  });

  test('whose borders somebody moved has no more columns for it', async () => {
    const got = await textOf(table([cell('甲'), cell('1', 2), cell('2')], [cell('乙'), cell('3'), cell('4', 2)]));
    expect(got).toBe('甲\t1\t2\n乙\t3\t4\n');
  });

  test('has a blank where its grid leaves a place out, and one cell of what old files merge', async () => {
    const short = `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('1')}${cell('2')}</w:tr>`;
    const old = `<w:tr><w:tc><w:tcPr><w:hMerge w:val="restart"/></w:tcPr>${paragraph('合')}</w:tc><w:tc><w:tcPr><w:hMerge/></w:tcPr><w:p/></w:tc>${cell('3')}</w:tr>`;
    expect(await textOf(`<w:tbl>${short}${old}</w:tbl>`)).toBe('\t1\t2\n合\t\t3\n');
  });

  test('makes no number of two that stand in one cell, which is said', async () => {
    const two = `<w:tc><w:tcPr/>${paragraph('1')}${paragraph('2')}</w:tc>`;
    const got = await imported(docx(table([cell('总计'), two])));
    expect(got.text).toBe('总计\t1 / 2\n');
    expect(saidOf(got)).toEqual(['1 格里上下写了几个数，不知道取哪一个，都留着，没有当作数']);
  });
});
