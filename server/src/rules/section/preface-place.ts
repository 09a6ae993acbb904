import type { Edit, Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { placed, proseIn } from '../wording.ts';
import { outlineOf } from './outline.ts';
import { gapAt, headingLine } from './place.ts';

export const sectionPrefacePlace: Rule = {
  ...stated('section/preface-place'),
  *check({ report }) {
    const section = outlineOf(report).main.find((s) => s.number === 1);
    const first = section && proseIn(report, 1).find((p) => p.start >= section.body.start);
    if (!first || proseIn(report, null).some((p) => p.text.includes('编制') || p.text.includes('统计'))) return;
    if (!/编制|制定本/.test(first.text) || !/统计期限|统计时限|数据.{0,6}期限|根据《|依据《|按照《/.test(first.text)) return;
    yield {
      ...placed(this, first),
      message: { zh: '编制依据和统计期限通常写在「一、总体情况」前面。', en: 'Basis and period usually stand before section one.' },
    };
  },
  fixes(finding, { report }) {
    const section = outlineOf(report).main.find((s) => s.number === 1);
    const line = section && !report.markup ? headingLine(report, section.start) : null;
    if (line === null || line === undefined) return [];
    const gap = gapAt(report, line);
    let end = finding.end;
    while (report.text[end] === '\n' || report.text[end] === '\r') end++;
    const edits: readonly Edit[] = [
      { start: line, end: line, newText: report.text.slice(finding.start, finding.end) + gap },
      { start: finding.start, end, newText: '' },
    ];
    return [{ title: { zh: '移到「一、总体情况」前面', en: 'Move it before section one' }, edits }];
  },
};
