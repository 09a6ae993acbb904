import type { Citation } from '../../law/index.ts';
import { findCitations } from '../../law/index.ts';
import type { Edit, Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { proseIn } from '../wording.ts';

export const citationSuperseded: Rule<Edit> = {
  ...stated('citation/superseded'),
  *check({ report }) {
    const year = report.year?.value ?? 0;
    if (year < 2020) return;
    for (const paragraph of proseIn(report, null, 1)) {
      if (!/60|试行|492|三十二|32/.test(paragraph.text)) continue;
      const cited = findCitations(paragraph.text);
      const present = cited.some((c) => c.document === 'format-2021' && c.name?.includes('30'));
      for (const citation of cited) {
        const text = paragraph.text.slice(citation.start, citation.end);
        const old = oldBasis(citation, text, paragraph.text, year, present);
        if (!old) continue;
        const start = citation.start + Math.max(0, text.indexOf(old.wrong));
        const edit: Edit = { ...paragraph.range(start, start + old.wrong.length), newText: old.right };
        yield {
          code: this.code,
          severity: this.severity,
          ...paragraph.range(citation.start, citation.end),
          message: {
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
    return [{ title: { zh: `改为「${edit.newText}」`, en: `Change it to “${edit.newText}”` }, safe: false, edits: [edit] }];
  },
};

interface OldBasis {
  readonly wrong: string;
  readonly right: string;
  readonly name: string;
}

function oldBasis(citation: Citation, text: string, around: string, year: number, present: boolean): OldBasis | undefined {
  if (citation.document === 'format-2019' && year >= 2021 && !present) {
    const title = text.startsWith('《');
    return {
      wrong: text,
      right: title ? '《中华人民共和国政府信息公开工作年度报告格式》' : '国办公开办函〔2021〕30号',
      name: '国办公开办函〔2021〕30号',
    };
  }
  if (citation.document === 'regulation-2007') return { wrong: '492', right: '711', name: '国务院令第711号' };
  const article = /第(?:三十二|32)条/.exec(text);
  if (citation.document === 'regulation' && citation.article === 32 && article && /编制|年度报告|年报/.test(around)) {
    return { wrong: article[0], right: '第五十条', name: '《中华人民共和国政府信息公开条例》第五十条' };
  }
  return undefined;
}
