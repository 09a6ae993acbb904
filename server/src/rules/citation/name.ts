import { paragraphsOf } from '../../report/paragraphs.ts';
import type { Rule } from '../rule.ts';
import { editAt, editsOf } from '../wording.ts';

const full = '中华人民共和国政府信息公开条例';

export const citationName: Rule = {
  code: 'citation/name',
  severity: 'hint',
  fix: 'safe',
  covers: ['CIT-NAME'],
  basis: [{ cite: '《中华人民共和国政府信息公开条例》（正式名称）', status: 'official' }],
  docs: {
    zh: {
      title: '条例第一次出现没有写全称',
      what: '通篇第一次提到条例时写的是《政府信息公开条例》，没有「中华人民共和国」，前面也没有说明简称。',
      why: '各地也有自己的政府信息公开规定，第一次引用写全称，后面再用简称。只是写法上的建议。',
      how: '第一次出现时写《中华人民共和国政府信息公开条例》。',
    },
    en: {
      title: 'The Regulation is first cited by a short name',
      what: 'The first mention of the Regulation says 《政府信息公开条例》 without 中华人民共和国.',
      why: 'Provinces have rules of their own; the full name comes first, the short one after it. A suggestion of style.',
      how: 'Write the full name at the first mention.',
    },
  },
  examples: { bad: { changes: [['《中华人民共和国政府信息公开条例》和', '《政府信息公开条例》和']] }, good: { changes: [] } },
  *check({ report }) {
    for (const paragraph of paragraphsOf(report)) {
      const at = paragraph.text.indexOf('政府信息公开条例');
      if (at < 0) continue;
      if (!paragraph.text.startsWith('《政府信息公开条例》', at - 1) || paragraph.text.slice(0, at).includes(full)) return;
      yield {
        code: this.code,
        severity: this.severity,
        ...paragraph.range(at - 1, at + 9),
        message: { zh: `第一次引用宜写全称《${full}》。`, en: `The first mention should give the full name 《${full}》.` },
        data: [editAt(paragraph, at, at, '中华人民共和国')],
      };
      return;
    }
  },
  fixes: (finding) => [
    {
      title: { zh: '补上「中华人民共和国」', en: 'Add 中华人民共和国' },
      safe: true,
      preferred: true,
      edits: editsOf(finding).map((edit) => ({ ...edit, end: edit.start })),
    },
  ],
};
