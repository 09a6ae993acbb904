import type { TableId } from '../../format/types.ts';
import type { Report } from '../../report/model.ts';
import { type Fact, factsOf } from '../../report/stated-facts.ts';
import { tablesOf } from '../../report/tables-of.ts';
import { memoized } from '../../text/memoized.ts';
import type { RuleContext, Severity, Sums } from '../engine/rule.ts';
import { isLoose } from '../table/reading.ts';
import { type Evidence, evidenceOf, isOnTop, narrowed, sentenceOf, subjectOf, supported } from './evidence.ts';
import { type Quantity, quantityOf, type Reading, tellingFrom } from './quantities.ts';
import { tableFigures } from './table-figures.ts';

/** A number of the prose that the tables contradict. Each belongs to one rule: nothing is said twice. */
export interface Disagreement {
  readonly code: string;
  readonly severity: Severity;
  /** Every place that states it, the first one first. */
  readonly facts: readonly Fact[];
  readonly quantity: Quantity;
  /** What else of the tables the number could be. */
  readonly reading: Reading | undefined;
}

/** All that prose and tables disagree on, found once for all rules about prose. */
export const disagreementsOf = (context: RuleContext): readonly Disagreement[] => findAll(context.report, context);

const findAll = memoized((_report: Report, context: RuleContext): readonly Disagreement[] => {
  const facts = factsOf(context.report);
  if (facts.length === 0) return [];
  const figures = tableFigures(context);
  const quantities = new Map(facts.map((fact) => [fact, quantityOf(fact, figures)]));
  const own = borneOut(facts, quantities);
  const evidence = evidenceOf(facts, own, figures);
  const lists = listed(facts, quantities);
  const carriedOut = facts.some((f) => f.about === 'carriedOut' && f.value > 0);
  const found = new Map<string, Disagreement & { readonly facts: Fact[] }>();
  for (const fact of facts) {
    const known = quantities.get(fact);
    const quantity = known && narrowed(fact, known, evidence);
    const isListed = isOfTheTable(fact, lists);
    if (
      !quantity ||
      agrees(isListed ? { ...fact, portion: false } : fact, quantity) ||
      isExplained(fact, quantity, evidence, carriedOut) ||
      !isOfRequests(fact)
    )
      continue;
    const right = own.get(subjectOf(fact)) ?? [];
    // Where the organ tells its own number, what all of its area has is another one.
    if (fact.wide && right.length > 0 && fact.value > quantity.target.value) continue;
    const key = `${quantity.code} ${fact.about} ${fact.parts.join()} ${fact.groups.join()} ${fact.value}`;
    const before = found.get(key);
    const reading = quantity.other().find((o) => o.value === fact.value);
    // Beside the right number of the same thing in its sentence another one is rather a part of it than a slip; of none there is no part.
    const beside = fact.figure && right.some((r) => r !== fact && r.value > 0 && sentenceOf(r) === sentenceOf(fact));
    const meant = isListed ? { ...fact, wide: false, certainty: 'likely' as const } : supported(fact, quantity.target.value, evidence);
    const severity = beside ? 'hint' : severityOf(meant, quantity, reading);
    before?.facts.push(fact);
    if (!before) found.set(key, { code: quantity.code, severity, facts: [fact], quantity, reading });
    else if (louder(before.severity, severity) !== before.severity) found.set(key, { ...before, severity });
  }
  const bearing = [...own.values()].filter(([fact]) => fact!.value > 0 && fact!.figure && isOfTableThree(fact!)).length;
  return settled(context, [...found.values()], bearing);
});

const agrees = ({ value, portion, figure }: Fact, { target, same }: Quantity): boolean =>
  isAsWritten(value, figure?.step, target.value) || same.includes(value) || (portion && value < target.value);

/** Whether prose gives the number of a cell, as far as it is rounded (`18.64万件`). */
const isAsWritten = (stated: number, step: number | undefined, cell: number): boolean =>
  step === undefined ? stated === cell : Math.abs(stated - cell) < step;

/** Whether table three holds what a fact is about. */
const isOfTableThree = ({ about }: Fact): boolean => !ofOtherTables.has(about);
const ofOtherTables: ReadonlySet<Fact['about']> = new Set([
  'cases',
  'made',
  'published',
  'repealed',
  'valid',
  'decisions',
  'fee',
  'charges',
]);

/** Facts that tables bear out, by their subject. */
function borneOut(facts: readonly Fact[], quantities: ReadonlyMap<Fact, Quantity | undefined>): ReadonlyMap<string, readonly Fact[]> {
  const right = facts.filter((fact) => {
    const quantity = !fact.wide && !fact.portion ? quantities.get(fact) : undefined;
    return quantity !== undefined && isAsWritten(fact.value, fact.figure?.step, quantity.target.value);
  });
  return Map.groupBy(right, subjectOf);
}

/** By sentence and what is told, what of it the tables have with the very number; a small number may be there by chance. */
type Lists = ReadonlyMap<string, ReadonlySet<string>>;

/** It seems to tell of one office, or of more organs than the table. */
const isOfOthers = ({ portion, wide }: Fact): boolean => portion || wide;

const listOf = (fact: Fact): string => `${sentenceOf(fact)} ${fact.about}`;

