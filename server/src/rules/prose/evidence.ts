import { figuresIn } from '../../language/figures.ts';
import type { Fact } from '../../report/stated-facts.ts';
import { sumOf } from './part-lists.ts';
import { otherWholes, type Quantity, quantityOf } from './quantities.ts';
import type { TableFigures } from './table-figures.ts';

/** What the figures around one say of how it is meant. */
export interface Evidence {
  readonly figures: TableFigures;
  /** Facts that the tables bear out, by their subject. */
  readonly own: ReadonlyMap<string, readonly Fact[]>;
  /** How many were carried over, by the sentences that tell it beside what was received, as a part of it or on top. */
  readonly beside: ReadonlyMap<string, Fact>;
  /** Sentences that say that all was done. */
  readonly allDone: ReadonlySet<string>;
  /** Paragraphs by which of 收到, 上年结转 and 结转下年度 they tell as the tables do. */
  readonly balance: readonly ReadonlySet<number>[];
  /** The list of applicants that each of them stands in. */
  readonly lists: ReadonlyMap<Fact, readonly Fact[]>;
}

/** What facts are about, as far as two of them may be held against each other. */
export const subjectOf = ({ about, parts, groups }: Pick<Fact, 'about' | 'parts' | 'groups'>): string =>
  `${about} ${parts.join()} ${groups.join()}`;

export const sentenceOf = ({ paragraph, sentence }: Fact): string => `${paragraph.start} ${sentence}`;

/** Made once for all facts of a report. */
export function evidenceOf(facts: readonly Fact[], own: Evidence['own'], figures: TableFigures): Evidence {
  return {
    figures,
    own,
    beside: new Map(facts.flatMap((f) => (f.about === 'carriedIn' && f.value > 0 && isBeside(f) ? [[sentenceOf(f), f] as const] : []))),
    allDone: new Set(facts.flatMap((f) => (f.about === 'allDone' && !f.portion && !f.wide ? sentenceOf(f) : []))),
    balance: (['received', 'carriedIn', 'carriedOut'] as const).map(
      (about) => new Set(own.get(subjectOf({ about, parts: [], groups: [] }))?.map((f) => f.paragraph.start)),
    ),
    lists: listsOf(facts),
  };
}

/** `自然人14人次、商业企业3家`: applicants side by side, with nothing else counted between. */
function listsOf(facts: readonly Fact[]): ReadonlyMap<Fact, readonly Fact[]> {
  const lists = new Map<Fact, Fact[]>();
  for (const [i, fact] of facts.entries()) {
    if (fact.about !== 'applicant') continue;
    const before = facts[i - 1];
    const goesOn =
      before?.about === 'applicant' &&
      sentenceOf(before) === sentenceOf(fact) &&
      !fact.paragraph.text.slice(before.to, fact.from).includes('；');
    const list = (goesOn && lists.get(before)) || [];
    list.push(fact);
    lists.set(fact, list);
  }
  return lists;
}

/** The words of a fact with the two units before them. */
const around = ({ paragraph, from, to }: Fact): string => paragraph.text.slice(Math.max(0, from - 2), to);

/** `加上上年结转2件`, `连同上年结转2件`: what stands before them does not count them. */
export const isOnTop = (fact: Fact): boolean => /加上|连同|另有/.test(around(fact));

/** The same, or `（含上年结转2件）`. */
const isBeside = (fact: Fact): boolean => isOnTop(fact) || /[含括]|其中/.test(around(fact));

/** What a fact is held against, without the readings that the figures around it leave no room for. */
export function narrowed(fact: Fact, quantity: Quantity, evidence: Evidence): Quantity {
  const { about, paragraph, from } = fact;
  const only: Quantity = { ...quantity, same: [], other: () => [] };
  const carried = evidence.beside.get(sentenceOf(fact));
  switch (about) {
    case 'received':
    case 'accepted':
      return carried && from < carried.from && isOnTop(carried) ? only : quantity;
    case 'applicant':
      return { ...quantity, same: applicantsLeft(fact, quantity, evidence) };
    case 'done':
    case 'handled': {
      // Of 收到, 上年结转, 办结 and 结转下年度 three leave one number for the fourth.
      if (!evidence.balance.every((told) => told.has(paragraph.start))) return quantity;
      if (about === 'done') return only;
      const before = evidence.own.get('carriedIn  ')?.some((f) => f.value > 0 && f.from < from && sentenceOf(f) === sentenceOf(fact));
      const isDue = /[应需]/.test(paragraph.text.slice(from, fact.to));
      const target = before ? evidence.figures.sum('requests', isDue ? ['1', '2'] : ['3.7'], ['total']) : undefined;
      return target
        ? { code: isDue ? quantity.code : 'prose/done', target, same: quantity.same, other: only.other, whole: true }
        : quantity;
    }
    default:
      return quantity;
  }
}

