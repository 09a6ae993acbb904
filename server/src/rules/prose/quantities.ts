import { type Noun, type Part, resultOf } from '../../language/facts/kinds.ts';
import type { Fact } from '../../report/stated-facts.ts';
import type { Words } from '../../text/range.ts';
import type { Sum, TableFigures } from './table-figures.ts';

/** Where the tables hold what a fact states. */
export interface Quantity {
  /** The rule that tells of a disagreement. */
  readonly code: string;
  readonly target: Sum;
  /** Numbers that the words may as well mean: said silently. */
  readonly same: readonly (number | undefined)[];
  /** Numbers that would explain the words: the disagreement is then only a hint. */
  readonly other: () => readonly Reading[];
  /** No more than a hint, however plain the words are. */
  readonly soft?: boolean;
  /** It can be no less, as all else is told. */
  readonly whole?: true;
}

/** Another number of the tables, and what it is. */
export interface Reading extends Words {
  readonly value: number | undefined;
}

const total = ['total'];
const bodies = ['commercial', 'research', 'charity', 'legal', 'other'];
const people = ['natural', ...bodies];

const resultRows: Partial<Readonly<Record<Part, string>>> = {
  granted: '3.1',
  partial: '3.2',
  refused: '3.3.*',
  unavailable: '3.4.*',
  unprocessed: '3.5.*',
  otherResult: '3.6.*',
};
const applicantColumns: Partial<Readonly<Record<Part, readonly string[]>>> = {
  natural: ['natural'],
  bodies,
  commercial: ['commercial'],
  research: ['research'],
  charity: ['charity'],
  legal: ['legal'],
  otherBody: ['other'],
};
const outcomeColumns: Partial<Readonly<Record<Part, readonly string[]>>> = {
  upheld: ['upheld'],
  corrected: ['corrected'],
  otherOutcome: ['other'],
  closed: ['upheld', 'corrected', 'other'],
  pending: ['pending'],
};
const everyOutcome = ['upheld', 'corrected', 'other', 'pending'];
const caseColumns: Partial<Readonly<Record<Noun, readonly string[]>>> = {
  review: ['review'],
  suit: ['direct', 'after'],
  direct: ['direct'],
  after: ['after'],
};
const everyCase = ['review', 'direct', 'after'];
const documentRows: Partial<Readonly<Record<Noun, string>>> = { norm: '行政规范性文件', rules: '规章' };
const decisionRows: Partial<Readonly<Record<Noun, string>>> = { permit: '行政许可', penalty: '行政处罚', coercion: '行政强制' };

/** The place of a fact in the tables; undefined where a table holds it not, or not reliably. */
export function quantityOf(fact: Fact, figures: TableFigures): Quantity | undefined {
  const of = (...rows: readonly string[]): Sum | undefined => figures.sum('requests', rows, total);
  switch (fact.about) {
    case 'received':
    case 'accepted':
    case 'handled':
      return received(fact, of);
    case 'carriedIn':
      return plain('prose/carried-in', of('2'));
    case 'carriedOut':
      return plain('prose/carried-out', of('4'));
    case 'allDone':
      return plain('prose/done', of('4'));
    case 'done':
    case 'answered':
      return done(of);
    case 'result':
      return results(fact, figures);
    case 'applicant':
    case 'onlyApplicant':
      return applicants(fact, figures);
    case 'cases':
    case 'onlyOutcome':
      return cases(fact, figures);
    case 'decisions':
      return plain(
        'prose/decisions',
        figures.sum(
          'disclosure',
          fact.groups.map((noun) => decisionRows[noun] ?? ''),
          ['decisions'],
        ),
      );
    case 'fee':
    case 'charges':
      return undefined;
    default:
      return documents(fact, figures);
  }
}

const plain = (code: string, target: Sum | undefined): Quantity | undefined => target && { code, target, same: [], other: () => [] };

