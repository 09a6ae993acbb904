import { emptyArchive, withReport } from '../../archive/archive.ts';
import { type NeighboursOf, neighboursIn } from '../../archive/neighbours.ts';
import { readDocument } from '../../report/read.ts';
import { applyEdits, areApart } from '../../text/apply-edits.ts';
import type { Range } from '../../text/range.ts';
import type { Beside, Passage, RuleExample, SilentExample } from './page.ts';
import { sampleReport } from './sample.ts';

/**
 * Where the passages of a rule's page stand in the sample report. A part of a passage replaces whole lines: those that its `at` names, or
 * the lines that it consists of itself. Everything here throws where these do not stand in the sample exactly once.
 */

/** The report of an example with its passage put right. */
export const rightText = ({ year, right }: Pick<RuleExample, 'year' | 'right'>): string => placed(sampleReport(year), right, right.text);

/** The report of an example with its wrong passage, which stands where the right one stands. */
export const wrongText = ({ year, right, wrong }: RuleExample): string => placed(sampleReport(year), right, wrong);

/** The report of a silent case. */
export const silentText = (silent: SilentExample): string => placed(sampleReport(silent.year), silent, silent.text);

/** The neighbours of an example's report: the report that stands beside it; none are looked up where it stands alone. */
export function neighboursBeside(beside: Beside | undefined): NeighboursOf | undefined {
  if (!beside) return undefined;
  const text = placed(sampleReport(beside.year), beside, beside.text);
  return neighboursIn(withReport(emptyArchive(), `砚溪县${beside.year}.txt`, readDocument(text)), '');
}

/** The parts of a passage, between lines `…`. */
export const partsOf = (text: string): readonly string[] => text.split('\n…\n');

/** `sample` with the parts of `text` in the places of the passage. */
function placed(sample: string, place: Passage, text: string): string {
  const ranges = place.at ? place.at.map((words) => linesAround(sample, words)) : partsOf(place.text).map((part) => linesOf(sample, part));
  const parts = partsOf(text);
  if (parts.length !== ranges.length) throw new Error(`parts: ${parts.length}, their places: ${ranges.length}: ${text}`);
  const edits = ranges.map((range, i) => ({ ...range, newText: parts[i]! }));
  if (!areApart(edits)) throw new Error(`two parts of one passage share a line: ${text}`);
  return applyEdits(sample, edits);
}

/** The whole lines that `part` consists of. */
function linesOf(sample: string, part: string): Range {
  const { start, end } = onlyPlace(`\n${sample}`, `\n${part}\n`);
  return { start, end: end - 2 };
}

/** The whole lines from that of the first words to that of the last: `first…last`, or words of one line. */
function linesAround(sample: string, at: string): Range {
  const [first = '', last = first] = at.split('…');
  const [from, to] = [onlyPlace(sample, first), onlyPlace(sample, last)];
  if (to.start < from.start) throw new Error(`in the wrong order: ${at}`);
  return { start: sample.lastIndexOf('\n', from.start) + 1, end: sample.indexOf('\n', to.end) };
}

function onlyPlace(text: string, words: string): Range {
  const start = text.indexOf(words);
  if (words.trim() === '') throw new Error('an empty passage has no place');
  if (start < 0) throw new Error(`does not stand in the sample report: ${words.trim()}`);
  if (text.indexOf(words, start + 1) >= 0) throw new Error(`stands in the sample report twice: ${words.trim()}`);
  return { start, end: start + words.length };
}