/**
 * What else an applicant's number may be of. Where the list comes to what was received, only wholes that are as many; where another one of it can
 * be of those received alone, nothing.
 */
function applicantsLeft(fact: Fact, { same }: Quantity, evidence: Evidence): Quantity['same'] {
  const { figures, lists } = evidence;
  const list = lists.get(fact) ?? [];
  const isOfReceived = list.some((f) => {
    const other = f.value > 0 && f !== fact ? quantityOf(f, figures) : undefined;
    return other?.target.value === f.value && !other.same.includes(f.value);
  });
  // `26件申请来自21名自然人`: of what was received, as that number stands before them.
  const named = figuresIn(fact.paragraph.text, fact.paragraph.sentences[fact.sentence]!.from, fact.from).some(
    (f) => f.value === total(['1'], figures),
  );
  if (named && total(['1'], figures) !== total(['3.7'], figures)) return same.filter((_, i) => !otherWholes[i]);
  if (!isOfReceived && !comesToReceived(list, evidence)) return same;
  const left = (rows: readonly string[]): boolean => !isOfReceived && total(rows, figures) === sumOf(list);
  return same.filter((_, i) => !otherWholes[i] || left(otherWholes[i]));
}

const total = (rows: readonly string[], figures: TableFigures): number | undefined => figures.sum('requests', rows, ['total'])?.value;

/** Whether a list of applicants is of all that was received. */
const comesToReceived = (list: readonly Fact[], { figures }: Evidence): boolean => list.length > 1 && total(['1'], figures) === sumOf(list);

/** So many of the same list must be right. */
const companions = 2;

/**
 * Whose numbers a list tells may be open (`全年行政复议5件，其中维持2件、纠正1件`): where the tables have its other numbers, it is theirs, and the
 * one that they have not is a slip. A zero bears nothing out.
 */
export function supported(fact: Fact, expected: number, evidence: Evidence): Fact {
  if (fact.certainty === 'sure' || fact.wide) return fact;
  const certainty = fact.portion ? fact.certainty : certaintyOf(fact, expected, evidence);
  return { ...fact, certainty: certainty === 'likely' && isSwapped(fact.value, expected) ? 'sure' : certainty };
}

function certaintyOf(fact: Fact, expected: number, evidence: Evidence): Fact['certainty'] {
  const { about, certainty, paragraph } = fact;
  const said = about === 'carriedOut' && fact.value === 0 && evidence.allDone.has(sentenceOf(fact));
  const listed = about === 'applicant' && comesToReceived(evidence.lists.get(fact)!, evidence);
  if (said || listed) return 'sure';
  // One may have asked more than once.
  if (about === 'applicant' && fact.figure?.unit !== '件' && fact.value < expected) return certainty;
  // Of cases the paragraph tells; a review and a lawsuit in one sentence are of one kind.
  const inSentence = companionsOf(fact, evidence, sentenceOf);
  const count = about === 'cases' ? companionsOf(fact, evidence, (one) => one.paragraph.start) : inSentence;
  const isOne =
    about === 'cases' && certainty === 'likely' && inSentence > 0 && /公开申请|申请公开/.test(paragraph.text.slice(0, fact.from));
  // Of two kinds of applicants one is all that the other is not.
  const isOther = count > 0 && evidence.lists.get(fact)?.length === 2;
  if (isOne || isOther || count >= companions) return 'sure';
  return count > 0 && about === 'decisions' ? 'likely' : certainty;
}

/** How many other numbers of the same kind are right nearby. */
function companionsOf(fact: Fact, { own }: Evidence, near: (one: Fact) => unknown): number {
  let count = 0;
  for (const [subject, right] of own)
    if (subject !== subjectOf(fact) && right.some((r) => r.about === fact.about && r.value > 0 && near(r) === near(fact))) count++;
  return count;
}

/** `362件` for 326: two digits have changed places, which no other count does by chance. */
function isSwapped(value: number, expected: number): boolean {
  const [one, other] = [String(value), String(expected)];
  const at = [...one].findIndex((digit, i) => digit !== other[i]);
  return at >= 0 && one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2);
}
