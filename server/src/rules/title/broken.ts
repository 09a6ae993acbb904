import { fold, isSpace } from '../../text/fold.ts';
import type { Range } from '../../text/range.ts';
import type { Edit, Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { placed } from '../wording.ts';

export const titleBroken: Rule<readonly Edit[]> = {
  ...stated('title/broken'),
  *check({ report }) {
    const { title, organ, text, markup } = report;
    if (!title || markup) return;
    const gaps = gapsIn(text, title).filter(
      (gap) => !(/[\r\n]/.test(text.slice(gap.start, gap.end)) && setsOff(text, title, gap, organ?.value)),
    );
    const [first] = gaps;
    if (!first) return;
    yield {
      ...placed(this, title),
      message: { zh: '标题被空格或者换行断开。', en: 'Spaces or line breaks stand inside the title.' },
      data: gaps.map((gap): Edit => ({ ...gap, newText: '' })),
    };
  },
  fixes: (finding) => [{ title: { zh: '接成一行', en: 'Join the title' }, safe: true, preferred: true, edits: finding.data }],
};

/** A line that holds the organ or the year alone sets it off. */
function setsOff(text: string, title: Range, gap: Range, organ: string | undefined): boolean {
  const before = fold(text, title.start, gap.start);
  return before === organ || /(?:^|[局委会厅院府办县市区镇乡街])20\d{2}年度?$/.test(before);
}

function gapsIn(text: string, { start, end }: Range): readonly Range[] {
  const gaps: Range[] = [];
  for (let i = start; i < end; i++) {
    if (!isSpace(text.charCodeAt(i))) continue;
    const from = i;
    while (i < end && isSpace(text.charCodeAt(i))) i++;
    gaps.push({ start: from, end: i });
  }
  return gaps;
}
