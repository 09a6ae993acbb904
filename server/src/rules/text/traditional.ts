import type { Report } from '../../report/model.ts';
import { isHan } from '../../text/fold.ts';
import { simplifiedForms } from '../../text/script.ts';
import type { Edit, Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';

export const textTraditional: Rule = {
  ...stated('text/traditional'),
  *check({ report }) {
    const { text, range } = report;
    let han = 0;
    let count = 0;
    let first = -1;
    for (let i = range.start; i < range.end; i++) {
      const code = text.charCodeAt(i);
      if (!isHan(code)) continue;
      han++;
      if (!table().has(code)) continue;
      count++;
      if (first < 0) first = i;
    }
    if (count < 8 || count * 50 <= han) return;
    const end = runEnd(text, first, range.end);
    yield {
      code: this.code,
      severity: this.severity,
      start: first,
      end,
      message: {
        zh: '通篇有繁体字，内地机关的报告应当用简体。',
        en: 'The text is in traditional script; a report of a mainland organ is written in simplified script.',
      },
    };
  },
  fixes: (_finding, { report }) => [
    { title: { zh: '全部转为简体', en: 'Convert all to simplified script' }, safe: true, edits: conversions(report) },
  ],
};

/** Written so in simplified script as well: 显著, 乾隆, 角徵. */
const both = new Set([...'著乾徵'].map((c) => c.charCodeAt(0)));
let known: ReadonlyMap<number, number> | undefined;

/** Simplified forms by the code of the traditional character. */
function table(): ReadonlyMap<number, number> {
  known ??= new Map([...simplifiedForms()].filter(([code]) => !both.has(code)));
  return known;
}

function runEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isHan(text.charCodeAt(at)) && at - start < 12) at++;
  return at;
}

/** An edit for each run of traditional characters; what is damaged stays, since its bytes tell what it was. */
function conversions({ text, range, damage }: Report): readonly Edit[] {
  const edits: Edit[] = [];
  let next = 0;
  for (let i = range.start; i < range.end; i++) {
    while (next < damage.length && damage[next]!.end <= i) next++;
    if (damage[next] && damage[next]!.start <= i) {
      i = damage[next]!.end - 1;
      continue;
    }
    let newText = '';
    const start = i;
    for (; i < range.end; i++) {
      const one = table().get(text.charCodeAt(i));
      if (one === undefined) break;
      newText += String.fromCharCode(one);
    }
    if (newText !== '') edits.push({ start, end: i, newText });
  }
  return edits;
}