type Totals = (...rows: readonly string[]) => Sum | undefined;

/** 收到 is the first row; 受理 and 办理 may count what was carried over, 办理 what was done. */
function received({ about, figure }: Fact, of: Totals): Quantity | undefined {
  const target = of('1');
  if (!target) return undefined;
  const withCarried = of('1', '2')?.value;
  const same = about === 'received' ? [] : about === 'accepted' ? [withCarried] : [withCarried, of('3.7')?.value];
  const reading = { value: withCarried, zh: '本年新收加上年结转', en: 'what was received plus what was carried over' };
  return {
    code: figure ? 'prose/received' : 'prose/none-received',
    target,
    same,
    other: () => [reading],
    soft: about === 'handled' && withCarried !== 0,
  };
}

function done(of: Totals): Quantity | undefined {
  const target = of('3.7');
  if (!target) return undefined;
  const less = (...rows: readonly string[]): number | undefined => {
    const sum = of(...rows);
    return sum && target.value - sum.value;
  };
  const other = (): readonly Reading[] => [
    { value: less('2'), zh: '总计减上年结转', en: 'the total less what was carried over' },
    { value: of('1')?.value, zh: '本年新收的件数', en: 'what was received in the year' },
    { value: less('3.6.*'), zh: '总计减其他处理', en: 'the total less other results' },
    { value: less('3.5.*', '3.6.*'), zh: '总计减不予处理和其他处理', en: 'the total less what was not processed and other results' },
    { value: of('3.1', '3.2')?.value, zh: '予以公开和部分公开之和', en: 'what was granted wholly or in part' },
  ];
  return { code: 'prose/done', target, same: [], other };
}

function results({ parts }: Fact, figures: TableFigures): Quantity | undefined {
  const reasons = parts.filter((part) => resultOf(part));
  const rows = reasons.length > 0 ? reasons : parts.map((p) => resultRows[p]!);
  const target = figures.sum('requests', rows, total);
  if (!target) return undefined;
  const other = (): readonly Reading[] =>
    target.value === 0 ? [] : otherResults(parts, rows, target, figures).filter((o) => (o.value ?? 0) >= tellingFrom);
  // 本机关不掌握、无法提供的5件 may count one row, or all that could not be given.
  const all = parts.flatMap((p) => resultRows[p] ?? []);
  return { code: 'prose/results', target, same: [reasons.length > 0 ? figures.sum('requests', all, total)?.value : undefined], other };
}

/** A smaller number stands in some cell by chance, and explains nothing. */
export const tellingFrom = 10;

/** One row or one column of what was asked for, or the rows beside it. */
function otherResults(parts: readonly Part[], rows: readonly string[], target: Sum, figures: TableFigures): readonly Reading[] {
  const column = figures.sum('requests', rows, ['natural']);
  const other: Reading[] = target.cells.map(({ row, value }) => ({
    value,
    zh: `「${row.template.label}」一行`,
    en: `row “${row.template.label}” alone`,
  }));
  if (column) other.push({ value: column.value, zh: '自然人一列', en: 'the column of natural persons' });
  for (const { row } of target.cells) {
    const own = row.cells[0]?.value;
    if (own) other.push({ value: own, zh: `「${row.template.label}」一行的自然人`, en: `natural persons in row “${row.template.label}”` });
  }
  if (parts.length === 1 && parts[0] === 'granted') {
    other.push({
      value: figures.sum('requests', ['3.1', '3.2'], total)?.value,
      zh: '予以公开和部分公开之和',
      en: 'what was granted wholly or in part',
    });
  }
  return other;
}

/** Rows that applicants may be told of beside those received. */
export const otherWholes: readonly (readonly string[])[] = [['1', '2'], ['3.7'], ['2'], ['4']];

