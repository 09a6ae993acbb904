import { paragraphsOf } from '../../report/paragraphs.ts';
import type { Edit, Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { editAt, placed } from '../wording.ts';

const full = '中华人民共和国政府信息公开条例';

export const citationName: Rule<readonly Edit[]> = {
  ...stated('citation/name'),
  *check({ report }) {
    for (const paragraph of paragraphsOf(report)) {
      const at = paragraph.text.indexOf('政府信息公开条例');
      if (at < 0) continue;
      if (!paragraph.text.startsWith('《政府信息公开条例》', at - 1) || paragraph.text.slice(0, at).includes(full)) return;
      yield {
        ...placed(this, paragraph.range(at - 1, at + 9)),
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
      edits: finding.data.map((edit) => ({ ...edit, end: edit.start })),
    },
  ],
};
