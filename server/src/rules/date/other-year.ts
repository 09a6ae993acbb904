import type { Paragraph } from '../../language/sentences.ts';
import { type MisplacedYear, misplacedInHeading, misplacedYears, type YearRole } from '../../language/years.ts';
import type { Report } from '../../report/model.ts';
import { paragraphsOf } from '../../report/paragraphs.ts';
import type { Words } from '../../text/range.ts';
import { textCache } from '../../text/text-cache.ts';
import type { Edit, Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { counted, editAt, groupedFinding } from '../wording.ts';
import { periodsOf } from './period.ts';

export const dateOtherYear: Rule<readonly Edit[]> = {
  ...stated('date/other-year'),
  *check({ report }) {
    const year = report.year?.value;
    if (!year) return;
    // Where the period is of that year, too, title and period disagree: that is the finding.
    const settled = new Set(periodsOf(report).flatMap((p) => [Number(p.from.year), Number(p.to.year)]));
    const groups = new Map<string, Place[]>();
    for (const place of placesOf(report, year)) {
      const { said, right, role, open } = place;
      if (role === 'own' && settled.has(said)) continue;
      const key = `${said} ${right} ${role} ${open}`;
      const group = groups.get(key);
      if (group) group.push(place);
      else groups.set(key, [place]);
    }
    for (const places of groups.values()) {
      const { open } = places[0]!;
      const edits = places.map(({ edit }) => edit);
      yield groupedFinding(open ? { ...this, severity: 'information' } : this, edits, messageOf(year, places), edits);
    }
  },
  fixes(finding) {
    const edits = finding.data;
    const year = edits[0]?.newText ?? '';
    return [{ title: { zh: `年份改为 ${year}`, en: `Change the year to ${year}` }, edits }];
  },
};

type Place = Pick<MisplacedYear, 'said' | 'right' | 'role' | 'open'> & { readonly edit: Edit };

/** The years that fit neither the report nor what is said of them, in the order of the text. */
function placesOf(report: Report, year: number): readonly Place[] {
  const prose = paragraphsOf(report).flatMap((p) => placesIn(p, year));
  const headings = report.sections.flatMap(({ heading }): readonly Place[] => {
    if (report.markup) return [];
    const text = report.text.slice(heading.start, heading.end);
    const found = misplacedInHeading(text, { year, section: null });
    if (!found) return [];
    const start = heading.start + found.at;
    return [{ ...found, edit: { start, end: start + 4, newText: String(found.right) } }];
  });
  return [...prose, ...headings].sort((a, b) => a.edit.start - b.edit.start);
}

const cache = textCache<readonly MisplacedYear[]>();

function placesIn(paragraph: Paragraph, year: number): readonly Place[] {
  const { text, section } = paragraph;
  return cache(`${year} ${section}\n${text}`, () => misplacedIn(paragraph, year)).map((found) => ({
    ...found,
    edit: editAt(paragraph, found.at, found.at + 4, String(found.right)),
  }));
}

/** Such years of a paragraph, in its own offsets. */
function misplacedIn(paragraph: Paragraph, year: number): readonly MisplacedYear[] {
  const { text, section } = paragraph;
  if (!/20\d{2}年/.test(text)) return [];
  const place = { year, section };
  const measures = section === 5 ? text.search(/改进|措施/) : -1;
  const put = (found: MisplacedYear, from: number): MisplacedYear => ({ ...found, at: from + found.at });
  if (isHeading(text)) {
    const found = misplacedInHeading(text, place);
    return found ? [put(found, 0)] : [];
  }
  return paragraph.sentences.flatMap((sentence, i) => {
    if (!/20\d{2}年/.test(sentence.text)) return [];
    const next = paragraph.sentences[i + 1]?.text ?? '';
    let from = sentence.from;
    const parts = sentence.text.split('；');
    return parts.flatMap((part, k) => {
      const start = from;
      from += part.length + 1;
      const after = parts[k + 1];
      // `2022年收到25件；2023年收到29件`: the two years are told side by side.
      const told = after?.startsWith(`${year}年`);
      return misplacedYears(part, after ?? next, { ...place, measures: measures >= 0 && measures < start })
        .filter(({ role }) => !told || role !== 'own')
        .map((found) => put(found, start));
    });
  });
}

/** `（二）2022年依申请公开情况` on a line of its own. */
const isHeading = (text: string): boolean =>
  text.length <= 36 && /^(?:[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、]|[一二三四五六七八九十]+、)[^，。；]+$/.test(text);

const roles: Readonly<Record<Exclude<YearRole, 'own'>, Words>> = {
  last: { zh: '上一年是', en: 'the year before is' },
  next: { zh: '结转到的下一年是', en: 'the year that cases are carried over to is' },
  base: { zh: '相比较的上一年是', en: 'the year to compare with is' },
  plan: { zh: '今后打算所指的下一年是', en: 'the year of these plans is' },
};

function messageOf(year: number, places: readonly Place[]): Words {
  const { said, right, role } = places[0]!;
  const fit = role === 'own' ? { zh: '', en: '' } : { zh: `${roles[role].zh} ${right} 年，`, en: `: ${roles[role].en} ${right}` };
  const message = {
    zh: `这是 ${year} 年度的报告，${fit.zh}这里写的是 ${said} 年。`,
    en: `The report is for ${year}${fit.en}; this says ${said}.`,
  };
  return counted(message, places.length);
}
