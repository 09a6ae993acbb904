import { tableNumber, templates } from '../../format/index.ts';
import type { CellRef, Equation, EquationId, RowTemplate } from '../../format/types.ts';
import { resolve } from '../../law/index.ts';
import type { Cell, Report, Row, Table } from '../../report/model.ts';
import type { Sums } from '../../rules/engine/rule.ts';
import { cellOf, evaluate } from '../../rules/engine/sums.ts';
import { countOf } from '../../text/count.ts';
import type { Language, Words } from '../../text/range.ts';
import { escapeMarkdown, quoted } from './markdown.ts';

const equationWords: Readonly<Record<EquationId, Words>> = {
  'row-total': { zh: '本行各类申请人之和＝总计', en: 'This row: applicants add up to its total' },
  'results-total': { zh: '本列各项办理结果之和＝办理结果总计', en: 'This column: results add up to their total' },
  'carry-balance': { zh: '本列第一项＋第二项＝第三项＋第四项', en: 'This column: first + second = third + fourth' },
  'cases-total': { zh: '本组四项结果之和＝总计', en: 'This group: four outcomes add up to its total' },
};

const reasonWords: Readonly<Record<Sums['notChecked'][number]['reason'], Words>> = {
  shape: { zh: '未核对：有关的行缺少、重复，或者格数不对', en: 'not checked: a row is missing, doubled or has the wrong number of cells' },
  blank: {
    zh: '未核对：总计空白，或者各格都空白（空白不是0）',
    en: 'not checked: the total, or all of its parts, are blank (a blank is no zero)',
  },
  text: { zh: '未核对：有的格不是数字', en: 'not checked: a cell is not a number' },
  absent: { zh: '未核对：没有这张表', en: 'not checked: there is no such table' },
};

/** A cell in words: where it stands, what it holds, and every equation that it takes part in with its numbers. */
export function cellHover(report: Report, table: Table, row: Row, cell: Cell, language: Language): string {
  const parts = [`**${escapeMarkdown(cellName(table, row.template, cell.column))}**`, valueWords(cell, language)];
  if (row.shape !== 'right') parts.push(shapeWords(row, language));
  const sums = evaluate(report);
  const lines = equationsWith(table, row.template.id, cell.column).map((equation) => equationLine(table, equation, sums, language));
  if (lines.length > 0) parts.push(lines.join('\n'));
  if (table.id === 'disputes' && row.template.columns[cell.column]?.group[0] === '行政诉讼') parts.push(replyWords(language));
  return parts.join('\n\n');
}

/** `表三 · 三、本年度办理结果 › （一）予以公开 · 法人或其他组织 › 商业企业` */
export function cellName(table: Table, row: RowTemplate, column: number): string {
  const { label = '', group = [] } = row.columns[column] ?? {};
  const across = [...group, label].join(' › ');
  return [tableNumber[table.id], rowName(row), across].filter((words) => words !== '').join(' · ');
}

/** The row under the merged cells that head it. */
export const rowName = (row: RowTemplate): string => [...row.parents, row.label].filter((words) => words !== '').join(' › ');

function valueWords(cell: Cell, language: Language): string {
  const zh = language === 'zh';
  switch (cell.kind) {
    case 'blank':
      return zh ? '空白：没有填写。空白不是0。' : 'Blank: nothing is filled in. A blank is no zero.';
    case 'placeholder':
      return zh
        ? `占位符${quoted(cell.text)}：不是数字，不当作0。`
        : `A placeholder, ${quoted(cell.text)}: no number, and not taken for zero.`;
    case 'text':
      return zh ? `${quoted(cell.text)}：不是数字。` : `${quoted(cell.text)}: not a number.`;
    case 'number': {
      const value = escapeMarkdown(`${cell.value}${cell.type === 'amount' ? (zh ? '万元' : ' (10,000 yuan)') : ''}`);
      const written = cell.text === String(cell.value) ? '' : zh ? `（表中写作${quoted(cell.text)}）` : ` (written ${quoted(cell.text)})`;
      return `${zh ? '值：' : 'Value: '}**${value}**${written}`;
    }
  }
}

