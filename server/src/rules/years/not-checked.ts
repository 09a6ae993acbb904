import type { Neighbours } from '../../archive/neighbours.ts';
import type { Report } from '../../report/model.ts';
import type { NotChecked } from '../engine/rule.ts';
import { isReport } from '../section/outline.ts';

/** That a report was not compared with last year's, and why; nothing where it was. */
export function yearsNotChecked(report: Report, { lacking }: Neighbours): readonly NotChecked[] {
  if (lacking === null || !isReport(report)) return [];
  const year = report.year ? report.year.value - 1 : null;
  const reason = {
    name: {
      zh: '标题中没有读到机关或者年份，跨年度没有核对。',
      en: 'The title names no organ or no year; nothing was compared with last year.',
    },
    report: {
      zh: `没有找到本机关${year}年的年度报告，跨年度没有核对。`,
      en: `There is no report of this organ for ${year}; nothing was compared with last year.`,
    },
    several: {
      zh: `本机关${year}年的年度报告不止一份，数字不同，跨年度没有核对。`,
      en: `There are several reports of this organ for ${year} and their figures differ; nothing was compared with last year.`,
    },
  }[lacking];
  return [{ code: 'years/carry', reason }];
}
