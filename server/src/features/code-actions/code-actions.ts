import { touches } from '../../report/placed.ts';
import {
  type Analysis,
  analyse,
  applyEdits,
  type CheckSettings,
  type DocumentEdit,
  type DocumentFinding,
  type DocumentFix,
  fixesOf,
} from '../../service.ts';
import type { DocumentRange } from '../../text/range.ts';
import { composeEdits, sortedEdits } from './compose-edits.ts';

/** A fix that is offered, with the finding that it mends. */
export interface Offer {
  readonly finding: DocumentFinding;
  readonly fix: DocumentFix;
}

/** What code actions ask of the core; the server hands in its own so that a reading is never done twice. */
export interface Mender {
  readonly analyse: typeof analyse;
  readonly fixesOf: typeof fixesOf;
}

/** More findings than this at one place are not looked at: each fix is verified by a reading. */
const offerLimit = 50;
/** A repair that is still finding something to do after so many rounds is going in circles. */
const roundLimit = 20;

/** The fixes of every finding that touches `range`, verified, in the order of the text; the end of a range touches too. */
export function offersAt(
  analysis: Analysis,
  range: DocumentRange,
  settings: CheckSettings,
  mender: Mender = { analyse, fixesOf },
): readonly Offer[] {
  const touched = analysis.findings.filter((finding) => touches(finding, range));
  return touched.slice(0, offerLimit).flatMap((finding) => mender.fixesOf(finding, settings).map((fix) => ({ finding, fix })));
}

/**
 * Edits of the given text that do everything that changes no fact: the safe fixes, round after round until none is left. The same
 * text comes out as when they are applied one by one. Empty when there is nothing to do. Of findings that are not `wanted` none is mended.
 */
export function safeEdits(
  analysis: Analysis,
  settings: CheckSettings,
  mender: Mender = { analyse, fixesOf },
  wanted: (finding: DocumentFinding) => boolean = () => true,
): readonly DocumentEdit[] {
  let edits: readonly DocumentEdit[] = [];
  let current = analysis;
  const seen = new Set([analysis.text]);
  for (let round = 0; round < roundLimit; round++) {
    const next = safeRound(current, settings, mender, wanted);
    if (next.length === 0) break;
    const text = applyEdits(current.text, next);
    if (seen.has(text)) break;
    seen.add(text);
    edits = composeEdits(analysis.text.length, edits, next);
    current = mender.analyse(text, settings);
  }
  return edits;
}

/** One safe fix for each finding that has one; of fixes that touch each other only the first, the others wait for the next round. */
function safeRound(
  analysis: Analysis,
  settings: CheckSettings,
  mender: Mender,
  wanted: (finding: DocumentFinding) => boolean,
): readonly DocumentEdit[] {
  const taken: DocumentEdit[] = [];
  let reach = -1;
  for (const finding of analysis.findings) {
    if (!wanted(finding)) continue;
    const fix = mender.fixesOf(finding, settings).find((f) => f.safe && f.edits.length > 0);
    if (!fix) continue;
    const edits = sortedEdits(fix.edits);
    if (edits[0]!.start <= reach) continue;
    taken.push(...edits);
    reach = edits[edits.length - 1]!.end;
  }
  return sortedEdits(taken);
}
