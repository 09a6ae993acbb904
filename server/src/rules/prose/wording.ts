import type { Report } from '../../report/model.ts';
import type { Fact } from '../../report/stated-facts.ts';
import { memoized } from '../../text/memoized.ts';
import type { Range, Words } from '../../text/range.ts';
import { writeCell } from '../edit-cell.ts';
import type { FindingWith, Fix, Related, Rule, RuleContext } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { cellName, namesOf, rowName, tableName } from '../words.ts';
import { type Disagreement, disagreementsOf } from './disagreements.ts';
import type { Sum, TableCell } from './table-figures.ts';

/** How a disagreement is told and mended: both numbers, where the table's stands, and the choice between them. */

/** What the fixes of a finding need; every range in it moves with the text. */
export interface Told {
  readonly number: Range | null;
  readonly words: Range & { readonly text: string };
  /** The only cell, where there is one. */
  readonly cell: Pick<TableCell, 'table' | 'cell'> | null;
  readonly stated: number;
  readonly expected: number;
}

/** The rule that tells of what prose and tables disagree on under one code. */
export const ruleOf = (code: Parameters<typeof stated>[0]): Rule<Told> => ({
  ...stated(code),
  *check(context) {
    for (const found of disagreementsOf(context)) if (found.code === code) yield findingOf(found);
  },
  fixes: choiceOf,
});

function findingOf({ code, severity, facts, quantity, reading }: Disagreement): FindingWith<Told> {
  const [fact, ...others] = facts;
  const { target } = quantity;
  const at = placeOf(fact!);
  const quoted = quoteOf(fact!);
  const place = sumName(target);
  const also = reading && {
    zh: `；${fact!.value} 恰好等于${reading.zh}，也许写的是另一个口径`,
    en: `; ${fact!.value} equals ${reading.en}, which may be what is meant`,
  };
  return {
    code,
    severity,
    start: at.start,
    end: at.end,
    message: {
      zh: `正文写「${quoted}」，${place.zh}是 ${target.value}，两处不一致${also?.zh ?? ''}。`,
      en: `The text says “${quoted}”, but ${place.en} is ${target.value}${also?.en ?? ''}.`,
    },
    related: [...relatedCells(target), ...others.map(alsoSaid)],
    data: dataOf(fact!, target),
  };
}

function dataOf(fact: Fact, target: Sum): Told {
  const words = fact.paragraph.range(fact.from, fact.to);
  // What is rounded to 万 can neither stand in a cell nor be replaced by what stands there.
  const isRounded = fact.figure?.step !== undefined;
  return {
    number: fact.figure && !isRounded ? fact.paragraph.range(fact.figure.from, fact.figure.numberTo) : null,
    words: { ...words, text: fact.paragraph.text.slice(fact.from, fact.to) },
    cell: target.cells.length === 1 && !isRounded ? { table: target.cells[0]!.table, cell: target.cells[0]!.cell } : null,
    stated: fact.value,
    expected: target.value,
  };
}

const placeOf = ({ figure, paragraph, from, to }: Fact): Range =>
  figure ? paragraph.range(figure.from, figure.to) : paragraph.range(from, to);

/** The words as they stand, cut at their beginning when they are long. */
export function quoteOf({ paragraph, from, to }: Pick<Fact, 'paragraph' | 'from' | 'to'>): string {
  const text = paragraph.text.slice(from, to);
  return text.length > 32 ? `…${text.slice(-32)}` : text;
}

/** `表三「一、本年新收…」的「总计」格`; of several cells their rows. */
export const sumName = memoized(nameOf);

