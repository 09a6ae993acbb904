import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutNames } from '../../../../test/generate/all-layouts.ts';
import { anyCase } from '../../../../test/generate/arbitrary.ts';
import { plain } from '../../../../test/generate/case.ts';
import { documentOf } from '../../../../test/generate/document.ts';
import { replaced } from '../../../../test/replaced.ts';
import { runs } from '../../../../test/runs.ts';
import { tableIds, tableTemplate } from '../../format/index.ts';
import type { Report, Table } from '../../report/model.ts';
import { rangeInDocument } from '../../report/placed.ts';
import { readDocument, readReports } from '../../report/read.ts';
import { tableLines } from '../../rules/engine/form.ts';
import { sampleReport } from '../../rules/engine/sample.ts';
import { applyEdits } from '../../service.ts';
import { fold } from '../../text/fold.ts';
import type { DocumentRange } from '../../text/range.ts';
import { documentFormattingEdits } from './formatting.ts';
import { normaliseTable } from './normalise-table.ts';

const format = (text: string): string => applyEdits(text, documentFormattingEdits(text, readDocument(text)));

const tablesOf = (report: Report): readonly Table[] => tableIds.flatMap((id) => report[id] ?? []);

/** Every cell of every table of a text, by report, with what it says and how that is written. */
const cellsOf = (text: string) =>
  readReports(text).map((report) =>
    tablesOf(report).map((table) =>
      table.rows.map(({ template, cells }) => [template.id, ...cells.map(({ kind, value, text }) => [kind, value, text])]),
    ),
  );

/** What no formatting may touch: a text without its tables' labels, spaces, separators and rules, as a list of characters in order. */
function substance(text: string): string {
  const labels = readDocument(text).flatMap((part) =>
    tablesOf(part.report)
      .flatMap((table) => [...table.headerLabels, ...table.rows.flatMap((row) => row.label ?? [])])
      .map((label) => rangeInDocument(part, label)),
  );
  const bare = applyEdits(
    text,
    distinct(labels).map(({ start, end }) => ({ start, end, newText: '' })),
  );
  return [...bare.matchAll(/\p{Script=Han}|\d/gu)].join('');
}

/** Ranges in order, without those that run into an earlier one. */
function distinct(ranges: readonly DocumentRange[]): readonly DocumentRange[] {
  const kept: DocumentRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start || b.end - a.end))
    if (range.start >= (kept.at(-1)?.end ?? 0)) kept.push(range);
  return kept;
}

describe('a table laid out anew', () => {
  test('has the cells that it had, and formatting again changes nothing, in every layout', () => {
    fc.assert(
      fc.property(anyCase(layoutNames), (wanted) => {
        const { text } = documentOf(wanted);
        const once = format(text);
        expect(cellsOf(once)).toEqual(cellsOf(text));
        expect(format(once)).toBe(once);
      }),
      runs(50),
    );
  });

  test.each(
    layoutNames.filter(
      (name) => !['html', 'html-fragment', 'flat-space', 'flat-glued', 'column-major', 'pdf-flow', 'cells-deduplicated'].includes(name),
    ),
  )('stands as the official form has it, for every table of a clean report in %s', (layout) => {
    for (const template of ['2019', '2021'] as const) {
      const { text } = documentOf({ seed: 12, layout, template, size: 'small', blanks: 'none', copies: 1, dress: plain });
      const [report] = readReports(format(text));
      for (const id of tableIds) {
        const table = report![id]!;
        const form = tableLines(
          tableTemplate(template, id),
          (row, column) => table.rows.find((r) => r.template.id === row)!.cells[column]!.text,
        );
        const written = table.layout === 'tabs' ? form : form.map((line) => `| ${line.replaceAll('\t', ' | ')} |`);
        // What lines figures up between pipes has a test of its own.
        const bare = (words: string): string => (table.layout === 'tabs' ? words : words.replaceAll(/ +/g, ' '));
        expect(bare(format(text))).toContain(bare(layout.startsWith('markdown') ? written.slice(1).join('\n') : written.join('\n')));
      }
    }
  });

  test('is told apart where it ran together, its header included', () => {
    const rows = tableTemplate('2021', 'requests').rows;
    const flat = `（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）申请人情况自然人法人或其他组织总计商业企业科研机构社会公益组织法律服务机构其他${rows
      .map(({ label, parents }, i) => `${parents.filter((one) => !rows[i - 1]?.parents.includes(one)).join('')}${label}0000000`)
      .join('')}`;
    const text = `泠州市统计局2024年政府信息公开工作年度报告\n\n三、收到和处理政府信息公开申请情况\n\n${flat}\n\n四、政府信息公开行政复议、行政诉讼情况\n`;
    expect(format(text)).toBe(replaced(text, flat, tableLines(tableTemplate('2021', 'requests'), () => '0').join('\n')));
  });

  test('loses no Chinese character and no digit outside its labels where all stood in their columns', () => {
    fc.assert(
      fc.property(anyCase(['tab-grid', 'tab-browser', 'pipe-leading', 'pipe-tight', 'cells', 'markdown'], fc.constant(plain)), (wanted) => {
        const { text } = documentOf(wanted);
        expect(substance(format(text))).toBe(substance(text));
      }),
      runs(20),
    );
  });
});

const report = (disclosure: string): string =>
  `泠州市𠀀山区统计局2024年政府信息公开工作年度报告\n\n一、总体情况\n\n平稳。\n\n二、主动公开政府信息情况\n\n${disclosure}\n\n三、收到和处理政府信息公开申请情况\n\n没有收到申请。\n`;

