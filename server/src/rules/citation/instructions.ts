import { paragraphsOf } from '../../report/paragraphs.ts';
import type { Rule, Severity } from '../rule.ts';
import { groupedFinding, shortened } from '../wording.ts';

export const citationInstructions: Rule = {
  code: 'citation/instructions',
  severity: 'warning',
  fix: 'none',
  covers: ['TMP-INSTR'],
  basis: [
    { cite: '国办公开办函〔2021〕30号（总体情况的说明）', status: 'official' },
    { cite: '公开发布的年度报告中的实例', status: 'reports' },
  ],
  docs: {
    zh: {
      title: '格式里的说明文字留在正文中',
      what: '正文里有格式或者模板的填写说明，如「（文字描述）」「（请填写）」「第五十条第四项规定的各级人民政府“工作考核……”」。',
      why: '这些话是告诉编报人怎么写的，不是报告的内容。明显是填写提示的是错误（还没有机关和年度的空白模板只作提示）；像是照抄说明的只作提醒。',
      how: '删去说明，写上本机关的情况。',
    },
    en: {
      title: 'Instructions of the form are left in the text',
      what: 'The text holds words by which the form tells how to fill it in: （文字描述）, （请填写）, or its explanation of section one.',
      why: 'They are no content of the report. A prompt to fill in is an error (in a blank form without organ and year, for information); what looks copied from the explanations is a warning.',
      how: 'Delete them and write what the organ did.',
    },
  },
  examples: {
    bad: { changes: [['2023年，本机关未收取信息处理费。', '（文字描述）']] },
    good: { changes: [['公文制发时同步确定公开属性', '网站在办事指南中注明此处可以下载表格，公文制发时同步确定公开属性']] },
  },
  *check({ report }) {
    const blank = !report.organ && !report.year;
    for (const { words, severity, except } of instructions) {
      const places = paragraphsOf(report).flatMap((paragraph) => {
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
      yield groupedFinding(found, places, message, { zh: '这里也是', en: 'here, too' });
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
