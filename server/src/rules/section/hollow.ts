import { countOf } from '../../text/count.ts';
import { isHan } from '../../text/fold.ts';
import { memoizedByText } from '../../text/text-cache.ts';
import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { placed } from '../wording.ts';
import { writtenOf } from './written.ts';

export const sectionHollow: Rule = {
  ...stated('section/hollow'),
  *check({ report }) {
    const written = writtenOf(report, 1);
    if (!written || !report.title || written.prose.length === 0) return;
    const { section, prose } = written;
    const told = prose.map(({ text }) => toldIn(text));
    const han = told.reduce((n, paragraph) => n + paragraph.han, 0);
    const figures = told.some((paragraph) => paragraph.figures);
    if (han >= fewest && figures) return;
    const message =
      han < fewest
        ? { zh: `总体情况只有 ${han} 个字，内容单薄。`, en: `Section one has only ${countOf(han, 'character')}.` }
        : { zh: '总体情况没有一个数据。', en: 'Section one holds no figure.' };
    yield { ...placed(this, section.heading), message };
  },
};

const fewest = 150;

const toldIn = memoizedByText((text) => {
  let han = 0;
  for (let i = 0; i < text.length; i++) if (isHan(text.charCodeAt(i))) han++;
  return { han, figures: /\d(?!\d{0,3}年)|[一二两三四五六七八九十百千]{2}[件条份次篇期宗项]/.test(text) };
});
