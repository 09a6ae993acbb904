import { tableIds } from '../format/index.ts';
import type { TableId } from '../format/types.ts';
import type { NotRead, NotReadReason } from '../report/model.ts';
import type { Words } from '../text/range.ts';
import type { NotChecked, RuleContext, Sums } from './rule.ts';
import { fifthOf, isUnwritten } from './section/improvements.ts';
import { isReport } from './section/outline.ts';
import { rowName, tableName } from './words.ts';

/** What was not checked in a report, each with its reason, for the status and the command line: one line a table and reason. */
export function notCheckedOf(context: RuleContext): readonly NotChecked[] {
  const { report } = context;
  if (!isReport(report)) return [];
  return [...headings(context), ...tables(context), ...equations(context), ...fifth(context)];
}

function headings({ report }: RuleContext): readonly NotChecked[] {
  if (report.sections.some((s) => s.number !== null)) return [];
  return [
    {
      code: 'section/missing',
      reason: {
        zh: '没有读到六个部分的标题，标题的次序和序号没有核对。',
        en: 'None of the six headings was found; their order and numbers were not checked.',
      },
    },
  ];
}

const reasons: Readonly<Record<NotReadReason, Words>> = {
  absent: { zh: '没有找到表格', en: 'there is no table' },
  flattened: { zh: '表格挤成了一行，分不清行和列', en: 'the table runs on in one line, its rows and columns cannot be told apart' },
  'column-major': {
    zh: '表格被按列拆散，分不清哪个数属于哪一行',
    en: 'the table was taken apart by columns, its figures cannot be given to rows',
  },
  'order-lost': { zh: '单元格的次序已经打乱', en: 'its cells are out of order' },
  'repeats-removed': { zh: '相同的数字被去掉了，单元格对不上', en: 'repeated figures were removed, so that its cells do not match' },
  'cells-lost': { zh: '有的单元格在提取时丢失', en: 'cells were lost when the text was extracted' },
  ambiguous: { zh: '数字有不止一种读法', en: 'its figures can be read in more than one way' },
  'no-rows': { zh: '没有认出表格的行', en: 'none of its rows was recognised' },
  damaged: { zh: '文字损坏', en: 'its text is damaged' },
  'too-large': { zh: '表格太大', en: 'it is too large' },
};

/** Tables and rows that were not read; rows that keep equations from being checked are told with those. */
function tables({ report, sums }: RuleContext): readonly NotChecked[] {
  const lines: NotChecked[] = [];
  for (const id of tableIds) {
    const name = tableName(id);
    const lost = report.notRead.filter((n) => n.table === id);
    if (!report[id] && lost.length === 0) {
      lines.push({
        code: codeOf(id),
        reason: { zh: `${name.zh}没有核对：没有找到表格。`, en: `${capital(name.en)} was not checked: there is no table.` },
      });
    }
    if (suspended(sums, id, 'shape').length > 0) continue;
    for (const { reason, rows } of lost) lines.push({ code: codeOf(id), reason: lostWords(id, lostWhy({ reason, rows }), rows.length) });
  }
  return lines;
}

const rowsAbsent: Words = { zh: '有的行没有找到', en: 'rows are not there' };
const lostWhy = ({ reason, rows }: Pick<NotRead, 'reason' | 'rows'>): Words =>
  reason === 'absent' && rows.length > 0 ? rowsAbsent : reasons[reason];

function lostWords(id: TableId, why: Words, rows: number): Words {
  const name = tableName(id);
  return rows === 0
    ? { zh: `${name.zh}没有核对：${why.zh}。`, en: `${capital(name.en)} was not checked: ${why.en}.` }
    : { zh: `${name.zh}有 ${rows} 行没有读出：${why.zh}。`, en: `${rows} rows of ${name.en} were not read: ${why.en}.` };
}

type Why = Sums['notChecked'][number]['reason'];

const whys: Readonly<Record<Why, Words>> = {
  shape: { zh: '有的行格数不对或者没有读出', en: 'rows have the wrong number of cells or were not read' },
  blank: { zh: '单元格空白', en: 'cells are blank' },
  text: { zh: '单元格里不是数字', en: 'cells hold no number' },
  absent: { zh: '没有找到表格', en: 'there is no table' },
};

const suspended = (sums: Sums, id: TableId, reason: Why): Sums['notChecked'] =>
  sums.notChecked.filter((n) => n.equation.table === id && n.reason === reason);

/** Equations that were not evaluated, one line a table and reason; a table that is not there has its line already. */
function equations({ report, sums }: RuleContext): readonly NotChecked[] {
  const lines: NotChecked[] = [];
  for (const id of tableIds) {
    const table = report[id];
    if (!table) continue;
    for (const reason of Object.keys(whys) as readonly Why[]) {
      const found = suspended(sums, id, reason);
      if (found.length === 0) continue;
      const lost = reason === 'shape' ? report.notRead.find((n) => n.table === id) : undefined;
      const why = lost ? lostWhy(lost) : whys[reason];
      const name = tableName(id);
      const [only] = found.length === 1 ? table.rows.filter((r) => r.template.id === found[0]!.equation.row) : [];
      const of = only ? { zh: `（${rowName(id, only.template).zh}）`, en: ` (${rowName(id, only.template).en})` } : { zh: '', en: '' };
      lines.push({
        code: found[0]!.equation.equation === 'cases-total' ? 'sum/cases-total' : 'sum/row-total',
        reason: {
          zh: `${name.zh}有 ${found.length} 个等式没有核对${of.zh}：${why.zh}。`,
          en: `${found.length} ${found.length === 1 ? 'equation' : 'equations'} of ${name.en}${of.en} not checked: ${why.en}.`,
        },
      });
    }
  }
  return lines;
}

function fifth({ report }: RuleContext): readonly NotChecked[] {
  const section = fifthOf(report);
  if (!section || !isUnwritten(report, section)) return [];
  return [
    {
      code: 'section/improvements',
      reason: { zh: '第五部分还没有写，没有核对。', en: 'Section five is not written yet and was not checked.' },
    },
  ];
}

const codeOf = (id: TableId): string => (id === 'disclosure' ? 'table/missing' : id === 'requests' ? 'sum/row-total' : 'sum/cases-total');
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
