import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paragraphsOf } from './paragraphs.ts';
import { readReports } from './read.ts';

const proseOf = (text: string) => readReports(text).flatMap((report) => paragraphsOf(report));

const head = '砚溪县水利局2023年政府信息公开工作年度报告\r\n\r\n一、总体情况\r\n\r\n';

test('gives paragraphs without title, headings and tables, with the section that each stands in', () => {
  const text = `砚溪县水利局2023年政府信息公开工作年度报告\n本报告由本局编制。\n一、总体情况\n公开326条。\n二、主动公开政府信息情况\n第二十条第（五）项\n信息内容\t本年处理决定数量\n行政许可\t5\n六、其他需要报告的事项\n无。\n`;
  expect(proseOf(text).map((p) => [p.section, p.text])).toEqual([
    [null, '本报告由本局编制。'],
    [1, '公开326条。'],
    [6, '无。'],
  ]);
});

test('splits sentences and clauses, with the mark after each', () => {
  const [paragraph] = proseOf(`${head}新收申请２８件，办结29件；𠀀群众满意。全年：公开1,326条\r\n`);
  expect(paragraph!.sentences.map((s) => s.clauses.map((c) => c.text + c.mark))).toEqual([
    ['新收申请28件，', '办结29件；', '𠀀群众满意。'],
    ['全年：', '公开1,326条'],
  ]);
});

test('reads half-width marks between Chinese as full-width ones, spaces and traditional script as nothing and as simplified', () => {
  const [paragraph] = proseOf(`${head}2023 年,我局公開 3.5 萬字.已辦結(含結轉)\r\n`);
  expect(paragraph!.text).toBe('2023年，我局公开3.5万字。已办结（含结转）');
});

test.each([
  ['**（二）依申请公开。** 全年收到申请28件。', '（二）依申请公开。全年收到申请28件。'],
  ['### **（二）依申请公开**', '（二）依申请公开'],
  ['* 全年收到申请**28**件，**均已办结**。', '全年收到申请28件，均已办结。'],
  ['其中**自然人**28件。', '其中**自然人**28件。'],
  ['咨询电话138****1234，李**、王**分别申请。', '咨询电话138****1234，李**、王**分别申请。'],
  ['全年收到申请28件，**均已办结。', '全年收到申请28件，**均已办结。'],
  ['**全年收到申请28件。', '全年收到申请28件。'],
])('leaves the stars around bold letters of Markdown out, and those that hide a name or a number in: %s', (line, shown) => {
  expect(proseOf(`${head}${line}\r\n`)[0]!.text).toBe(shown);
});

test('joins the lines of a PDF, over page numbers too, and leaves paragraphs of one line apart', () => {
  const line = '水利工程建设项目信息公开目录按月更新并在门户网站集中展示供群众查';
  const pdf = `${head}（一）主动公开\n${line}\n${line}\n- 1 -\n\n${line}\n${line}\n阅。\n（二）依申请公开\n全年收到申请28件。\n`;
  expect(proseOf(pdf).map((p) => p.text)).toEqual([
    '（一）主动公开',
    `${line}${line}${line}${line}阅。`,
    '（二）依申请公开',
    '全年收到申请28件。',
  ]);
  expect(proseOf(`${head}公开政府信息326条\n收到申请28件\n`).map((p) => p.text)).toEqual(['公开政府信息326条', '收到申请28件']);
});

test('joins the lines of a short report, of which few are full', () => {
  const broken = [
    '　　（一）主动公开。全年公开信息三百二十六条，其中水情信息二百一',
    '十条、许可信息四十六条、其他信息七十条。',
    '　　（二）依申请公开。全年收到申请二十八件，没有因行政复议引发的',
    '行政诉讼。',
    '　　（三）政府信息管理。清理文件九件。',
    '　　（四）平台建设。栏目按主题重排。',
    '　　（五）监督保障。按季度通报公开情况，听取汇报三次，组织业务培',
    '训两次，未发生责任追究情形。',
  ];
  const paragraphs = proseOf(`${head}${broken.join('\n')}\n`).map((p) => p.text);
  expect(paragraphs).toHaveLength(5);
  expect(paragraphs[1]).toContain('没有因行政复议引发的行政诉讼。');
});

test('leaves paragraphs of much the same length apart', () => {
  const lines = [
    '全年公开水情信息二百一十条，许可信息四十六条。',
    '全年收到申请二十八件，均在法定期限内答复申请人。',
    '全年听取汇报三次，组织业务培训两次并通报结果。',
  ];
  expect(proseOf(`${head}${lines.join('\n')}\n`).map((p) => p.text)).toEqual(lines);
});

test('skips tags of HTML and marks what is read in the source', () => {
  const text = `<p>砚溪县水利局2023年政府信息公开工作年度报告</p><p>一、总体情况</p><p>公开<b>326</b>条，&nbsp;办结29件。</p>`;
  const [paragraph] = proseOf(text);
  expect(paragraph!.text).toBe('公开326条，办结29件。');
  const at = paragraph!.text.indexOf('326');
  const { start, end } = paragraph!.range(at, at + 3);
  expect(text.slice(start, end)).toBe('326');
});

test('every unit of every text comes from a place in it, in order', () => {
  const piece = fc.constantFrom(
    '一、总体情况\n',
    '公开326条，',
    '办结。',
    '\r\n',
    ' ',
    '　',
    '(',
    ')',
    '.',
    '１２',
    '開',
    '\t',
    '|',
    '𠀀',
    '- 2 -\n',
    '<br>',
    '、',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join('');
      for (const paragraph of proseOf(text)) {
        const at = [...paragraph.text].map((_, i) => paragraph.at(Math.min(i, paragraph.text.length - 1)));
        expect([...at].sort((a, b) => a - b)).toEqual(at);
        for (const s of paragraph.sentences) for (const c of s.clauses) expect(paragraph.text.slice(c.from, c.to)).toBe(c.text);
        expect(0 <= paragraph.start && paragraph.start < paragraph.end && paragraph.end <= text.length).toBe(true);
      }
    }),
  );
});
