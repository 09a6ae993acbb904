import type { Clause, Paragraph, Sentence } from '../../language/sentences.ts';
import { countOf } from '../../text/count.ts';
import type { Edit, Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { editAt, editsOf, groupedFinding, proseIn } from '../wording.ts';
import { periodsOf } from './period.ts';

export const dateOtherYear: Rule<readonly Edit[]> = {
  ...stated('date/other-year'),
  *check({ report }) {
    const year = report.year?.value;
    if (!year) return;
    // Where the period is of that year, too, title and period disagree: that is the finding.
    const settled = new Set(periodsOf(report).flatMap((p) => [Number(p.from.year), Number(p.to.year)]));
    const fifth = proseIn(report, 5).slice(0, 1);
    const paragraphs = [...proseIn(report, null, 1, 2, 3, 4), ...fifth, ...proseIn(report, 6)];
    for (const other of [year - 1, year + 1]) {
      if (settled.has(other)) continue;
      const places = paragraphs.flatMap((p) => placesIn(p, year, other));
      if (places.length === 0) continue;
      const edits = places.map(({ paragraph, at }) => editAt(paragraph, at, at + 4, String(year)));
      const many = places.length > 1;
      yield groupedFinding(
        this,
        edits.map(({ start, end }) => ({ start, end })),
        {
          zh: `这是 ${year} 年度的报告，这里写的是 ${other} 年${many ? `，共 ${places.length} 处` : ''}。`,
          en: `The report is for ${year}; ${many ? `${countOf(places.length, 'place')} say` : 'this says'} ${other}.`,
        },
        { zh: `这里也写的是 ${other} 年`, en: `this says ${other}, too` },
        edits,
      );
    }
  },
  fixes(finding) {
    const edits = editsOf(finding);
    const year = edits[0]?.newText ?? '';
    return [{ title: { zh: `年份改为 ${year}`, en: `Change the year to ${year}` }, safe: false, edits }];
  },
};

interface Place {
  readonly paragraph: Paragraph;
  readonly at: number;
}

function placesIn(paragraph: Paragraph, year: number, other: number): readonly Place[] {
  if (!paragraph.text.includes(`${other}年`)) return [];
  return paragraph.sentences.flatMap((sentence) => {
    if (!sentence.text.includes(`${other}年`) || sentence.text.includes(String(year))) return [];
    const own = paragraph.section === null ? ownName(sentence, other) : undefined;
    if (own !== undefined) return [{ paragraph, at: own }];
    if (elsewhere.test(sentence.text)) return [];
    return sentence.clauses.flatMap((clause, i) => {
      const at = yearAt(clause, other);
      return at !== undefined && isAct(clause, sentence.clauses[i + 1], at) ? [{ paragraph, at: clause.from + at }] : [];
    });
  });
}

/** Sentences that rightly name another year: comparisons, what was carried over, documents, budgets, plans, spans of years. */
const elsewhere =
  /[较比]|上年|上一?年度|去年|前年|往年|历年|历史|累计|增长|增加|下降|减少|回落|提升|针对|问题|意见|结转|引发|引起|决算|预算|要点|规划|计划|方案|印发|公报|公告|年报|报告|《|以来|开始|启动|下一?步|下一阶段|今后|将|拟|[至起—－~-]|届|文号|号/;

/** The year as the time of what the clause tells: at its start, or after its subject. */
function yearAt({ text }: Clause, other: number): number | undefined {
  const at = text.indexOf(`${other}年`);
  if (at < 0 || past.test(text.slice(at + 4, at + 30))) return undefined;
  return at === 0 || subject.test(text.slice(Math.max(0, at - 12), at)) ? at : undefined;
}

/** `2022年12月收到的3件`, `2022年底受理的申请`: one month or day of it, or what was done in it as a property, is no time of the report. */
const past =
  /^年度?(?:[底末初]|(?:[2-9]|1[0-2])月(?!(?:\d{1,2}日)?[至到—－~-]))|^年度?[\u4e00-\u9fff]{0,6}(?:公开|发布|收到|受理|办理|办结|答复|制发|制定|印发)的(?!政府|政务|信息|申请|依申请)/;

const subject = /(?:^在|我[局镇乡县市区办委院厅]|我街道|我单位|本[局镇乡办院厅]|本单位|本机关|^全[局镇乡县市区办委]|单位在)$/;
const act = /公开|发布|收到|受理|办理|办结|答复|制发|制定|收取|发生|收费/;
const acting = /我[局镇乡县市区办委院厅]|我街道|我单位|本[局镇乡办院厅]|本单位|本机关|全[局镇乡县市区]|[未没无]|\d(?:件|条|份|次|项|元)/;

function isAct(clause: Clause, next: Clause | undefined, at: number): boolean {
  const words = clause.text.slice(at) + (clause.mark === '，' ? (next?.text ?? '') : '') + clause.text.slice(0, at);
  return act.test(words) && acting.test(words);
}

/** `现将我局2020年政府信息公开年度报告公布如下` before the first heading names the report itself. */
function ownName({ text, from }: Sentence, other: number): number | undefined {
  const at = text.indexOf(`${other}年`);
  const around = text.slice(Math.max(0, at - 24), at + 40);
  const names = /信息公开(?:工作)?(?:年度报告|年报|情况)/.test(text.slice(at, at + 40));
  return names && /现将|特向|本报告/.test(around) && /如下|公布|编制/.test(text) ? from + at : undefined;
}