/** Of whom applicants are a part, the words mostly leave open: of what was received, of all, or of what was done. */
function applicants({ about, parts, paragraph, from, to }: Fact, figures: TableFigures): Quantity | undefined {
  const words = paragraph.text.slice(from, to);
  const named = parts.flatMap((p) => applicantColumns[p] ?? []);
  const columns = about === 'onlyApplicant' ? people.filter((c) => !named.includes(c)) : named;
  const target = figures.sum('requests', ['1'], columns);
  if (!target) return undefined;
  const all = otherWholes.map((rows) => figures.sum('requests', rows, columns)?.value);
  // 企业 may be a business or any body.
  const same = /(?<!商业)企业/.test(words) ? [...all, figures.sum('requests', ['1'], bodies)?.value] : all;
  return { code: 'prose/applicants', target, same: about === 'onlyApplicant' ? same.slice(1, 2) : same, other: () => [] };
}

function cases({ about, groups, parts, paragraph, from, to }: Fact, figures: TableFigures): Quantity | undefined {
  // 被复议机关纠正2件
  const group = groups[0] ?? (paragraph.text.slice(from, to).includes('复议机关') ? 'review' : undefined);
  const keys = group ? (caseColumns[group] ?? []) : everyCase;
  const named = parts.length > 0 ? parts.flatMap((p) => outcomeColumns[p]!) : total;
  const outcomes = about === 'onlyOutcome' ? everyOutcome.filter((column) => !named.includes(column)) : named;
  const under = (of: readonly string[]): readonly string[] => of.flatMap((key) => outcomes.map((outcome) => `${key}.${outcome}`));
  const columns = under(keys);
  const target = figures.sum('disputes', ['cases'], columns);
  if (!target) return undefined;
  const eachGroup = (): readonly Reading[] =>
    target.cells
      .map(({ cell, row, value }) => columnReading(value, row.template.columns[cell.column]!.group.at(-1)!))
      .filter((o) => (o.value ?? 0) >= tellingFrom);
  const other = target.cells.length > 1 ? eachGroup : (): readonly Reading[] => [];
  // `复议后起诉20件，已审结22件`: how all suits ended is told behind the last group.
  const [reviews, allSuits] = [everyCase.slice(0, 1), everyCase.slice(1)];
  const wider = group === undefined ? [reviews, allSuits] : group !== 'review' && parts.length > 0 ? [allSuits] : [];
  const same = wider.map((of) => figures.sum('disputes', ['cases'], under(of))?.value);
  return { code: group === 'review' ? 'prose/reviews' : 'prose/lawsuits', target, same, other };
}

const columnReading = (value: number, label: string): Reading => ({ value, zh: `「${label}」`, en: `“${label}” alone` });

/** 规范性文件 without 行政 may count others, and so does what was reviewed (清理); the form of 2019 has other columns, and 规范性文件 alone. */
function documents(fact: Fact, figures: TableFigures): Quantity | undefined {
  const row = documentRows[fact.groups[0]!] ?? '';
  const words = fact.paragraph.text.slice(fact.from, fact.to);
  const key = words.includes('对外公开')
    ? 'public'
    : { made: 'made', published: 'published', repealed: 'repealed', valid: 'valid' }[fact.about as 'made'];
  const target = key ? figures.sum('disclosure', [row], [key]) : undefined;
  if (!target) return undefined;
  const published = figures.sum('disclosure', [row], ['published'])?.value;
  const isOld = published !== undefined;
  const inFull = row === '规章' || fact.paragraph.text.slice(0, fact.to).includes('行政规范性文件');
  return {
    code: 'prose/normative-documents',
    target,
    same: [published],
    other: () => [],
    soft: !(inFull || isOld) || isReviewed(fact),
  };
}

/** What was gone through (清理) is more than what was in force, repealed or made; 清理废止 is what was repealed. */
function isReviewed({ paragraph, sentence }: Fact): boolean {
  const text = paragraph.sentences[sentence]?.text ?? '';
  return text.replaceAll('清理废止', '').includes('清理');
}
