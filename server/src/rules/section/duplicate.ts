import { toChinese } from '../../language/numerals.ts';
import type { Report, Section } from '../../report/model.ts';
import { rangeOf } from '../../text/range.ts';
import type { FindingWith, Fix, Rule, RuleContext, Severity } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { placed } from '../wording.ts';
import { outlineOf } from './outline.ts';
import { headingLine, structureSeverity } from './place.ts';

/** The headings of one finding: a run inside a section, or one that repeats another. */
interface Doubled {
  readonly sections: readonly Section[];
  readonly inner: boolean;
}

export const duplicate: Rule<Doubled> = {
  ...stated('section/duplicate'),
  *check({ report }) {
    const { inner, repeated, main } = outlineOf(report);
    for (const run of inner) yield ofRun(report, run, main);
    for (const section of repeated) yield ofRepeat(report, section, main.find((s) => s.number === section.number)!);
  },
  fixes(finding, context) {
    const { sections, inner } = finding.data;
    return inner ? demote(sections) : remove(sections[0]!, context);
  },
};

/** Certain only where the words are those of a section that the report has elsewhere. */
const loudness = (report: Report, sections: readonly Section[], main: readonly Section[]): Severity =>
  sections.some((s) => (s.wording === 'exact' || s.wording === 'variant') && main.some((m) => m.number === s.number))
    ? structureSeverity(report)
    : 'warning';

function ofRun(report: Report, run: readonly Section[], main: readonly Section[]): FindingWith<Doubled> {
  const first = run[0]!;
  const around = main.findLast((s) => s.start < first.start);
  const numbers = run.flatMap((s) => (s.ordinal === null ? [] : [toChinese(s.ordinal)]));
  const span = `「${numbers[0]}」${numbers.length > 2 ? '至' : ''}「${numbers.at(-1)}」`;
  const where = around ? `「${around.heading.text}」里` : '正文前';
  return {
    ...placed({ code: 'section/duplicate', severity: loudness(report, run, main) }, first.heading),
    message: {
      zh: `${where}又用了一级序号${span}，与六个部分的编号重复；内部的小标题应改用「（一）」「（二）」。`,
      en: `${around ? `Inside “${around.heading.text}”` : 'Before the sections'} the first-level numbers ${span} are used again; inner headings should be numbered “（一）”, “（二）”.`,
    },
    related: run.slice(1).map((s) => ({
      ...rangeOf(s.heading),
      message: { zh: `「${s.heading.text}」也是`, en: `“${s.heading.text}” too` },
    })),
    data: { sections: run, inner: true } satisfies Doubled,
  };
}

function ofRepeat(report: Report, section: Section, first: Section): FindingWith<Doubled> {
  const { start, end, text } = section.heading;
  return {
    code: 'section/duplicate',
    severity: loudness(report, [section], [first]),
    start,
    end,
    message: { zh: `「${text}」与「${first.heading.text}」重复。`, en: `“${text}” repeats “${first.heading.text}”.` },
    related: [{ ...rangeOf(first.heading), message: { zh: '已有这一部分', en: 'The section is here already' } }],
    data: { sections: [section], inner: false } satisfies Doubled,
  };
}

function demote(sections: readonly Section[]): readonly Fix[] {
  const marked = sections.filter((s) => s.heading.ordinal !== null && s.ordinal !== null);
  if (marked.length < sections.length) return [];
  const edits = marked.map((s) => ({ ...s.heading.ordinal!, newText: `（${toChinese(s.ordinal!)}）` }));
  return [{ title: { zh: '改为「（一）」「（二）」一级的小标题', en: 'Make them sub-headings “（一）”, “（二）”' }, edits }];
}

/** Takes the heading's line away; what stands under it then belongs to the section before. */
function remove(section: Section, { report }: RuleContext): readonly Fix[] {
  const at = headingLine(report, section.heading.start);
  if (at === null) return [];
  const title = { zh: `删去这一行标题（下面的内容保留）`, en: 'Delete this heading line (what is under it stays)' };
  return [{ title, edits: [{ start: at, end: section.body.start, newText: '' }] }];
}
