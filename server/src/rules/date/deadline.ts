import { kindOf } from '../../language/organs.ts';
import type { Report } from '../../report/model.ts';
import { paragraphsOf } from '../../report/paragraphs.ts';
import type { Range } from '../../text/range.ts';
import type { Rule } from '../rule.ts';
import { type Day, signatureOf } from '../title/names.ts';

export const dateDeadline: Rule = {
  code: 'date/deadline',
  severity: 'information',
  fix: 'none',
  covers: ['DAT-DEADLINE'],
  basis: [{ cite: '《中华人民共和国政府信息公开条例》第四十九条', status: 'official' }],
  docs: {
    zh: {
      title: '发布日期晚于法定期限',
      what: '落款或者页面上的发布日期晚于《条例》规定的日子。',
      why: '《条例》第四十九条：县级以上人民政府部门应当在每年1月31日前公布上一年度的报告；政府信息公开工作主管部门应当在每年3月31日前公布本级政府的报告。乡镇人民政府、街道办事处条例没有规定日期，不检查。落款日期未必就是发布日期，只作提示。',
      how: '确认实际发布的日期；已经晚了的，今后提前编报。',
    },
    en: {
      title: 'Published after the legal date',
      what: 'The date at the end or on the page is later than the Regulation allows.',
      why: 'Article 49: departments publish by 31 January, the government’s own report is published by 31 March. Towns and sub-districts have no date. The date written need not be that of publication, hence for information only.',
      how: 'Check when the report was published; begin earlier next time.',
    },
  },
  examples: {
    bad: { changes: [['2023年，本机关未收取信息处理费。', '2023年，本机关未收取信息处理费。\n\n砚溪县水利局\n\n2024年2月20日']] },
    good: { changes: [['2023年，本机关未收取信息处理费。', '2023年，本机关未收取信息处理费。\n\n砚溪县水利局\n\n2024年1月20日']] },
  },
  *check({ report }) {
    const { year, organ } = report;
    if (!year || !organ) return;
    const kind = kindOf(organ.value);
    const limit = kind === 'department' ? 1 : kind === 'government' || kind === 'office' ? 3 : undefined;
    const date = limit && (signatureOf(report).date ?? pageDate(report));
    if (!date || !limit || date.year !== year.value + 1 || date.month <= limit) return;
    const written = `${date.year}年${date.month}月${date.day}日`;
    yield {
      code: this.code,
      severity: this.severity,
      start: date.start,
      end: date.end,
      message: {
        zh: `写的日期是 ${written}；《条例》第四十九条规定${limit === 1 ? '政府部门' : '本级政府'}的报告在 ${limit} 月 31 日前公布。`,
        en: `The date is ${written}; article 49 has such reports published by 31 ${limit === 1 ? 'January' : 'March'}.`,
      },
    };
  },
};

/** `发布日期：2020-02-20` before the first heading. */
function pageDate(report: Report): (Range & Day) | undefined {
  for (const paragraph of paragraphsOf(report)) {
    if (paragraph.section !== null) return undefined;
    const found = /发布(?:日期|时间)：(20\d{2})-(\d{2})-(\d{2})/.exec(paragraph.text);
    if (found) {
      const at = found.index + 5;
      return { ...paragraph.range(at, at + 10), year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) };
    }
  }
  return undefined;
}
