import { tableNumber, templates } from '../../format/index.ts';
import type { ColumnTemplate, TableId } from '../../format/types.ts';
import { columnClauses, columnMeanings } from '../../law/columns.ts';
import { resolve } from '../../law/index.ts';
import type { Report, Table } from '../../report/model.ts';
import { evaluate } from '../../rules/engine/sums.ts';
import type { Language, Words } from '../../text/range.ts';
import type { Heading } from '../tables/table-headings.ts';
import { equationLine } from './hover-cell.ts';
import { escapeMarkdown } from './markdown.ts';

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
  const own = columnMeanings[key.split('.').at(-1)!];
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
  const lines = columnClauses[table].flatMap((cite) => {
    const clause = resolve(cite);
    return clause ? [`- ${escapeMarkdown(`${clause.citation}：${clause.text.replaceAll('\n', '').slice(0, longest)}`)}`] : [];
  });
  return lines.length === 0 ? '' : [`**${language === 'zh' ? '法律依据' : 'Legal basis'}**`, '', ...lines].join('\n');
}

/** So much of a provision. UTF-16 units. */
const longest = 150;
