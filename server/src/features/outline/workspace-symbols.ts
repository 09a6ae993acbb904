import type { Analysis } from '../../service.ts';
import type { Range } from '../../text/range.ts';

/** A report as it can be found in a workspace. `Place` is whatever tells a place: offsets here, a location where a reply is written. */
export interface ReportSymbols<Place = Range> {
  /** As the title names it; empty when it names none. */
  readonly organ: string;
  readonly year: number | undefined;
  readonly title: NamedPlace<Place>;
  readonly sections: readonly NamedPlace<Place>[];
}

export interface NamedPlace<Place> {
  readonly name: string;
  readonly place: Place;
}

/** One that was found. */
export interface FoundSymbol<Place> extends NamedPlace<Place> {
  readonly kind: 'report' | 'section';
  /** Of a section the organ and the year; empty for a report. */
  readonly within: string;
}

/** Nobody reads further; who wants another types on. */
export const foundLimit = 500;

/** The reports of a document that have a title, with their sections. */
export function symbolsOf(analysis: Analysis): readonly ReportSymbols[] {
  return analysis.reports.flatMap(({ title, organ, year, sections }): ReportSymbols[] => {
    if (!title) return [];
    return [
      {
        organ: organ?.value ?? '',
        year: year?.value,
        title: { name: title.text, place: { start: title.start, end: title.end } },
        sections: sections.map(({ heading: { text, start, end } }) => ({ name: text, place: { start, end } })),
      },
    ];
  });
}

/**
 * What a query finds among reports: each of its words must stand in the name or in what the symbol belongs to (`云岫 2024 其他`); a word that does not
 * stand there as it is may leave characters out (`云岫自然`). Reports come before sections; an empty query finds all reports. At most `foundLimit`.
 */
export function findSymbols<Place>(reports: Iterable<ReportSymbols<Place>>, query: string): readonly FoundSymbol<Place>[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const found: FoundSymbol<Place>[] = [];
  const sections: FoundSymbol<Place>[] = [];
  for (const report of reports) {
    const within = [report.organ, ...(report.year === undefined ? [] : [String(report.year)])].filter((part) => part !== '').join(' ');
    const name = oneLine(report.title.name);
    if (words.every((word) => isIn(word, `${name} ${within}`))) found.push({ kind: 'report', name, place: report.title.place, within: '' });
    if (words.length === 0 || sections.length >= foundLimit) continue;
    for (const section of report.sections) {
      const own = oneLine(section.name);
      // The last word is what is looked for; those before may say in which report.
      if (isIn(words.at(-1)!, own) && words.every((word) => isIn(word, `${own} ${within}`)))
        sections.push({ kind: 'section', name: own, place: section.place, within });
    }
    if (found.length >= foundLimit) break;
  }
  return [...found, ...sections].slice(0, foundLimit);
}

const oneLine = (name: string): string => name.replaceAll(/\s/g, ' ').slice(0, 200).trim() || '—';

/** Whether the characters of `word` stand in `name` in their order. Linear. */
function isIn(word: string, name: string): boolean {
  let at = 0;
  const lower = name.toLowerCase();
  for (const character of word) {
    at = lower.indexOf(character, at);
    if (at < 0) return false;
    at += character.length;
  }
  return true;
}
