import { plain } from '../generate/case.ts';
import { documentOf } from '../generate/document.ts';

/** A text that can be made as long as is wanted: `of(2 * size)` is twice `of(size)` but for the report around it. */
export interface Growing {
  readonly name: string;
  /** Left to the long run: a commit tries each piece at two of its three places. */
  readonly seldom?: boolean;
  of(size: number): string;
}

const wanted = { seed: 3, template: '2021', size: 'small', blanks: 'none', copies: 1, dress: plain } as const;
const { text: report } = documentOf({ ...wanted, layout: 'tab-grid' });
const { text: page } = documentOf({ ...wanted, layout: 'html' });

const fill = (piece: string, size: number): string => piece.repeat(Math.ceil(size / piece.length));

const around = (text: string, anchor: string, filling: string): string => {
  const at = text.indexOf(anchor);
  if (at < 0) throw new Error(`no ${anchor}`);
  return text.slice(0, at) + filling + text.slice(at);
};

/** What is short and comes again and again: separators, ordinals, labels, digits, brackets, damage, tags. */
const pieces = [
  '一、',
  '（',
  '(',
  '\t',
  '|',
  '7',
  '　',
  ' ',
  '\n',
  '\r\n',
  '合计',
  '总计\t',
  '1.',
  '1 ',
  '| 0 ',
  '（七）总计\t',
  '三、本年度办理结果\n',
  '一、总体情况\n',
  '申请人情况\n',
  '?。ㄒ唬',
  '\u00e4',
  '(shù)',
  '&nbsp;',
  '<br>',
  '<',
  '&',
  '第二十条',
  '2023年',
];

const places: readonly { readonly name: string; readonly put: (filling: string) => string }[] = [
  { name: 'alone', put: (filling) => filling },
  { name: 'in prose', put: (filling) => around(report, '（二）依申请公开', filling) },
  { name: 'in table three', put: (filling) => around(report, '3.危及', filling) },
];

/** A report of which no line has cells. */
const plainly = '霁川县砚湖镇2023年政府信息公开工作年度报告\n一、总体情况\n依法公开。\n六、其他需要报告的事项\n无\n';

const row = '\t\t3.危及“三安全一稳定”\t0\t1\t2\t3\t4\t5\t15\n';

/** Every text that is made to grow. */
export const growing: readonly Growing[] = [
  ...places.flatMap(({ name, put }, p) =>
    pieces.map((piece, i) => ({
      name: `${JSON.stringify(piece)} ${name}`,
      seldom: i % places.length === p,
      of: (size: number) => put(fill(piece, size)),
    })),
  ),
  { name: 'a report after another', of: (size) => fill(report, size) },
  { name: 'rows of table three', of: (size) => around(report, '\t\t3.危及', fill(row, size)) },
  { name: 'rows that no template knows', of: (size) => around(report, '行政规范性文件', fill('其他主动公开文件\t1\t2\t3\n', size)) },
  { name: 'prose between rows', of: (size) => around(report, '\t\t3.危及', fill('注：本行数据由各镇报送。\n', size)) },
  { name: 'tables in pipes', of: (size) => around(report, '（二）依申请公开', fill('| 规章 | 0 | 0 | 0 |\n', size)) },
  { name: 'a long line of prose', of: (size) => around(report, '（二）依申请公开', fill('全年主动公开信息12条，收到申请3件。', size)) },
  { name: 'deep HTML', of: (size) => around(page, '<p><strong>二、', fill('<div>', size)) },
  { name: 'a collection without tabs or pipes', of: (size) => fill(plainly, size) },
  {
    name: 'merged cells of HTML',
    of: (size) =>
      around(
        page,
        '<p><strong>二、',
        `<table><tr>${fill('<td rowspan=50 colspan=50>1</td>', size)}</tr>${'<tr><td>1</td></tr>'.repeat(60)}</table>`,
      ),
  },
  { name: 'cells with breaks', of: (size) => around(page, '<p><strong>二、', `<table><tr><td>${fill('1<br>', size)}</td></tr></table>`) },
  { name: 'what is not to be seen', of: (size) => around(page, '<p><strong>二、', fill('<s><span hidden>1</span></s>', size)) },
  { name: 'cells of HTML', of: (size) => around(page, '<p><strong>二、', `<table><tr>${fill('<td>0</td>', size)}</tr></table>`) },
  {
    name: 'rows of HTML',
    of: (size) => around(page, '<p><strong>二、', `<table>${fill('<tr><td>规章</td><td>0</td></tr>', size)}</table>`),
  },
];
