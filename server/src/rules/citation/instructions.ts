import { paragraphsOf } from '../../report/paragraphs.ts';
import { memoizedByText } from '../../text/text-cache.ts';
import type { Rule, Severity } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { groupedFinding, shortened } from '../wording.ts';

export const citationInstructions: Rule = {
  ...stated('citation/instructions'),
  *check({ report }) {
    const blank = !report.organ && !report.year;
    const instructed = paragraphsOf(report).filter(({ text }) => holdsOne(text));
    for (const { words, severity, except } of instructions) {
      const places = instructed.flatMap((paragraph) => {
        // What is left of a table that was not read holds the labels of its rows.
        if (severity === 'warning' && paragraph.section !== null && paragraph.section > 1 && paragraph.section < 5) return [];
        const at = paragraph.text.indexOf(words);
        const end = at + words.length;
        return at < 0 || except?.test(paragraph.text.slice(end, end + 6)) ? [] : [paragraph.range(at, end)];
      });
      if (places.length === 0) continue;
      const message = {
        zh: `「${shortened(words, 24)}」是格式里的说明，不是报告的内容。`,
        en: `“${shortened(words, 24)}” is an instruction of the form, no content of the report.`,
      };
      const found = { code: this.code, severity: severity === 'warning' && blank ? ('information' as const) : severity };
      yield groupedFinding(found, places, message);
    }
  },
};

interface Instruction {
  readonly words: string;
  readonly severity: Severity;
  /** What may follow: then it is no instruction. */
  readonly except?: RegExp;
}

const instructions: readonly Instruction[] = [
  { words: '（文字描述', severity: 'warning' },
  { words: '（请填写', severity: 'warning' },
  { words: '（此处填写', severity: 'warning' },
  { words: '（填写说明', severity: 'warning' },
  { words: '第五十条第四项规定的各级人民政府', severity: 'warning' },
  { words: '区分处理的，只计这一情形', severity: 'warning' },
  { words: '不同渠道和方式公开相同信息计', severity: 'warning', except: /^[1一]条/ },
];

const holdsOne = memoizedByText((text) => instructions.some(({ words }) => text.includes(words)));
