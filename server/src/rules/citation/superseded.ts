import type { Citation } from '../../law/index.ts';
import { findCitations } from '../../law/index.ts';
import type { Edit, Finding, Rule } from '../engine/rule.ts';
import { proseIn } from '../wording.ts';

export const citationSuperseded: Rule = {
  code: 'citation/superseded',
  severity: 'warning',
  fix: 'suggest',
  covers: ['CIT-OLD'],
  basis: [
    { cite: '国办公开办函〔2021〕30号（2021年度起的报告用这一格式）', status: 'implied' },
    { cite: '中华人民共和国国务院令第711号', status: 'official' },
  ],
  docs: {
    zh: {
      title: '引用的依据已被取代',
      what: '2021 年度以后的报告引用了试行格式（国办公开办函〔2019〕60号），或者引用 2007 年旧条例（国务院令第492号）、以旧条例第三十二条作为编制依据。',
      why: '2021 年度起的报告依国办公开办函〔2021〕30号编制；条例已由国务院令第711号修订，年度报告的内容规定在第五十条，现行第三十二条是征求第三方意见。',
      how: '改为现行文件；同一段里已经写了现行格式的，不提示。',
    },
    en: {
      title: 'The basis cited was superseded',
      what: 'A report for 2021 or later cites the trial format (国办公开办函〔2019〕60号), the Regulation of 2007 (国务院令第492号), or its article 32 as the basis of the report.',
      why: 'Reports since 2021 follow 国办公开办函〔2021〕30号; the Regulation was revised by Decree No. 711, where article 50 tells what a report holds and article 32 is about asking third parties.',
      how: 'Cite what is in force. A paragraph that also cites the present format is left alone.',
    },
  },
  examples: { bad: { changes: [['国办公开办函〔2021〕30号', '国办公开办函〔2019〕60号']] }, good: { year: 2020, changes: [] } },
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
  fixes(finding: Finding) {
    const edit = finding.data as Edit;
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
