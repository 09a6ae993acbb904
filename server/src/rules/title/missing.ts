import { trim } from '../../text/fold.ts';
import type { Rule } from '../rule.ts';
import { isReport } from '../section/outline.ts';

export const missing: Rule = {
  code: 'title/missing',
  severity: 'information',
  fix: 'none',
  covers: [],
  basis: [{ cite: '《中华人民共和国政府信息公开条例》第四十九条', status: 'reports' }],
  docs: {
    zh: {
      title: '没有标题',
      what: '开头没有读到年度报告的标题，因此也不知道是哪个机关、哪一年的报告。',
      why: '机关和年度写在标题里。不知道年度，就不能确定适用哪一年的格式；没有读到标题，也可能只是报告的一段，所以只作信息。',
      how: '在开头写上标题：机关名称、年度和「政府信息公开工作年度报告」。',
    },
    en: {
      title: 'There is no title',
      what: 'No title of an annual report was found at the start, so that organ and year are unknown.',
      why: 'Organ and year stand in the title, and the year decides which format applies. The text may also be a part of a report, hence for information only.',
      how: 'Begin with a title: the organ, the year and “政府信息公开工作年度报告”.',
    },
  },
  examples: {
    bad: { changes: [['砚溪县水利局2023年政府信息公开工作年度报告\n\n', '']] },
    good: { changes: [] },
  },
  *check({ report }) {
    if (report.title || !isReport(report)) return;
    const { text, range } = report;
    const first = trim(text, range.start, range.end);
    let end = first.start;
    while (end < first.end && text[end] !== '\n' && text[end] !== '\r') end++;
    yield {
      code: this.code,
      severity: this.severity,
      start: first.start,
      end,
      message: {
        zh: '没有读到标题，不知道是哪个机关、哪一年的报告。',
        en: 'No title found: the organ and the year of the report are unknown.',
      },
    };
  },
};
