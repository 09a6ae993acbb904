import { tableIds } from '../../format/index.ts';
import type { TableId } from '../../format/types.ts';
import { whyNotRead } from '../../report/not-read.ts';
import { countOf } from '../../text/count.ts';
import type { Words } from '../../text/range.ts';
import { fifthOf, isUnwritten } from '../section/improvements.ts';
import { isReport } from '../section/outline.ts';
import { holdsLabels, sectionFor } from '../table/reading.ts';
import { rowName, tableName } from '../words.ts';
import type { NotChecked, RuleContext, Sums } from './rule.ts';

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

/** Tables and rows that were not read; rows that keep equations from being checked are told with those. */
function tables({ report, sums }: RuleContext): readonly NotChecked[] {
  const lines: NotChecked[] = [];
  for (const id of tableIds) {
    const lost = report.notRead.filter((n) => n.table === id);
    if (!report[id] && lost.every(({ reason }) => reason === 'absent')) {
      const section = sectionFor(report, id);
      lines.push({ code: codeOf(id), reason: lostWords(id, section && holdsLabels(report, id, section) ? unreadable : whys.absent, 0) });
      continue;
    }
    if (suspended(sums, id, 'shape').length > 0) continue;
    for (const { reason, rows } of lost) lines.push({ code: codeOf(id), reason: lostWords(id, whyNotRead({ reason, rows }), rows.length) });
  }
  return lines;
}

function lostWords(id: TableId, why: Words, rows: number): Words {
  const name = tableName(id);
  return rows === 0
    ? { zh: `${name.zh}没有核对：${why.zh}。`, en: `${capital(name.en)} was not checked: ${why.en}.` }
    : {
        zh: `${name.zh}有 ${rows} 行没有读出：${why.zh}。`,
        en: `${countOf(rows, `row of ${name.en} was`, `rows of ${name.en} were`)} not read: ${why.en}.`,
      };
}

type Why = Sums['notChecked'][number]['reason'];

const whys: Readonly<Record<Why, Words>> = {
  shape: { zh: '有的行格数不对或者没有读出', en: 'rows have the wrong number of cells or were not read' },
  blank: { zh: '单元格空白', en: 'cells are blank' },
  text: { zh: '单元格里不是数字', en: 'cells hold no number' },
  absent: { zh: '文中没有这张表', en: 'the text has no such table' },
};

/** Its words are in the text, and `table/missing` says so. */
const unreadable: Words = { zh: '有这张表的文字，但行列读不出来', en: 'its words are there, but its rows and cells could not be read' };

const suspended = (sums: Sums, id: TableId, reason: Why): Sums['notChecked'] =>
  sums.notChecked.filter((n) => n.equation.table === id && n.reason === reason);

/** Equations that were not evaluated, one line a table and reason; a table that is not there has its line already. */
function equations({ report, sums }: RuleContext): readonly NotChecked[] {
  const lines: NotChecked[] = [];
  if (sums.notChecked.length === 0) return lines;
  for (const id of tableIds) {
    const table = report[id];
    if (!table) continue;
    for (const reason of Object.keys(whys) as readonly Why[]) {
      const found = suspended(sums, id, reason);
      if (found.length === 0) continue;
      const lost = reason === 'shape' ? report.notRead.find((n) => n.table === id) : undefined;
      const why = lost ? whyNotRead(lost) : whys[reason];
      const name = tableName(id);
      const [only] = found.length === 1 ? table.rows.filter((r) => r.template.id === found[0]!.equation.row) : [];
      const of = only ? { zh: `（${rowName(id, only.template).zh}）`, en: ` (${rowName(id, only.template).en})` } : { zh: '', en: '' };
      lines.push({
        code: found[0]!.equation.equation === 'cases-total' ? 'sum/cases-total' : 'sum/row-total',
        reason: {
          zh: `${name.zh}有 ${found.length} 个等式没有核对${of.zh}：${why.zh}。`,
          en: `${countOf(found.length, 'equation')} of ${name.en}${of.en} not checked: ${why.en}.`,
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
