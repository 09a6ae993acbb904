import type { Report } from '../../report/model.ts';
import { type Fact, factsOf } from '../../report/stated-facts.ts';
import type { RuleContext, Severity } from '../engine/rule.ts';
import { isLoose } from '../table/reading.ts';
import { type Quantity, quantityOf, type Reading } from './quantities.ts';
import { type TableFigures, tableFigures } from './table-figures.ts';

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

const known = new WeakMap<Report, readonly Disagreement[]>();

/** All that prose and tables disagree on, found once for all rules about prose. */
export function disagreementsOf(context: RuleContext): readonly Disagreement[] {
  let found = known.get(context.report);
  if (!found) {
    found = settled(context.report, findAll(context));
    known.set(context.report, found);
  }
  return found;
}

function findAll(context: RuleContext): readonly Disagreement[] {
  const facts = factsOf(context.report);
  if (facts.length === 0) return [];
  const figures = tableFigures(context);
  const known = explanations(facts);
  const own = borneOut(facts, figures);
  const found = new Map<string, Disagreement & { readonly facts: Fact[] }>();
  for (const fact of facts) {
    const quantity = quantityOf(fact, figures);
    if (!quantity || agrees(fact, quantity) || isExplained(fact, known) || !isOfRequests(fact, quantity)) continue;
    const right = own.get(subjectOf(fact)) ?? [];
    // Where the organ tells its own number, what all of its area has is another one.
    if (fact.wide && right.length > 0 && fact.value > quantity.target.value) continue;
    const key = `${quantity.code} ${fact.about} ${fact.parts.join()} ${fact.groups.join()} ${fact.value}`;
    const before = found.get(key);
    const reading = quantity.other().find((o) => o.value === fact.value);
    // Beside the right number of the same thing in its sentence another one is rather a part of it than a slip.
    const severity = fact.figure && right.some((r) => sentenceOf(r) === sentenceOf(fact)) ? 'hint' : severityOf(fact, quantity, reading);
    before?.facts.push(fact);
    if (!before) found.set(key, { code: quantity.code, severity, facts: [fact], quantity, reading });
    else if (louder(before.severity, severity) !== before.severity) found.set(key, { ...before, severity });
  }
  return [...found.values()];
}

const agrees = ({ value, portion }: Fact, { target, same }: Quantity): boolean =>
  value === target.value || same.includes(value) || (portion && value < target.value);

/** What facts are about, as far as two of them may be held against each other. */
const subjectOf = ({ about, parts, groups }: Fact): string => `${about} ${parts.join()} ${groups.join()}`;

/** Facts that tables bear out, by their subject. */
function borneOut(facts: readonly Fact[], figures: TableFigures): ReadonlyMap<string, readonly Fact[]> {
  const right = facts.filter((fact) => {
    const quantity = !fact.wide && !fact.portion ? quantityOf(fact, figures) : undefined;
    return quantity?.target.value === fact.value;
  });
  return Map.groupBy(right, subjectOf);
}

/**
 * 主动公开、依申请公开、不予公开 are how documents are classed as well as how requests are answered: outside section three a result counts only
 * where its paragraph speaks of requests before it.
 */
function isOfRequests({ paragraph, from, parts, groups }: Fact, { code }: Quantity): boolean {
  if (code !== 'prose/results' || paragraph.section === 3 || (parts.length === 0 && groups.length === 0)) return true;
  return paragraph.text.slice(0, from).replaceAll('依申请公开', '').includes('申请');
}

interface Explanations {
  /** Sentences that tell what was carried over as a part of something. */
  readonly included: ReadonlySet<string>;
  readonly carriedOut: boolean;
}

function explanations(facts: readonly Fact[]): Explanations {
  return {
    included: new Set(facts.filter((f) => f.about === 'carriedIn' && f.value > 0 && isIncluded(f)).map(sentenceOf)),
    carriedOut: facts.some((f) => f.about === 'carriedOut' && f.value > 0),
  };
}

const sentenceOf = ({ paragraph, sentence }: Fact): string => `${paragraph.start} ${sentence}`;

/**
 * `收到12件，包括上年结转2件` counts both rows; `全部办结` beside `结转下年度1件` contradicts the prose itself, which another rule tells.
 */
function isExplained(fact: Fact, { included, carriedOut }: Explanations): boolean {
  if (fact.about === 'received' && fact.figure) return included.has(sentenceOf(fact));
  return fact.about === 'allDone' && carriedOut;
}

/** What was carried over is told as a part of what stands before: `（含上年结转2件）`. */
const isIncluded = ({ paragraph, from, to }: Fact): boolean => /[含括]|其中|加上/.test(paragraph.text.slice(Math.max(0, from - 2), to));

const loud: readonly Severity[] = ['hint', 'information', 'warning', 'error'];
const louder = (a: Severity, b: Severity): Severity => (loud.indexOf(a) >= loud.indexOf(b) ? a : b);

/** What the table holds in one cell under the very words of the prose; anything else may count differently. */
const plainest: ReadonlySet<Fact['about']> = new Set(['received', 'carriedIn', 'carriedOut']);

/**
 * Prose is never certain to count what the table counts (the whole county, a channel, documents instead of requests): the plainest
 * statements are warnings, all others hints, none an error.
 */
function severityOf(fact: Fact, { soft }: Quantity, reading: Reading | undefined): Severity {
  if (soft || reading) return 'hint';
  const plain = plainest.has(fact.about) || (fact.about === 'cases' && fact.value === 0 && !fact.figure);
  return plain && fact.certainty === 'sure' ? 'warning' : 'hint';
}

/**
 * A warning only where no other reading is left: the table was read cell by cell, and it is not several numbers that differ, which would
 * mean that prose and table count different things (the whole county, the office itself).
 */
function settled(report: Report, found: readonly Disagreement[]): readonly Disagreement[] {
  const empty = found.find((d) => (d.code === 'prose/received' || d.code === 'prose/done') && isEmpty(report));
  const told = empty ? found.filter((d) => d === empty || d.quantity.target.cells[0]?.table !== 'requests') : found;
  const counts = told.filter((d) => d.facts[0]!.figure && d.quantity.target.cells[0]?.table === 'requests');
  const loose = [report.requests, report.disputes].some((table) => table !== undefined && isLoose(table));
  const many = new Set(counts.map((d) => d.facts[0]!.about)).size > 1;
  return told.map((d) => (d.severity === 'warning' && (loose || (many && counts.includes(d))) ? { ...d, severity: 'hint' } : d));
}

/** Nothing was entered in table three but zeros: one cause for all that prose says otherwise. */
const isEmpty = (report: Report): boolean => report.requests?.rows.every((row) => row.cells.every((c) => !c.value)) ?? false;
