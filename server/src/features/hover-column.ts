import { tableNumber, templates } from '../format/index.ts';
import type { ColumnTemplate, TableId } from '../format/types.ts';
import { resolve } from '../law/index.ts';
import type { Report, Table } from '../report/model.ts';
import { evaluate } from '../rules/engine/sums.ts';
import type { Language, Words } from '../text/range.ts';
import { equationLine } from './hover-cell.ts';
import { escapeMarkdown } from './hover-markdown.ts';
import type { Heading } from './table-headings.ts';

/*
 * What a column is about, told at its heading. No official definition of the columns was found, so the words here are this project's explanation of the
 * heading, and say so.
 */

/** By the column's key; of table four by the part after the point. */
const meanings: Readonly<Record<string, Words>> = {
  made: { zh: '本年度内制发的件数', en: 'How many were issued within the year.' },
  repealed: { zh: '本年度内废止的件数', en: 'How many were repealed within the year.' },
  valid: {
    zh: '到本年度末仍然有效的件数，往年制发的也算',
    en: 'How many were in force at the end of the year, those of earlier years among them.',
  },
  decisions: { zh: '本年度内作出的处理决定的件数', en: 'How many decisions were taken within the year.' },
  fees: { zh: '本年度内收取的金额，以万元为单位', en: 'What was collected within the year, in units of 10,000 yuan.' },
  natural: { zh: '以个人名义提出的申请', en: 'Requests that people made in their own name.' },
  commercial: { zh: '公司等商业企业提出的申请', en: 'Requests of companies.' },
  research: { zh: '科研机构提出的申请', en: 'Requests of research institutions.' },
  charity: { zh: '社会公益组织提出的申请', en: 'Requests of organisations for the public good.' },
  legal: { zh: '律师事务所等法律服务机构提出的申请', en: 'Requests of law firms and the like.' },
  other: { zh: '不属于前面各类的', en: 'What belongs to none of the others.' },
  total: { zh: '同一行前面各格之和', en: 'The sum of the cells before it.' },
  upheld: { zh: '结果为维持原行政行为的件数', en: 'How many ended with the act upheld.' },
  corrected: { zh: '结果为纠正原行政行为的件数', en: 'How many ended with the act corrected.' },
  pending: { zh: '到本年度末还没有审结的件数', en: 'How many were still pending at the end of the year.' },
};

/** What the columns of a table rest on: what a report must tell, and who or what is counted. */
const clauses: Readonly<Record<TableId, readonly string[]>> = {
  disclosure: ['第五十条第一款第一项'],
  requests: ['第五十条第一款第二项', '第二十七条'],
  disputes: ['第五十条第一款第三项', '第五十一条'],
};

/** What a heading means, what its column adds up to, and the clauses it rests on; undefined over the labels of rows. */
export function columnHover(report: Report, table: Table, heading: Heading, language: Language): string | undefined {
  const columns = columnsUnder(heading);
  const column = columns[0];
  if (!column) return undefined;
  const zh = language === 'zh';
  const isOne = columns.length === 1;
  const depth = isOne ? -1 : column.group.indexOf(heading.label);
  const path = isOne ? [...column.group, column.label] : column.group.slice(0, depth < 0 ? undefined : depth + 1);
  const title = `**${escapeMarkdown(`${tableNumber[table.id]} · ${path.join(' › ')}`)}**`;
  const meaning = isOne ? meaningOf(column)[language] : partsWords(columns, language);
  const sums = isOne ? sumLines(report, table, column, heading, language) : [];
  const note = zh
    ? '没有读到官方对各列的定义，以上按字面解释。'
    : 'No official definition of the columns was found; this explains their words.';
  return [title, `${escapeMarkdown(meaning)}`, sums.join('\n'), basis(table.id, language), escapeMarkdown(note)]
    .filter((part) => part !== '')
    .join('\n\n');
}

const columnsUnder = ({ first, last, row }: Heading): readonly ColumnTemplate[] => (first < 0 ? [] : row.columns.slice(first, last + 1));

function meaningOf({ key, label, group }: ColumnTemplate): Words {
  const own = meanings[key.split('.').at(-1)!];
  // 其他结果 of table four and 其他 of table three have one key.
  const isCase = group.length > 0 && key.includes('.');
  if (isCase && key.endsWith('.other')) return { zh: '既不是维持也不是纠正的件数', en: 'How many ended neither upheld nor corrected.' };
  return own ? { zh: `${own.zh}。`.replace('。。', '。'), en: own.en } : { zh: `${label}。`, en: `${label}.` };
}

function partsWords(columns: readonly ColumnTemplate[], language: Language): string {
  const names = [...new Set(columns.map(({ label }) => label))].join('、');
  return language === 'zh'
    ? `下面${columns.length}列的总标题，自己没有数字：${names}。`
    : `Stands over ${columns.length} columns and has no figures of its own: ${names}.`;
}

/** The equations of the column, with its numbers; where it has none, the sum of its cells. */
function sumLines(report: Report, table: Table, column: ColumnTemplate, heading: Heading, language: Language): readonly string[] {
  const equations = templates[table.template].equations.filter(
    (equation) =>
      equation.table === table.id &&
      (equation.column === column.key || (table.id === 'disputes' && equation.right.some((ref) => ref.column === heading.first))),
  );
  if (equations.length > 0) {
    const sums = evaluate(report);
    return equations.map((equation) => equationLine(table, equation, sums, language));
  }
  const cells = table.rows
    .filter(({ template }) => template.parents[0] === heading.row.parents[0])
    .map(({ cells: own }) => own.find((cell) => cell.column === heading.first)?.value ?? null);
  const values = cells.filter((value) => value !== null);
  if (values.length === 0) return [];
  const sum = Math.round(values.reduce((all, value) => all + value, 0) * 1e6) / 1e6;
  const written = values.length > 1 ? `${values.join('＋')}＝${sum}` : `${sum}`;
  const blanks = cells.length - values.length;
  const zh = language === 'zh';
  const left = blanks === 0 ? '' : zh ? `（${blanks}格空白或不是数字，不计）` : ` (${blanks} blank or no number, not counted)`;
  return [`- ${zh ? '本列之和：' : 'Sum of the column: '}${escapeMarkdown(written)}${left}`];
}

function basis(table: TableId, language: Language): string {
  const lines = clauses[table].flatMap((cite) => {
    const clause = resolve(cite);
    return clause ? [`- ${escapeMarkdown(`${clause.citation}：${clause.text.replaceAll('\n', '').slice(0, longest)}`)}`] : [];
  });
  return lines.length === 0 ? '' : [`**${language === 'zh' ? '法律依据' : 'Legal basis'}**`, '', ...lines].join('\n');
}

/** So much of a provision. UTF-16 units. */
const longest = 150;
