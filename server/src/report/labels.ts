import { tableTemplate } from '../format/index.ts';
import type { TableId, TemplateId } from '../format/types.ts';
import { isOrdinalNumeral, splitOrdinal } from '../language/ordinals.ts';
import { fold, withoutPinyin } from '../text/fold.ts';
import { likeness } from '../text/likeness.ts';
import { memoizedByName } from '../text/memoized.ts';
import { LOST, repairShift, unshifted } from '../text/shift.ts';
import type { Label } from './model.ts';

/**
 * Labels are recognised by likeness to the template's words: folded (script, width, brackets, spaces), with their ordinal or without it,
 * cut, misspelt or damaged. Which of several rows is meant is told by place, later (`assemble.ts`).
 */

export interface LabelEntry {
  readonly kind: 'row' | 'group' | 'header';
  /** Row or group id; the label itself for a header. */
  readonly id: string;
  readonly label: string;
  /** A row, or a group that one of the templates has as a row (`（六）其他处理` of 2019). */
  readonly mayBeRow: boolean;
  readonly folded: string;
  readonly ordinal: string;
  readonly body: string;
}

export interface LabelMatch {
  readonly entry: LabelEntry;
  readonly likeness: Label['likeness'];
  /** Recognised without the ordinal that the template's label has. */
  readonly bare: boolean;
  /** How near it is where it is not the label itself: below 1. */
  readonly score?: number;
}

/** What an ordinal says, whatever its mark: `(一)`, `一、` and `1.` differ in kind, `1.` and `1、` do not. */
const ordinalKey = (ordinal: string): string => {
  const value = ordinal.replace(/[().、,:]/g, '');
  if (/^\d/.test(value)) return value;
  return ordinal.includes(')') ? `(${value})` : `${value}、`;
};

function entriesOf(table: TableId): readonly LabelEntry[] {
  const entries = new Map<string, LabelEntry>();
  const rowIds = new Set((['2021', '2019'] as const).flatMap((t) => tableTemplate(t, table).rows.map((r) => r.id)));
  const add = (kind: LabelEntry['kind'], id: string, label: string): void => {
    const folded = fold(label);
    const key = `${kind} ${folded}`;
    if (folded && !entries.has(key))
      entries.set(key, { kind, id, label, mayBeRow: kind !== 'header' && rowIds.has(id), folded, ...splitOrdinal(folded) });
  };
  for (const template of ['2021', '2019'] satisfies TemplateId[]) {
    const t = tableTemplate(template, table);
    for (const row of t.rows) {
      add('row', row.id, row.label);
      for (const variant of row.variants) add('row', row.id, variant);
    }
    for (const group of t.groups) add('group', group.id, group.label);
    for (const line of t.header)
      for (const cell of line) if (!t.groups.some((g) => g.label === cell.label)) add('header', cell.label, cell.label);
  }
  return [...entries.values()];
}

interface Index {
  readonly entries: readonly LabelEntry[];
  /** Places in `entries` of those whose words hold a character. */
  readonly holders: ReadonlyMap<string, readonly number[]>;
  readonly exact: ReadonlyMap<string, LabelMatch>;
}

const indexOf = memoizedByName((table: TableId): Index => {
  const entries = entriesOf(table);
  const exact = new Map<string, LabelMatch>();
  const put = (key: string, match: LabelMatch): void => {
    if (!exact.has(key)) exact.set(key, match);
  };
  const officials = new Set((['2021', '2019'] as const).flatMap((t) => tableTemplate(t, table).rows.map((r) => fold(r.label))));
  for (const entry of entries) {
    const variant = entry.kind === 'row' && !officials.has(entry.folded);
    put(`${ordinalKey(entry.ordinal)}${entry.body}`, { entry, likeness: variant ? 'variant' : 'exact', bare: false });
  }
  for (const entry of entries) if (entry.ordinal && entry.body.length > 2) put(entry.body, { entry, likeness: 'variant', bare: true });
  return { entries, exact, holders: holdersOf(entries) };
});

