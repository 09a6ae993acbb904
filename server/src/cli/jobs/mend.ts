import { formatPatch, OMIT_HEADERS, structuredPatch } from 'diff';
import { safeEdits } from '../../features/code-actions/code-actions.ts';
import { analyse, applyEdits, type CheckSettings, fixesOf } from '../../service.ts';
import type { Words } from '../../text/range.ts';
import type { FoundText } from '../files/found.ts';
import { replaceText } from '../files/write.ts';
import { visible } from '../output/visible.ts';
import { fileWords } from '../output/words.ts';
import type { Assignment } from './assignment.ts';
import { isChosen } from './choice.ts';

/** What became of a file in which everything was to be mended that changes no fact. */
export interface Mended {
  /** With the text that stands in the file now. */
  readonly found: FoundText;
  /** What would change, as a diff; empty where nothing would, or where it was written. */
  readonly diff: string;
  /** Why it could not be written. */
  readonly why?: Words | undefined;
}

/** Does what changes no fact, as far as that was asked for: writes it, or shows it as a diff. */
export function mended(found: FoundText, settings: CheckSettings, { check, roots }: Assignment): Mended {
  if (!check.mend) return { found, diff: '' };
  if (found.office) return { found, diff: '', why: fileWords.notMended };
  const analysis = analyse(found.text, settings);
  const edits = safeEdits(analysis, settings, { analyse, fixesOf }, (finding) => isChosen(finding, check));
  const text = applyEdits(found.text, edits);
  if (text === found.text) return { found, diff: '' };
  if (check.mend === 'diff') return { found, diff: diffOf(found.file, found.text, text) };
  const why = replaceText(found.file, found.text, text, roots);
  return why ? { found, diff: '', why } : { found: { ...found, text }, diff: '' };
}

/** A unified diff of a file's text and what would become of it. */
function diffOf(file: string, before: string, after: string): string {
  const name = visible(file);
  const patch = structuredPatch(name, name, before, after, '', '', { context: 3 });
  // Its own headers have Chinese names in octal, as Git has; a tab ends a name with spaces.
  return `--- ${name}\t\n+++ ${name}\t\n${formatPatch(patch, OMIT_HEADERS)}`;
}
