import { termSlipsIn, wordSlipsIn } from '../../language/term-slips.ts';
import { reachesOverEdge } from '../../language/word-edges.ts';
import { type Slip, slips } from '../../language/words/slips.ts';
import { paragraphsOf } from '../../report/paragraphs.ts';
import { lazily } from '../../text/lazily.ts';
import type { Range } from '../../text/range.ts';
import { memoizedByText } from '../../text/text-cache.ts';
import type { Edit, Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { counted, editAt, groupedFinding } from '../wording.ts';
import { hasTraditional } from './traditional.ts';

export const textMisspelt: Rule<readonly Edit[]> = {
  ...stated('text/misspelt'),
  *check({ report }) {
    const found = new Map<string, { readonly places: Range[]; readonly edits: Edit[]; readonly right: string }>();
    for (const paragraph of paragraphsOf(report)) {
      for (const { at, wrong, right } of placesIn(paragraph.text)) {
        if (bySlip.get(wrong)?.simplified && hasTraditional(report)) continue;
        const edit = editAt(paragraph, at, at + wrong.length, right);
        const entry = found.get(wrong) ?? { places: [], edits: [], right };
        found.set(wrong, entry);
        entry.places.push(edit);
        entry.edits.push(edit);
      }
    }
    for (const [wrong, { places, edits, right }] of found) {
      yield groupedFinding(
        { code: this.code, severity: bySlip.get(wrong)?.loose === undefined && bySlip.has(wrong) ? this.severity : 'information' },
        places,
        counted({ zh: `「${wrong}」应为「${right}」。`, en: `“${wrong}” should be “${right}”.` }, places.length),
        edits,
      );
    }
  },
  fixes(finding) {
    const edits = finding.data;
    const right = edits[0]?.newText;
    return [{ title: { zh: `改为「${right}」`, en: `Change it to “${right}”` }, safe: true, preferred: true, edits }];
  },
};

interface Place {
  readonly at: number;
  readonly wrong: string;
  readonly right: string;
}

/** What the lexicon of slips knows, then terms with one character wrong, then words: of two at one place the first. */
const placesIn = memoizedByText((text): readonly Place[] => {
  const found: Place[] = [];
  const terms = termSlipsIn(text).filter(({ at, wrong }) => !reachesOverEdge(text, at, at + wrong.length));
  for (const one of [...slipsIn(text), ...terms, ...wordSlipsIn(text)])
    if (!found.some(({ at, wrong }) => one.at < at + wrong.length && at < one.at + one.wrong.length)) found.push(one);
  return found;
});

/** Every slip of a text with what has to stand around it, or with no word over its edge, so that no right word is taken for one; of two at one place the longer. */
function slipsIn(text: string): readonly Place[] {
  const found: (Place & { readonly slip: Slip })[] = [];
  for (const slip of mayStandIn(text)) {
    for (let at = text.indexOf(slip.wrong); at >= 0; at = text.indexOf(slip.wrong, at + slip.wrong.length)) {
      const end = at + slip.wrong.length;
      if (!fits(slip, text, at)) continue;
      if (!found.some((f) => f.at < end && at < f.at + f.slip.wrong.length)) found.push({ at, wrong: slip.wrong, right: slip.right, slip });
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

/** The slips whose first two characters stand in a text, in their order: of hundreds hardly any. */
function mayStandIn(text: string): readonly Slip[] {
  const { starts, byHead } = heads();
  const may = new Set<number>();
  for (let i = 0; i + 1 < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (starts[unit] === 1) for (const slip of byHead.get(unit * 0x10000 + text.charCodeAt(i + 1)) ?? []) may.add(slip);
  }
  return [...may].sort((a, b) => a - b).map((i) => slips[i]!);
}

/** Places in `slips` by their first two units, and which units are a first. */
const heads = lazily(() => {
  const starts = new Uint8Array(0x10000);
  const byHead = new Map<number, number[]>();
  for (const [i, { wrong }] of slips.entries()) {
    const head = wrong.charCodeAt(0) * 0x10000 + wrong.charCodeAt(1);
    starts[wrong.charCodeAt(0)] = 1;
    byHead.set(head, [...(byHead.get(head) ?? []), i]);
  }
  return { starts, byHead };
});

function fits({ wrong, behind, ahead, notBehind, notAhead }: Slip, text: string, at: number): boolean {
  const end = at + wrong.length;
  if (behind || ahead) return stands(behind, text, at) && stands(ahead, text, end);
  return !(notBehind?.includes(text[at - 1] ?? '，') || notAhead?.includes(text[end] ?? '，') || reachesOverEdge(text, at, end));
}

function stands(around: RegExp | undefined, text: string, at: number): boolean {
  if (!around) return true;
  around.lastIndex = at;
  return around.test(text);
}

const bySlip: ReadonlyMap<string, Slip> = new Map(slips.map((slip) => [slip.wrong, slip]));
