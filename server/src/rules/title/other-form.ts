import type { Report } from '../../report/model.ts';
import type { Words } from '../../text/range.ts';
import type { NotChecked, Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { isReport } from '../section/outline.ts';
import { placed } from '../wording.ts';

export const titleOtherForm: Rule = {
  ...stated('title/other-form'),
  *check({ report }) {
    const message = otherForm(report);
    const place = report.title ?? report.year;
    if (message && place) yield { ...placed(this, place), message };
  },
};

/** The first year whose reports the form is for. */
const FIRST = 2019;

/** Why the form is not asked of a report: it is older, or for a school year. Undefined where it is, or where the report has its table three. */
export function otherForm(report: Report): Words | undefined {
  if (!isReport(report) || report.requests) return undefined;
  if (report.title && /20\d{2}[-—–~至到]?(?:20)?\d{0,2}学年/.test(report.title.text))
    return {
      zh: '这是按学年编制的报告，不用六个部分的格式，只检查文字，没有按格式核对。',
      en: 'This report is for a school year; the form of six sections is not asked of it. Its text was checked, not its form.',
    };
  const year = report.year?.value;
  if (year === undefined || year >= FIRST) return undefined;
  return {
    zh: `${year}年度还没有统一的格式（格式从${FIRST}年度开始使用），只检查文字，没有按格式核对。`,
    en: `There was no form for ${year} yet (it came with the reports for ${FIRST}). The text was checked, not its form.`,
  };
}

/** Whether a rule looks at words and not at the form: these alone are asked of such a report. */
export const isOfText = (code: string): boolean => code === 'title/other-form' || code.startsWith('text/') || code.startsWith('privacy/');

/** What is said of the form of such a report. */
export const formNotChecked = (reason: Words): readonly NotChecked[] => [{ code: 'section/missing', reason }];