function nameOf({ cells, value }: Sum): Words {
  const [first] = cells;
  const { table, row, cell } = first!;
  const where = tableName(table);
  if (cells.length === 1) {
    const name = cellName(table, row.template, row.template.columns[cell.column]!);
    return row.template.label ? { zh: `${where.zh}${name.zh}`, en: `${name.en} in ${where.en}` } : name;
  }
  const terms = cells.map((c) => c.value).filter((v) => v !== 0);
  const sum = terms.length > 1 && terms.length < 7 ? { zh: `（${terms.join('＋')}）`, en: ` (${terms.join(' + ')})` } : { zh: '', en: '' };
  const rows = [...new Map(cells.map((c) => [c.row.template.id, c])).values()];
  const columns = [...new Map(cells.map((c) => [c.cell.column, c])).values()].map((c) => c.row.template.columns[c.cell.column]!);
  const group = rows.length > 1 ? commonGroup(rows) : undefined;
  if (group)
    return {
      zh: `${where.zh}「${group}」各行之和${value === 0 ? '' : sum.zh}`,
      en: `the sum of the rows of “${group}” in ${where.en}${sum.en}`,
    };
  const names =
    rows.length > 1
      ? namesOf(
          rows.map((c) => rowName(c.table, c.row.template)),
          2,
          '行',
        )
      : namesOf(
          columns.map((c) => ({
            zh: `「${c.key.endsWith('total') || columns.filter((o) => o.label === c.label).length > 1 ? `${c.group.at(-1)} ${c.label}` : c.label}」`,
            en: `“${c.label}”`,
          })),
          3,
          '格',
        );
  return { zh: `${where.zh}${names.zh}之和${value === 0 ? '' : sum.zh}`, en: `the sum of ${names.en} in ${where.en}${sum.en}` };
}

/** The merged label over all of some rows, such as `（三）不予公开`; none where they stand under several. */
function commonGroup(rows: readonly TableCell[]): string | undefined {
  const groups = new Set(rows.map((c) => (c.row.template.parents.length > 1 ? c.row.template.parents.at(-1) : undefined)));
  return groups.size === 1 ? [...groups][0] : undefined;
}

function relatedCells({ cells }: Sum): readonly Related[] {
  return cells
    .filter((c) => cells.length === 1 || c.value !== 0)
    .slice(0, 8)
    .map(({ table, row, cell, value }) => {
      const name = cellName(table, row.template, row.template.columns[cell.column]!);
      return { start: cell.start, end: cell.end, message: { zh: `${name.zh}：${value}`, en: `${name.en}: ${value}` } };
    });
}

function alsoSaid(fact: Fact): Related {
  const { start, end } = placeOf(fact);
  return { start, end, message: { zh: `这里也写「${quoteOf(fact)}」`, en: `Also said here: “${quoteOf(fact)}”` } };
}

/** Change the prose, or change the table: facts decide, so neither is preferred. */
function choiceOf({ data }: FindingWith<Told>, { report }: RuleContext): readonly Fix[] {
  const { number, words, cell, stated, expected } = data;
  const fixes: Fix[] = [];
  if (number) {
    fixes.push({
      title: { zh: `改正文：${stated} → ${expected}`, en: `Change the text: ${stated} → ${expected}` },
      edits: [{ start: number.start, end: number.end, newText: String(expected) }],
    });
  } else if (positive(words.text)) {
    const newText = `${positive(words.text)}${expected}件`;
    fixes.push({
      title: { zh: `改正文：「${newText}」`, en: `Change the text to “${newText}”` },
      edits: [{ start: words.start, end: words.end, newText }],
    });
  }
  if (cell) fixes.push(tableFix(report, cell, stated));
  return fixes;
}

function tableFix(report: Report, { cell, table }: Pick<TableCell, 'table' | 'cell'>, stated: number): Fix {
  const name = tableName(table);
  return {
    title: { zh: `改${name.zh}：${cell.text} → ${stated}`, en: `Change ${name.en}: ${cell.text} → ${stated}` },
    edits: [writeCell(report, cell, stated)],
  };
}

/** `未收到政府信息公开申请` without its 未; empty where more than that would have to change. */
function positive(text: string): string {
  const at = text.search(/未收到|没有收到/);
  if (at < 0 || /[、和及]/.test(text)) return '';
  return (
    text.slice(0, at) +
    text
      .slice(at)
      .replace(/未收到|没有收到/, '收到')
      .replace(/的?情况$/, '')
  );
}
