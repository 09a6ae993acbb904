import { templates } from '../../server/src/format/index.ts';
import type { RowTemplate, TemplateId } from '../../server/src/format/types.ts';
import type { Case } from './case.ts';
import type { Random } from './random.ts';

/** The figures of one report as they stand in its cells, by row id; `''` is a blank. */
export interface Figures {
  readonly disclosure: ReadonlyMap<string, readonly string[]>;
  readonly requests: ReadonlyMap<string, readonly string[]>;
  readonly disputes: readonly string[];
}

type Size = Case['size'];

/** Counts as they are in reports: mostly nothing, then a few, seldom tens of thousands. */
function count(random: Random, size: Size): number {
  if (size === 'zero' || random.chance(size === 'small' ? 0.6 : 0.35)) return 0;
  if (size === 'small') return random.int(1, 30);
  return random.chance(0.1) ? random.int(1000, 40_000) : random.int(1, 900);
}

/** Figures of which every equation of the template holds. */
export function balancedFigures(template: TemplateId, size: Size, random: Random): Figures {
  return {
    disclosure: disclosureFigures(template, size, random.fork()),
    requests: requestFigures(template, size, random.fork()),
    disputes: disputeFigures(size, random.fork()),
  };
}

/** Table three: results are drawn, their totals added up, and what came in is shared out so that the carry balance holds. */
function requestFigures(template: TemplateId, size: Size, random: Random): Map<string, string[]> {
  const rows = templates[template].requests.rows;
  const numbers = new Map(rows.map(({ id }) => [id, [] as number[]]));
  for (let column = 0; column < 6; column++) {
    let results = 0;
    for (const { id } of rows) {
      if (!isResult(id)) continue;
      const figure = count(random, size);
      numbers.get(id)!.push(figure);
      results += figure;
    }
    const carried = count(random, size === 'large' ? 'small' : size);
    const before = Math.min(count(random, size === 'large' ? 'small' : size), results + carried);
    numbers.get('3.7')!.push(results);
    numbers.get('4')!.push(carried);
    numbers.get('2')!.push(before);
    numbers.get('1')!.push(results + carried - before);
  }
  return new Map([...numbers].map(([id, six]) => [id, [...six, sum(six)].map(String)]));
}

const isResult = (id: string): boolean => id.startsWith('3.') && id !== '3.7';
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

function disputeFigures(size: Size, random: Random): string[] {
  return [0, 1, 2].flatMap(() => {
    const four = [0, 1, 2, 3].map(() => count(random, size === 'large' ? 'small' : size));
    return [...four, sum(four)].map(String);
  });
}

function disclosureFigures(template: TemplateId, size: Size, random: Random): Map<string, string[]> {
  return new Map(templates[template].disclosure.rows.map((row) => [row.id, disclosureRow(row, size, random)]));
}

/** One row of table two; a signed change never takes the number of the year before below zero. */
function disclosureRow(row: RowTemplate, size: Size, random: Random): string[] {
  const before = count(random, size);
  return row.columns.map((column) => {
    if (column.key === 'before') return String(before);
    if (column.type === 'amount') return amount(random, size);
    if (column.type !== 'change') return String(count(random, size));
    const change = random.chance(0.4) ? -random.int(0, before) : count(random, size);
    return change > 0 && random.chance(0.5) ? `+${change}` : String(change);
  });
}

function amount(random: Random, size: Size): string {
  const whole = count(random, size);
  const digits = random.pick([0, 0, 2, 4, 6]);
  return digits === 0 || whole === 0 ? String(whole) : `${whole}.${String(random.int(1, 10 ** digits - 1)).padStart(digits, '0')}`;
}

/** `figures` with some of the zeros left empty or filled with a placeholder: no equation changes its outcome for the worse. */
export function withBlanks(figures: Figures, blanks: Case['blanks'], random: Random): Figures {
  if (blanks === 'none') return figures;
  const mark = blanks === 'some' ? '' : random.pick(['/', '-', '无', '—']);
  const share = random.pick([0.1, 0.5, 1]);
  const empty = (cell: string): string => (Number(cell) === 0 && random.chance(share) ? mark : cell);
  const rows = (map: Figures['requests']): Map<string, string[]> => new Map([...map].map(([id, cells]) => [id, cells.map(empty)]));
  return { disclosure: rows(figures.disclosure), requests: rows(figures.requests), disputes: figures.disputes.map(empty) };
}

/** `figures` with one cell of table three or four changed to another number; returns the number that it should have been. */
export function spoil(figures: Figures, row: string, column: number, to: (right: number) => number): { figures: Figures; right: number } {
  const cells = row === 'cases' ? figures.disputes : figures.requests.get(row)!;
  const right = Number(cells[column]);
  const spoiled = cells.map((cell, i) => (i === column ? String(to(right)) : cell));
  const changed =
    row === 'cases' ? { ...figures, disputes: spoiled } : { ...figures, requests: new Map([...figures.requests, [row, spoiled]]) };
  return { figures: changed, right };
}

/** Other ways of writing some of the numbers, each with the same value. */
export function writtenOtherwise(figures: Figures, random: Random): Figures {
  const write = (cell: string): string => (/^-?\d+$/.test(cell) && random.chance(0.2) ? otherwise(cell, random) : cell);
  const rows = (map: Figures['requests']): Map<string, string[]> => new Map([...map].map(([id, cells]) => [id, cells.map(write)]));
  return { disclosure: rows(figures.disclosure), requests: rows(figures.requests), disputes: figures.disputes.map(write) };
}

const wide = (digits: string): string => digits.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));

function otherwise(digits: string, random: Random): string {
  if (digits.startsWith('-')) return random.pick([`减${digits.slice(1)}`, `－${digits.slice(1)}`, `−${digits.slice(1)}`]);
  const ways = [wide(digits), `${digits}件`, `0${digits}`];
  // 一 alone is a dash in a column of figures.
  if (digits.length === 1 && digits !== '1') ways.push('零一二三四五六七八九'[Number(digits)]!);
  if (digits.length === 2 && digits.startsWith('1')) ways.push(`十${digits === '10' ? '' : '零一二三四五六七八九'[Number(digits[1])]}`);
  if (digits.length > 3) ways.push(`${digits.slice(0, -3)},${digits.slice(-3)}`, `${digits.slice(0, -3)}，${digits.slice(-3)}`);
  return random.pick(ways);
}
