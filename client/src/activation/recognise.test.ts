import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isReport, isReportIn, isReportPage, printedMark } from './recognise.ts';

const root = join(import.meta.dirname, '../..');

const reports: Readonly<Record<string, string>> = {
  'a report that has just been begun': '青岚县民政局2025年政府信息公开工作年度报告\n\n一、总体情况\n',
  'CRLF, spaces in the title, a rare character':
    '𠀀城区　科技局 2024 年政府信息公开工作年度报告\r\n\r\n一、 总体情况\r\n（一）主动公开\r\n',
  'traditional script': '青嵐縣工信局2022年政府信息公開工作年度報告\n一、總體情況\n2022年,我局認真貫徹。\n',
  'no title, as copied from below it': '一、总体情况\n今年以来……\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n',
  'headings in Markdown': '# 青岚县2025年政府信息公开工作年度报告\n\n## 一、总体情况\n',
  'one line that holds it all': '一、本年新收政府信息公开申请数量3000003二、上年结转政府信息公开申请数量0000000三、本年度办理结果',
};

const others: Readonly<Record<string, string>> = {
  nothing: '',
  'a novel': '第一回　甄士隐梦幻识通灵\n\n此开卷第一回也。作者自云：因曾历过一番梦幻之后，故将真事隐去。\n'.repeat(200),
  'a news article about annual reports':
    '青岚县发布2024年政府信息公开工作年度报告\n\n本报讯　近日，青岚县各部门2024年政府信息公开工作年度报告陆续发布。报告由总体情况、主动公开政府信息情况、' +
    '收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成。\n\n' +
    '一、读者关心什么\n\n记者注意到，本年新收政府信息公开申请数量较上年有所下降。\n\n二、专家怎么看\n',
  'a list of things to do, with tabs':
    '待办\t负责人\t期限\n一、写年报\t张三\t1月31日\n二、核对申请数量\t李四\t1月20日\n三、请领导审定\t王五\t1月25日\n',
  'an unrelated government notice':
    '青岚县人民政府办公室关于做好2025年防汛抗旱工作的通知\n\n各乡镇人民政府，县政府各部门：\n\n一、总体要求\n坚持以防为主。\n二、主要任务\n三、保障措施\n\n（此件公开发布）\n',
  'a notice that calls for the reports':
    '关于做好2025年政府信息公开工作年度报告编制工作的通知\n\n一、编制要求\n各单位应当按照格式编制。\n二、报送时间\n1月20日前报送。\n三、其他事项\n联系人：赵六。\n',
  'a summary of work of another kind':
    '青岚县民政局2025年工作总结\n\n一、总体情况\n全年完成各项任务。\n二、存在问题\n人手不足。\n三、下一步打算\n',
  'a report on another matter':
    '青岚县2025年法治政府建设年度报告\n一、总体情况\n全面推进。\n二、行政复议工作\n受理3件。\n三、存在的主要问题\n四、其他需要报告的事项\n',
  'a table of figures': '年份\t自然人\t商业企业\t科研机构\n2023\t3\t0\t0\n2024\t5\t1\t0\n',
  'a programme': 'export const total = (row) => row.reduce((sum, cell) => sum + cell, 0);\n',
};

describe('a report is recognised', () => {
  for (const [name, text] of Object.entries(reports)) test(name, () => expect(isReport(text)).toBe(true));
});

describe('another text is left alone', () => {
  for (const [name, text] of Object.entries(others)) test(name, () => expect(isReport(text)).toBe(false));
});

describe('every report at hand is recognised', () => {
  for (const folder of ['examples', '../shared/seeds'].map((name) => join(root, name)).filter(existsSync))
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt')))
      test(file, () => expect(isReport(readFileSync(join(folder, file), 'utf8'))).toBe(true));
});

test('a page is told by its words, and a copy that was saved for printing is none', () => {
  const pageOf = (head: string, text: string): string =>
    `<!DOCTYPE html>\n<html><head>${head}</head><body>\n${text.replace(/^.+$/gm, '<p style="text-indent: 2em"><strong>$&</strong></p>')}</body></html>\n`;
  for (const text of Object.values(reports)) expect(isReportPage(pageOf('', text))).toBe(true);
  for (const text of Object.values(others)) expect(isReportPage(pageOf('', text))).toBe(false);
  for (const text of Object.values(reports)) expect(isReportPage(pageOf(printedMark, text))).toBe(false);
});

test('what a text of Markdown quotes is not its own', () => {
  for (const text of Object.values(reports)) {
    expect(isReportIn('markdown', text)).toBe(true);
    expect(isReportIn('markdown', `# 怎样写年报\n\n\`\`\`text\n${text}\n\`\`\`\n\n见上。\n`)).toBe(false);
  }
});

test('no page of this project’s own manual is taken for one', () => {
  const pages = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
  expect(pages.length).toBeGreaterThan(100);
  const taken = pages.filter((file) => isReportIn('markdown', readFileSync(join(root, 'docs', file), 'utf8')));
  // It names two rows of table three in its own words.
  expect(taken.filter((file) => file !== join('rules', 'years', 'carry.md'))).toEqual([]);
});
