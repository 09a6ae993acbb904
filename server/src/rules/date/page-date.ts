import type { Report } from '../../report/model.ts';
import { paragraphsOf } from '../../report/paragraphs.ts';
import type { Range } from '../../text/range.ts';
import type { Day } from '../title/names.ts';

/** `发布日期：2020-02-20` before the first heading, as a website shows it; undefined where there is none. */
export function pageDate(report: Report): (Range & Day) | undefined {
  for (const paragraph of paragraphsOf(report)) {
    if (paragraph.section !== null) return undefined;
    const found = expression.exec(paragraph.text);
    if (!found) continue;
    const [whole, label = '', year, month, day] = found;
    const range = paragraph.range(found.index + label.length, found.index + whole.length);
    return { ...range, year: Number(year), month: Number(month), day: Number(day) };
  }
  return undefined;
}

const expression = /((?:发布|公布|公开|成文|发文|生成|印发)(?:日期|时间)[：:]?)(20\d{2})[-/.年](\d{1,2})[-/.月](\d{1,2})日?/;
