import type { Segment } from './segments.ts';

/**
 * `行政许可、行政处罚决定分别为47件、236件`: names first, then as many figures, the first with the first. Each pair becomes a segment of its
 * own; where names and figures are not as many, the segments stay as they are and state nothing. `行政复议、行政诉讼各1件` are so many of each.
 */
export function toldApart(segments: readonly Segment[]): readonly Segment[] {
  const first = segments.findIndex(({ marks, figure, text }) => figure && (marks.has('apart') || each.test(text)));
  if (first < 0) return segments;
  const lead = segments[first]!;
  const verbs = [...lead.verbs];
  const named = Math.max(lead.nouns.length, lead.parts.length);
  // 制定和废止行政规范性文件分别为5件和3件: one thing, and what was done with it.
  const things = named < 2 ? verbs.length : named;
  const rest = segments.slice(first + 1);
  const bare = rest.findIndex((segment) => !isBare(segment));
  const isEach = each.test(lead.text);
  // `其余2件为不予公开和无法提供各1件`: of the one before it, too, whose figure is their sum.
  const other = segments[first - 1];
  if (
    isEach &&
    things < 2 &&
    lead.parts.length === 1 &&
    !lead.unknown &&
    other?.figure &&
    other.to + 1 === lead.from &&
    other.parts.length === 1
  )
    return segments.with(first - 1, { ...other, figure: lead.figure });
  const figures = isEach ? Array<Segment>(things).fill(lead) : [lead, ...(bare < 0 ? rest : rest.slice(0, bare))];
  const mixed = lead.nouns.length > 1 && lead.parts.length > 1;
  if (things < 2 || mixed || lead.unknown || figures.length !== things) return segments;
  const marks = new Set([...lead.marks].filter((mark) => mark !== 'apart' && mark !== 'join' && mark !== 'all'));
  const pairs = figures.map(
    ({ figure, to }, i): Segment => ({
      ...lead,
      to,
      figure,
      marks,
      nouns: lead.nouns.length > 1 ? [lead.nouns[i]!] : lead.nouns,
      parts: lead.parts.length > 1 ? [lead.parts[i]!] : lead.parts,
      verbs: named < 2 ? new Set([verbs[i]!]) : lead.verbs,
    }),
  );
  return [...segments.slice(0, first), ...pairs, ...segments.slice(first + (isEach ? 1 : figures.length))];
}

const each = /[各均][为有是]?[0-9]/;

/** A figure and nothing else that says something. */
const isBare = ({ figure, nouns, parts, verbs, unknown, years }: Segment): boolean =>
  figure !== undefined && nouns.length + parts.length + verbs.size + years.length === 0 && !unknown;
