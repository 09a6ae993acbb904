import { tableIds } from '../../format/index.ts';
import type { SectionTemplate } from '../../format/types.ts';
import type { Report } from '../../report/model.ts';
import { fold } from '../../text/fold.ts';
import { toChinese } from '../../text/numerals.ts';
import { tableLines } from '../form.ts';
import type { Edit, Rule } from '../rule.ts';
import { renumber, shiftsOf } from './numbers.ts';
import { type Outline, outlineOf } from './outline.ts';
import { endOfText, gapAt, headingLine, lineBreakOf, lineStart, structureSeverity } from './place.ts';

export const missing: Rule = {
  code: 'section/missing',
  severity: 'error',
  fix: 'suggest',
  covers: ['STR-SIX'],
  basis: [
    { cite: '《中华人民共和国政府信息公开条例》第五十条第一款', status: 'official' },
    { cite: '国办公开办函〔2021〕30号', status: 'reports' },
  ],
  docs: {
    zh: {
      title: '缺少部分',
      what: '年度报告的六个部分缺了一个，或者没有它的标题。',
      why: '《条例》第五十条列明年度报告应当包括的内容，统一格式把它们编为六个部分；格式要求内容“不能遗漏”。2019年度的试行格式只是鼓励使用，因此只作提醒。',
      how: '补上这一部分。快速修复会在应有的位置插入标题；第二、三、四部分同时插入空白表格，数字由您填写，不会代填 0。',
    },
    en: {
      title: 'A section is missing',
      what: 'One of the six sections of the report, or its heading, is not there.',
      why: 'Article 50 of the Regulation lists what the report must contain, and the format arranges it in six sections. For 2019 the format was only encouraged, hence a warning.',
      how: 'Add the section. The quick fix inserts its heading where it belongs, for sections 2, 3 and 4 with an empty table: its cells stay blank, never zeros.',
    },
  },
  examples: {
    bad: { changes: [['六、其他需要报告的事项\n\n2023年，本机关未收取信息处理费。\n', '']] },
    good: { changes: [] },
  },
  *check({ report }) {
    const outline = outlineOf(report);
    if (outline.main.length === 0) return;
    const absent = outline.missing.filter((template) => !standsInText(report, template));
    for (const template of absent) {
      const next = outline.main.find((s) => s.number! > template.number);
      const { start, end } = (next ?? outline.main.at(-1)!).heading;
      const { number, title } = template;
      const message = {
        zh: `缺少第${toChinese(number)}部分「${title}」。`,
        en: `Section ${number}, “${title}”, is missing.`,
      };
      yield { code: this.code, severity: structureSeverity(report), start, end, message, data: template };
    }
  },
  fixes(finding, { report }) {
    const template = finding.data as SectionTemplate;
    const edits = insertion(report, template, outlineOf(report));
    const name = `${toChinese(template.number)}、${template.title}`;
    return edits.length === 0 ? [] : [{ title: { zh: `插入「${name}」`, en: `Insert “${name}”` }, safe: false, edits }];
  },
};

/** Whether the heading stands somewhere in the text after all, within a line that the reading did not take apart. */
function standsInText({ text, range }: Report, { number, title, variants }: SectionTemplate): boolean {
  const folded = fold(text, range.start, range.end);
  return [title, ...variants].some((words) => folded.includes(fold(`${toChinese(number)}、${words}`)));
}

/** The section put in its place, and the ordinals that its absence had shifted. Empty where headings do not stand on lines of their own. */
function insertion(report: Report, template: SectionTemplate, outline: Outline): readonly Edit[] {
  const eol = lineBreakOf(report);
  const next = outline.main.find((s) => s.number! > template.number);
  const table = tableIds.find((id) => id === template.table);
  const standing = table ? report[table] : undefined;
  const name = `${toChinese(template.number)}、${template.title}`;
  if (standing) {
    const at = lineStart(report, standing.start);
    return [{ start: at, end: at, newText: `${name}${gapAt(report, at)}` }, ...renumbered(report, template, outline)];
  }
  const body = table ? tableLines(report.template[table]).join(eol) : undefined;
  if (!next) {
    const at = endOfText(report);
    const last = outline.main.at(-1)!;
    const gap = gapAt(report, headingLine(report, last.heading.start) ?? report.range.start);
    return [{ start: at, end: at, newText: [gap + name, ...(body === undefined ? [] : [gap + body]), eol].join('') }];
  }
  const at = headingLine(report, next.heading.start);
  if (at === null) return [];
  const gap = gapAt(report, at);
  const prefix = report.text.slice(at, next.heading.start);
  const newText = [prefix + name, ...(body === undefined ? [] : [body]), ''].join(gap);
  return [{ start: at, end: at, newText }, ...renumbered(report, template, outline)];
}

function renumbered(report: Report, template: SectionTemplate, outline: Outline): readonly Edit[] {
  const shifted = shiftsOf(outline).filter((shift) => shift.explained);
  const after = shifted.flatMap((shift) => shift.sections).filter((s) => s.number! > template.number);
  return after.flatMap((s) => renumber(report, s, s.ordinal! + 1) ?? []);
}
