import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { placed } from '../wording.ts';
import { lineBreakOf } from './place.ts';
import { writtenOf } from './written.ts';

export const sectionProcessingFee: Rule<boolean> = {
  ...stated('section/processing-fee'),
  *check({ report }) {
    const year = report.year?.value;
    const prose = writtenOf(report, 6)?.prose;
    if (!prose || !year || year < 2021) return;
    const [first] = prose;
    if (!first || prose.some((p) => /处理费|收费|费用|收取|（文字描述/.test(p.text))) return;
    const stub = /^(?:无|暂无|没有|无其他(?:需要)?(?:报告|说明)?(?:的)?事项)[。.]?$/.test(first.text);
    yield {
      ...placed(this, first),
      message: {
        zh: stub ? `第六部分只写了「${first.text}」，宜写明信息处理费的收取情况。` : '第六部分没有写信息处理费的收取情况。',
        en: stub
          ? `Section six says only “${first.text}”; tell whether a processing fee was collected.`
          : 'Section six does not tell whether a processing fee was collected.',
      },
      data: stub,
    };
  },
  fixes(finding, { report }) {
    if (report.markup) return [];
    const sentence = `${report.year?.value}年，本机关未收取信息处理费。`;
    const { start, end } = finding;
    const edit = finding.data === true ? { start, end, newText: sentence } : { start, end: start, newText: sentence + lineBreakOf(report) };
    return [{ title: { zh: `写上「${sentence}」（请先核实）`, en: `Write “${sentence}” (if it is true)` }, edits: [edit] }];
  },
};
