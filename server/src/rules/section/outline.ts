import type { SectionTemplate } from '../../format/types.ts';
import type { Report, Section, SectionNumber } from '../../report/model.ts';
import { trim } from '../../text/fold.ts';
import { memoized } from '../../text/memoized.ts';
import { byStart } from '../../text/range.ts';

/** How the first-level headings of a report stand to the six that it should have. */
export interface Outline {
  /** The headings that make up the report, one a number, in the order of the text; the misplaced ones too. */
  readonly main: readonly Section[];
  /** Of `main`, those that break the order. */
  readonly misplaced: readonly Section[];
  /** Headings that repeat one of `main` on their own. */
  readonly repeated: readonly Section[];
  /** Runs of headings inside a section that use first-level numbers again: `一、` `二、` `三、`. */
  readonly inner: readonly (readonly Section[])[];
  /** Sections under a heading that is none of the six, at the place and with the number of one that is missing. */
  readonly renamed: readonly { readonly template: SectionTemplate; readonly section: Section }[];
  readonly missing: readonly SectionTemplate[];
}

/** Sorts out the first-level headings, once for all rules. Linear in their number. */
export const outlineOf = memoized(sorted);

function sorted(report: Report): Outline {
  const chain = mainChain(report);
  const numbers = new Set(chain.map((s) => s.number));
  const misplaced: Section[] = [];
  const repeated: Section[] = [];
  const unknown: Section[] = [];
  const inner: Section[][] = [];
  for (const run of runsOutside(report.sections, new Set(chain))) {
    if (run.some((s) => s.number === null || numbers.has(s.number)) && isInner(run, chain)) {
      if (run.some((s) => hasText(report, s))) inner.push(run);
      continue;
    }
    for (const section of run) {
      if (section.number === null) unknown.push(section);
      else if (numbers.has(section.number)) repeated.push(section);
      else {
        numbers.add(section.number);
        misplaced.push(section);
      }
    }
  }
  const lacking = report.template.sections.filter((t) => !numbers.has(t.number));
  const renamed = lacking.flatMap((template) => {
    const section = chain.length > 0 && unknown.find((s) => s.ordinal === template.number && fitsBetween(s, template.number, chain));
    return section ? [{ template, section }] : [];
  });
  const missing = lacking.filter((t) => !renamed.some(({ template }) => template === t));
  const main = [...chain, ...misplaced].sort(byStart);
  return { main, misplaced, repeated, inner, renamed, missing };
}

interface Link {
  readonly section: Section;
  readonly weight: number;
  readonly before: Link | undefined;
}

/** The weightiest chain of headings whose numbers rise; of equal ones the earliest. */
function mainChain(report: Report): readonly Section[] {
  const best: (Link | undefined)[] = Array(7).fill(undefined);
  for (const section of report.sections) {
    if (section.number === null) continue;
    const before = heaviest(best.slice(0, section.number));
    const weight = (before?.weight ?? 0) + weightOf(report, section);
    if (weight > (best[section.number]?.weight ?? 0)) best[section.number] = { section, weight, before };
  }
  const chain: Section[] = [];
  for (let link = heaviest(best); link; link = link.before) chain.unshift(link.section);
  return chain;
}

const heaviest = (links: readonly (Link | undefined)[]): Link | undefined =>
  links.reduce((top, link) => (link && link.weight > (top?.weight ?? 0) ? link : top), undefined);

const wordingWeight: Readonly<Record<Section['wording'], number>> = { exact: 4, variant: 4, near: 3, renamed: 1 };

/** What speaks for a heading being the section itself: its words, its own table under it, text under it. */
function weightOf(report: Report, section: Section): number {
  const id = report.template.sections.find((t) => t.number === section.number)?.table;
  const table = id ? report[id] : undefined;
  const holdsTable = table !== undefined && section.body.start <= table.start && table.start < section.body.end;
  return 1 + wordingWeight[section.wording] + (holdsTable ? 16 : 0) + (hasText(report, section) ? 2 : 0);
}

/** Stretches of neighbouring headings that are not in `chain`. */
function runsOutside(sections: readonly Section[], chain: ReadonlySet<Section>): readonly Section[][] {
  const runs: Section[][] = [];
  let open: Section[] | undefined;
  for (const section of sections) {
    if (chain.has(section)) open = undefined;
    else if (open) open.push(section);
    else {
      open = [section];
      runs.push(open);
    }
  }
  return runs;
}

/** Whether a run counts on by itself (`一` `二` `三`) with numbers that the report's own sections carry. */
function isInner(run: readonly Section[], chain: readonly Section[]): boolean {
  const ordinals = run.flatMap((s) => s.ordinal ?? []);
  const counts = ordinals.length >= 2 && ordinals.every((n, i) => i === 0 || n === ordinals[i - 1]! + 1);
  return counts && ordinals.some((n) => chain.some((s) => s.ordinal === n));
}

function fitsBetween(section: Section, number: SectionNumber, chain: readonly Section[]): boolean {
  return chain.every((s) => (s.start < section.start ? s.number! < number : s.number! > number));
}

/** Whether a text shows itself to be a report: by a title, a table or one of the six headings. Other texts are left alone. */
export const isReport = ({ title, disclosure, requests, disputes, sections }: Report): boolean =>
  title !== undefined || Boolean(disclosure ?? requests ?? disputes) || sections.some((s) => s.number !== null);

/** Whether anything stands under a heading. */
export function hasText(report: Report, section: Section): boolean {
  const { start, end } = trim(report.text, section.body.start, section.body.end);
  return end > start;
}
