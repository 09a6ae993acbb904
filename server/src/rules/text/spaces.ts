import type { Paragraph } from '../../language/sentences.ts';
import type { Report } from '../../report/model.ts';
import { paragraphsOf } from '../../report/paragraphs.ts';
import { isHan } from '../../text/fold.ts';
import { byStart } from '../../text/range.ts';
import type { Edit, Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { counted, groupedFinding } from '../wording.ts';

export const textSpaces: Rule<readonly Edit[]> = {
  ...stated('text/spaces'),
  *check({ report }) {
    if (report.markup) return;
    // What holds no sentence may be the header of a table, where a space parts two cells.
    const found = paragraphsOf(report).flatMap((p) => (p.section === null || !/[。；]/.test(p.text) ? [] : gapsIn(report, p)));
    const between = found.filter((g) => g.kind === 'han');
    const dates = found.filter((g) => g.kind === 'date');
    const places = [...between, ...(dates.length > 0 && isMixed(report) ? dates : [])].sort(byStart);
    if (places.length === 0) return;
    const edits = places.map(({ start, end }): Edit => ({ start, end, newText: '' }));
    // A space within words is a slip wherever it stands; around figures of dates it is a way of writing.
    yield groupedFinding(
      { code: this.code, severity: between.length > 0 && between.length <= fewest ? 'information' : this.severity },
      edits,
      counted({ zh: '正文里有多余的空格。', en: 'Needless spaces in the text.' }, places.length),
      edits,
    );
  },
  fixes: (finding) => [{ title: { zh: '删去空格', en: 'Delete the spaces' }, safe: true, preferred: true, edits: finding.data }],
};

/** More are how somebody writes, or what a program left. */
const fewest = 3;

interface Gap {
  readonly start: number;
  readonly end: number;
  readonly kind: 'han' | 'date';
}

/** Runs of spaces between two characters of one line; after words without a mark they may set off a heading and stay. */
function gapsIn({ text }: Report, { start, end }: Paragraph): readonly Gap[] {
  const gaps: Gap[] = [];
  if (!text.slice(start, end).includes(' ')) return gaps;
  let marked = false;
  for (let i = start; i < end; i++) {
    if ('，。；：、'.includes(text[i]!)) marked = true;
    // A paragraph of several lines was broken by a program, which left spaces of its own.
    if (text[i] === '\n' || text[i] === '\r') return [];
    if (text[i] !== ' ') continue;
    const from = i;
    while (i + 1 < end && text[i + 1] === ' ') i++;
    const before = text.charCodeAt(from - 1);
    const after = text.charCodeAt(i + 1);
    // Several spaces are somebody's layout.
    if (i > from || from === start) continue;
    if (isHan(before) && isHan(after) && marked && text[i + 2] !== '是') gaps.push({ start: from, end: i + 1, kind: 'han' });
    else if ((isDigit(before) && '年月日'.includes(text[i + 1]!)) || ('年月'.includes(text[from - 1]!) && isDigit(after)))
      gaps.push({ start: from, end: i + 1, kind: 'date' });
  }
  return gaps;
}

/** Whether the report writes years without a space, too. */
function isMixed({ text, title }: Report): boolean {
  const from = title?.end ?? 0;
  for (let i = text.indexOf('年', from); i >= 0; i = text.indexOf('年', i + 1)) if (isDigit(text.charCodeAt(i - 1))) return true;
  return false;
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