function shapeWords(row: Row, language: Language): string {
  const wanted = row.template.columns.length;
  return language === 'zh'
    ? `这一行有${row.found}格，应为${wanted}格，各格属于哪一列不能确定。`
    : `This row has ${countOf(row.found, 'cell')} instead of ${wanted}; to which column each belongs is uncertain.`;
}

const equationsWith = (table: Table, row: string, column: number): readonly Equation[] => {
  const isHere = (ref: CellRef): boolean => ref.row === row && ref.column === column;
  return templates[table.template].equations.filter((e) => e.table === table.id && (e.left.some(isHere) || e.right.some(isHere)));
};

/** An equation in words with the numbers of its table, as a line of a list. */
export function equationLine(table: Table, equation: Equation, sums: Sums, language: Language): string {
  const name = equationWords[equation.equation][language];
  const unchecked = sums.notChecked.find((n) => n.equation === equation);
  const body = unchecked ? reasonWords[unchecked.reason][language] : verdict(table, equation, language);
  return `- ${name}${language === 'zh' ? '：' : ': '}${body}`;
}

/** `3＋10＝13，表中12，少1` or `3＋10＝13，相符`. */
function verdict(table: Table, equation: Equation, language: Language): string {
  const left = sumOf(table, equation.left);
  const right = sumOf(table, equation.right);
  const zh = language === 'zh';
  const other = equation.right.length === 1 ? `${right.value}` : right.written;
  const there = equation.right.length === 1 ? (zh ? '，表中' : '; the table says ') : zh ? '，另一边' : '; the other side is ';
  const apart = right.value - left.value;
  const outcome =
    apart === 0
      ? zh
        ? '，相符'
        : ', they agree'
      : zh
        ? `，${apart > 0 ? '多' : '少'}${Math.abs(apart)}`
        : `, ${Math.abs(apart)} too ${apart > 0 ? 'many' : 'few'}`;
  return `${left.written}${there}${other}${outcome}${leftOut(left.zeros + right.zeros, left.blanks + right.blanks, language)}`;
}

interface Sum {
  readonly value: number;
  /** `3＋10＝13` */
  readonly written: string;
  /** Zeros that are not written out, where something else is. */
  readonly zeros: number;
  readonly blanks: number;
}

/** Terms that are zero are left out of long sums, so that those which matter can be read. */
function sumOf(table: Table, refs: readonly CellRef[]): Sum {
  const values = refs.map((ref) => cellOf(table, ref)?.value ?? null);
  const filled = values.filter((value) => value !== null);
  const shown = filled.length <= 2 ? filled : filled.filter((value) => value !== 0);
  const value = filled.reduce((sum, n) => sum + n, 0);
  const written = shown.length > 1 ? `${shown.join('＋')}＝${value}` : `${value}`;
  return { value, written, zeros: shown.length === 0 ? 0 : filled.length - shown.length, blanks: values.length - filled.length };
}

function leftOut(zeros: number, blanks: number, language: Language): string {
  const zh = language === 'zh';
  const words = [
    zeros > 0 ? (zh ? `${zeros}个0没有列出` : `${countOf(zeros, 'zero')} not shown`) : '',
    blanks > 0 ? (zh ? `${blanks}格空白不计` : `${countOf(blanks, 'blank')} not counted`) : '',
  ];
  const said = words.filter((w) => w !== '').join(zh ? '，' : ', ');
  return said === '' ? '' : zh ? `（${said}）` : ` (${said})`;
}

function replyWords(language: Language): string {
  const reply = resolve('国办公开办函〔2016〕201号');
  if (!reply) return '';
  return `${escapeMarkdown(reply.label)}${language === 'zh' ? '：' : ': '}${escapeMarkdown(reply.text)}`;
}
