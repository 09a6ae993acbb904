import { trim } from '../../text/fold.ts';
import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { isReport } from '../section/outline.ts';
import { placed } from '../wording.ts';

export const missing: Rule = {
  ...stated('title/missing'),
  *check({ report }) {
    if (report.title || !isReport(report)) return;
    const { text } = report;
    const first = trim(text, 0, text.length);
    let end = first.start;
    while (end < first.end && text[end] !== '\n' && text[end] !== '\r') end++;
    yield {
      ...placed(this, { ...first, end }),
      message: {
        zh: '没有读到标题，不知道是哪个机关、哪一年的报告。',
        en: 'No title found: the organ and the year of the report are unknown.',
      },
    };
  },
};
