import type { Rule } from '../rule.ts';
import { signatureOf } from '../title/names.ts';

export const dateSignature: Rule = {
  code: 'date/signature',
  severity: 'information',
  fix: 'none',
  covers: ['DAT-SIGN'],
  basis: [{ cite: '《中华人民共和国政府信息公开条例》第四十九条（「上一年度」）', status: 'implied' }],
  docs: {
    zh: {
      title: '落款日期不在次年',
      what: '落款的年份不是报告年度的下一年。',
      why: '年度报告在次年编制、公布，落款写成报告年度或者更早、更晚的年份，多半是沿用旧稿。落款不是必备内容，只作信息；落款机关是否与标题一致另有提示。',
      how: '核对落款日期。',
    },
    en: {
      title: 'The signature is not of the next year',
      what: 'The date at the end is not in the year after the report year.',
      why: 'Reports are written and published in the next year; another year is mostly left from an older draft. A signature is not asked for, hence for information only.',
      how: 'Check the date.',
    },
  },
  examples: {
    bad: { changes: [['2023年，本机关未收取信息处理费。', '2023年，本机关未收取信息处理费。\n\n砚溪县水利局\n\n2023年1月20日']] },
    good: { changes: [['2023年，本机关未收取信息处理费。', '2023年，本机关未收取信息处理费。\n\n砚溪县水利局\n\n2024年1月20日']] },
  },
  *check({ report }) {
    const { year, title } = report;
    const { date } = signatureOf(report);
    if (!year || !title || !date || date.year === year.value + 1) return;
    // Some organs sign on the last days of the report year itself.
    if (date.year === year.value && date.month === 12) return;
    yield {
      code: this.code,
      severity: this.severity,
      start: date.start,
      end: date.end,
      message: {
        zh: `${year.value} 年度的报告，落款是 ${date.year} 年。`,
        en: `The report is for ${year.value}, the signature of ${date.year}.`,
      },
    };
  },
};
