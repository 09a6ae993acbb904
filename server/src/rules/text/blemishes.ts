import { toChinese } from '../../language/numerals.ts';
import { listMarkAt, withoutListMark } from '../../language/ordinals.ts';
import type { Damage, Label, Report } from '../../report/model.ts';
import { tablesOf } from '../../report/tables-of.ts';
import { fold } from '../../text/fold.ts';
import { firstWhere } from '../../text/halving.ts';
import { byStart, type Range } from '../../text/range.ts';
import { repairShift } from '../../text/shift.ts';

/** A damaged place as a person would mend it: a whole label or heading where it is one, else the stretch itself. */
export interface Blemish extends Range {
  readonly kind: Damage['kind'];
  /** What to put in its place; null where nothing is certain. */
  readonly repair: string | null;
  /** The official words, where the place is a label or heading of the format. */
  readonly official: string | null;
  /** Mending it changes no fact. */
  readonly safe: boolean;
}

/** Every damaged place of a report, each once, in the order of the text. */
export function blemishesOf(report: Report): readonly Blemish[] {
  if (report.damage.length === 0) return [];
  const named = namedPlaces(report);
  const isTableBreak = tableBreaksIn(report);
  const loose = report.damage.filter((d) => !touching(named, d) && !isTableBreak(d)).map((d) => looseBlemish(report, d));
  return [...named, ...loose].sort(byStart);
}

/** Labels and headings whose characters are broken, with the format's own words, in the order of the text. */
function namedPlaces(report: Report): readonly Blemish[] {
  const labels = tablesOf(report).flatMap((t) => [...t.headerLabels, ...t.rows.flatMap((r) => (r.label ? [r.label] : []))]);
  const places = new Map<number, Blemish>();
  for (const label of labels)
    if (label.likeness === 'damaged' || label.text.startsWith('?。')) places.set(label.start, labelBlemish(report, label));
  for (const section of report.sections) {
    const template = report.template.sections.find((t) => t.number === section.number);
    const damage = touching(report.damage, section.heading);
    if (!template || damage?.kind !== 'gbk-shift') continue;
    const { start, end } = section.heading;
    const official = `${toChinese(template.number)}、${template.title}`;
    places.set(start, { start, end, kind: damage.kind, repair: official, official, safe: false });
  }
  return [...places.values()].sort(byStart);
}

/** The first of `sorted` that has a character in common with `range`; logarithmic. */
function touching<T extends Range>(sorted: readonly T[], range: Range): T | undefined {
  const found = sorted[firstWhere(0, sorted.length, (i) => sorted[i]!.end > range.start)];
  return found && found.start < range.end ? found : undefined;
}

function labelBlemish({ damage }: Report, label: Label): Blemish {
  const { start, end, template } = label;
  return { start, end, kind: touching(damage, label)?.kind ?? 'gbk-shift', repair: template, official: template, safe: false };
}

function looseBlemish(report: Report, damage: Damage): Blemish {
  const { start, end, kind } = damage;
  if (kind === 'gbk-shift') return shiftedHeading(report, damage);
  const text = report.text.slice(start, end);
  const repair =
    kind === 'entity' ? (entities[text.slice(1, -1)] ?? damage.repair) : kind === 'html' && buildsTable(text) ? null : damage.repair;
  // What nobody sees parts no number: it is read without it, and without it it stays the same. A tag may have stood between two.
  const joins = kind !== 'control' && repair === '' && isDigit(report.text[start - 1]) && isDigit(report.text[end]);
  return { start, end, kind, repair: joins ? ' ' : repair, official: null, safe: repair !== null };
}

/**
 * `?。ㄒ唬┲鲃庸_情況。` in the prose of section one: its number is read from its bytes, its words are those of the aspect that the format
 * lists under that number, when what is left of them agrees.
 */
function shiftedHeading({ text, template }: Report, { start, end }: Damage): Blemish {
  const stop = text.indexOf('。', start + 3);
  const until = stop > 0 && stop < end ? stop : end;
  const stretch = text.slice(start, until);
  const plain = /情[况況]$/.test(stretch) ? 2 : 0;
  const repaired = repairShift(stretch) ?? '';
  const mark = listMarkAt(repaired);
  const aspect = mark?.kind === 'bracketed' ? template.sections[0]?.aspects[mark.value - 1] : undefined;
  const words = fold(withoutListMark(repaired));
  const certain = aspect !== undefined && dropsNothing(words, aspect) && agrees(fold(words + stretch), aspect);
  const official = certain ? `（${toChinese(mark!.value)}）${aspect}` : null;
  return { start, end: official === null ? until : until - plain, kind: 'gbk-shift', repair: official, official, safe: false };
}

/**
 * Whether the words that the bytes gave back are all the aspect's, so that it drops none of the author's own. One character that is not may have come of a
 * lost byte, where the aspect's first is gone.
 */
function dropsNothing(words: string, aspect: string): boolean {
  const strange = [...words].filter((c) => !aspect.includes(c) && !'情况'.includes(c)).length;
  return strange === 0 || (strange === 1 && !words.includes(aspect[0]!));
}

/** Whether at least two characters, of those that the bytes gave back or that were never lost, are the aspect's. */
const agrees = (rest: string, aspect: string): boolean => new Set([...rest].filter((c) => aspect.includes(c))).size >= 2;

/** `<br>` in a table of Markdown is how that format breaks a line. Asked in the order of the text, each line is looked for once. */
function tableBreaksIn({ text }: Report): (damage: Damage) => boolean {
  let line = 0;
  let next = -1;
  return ({ kind, start, end }) => {
    if (kind !== 'html' || end - start > 8 || !/^<br\s?\/?>$/i.test(text.slice(start, end))) return false;
    if (start < line) [line, next] = [0, -1];
    while (next < start) {
      line = next + 1;
      const at = text.indexOf('\n', line);
      next = at < 0 ? text.length : at;
    }
    return text[line] === '|';
  };
}

/** Without these tags the figures of neighbouring cells would run together. */
const buildsTable = (tag: string): boolean => /^[<?？]\/?t(?:able|body|head|r|d|h)\b/i.test(tag);

const isDigit = (character: string | undefined): boolean => character !== undefined && /[0-9０-９]/.test(character);

const entities: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  middot: '·',
  hellip: '…',
  times: '×',
};