function listed(facts: readonly Fact[], quantities: ReadonlyMap<Fact, Quantity | undefined>): Lists {
  const lists = new Map<string, Set<string>>();
  for (const fact of facts) {
    if (!isOfOthers(fact) || fact.value < tellingFrom || quantities.get(fact)?.target.value !== fact.value) continue;
    const list = lists.get(listOf(fact));
    if (list) list.add(subjectOf(fact));
    else lists.set(listOf(fact), new Set([subjectOf(fact)]));
  }
  return lists;
}

/** So many others of a list that seems to tell of a part are right: then it tells of the whole. */
const companions = 3;

const isOfTheTable = (fact: Fact, lists: Lists): boolean => {
  const list = isOfOthers(fact) && fact.about === 'result' ? lists.get(listOf(fact)) : undefined;
  return list !== undefined && !list.has(subjectOf(fact)) && list.size >= companions;
};

/** Documents that are classed: 主动公开120件、不予公开12件. */
const classed = /主动公开|公文|文件|属性|拟公开|信息[0-9]/;
/** Requests: 依申请公开 by itself is a class of documents, but not where it was received or answered. */
const spokenOf = /(?<!依)申请|(?:[收接]到|新收|受理|办[理结]|答复)[^，。；0-9]{0,6}依申请公开/;

/**
 * 主动公开、依申请公开、不予公开 are how documents are classed as well as how requests are answered: outside section three a result counts only
 * where its paragraph speaks of requests before it, or its heading does and no documents are spoken of.
 */
export function isOfRequests({ paragraph, sentence, from, about, ofRequests }: Fact): boolean {
  // `被申请复议12件，与信息公开无关`.
  if (about === 'cases') return !/信息公开无关|非(?:因|涉及|属于)?(?:政府)?信息公开/.test(paragraph.sentences[sentence]?.text ?? '');
  if (about !== 'result' || paragraph.section === 3) return true;
  const before = paragraph.text.slice(0, from);
  return spokenOf.test(before) || (ofRequests && !classed.test(before));
}

/**
 * `收到12件，包括上年结转2件` may count both rows: then it is what was received and these two, and any other number is a slip. `全部办结`
 * beside `结转下年度1件` contradicts the prose itself, which another rule tells.
 */
function isExplained(fact: Fact, { target, other }: Quantity, { beside }: Evidence, carriedOut: boolean): boolean {
  if (fact.about !== 'received' || !fact.figure) return fact.about === 'allDone' && carriedOut;
  const carried = beside.get(sentenceOf(fact));
  if (carried && fact.from < carried.from && isOnTop(carried)) return false;
  return carried !== undefined && (fact.value - carried.value === target.value || other().some(({ value }) => value === fact.value));
}

const loud: readonly Severity[] = ['hint', 'information', 'warning', 'error'];
const louder = (a: Severity, b: Severity): Severity => (loud.indexOf(a) >= loud.indexOf(b) ? a : b);

/** What may well leave out what the table counts: 受理 what was not taken up, 答复 what was closed without an answer. */
const narrower: ReadonlySet<Fact['about']> = new Set(['accepted', 'handled', 'answered', 'allDone']);

/**
 * Prose is never certain to count what the table counts, so none is an error. A plain figure is a warning; one that another reading would
 * explain is for information; a hint, which no list shows, is left for what most probably counts something else: the whole county, one
 * office, one channel.
 */
function severityOf(fact: Fact, { soft, target, whole }: Quantity, reading: Reading | undefined): Severity {
  // A part of what came over is never more than all of it.
  if (fact.certainty === 'doubtful' && (fact.about !== 'carriedIn' || fact.wide || fact.value < target.value)) return 'hint';
  const mayBeLess = narrower.has(fact.about) && fact.value < target.value && !whole;
  const isPlain = fact.certainty === 'sure' && !soft && !reading && !mayBeLess;
  return isPlain ? 'warning' : 'information';
}

/**
 * A warning only where no other reading is left: the table was read cell by cell, and it is not most of the numbers that differ, which would
 * mean that prose and table count different things (the whole county, the office itself). Of a table without separators that balances, the
 * figures are sure and only what they count is left to ask.
 */
function settled({ report, sums }: RuleContext, found: readonly Disagreement[], right: number): readonly Disagreement[] {
  const empty = found.find((d) => (d.code === 'prose/received' || d.code === 'prose/done') && isEmpty(report));
  const told = empty ? found.filter((d) => d === empty || d.quantity.target.cells[0]?.table !== 'requests') : found;
  const counts = told.filter((d) => d.facts[0]!.figure && d.quantity.target.cells[0]?.table === 'requests');
  const loose = tablesOf(report).filter((table) => table.id !== 'disclosure' && isLoose(table));
  const wrong = new Set(counts.map((d) => subjectOf(d.facts[0]!))).size;
  const isUnsure = loose.some((table) => !balances(table.id, sums));
  const most = isUnsure ? 'hint' : loose.length > 0 || wrong > Math.max(1, right) ? 'information' : undefined;
  return told.map((d) =>
    most && (loose.length > 0 || counts.includes(d)) && louder(d.severity, most) !== most ? { ...d, severity: most } : d,
  );
}

/** Whether all equations of a table were checked and hold: figures that were read from other places would not add up. */
const balances = (table: TableId, { equations, failing, notChecked }: Sums): boolean =>
  equations.some((e) => e.table === table) && ![...failing, ...notChecked].some(({ equation }) => equation.table === table);

/** Nothing was entered in table three but zeros: one cause for all that prose says otherwise. */
const isEmpty = (report: Report): boolean => report.requests?.rows.every((row) => row.cells.every((c) => !c.value)) ?? false;