const first = ['第二十条第（一）项', '信息内容\t本年制发件数\t本年废止件数\t现行有效件数', '规章\t0\t0\t0'];
const rest = [
  '行政规范性文件\t2\t0\t12',
  '第二十条第（五）项',
  '信息内容\t本年处理决定数量',
  '行政许可\t30件',
  '第二十条第（六）项',
  '信息内容\t本年处理决定数量',
  '行政处罚\t/',
  '行政强制\t',
  '第二十条第（八）项',
  '信息内容\t本年收费金额（单位：万元）',
  '行政事业性收费\t1,2.5',
];

const formatted = (lines: readonly string[]): string[] => {
  const text = format(report(lines.join('\n')));
  return text.slice(text.indexOf('第二十条'), text.indexOf('\n\n三、')).split('\n');
};

describe('what stands in a table beside its cells', () => {
  test('units, placeholders and blanks stay as written, and a table that is read with them is laid out', () => {
    const lines = formatted([...first, ...rest.slice(0, -1), '行政事业性收费\t17.27万元']);
    expect(lines).toContain('行政许可\t30件\t\t');
    expect(lines).toContain('行政处罚\t/\t\t');
    expect(lines).toContain('行政强制\t\t\t');
    expect(lines).toContain('行政事业性收费\t17.27万元\t\t');
  });

  test('a row that no template knows stays at its place', () => {
    const lines = formatted([...first, '其他主动公开文件\t5\t\t7', ...rest.slice(0, -1), '行政事业性收费\t0']);
    expect(lines.slice(2, 5)).toEqual(['规章\t0\t0\t0', '其他主动公开文件\t5\t\t7', '行政规范性文件\t2\t0\t12']);
  });

  test('prose between rows goes behind the table, and page numbers with it', () => {
    const lines = formatted([...first, '注：规章由市政府制发。', '- 12 -', ...rest.slice(0, -1), '行政事业性收费\t0']);
    expect(lines.slice(-4)).toEqual(['行政事业性收费\t0\t\t', '', '注：规章由市政府制发。', '- 12 -']);
  });

  test('a note that somebody put to a label is kept, so that 元 does not become 万元', () => {
    const lines = formatted([...first, ...rest.slice(0, -2), '信息内容\t本年收费金额（单位：元）', '行政事业性收费\t251000']);
    expect(lines).toContain('信息内容\t本年收费金额（单位：元）\t\t');
  });

  test('a traditional table stays traditional, its brackets and spaces become the official ones', () => {
    const { text } = documentOf({
      seed: 4,
      layout: 'pipe-tight',
      template: '2021',
      size: 'small',
      blanks: 'none',
      copies: 1,
      dress: { ...plain, script: 'traditional', brackets: 'half', spaces: true },
    });
    const lines = format(text).split('\n');
    expect(lines.some((line) => line.startsWith('| 三、本年度辦理結果 | （一）予以公開 | '))).toBe(true);
    expect(fold(format(text))).toContain('信息内容');
    expect(format(text)).not.toContain('信息内容');
  });

  test('CRLF stays CRLF', () => {
    const text = report([...first, ...rest].join('\n')).replaceAll('\n', '\r\n');
    expect(format(text).replaceAll('\r\n', '')).not.toContain('\n');
  });
});

test('a table of HTML gets the merged cells of the form, and keeps its words as text', () => {
  const { text } = documentOf({
    seed: 2,
    layout: 'html-fragment',
    template: '2021',
    size: 'small',
    blanks: 'none',
    copies: 1,
    dress: plain,
  });
  const formatted = format(replaced(text, '>规章<', '>规章&lt;b&gt;<'));
  expect(formatted).toContain('<th colspan="3" rowspan="3">（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）</th>');
  expect(formatted).toContain('<td rowspan="22">三、本年度办理结果</td><td colspan="2">（一）予以公开</td>');
  expect(formatted).not.toContain('<p style');
  expect(formatted).not.toContain('<b>');
});

describe('a table is left as it is', () => {
  const refused = (lines: readonly string[]): void => {
    const [one] = readReports(report(lines.join('\n')));
    expect(normaliseTable(one!, one!.disclosure!)).toBeNull();
  };

  test('where a row has more cells than columns', () => refused([...first, '行政规范性文件\t2\t0\t12\t9', ...rest.slice(1)]));

  test('where a figure stands of which nobody can say where it belongs', () => refused([...first, '17', ...rest]));

  test('in HTML, where one table holds another', () => {
    const { text } = documentOf({ seed: 2, layout: 'html', template: '2021', size: 'small', blanks: 'none', copies: 1, dress: plain });
    const nested = replaced(text, '行政强制</span>', '行政强制</span><table><tr><td></td></tr></table>');
    const [one] = readReports(nested);
    expect(one!.disclosure).toBeDefined();
    expect(normaliseTable(one!, one!.disclosure!)).toBeNull();
  });
});

test('between pipes figures stand below each other on a screen, whatever the lengths of labels and figures', () => {
  const piped = replaced(
    sampleReport()
      .split('\n')
      .map((line) => (line.includes('\t') ? `| ${line.split('\t').join(' | ')} |` : line))
      .join('\n'),
    '| 2.重复申请 | 1 |',
    '| 2.重复申请 | 12345 |',
  );
  const rows = format(piped)
    .split('\n')
    .filter((line) => /^\|.*[\u4e00-\u9fff].*(?:\| +\d+ ){7}\|$/.test(line));
  expect(rows.length).toBeGreaterThan(20);
  const ends = rows.map((row) => [...row.matchAll(/\d(?= \|)/g)].slice(-7).map(({ index }) => columnsOf(row.slice(0, index))));
  for (const row of ends) expect(row).toEqual(ends[0]);
});

/** Columns of a screen: of these texts, two for everything beyond Latin. */
const columnsOf = (text: string): number => [...text].reduce((width, character) => width + (character > '\u2fff' ? 2 : 1), 0);
