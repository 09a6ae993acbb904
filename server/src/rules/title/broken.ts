import { fold, isSpace } from '../../text/fold.ts';
import type { Range } from '../../text/range.ts';
import type { Edit, Rule } from '../engine/rule.ts';

export const titleBroken: Rule = {
  code: 'title/broken',
  severity: 'information',
  fix: 'safe',
  covers: ['TTL-BREAK'],
  basis: [{ cite: '公开发布的年度报告中的实例', status: 'reports' }],
  docs: {
    zh: {
      title: '标题被空格或者换行断开',
      what: '标题里有空格，或者在词语中间换了行。机关名称后面换行排成两行的，不提示。',
      why: '多半是排版或者复制留下的，检索、汇总时认不出完整的标题。',
      how: '接成一行。快速修复只删去空格和换行。',
    },
    en: {
      title: 'Spaces or line breaks inside the title',
      what: 'The title holds spaces or breaks off inside its words. A break after the organ’s name is left alone.',
      why: 'They are left from layout or copying, and searches miss the title.',
      how: 'Join it. The quick fix deletes nothing but spaces and line breaks.',
    },
  },
  examples: {
    bad: { changes: [['砚溪县水利局2023年政府信息公开工作年度报告', '砚溪县水利局 2023 年政府信息公开 工作年度报告']] },
    good: { changes: [['砚溪县水利局2023年政府信息公开工作年度报告', '砚溪县水利局\n2023年政府信息公开工作年度报告']] },
  },
  *check({ report }) {
    const { title, organ, text, markup } = report;
    if (!title || markup) return;
    const gaps = gapsIn(text, title).filter(
      (gap) => !(/[\r\n]/.test(text.slice(gap.start, gap.end)) && setsOff(text, title, gap, organ?.value)),
    );
    const [first] = gaps;
    if (!first) return;
    yield {
      code: this.code,
      severity: this.severity,
      start: title.start,
      end: title.end,
      message: { zh: '标题被空格或者换行断开。', en: 'Spaces or line breaks stand inside the title.' },
      data: gaps.map((gap): Edit => ({ ...gap, newText: '' })),
    };
  },
  fixes: (finding) => [
    { title: { zh: '接成一行', en: 'Join the title' }, safe: true, preferred: true, edits: finding.data as readonly Edit[] },
  ],
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
