import type { Paragraph } from '../../language/sentences.ts';
import type { Citation } from '../../law/index.ts';
import { citationsInWords } from '../../law/index.ts';
import type { Words } from '../../text/range.ts';
import type { Edit, Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { placed, proseIn } from '../wording.ts';

export const citationSuperseded: Rule<Edit> = {
  ...stated('citation/superseded'),
  *check({ report }) {
    const year = report.year?.value ?? 0;
    if (year < 2019) return;
    for (const paragraph of proseIn(report, null, 1)) {
      if (!/60|30|试行|492|三十二|32/.test(paragraph.text)) continue;
      const cited = citationsInWords(paragraph.text);
      const present = cited.some((c) => c.document === 'format-2021' && c.name?.includes('30'));
      for (const citation of cited) {
        const text = paragraph.text.slice(citation.start, citation.end);
        if (citation.document === 'regulation-2007' && isHistory(paragraph, citation, cited)) continue;
        const old = oldBasis(citation, text, sentenceAround(paragraph, citation), year, present);
        if (!old) continue;
        const start = citation.start + Math.max(0, text.indexOf(old.wrong));
        const edit: Edit = { ...paragraph.range(start, start + old.wrong.length), newText: old.right };
        yield {
          ...placed(this, paragraph.range(citation.start, citation.end)),
          message: old.early ?? {
            zh: `「${text}」已被取代，${year} 年度的报告应引用「${old.name}」。`,
            en: `“${text}” was superseded; a report for ${year} cites “${old.name}”.`,
          },
          data: edit,
        };
      }
    }
  },
  fixes(finding) {
    const edit = finding.data;
    return [{ title: { zh: `改为「${edit.newText}」`, en: `Change it to “${edit.newText}”` }, edits: [edit] }];
  },
};

interface OldBasis {
  readonly wrong: string;
  readonly right: string;
  readonly name: string;
  /** What to say of a form that was not yet in force. */
  readonly early?: Words;
}

/** The old decree where its own history is told: beside the present one, or called old, or with what happened under it. */
function isHistory({ text, sentences }: Paragraph, { start, end }: Citation, cited: readonly Citation[]): boolean {
  const sentence = sentences.find((s) => s.from <= start && end <= s.to);
  const from = sentence?.from ?? 0;
  const to = sentence?.to ?? text.length;
  if (cited.some((c) => c.name?.includes('711') && from <= c.start && c.end <= to)) return true;
  const before = text.slice(Math.max(from, start - 24), start);
  const after = text.slice(end, Math.min(to, end + 16));
  const told = /原|旧|老条例|修订前|修改前|历史|2007年|2008年|以前|曾/.test(before);
  return (
    told || /^[^。]{0,3}(?:(?:施行|实施|有效|执行|适用)(?:期间|期内|以来|时|后)|公布|废止|同时|已|进行|作(?:了|出)?修|修订)/.test(after)
  );
}

const sentenceAround = ({ sentences }: Paragraph, { start, end }: Citation): string =>
  sentences.find((s) => s.from <= start && end <= s.to)?.text ?? '';

function oldBasis(citation: Citation, text: string, around: string, year: number, present: boolean): OldBasis | undefined {
  if (citation.document === 'format-2019' && year >= 2021 && !present) {
    const title = text.startsWith('《');
    return {
      wrong: text,
      right: title ? '《中华人民共和国政府信息公开工作年度报告格式》' : '国办公开办函〔2021〕30号',
      name: '国办公开办函〔2021〕30号',
    };
  }
  if ((year === 2019 || year === 2020) && citation.document === 'format-2021' && citation.name?.includes('〔2021〕30号')) {
    const name = '国办公开办函〔2019〕60号';
    return {
      wrong: text,
      right: name,
      name,
      early: {
        zh: `「${text}」2021年9月才印发，${year} 年度的报告用的是「${name}」的试行格式。`,
        en: `“${text}” was issued in September 2021; a report for ${year} follows “${name}”.`,
      },
    };
  }
  if (citation.document === 'regulation-2007' && year >= 2019) return { wrong: '492', right: '711', name: '国务院令第711号' };
  const article = /第(?:三十二|32)条/.exec(text);
  if (
    year >= 2020 &&
    citation.document === 'regulation' &&
    citation.article === 32 &&
    article &&
    /编制[^。]{0,40}(?:报告|年报)|年度报告|年报/.test(around)
  ) {
    return { wrong: article[0], right: '第五十条', name: '《中华人民共和国政府信息公开条例》第五十条' };
  }
  return undefined;
}
