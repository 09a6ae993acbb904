import { termSlipsIn } from '../../language/term-slips.ts';
import { reachesOverEdge } from '../../language/word-edges.ts';
import { type Slip, slips } from '../../language/words/slips.ts';
import { paragraphsOf } from '../../report/paragraphs.ts';
import { countOf } from '../../text/count.ts';
import { lazily } from '../../text/lazily.ts';
import type { Range } from '../../text/range.ts';
import { remembered } from '../../text/remembered.ts';
import type { Edit, Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { editAt, editsOf, groupedFinding } from '../wording.ts';

export const textMisspelt: Rule<readonly Edit[]> = {
  ...stated('text/misspelt'),
  *check({ report }) {
    const found = new Map<string, { readonly places: Range[]; readonly edits: Edit[]; readonly right: string }>();
    for (const paragraph of paragraphsOf(report)) {
      for (const { at, wrong, right } of placesIn(paragraph.text)) {
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
        {
          zh: `「${wrong}」应为「${right}」${places.length > 1 ? `，共 ${places.length} 处` : ''}。`,
          en: `“${wrong}” should be “${right}”${places.length > 1 ? ` (${countOf(places.length, 'place')})` : ''}.`,
        },
        { zh: '这里也是', en: 'here, too' },
        edits,
      );
    }
  },
  fixes(finding) {
    const edits = editsOf(finding);
    const right = edits[0]?.newText;
    return [{ title: { zh: `改为「${right}」`, en: `Change it to “${right}”` }, safe: true, preferred: true, edits }];
  },
};

interface Place {
  readonly at: number;
  readonly wrong: string;
  readonly right: string;
}

/** Terms with one character wrong, where the lexicon of slips does not know it better. */
const termsIn = (text: string, slipped: readonly Place[]): readonly Place[] =>
  termSlipsIn(text).filter(
    ({ at, wrong }) =>
      !slipped.some((s) => s.at < at + wrong.length && at < s.at + s.wrong.length) && !reachesOverEdge(text, at, at + wrong.length),
  );

const placesIn = remembered((text): readonly Place[] => {
  const slipped = slipsIn(text);
  return [...slipped, ...termsIn(text, slipped)];
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