function holdersOf(entries: readonly LabelEntry[]): ReadonlyMap<string, readonly number[]> {
  const holders = new Map<string, number[]>();
  for (const [i, entry] of entries.entries()) {
    for (const character of new Set(entry.body)) {
      const own = holders.get(character);
      if (own) own.push(i);
      else holders.set(character, [i]);
    }
  }
  return holders;
}

/** The entries of a table's labels, for readers that look for labels inside a text. */
export const labelEntries = (table: TableId): readonly LabelEntry[] => indexOf(table).entries;

/** Without rests of HTML (`?br/>`, `<p>`), marks of Markdown and pinyin; what the likeness of a label is measured on. */
export function foldLabel(raw: string): string {
  const untagged = raw.includes('>') ? raw.replace(/[<?？][/]?[a-z]{1,6}\s?\/?>/gi, '') : raw;
  const text = untagged.includes('&') ? untagged.replace(/&(?:[a-z]{2,6}|#\d{2,5});/gi, '') : untagged;
  const folded = fold(text.includes('(') ? withoutPinyin(text) : text);
  return folded.includes('#') || folded.includes('*') ? folded.replace(/[#*]/g, '') : folded;
}

/** Which label of `table` a piece of text is; undefined when it is like none of them. */
export function matchLabel(raw: string, table: TableId): LabelMatch | undefined {
  if (raw.length === 0 || raw.length > LONGEST) return undefined;
  const index = indexOf(table);
  const folded = foldLabel(raw);
  if (folded.length === 0) return undefined;
  const { ordinal, body } = splitOrdinal(folded);
  return (
    lookUp(index, folded, ordinal, body) ??
    matchDamaged(raw, index.entries) ??
    matchNoted(index, ordinal, body) ??
    (body.length >= 3 && body.length <= LONGEST_BODY ? matchNear(ordinal, body, nearEntries(index, body)) : undefined)
  );
}

/** No label is longer as it stands, nor its words once folded, short notes behind them included. */
const LONGEST = 240;
const LONGEST_BODY = 60;

/** A label with an explanation in brackets behind it that is longer than any label: `规范性文件（行政机关制定发布的决定、公告…）`. */
function matchNoted(index: Index, ordinal: string, body: string): LabelMatch | undefined {
  const open = body.indexOf('(');
  if (open < 2 || !body.endsWith(')') || body.length - open < LONGEST_NOTE) return undefined;
  const words = body.slice(0, open);
  const match = lookUp(index, ordinal + words, ordinal, words);
  return match && { ...match, likeness: 'near', score: 0.78 };
}

/** A note that is shorter is compared together with its label. */
const LONGEST_NOTE = 12;

/** The label that a piece of text is, in the template's words or an accepted variant of them. */
export function matchExactly(raw: string, table: TableId): LabelMatch | undefined {
  if (raw.length === 0 || raw.length > LONGEST) return undefined;
  const index = indexOf(table);
  const folded = foldLabel(raw);
  const { ordinal, body } = splitOrdinal(folded);
  return lookUp(index, folded, ordinal, body) ?? matchDamaged(raw, index.entries);
}

const lookUp = ({ exact }: Index, folded: string, ordinal: string, body: string): LabelMatch | undefined =>
  exact.get(`${ordinalKey(ordinal)}${body}`) ?? (body.length > 1 ? exact.get(body) : undefined) ?? exact.get(folded);

/** The entries that share at least half of their characters with a body; only these can be near it. */
function nearEntries({ entries, holders }: Index, body: string): readonly LabelEntry[] {
  const shared = new Uint8Array(entries.length);
  for (const character of new Set(body)) for (const i of holders.get(character) ?? []) shared[i]!++;
  return entries.filter((entry, i) => 2 * shared[i]! >= Math.min(entry.body.length, body.length) - 1);
}

/** A misspelt, cut or extended label: the entry that is clearly nearest. */
function matchNear(ordinal: string, body: string, entries: readonly LabelEntry[]): LabelMatch | undefined {
  let best: { entry: LabelEntry; score: number } | undefined;
  let second = 0;
  const key = ordinal ? ordinalKey(ordinal) : '';
  for (const entry of entries) {
    const score = nearness(body, entry.body) + (key && key === ordinalKey(entry.ordinal) ? 0.08 : 0);
    if (!best || score > best.score) {
      if (best && best.entry.id !== entry.id) second = best.score;
      best = { entry, score };
    } else if (best.entry.id !== entry.id && score > second) second = score;
  }
  if (!best || best.score < 0.7 || best.score - second < 0.06) return undefined;
  return { entry: best.entry, likeness: 'near', bare: !ordinal && best.entry.ordinal !== '', score: best.score };
}

/** 1 for equal bodies; a label cut short or with a note behind it scores by how much of it is there. */
function nearness(body: string, template: string): number {
  if (body.length >= 4 && template.startsWith(body)) return Math.max(0.76, body.length / template.length);
  if (template.length >= 4 && body.startsWith(template)) return Math.max(0.78, template.length / body.length);
  if (Math.abs(body.length - template.length) > template.length * 0.4) return 0;
  return likeness(body, template);
}

/** A label damaged at its start: the bytes give back its ordinal and some of its words. */
function matchDamaged(raw: string, entries: readonly LabelEntry[]): LabelMatch | undefined {
  const whole = unshifted(raw);
  const found = whole === undefined ? undefined : nearestTo(whole, entries);
  if (found) return { entry: found, likeness: 'damaged', bare: false };
  const repaired = repairShift(raw);
  if (repaired === undefined) return undefined;
  const folded = fold(repaired);
  const { ordinal, body } = splitOrdinal(
    folded.endsWith('(') || (folded.length === 2 && folded[0] === '(' && isOrdinalNumeral(folded[1])) ? `${folded})` : folded,
  );
  const key = ordinal ? ordinalKey(ordinal) : undefined;
  let best: { entry: LabelEntry; shared: number } | undefined;
  for (const entry of entries) {
    if (entry.kind === 'header' || (key && ordinalKey(entry.ordinal) !== key)) continue;
    const shared = sharedUnits(`${body}${foldLabel(raw)}`, entry.body);
    if (!best || shared > best.shared) best = { entry, shared };
  }
  if (!best || (!key && best.shared < 2)) return undefined;
  return { entry: best.entry, likeness: 'damaged', bare: false };
}

/** The entry with the ordinal of a repaired label, or with none as it has none, whose words are those that were not lost. */
function nearestTo(repaired: string, entries: readonly LabelEntry[]): LabelEntry | undefined {
  const folded = foldLabel(repaired);
  const { ordinal, body } = splitOrdinal(folded);
  const key = ordinal ? ordinalKey(ordinal) : '';
  let best: { entry: LabelEntry; score: number } | undefined;
  for (const entry of entries) {
    if ((entry.ordinal ? ordinalKey(entry.ordinal) : '') !== key) continue;
    const cut = repaired.endsWith(LOST) && body.length >= 1 && entry.body.startsWith(body) && entry.body.length <= body.length + 2;
    const score = cut ? 1 : nearness(body, entry.body);
    if (!best || score > best.score) best = { entry, score };
  }
  return best && best.score >= 0.7 ? best.entry : undefined;
}

function sharedUnits(a: string, b: string): number {
  const units = new Set(a);
  let count = 0;
  for (const unit of new Set(b)) if (units.has(unit)) count++;
  return count;
}

/** Words before the digits that end them. */
function withoutFigures(words: string): string {
  let end = words.length;
  while (end > 0 && words[end - 1]! <= '9') end--;
  return words.slice(0, end);
}

const levelOneRows = ['本年新收政府信息公开申请数量', '上年结转政府信息公开申请数量', '本年度办理结果', '结转下年度继续办理'];

/** Whether a folded line is one of the rows of table three that look like headings (`四、结转下年度继续办理`), with its figures or not. */
export function isRequestRowLabel(folded: string): boolean {
  const body = withoutFigures(splitOrdinal(folded).body);
  return levelOneRows.some(
    (row) =>
      body === row ||
      (body.length >= 4 && (row.startsWith(body) || body.startsWith(row))) ||
      (body.length >= 6 && likeness(body, row) >= 0.75),
  );
}
