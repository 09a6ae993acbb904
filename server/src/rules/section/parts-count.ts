import { readNumber, toChinese } from '../../language/numerals.ts';
import type { Paragraph } from '../../language/sentences.ts';
import type { Finding, Rule } from '../rule.ts';
import { editAt, editsOf, matchesIn, proseIn } from '../wording.ts';

export const sectionPartsCount: Rule = {
  code: 'section/parts-count',
  severity: 'warning',
  fix: 'suggest',
  covers: ['STR-PARTS-COUNT'],
  basis: [{ cite: '公开发布的年度报告中的实例', status: 'reports' }],
  docs: {
    zh: {
      title: '「由几部分组成」与所列的不符',
      what: '「本报告由……六部分组成」一句里列出的部分数与所说的不同。',
      why: '多半是沿用旧稿，或者列漏、多列了部分。「行政复议、行政诉讼」算一个部分；说「等六部分」而列得少的不提示。',
      how: '改正数目，或者照格式列出六个部分。',
    },
    en: {
      title: 'The number of parts does not fit the list',
      what: 'The sentence “this report has six parts: …” lists another number of them.',
      why: 'It is mostly left from an older draft. 行政复议、行政诉讼 counts as one part; a shorter list that ends in 等 is no fault.',
      how: 'Mend the number or list the six parts of the form.',
    },
  },
  examples: {
    bad: {
      changes: [
        [
          '编制，所列数据',
          '编制，由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况六部分组成，所列数据',
        ],
      ],
    },
    good: {
      changes: [
        [
          '编制，所列数据',
          '编制，由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况和其他需要报告的事项六部分组成，所列数据',
        ],
      ],
    },
  },
  *check({ report }) {
    for (const paragraph of proseIn(report, null, 1)) {
      if (!paragraph.text.includes('部分')) continue;
      for (const sentence of paragraph.sentences) {
        const finding = verdict(paragraph, sentence.from, sentence.text);
        if (finding) yield finding;
      }
    }
  },
  fixes(finding) {
    const edits = editsOf(finding);
    return [{ title: { zh: `改为「${edits[0]?.newText}」部分`, en: `Change the number to ${edits[0]?.newText}` }, safe: false, edits }];
  },
};

/** `…等六个部分`: the number, and whether the list is said to be open. */
const count = /(等)?(?:[共分为]{0,2})([一二三四五六七八九十]|\d{1,2})(?:个|大)?(?:大)?部分/g;
/** No list of six parts is longer, in units; so that each number is looked at in bounded time. */
const longest = 400;
const opening = ['主要包括', '内容包括', '全文包括', '包括', '包含', '分为', '分', '由', '：'];

function verdict(paragraph: Paragraph, from: number, text: string): Finding | undefined {
  for (const found of matchesIn(text, count)) {
    const said = readNumber(found[2]!) ?? 0;
    const before = text.slice(Math.max(0, found.index - longest), found.index);
    const start = Math.max(...opening.map((word) => (before.includes(word) ? before.lastIndexOf(word) + word.length : -1)));
    const list = start < 0 ? '' : before.slice(start);
    if (!/总体情况|概述/.test(list) || list.includes('。')) continue;
    const listed = partsIn(list);
    if (listed === said || (found[1] && listed < said)) continue;
    const at = from + found.index + found[0].indexOf(found[2]!);
    const right = /\d/.test(found[2]!) ? String(listed) : toChinese(listed);
    return {
      code: sectionPartsCount.code,
      severity: sectionPartsCount.severity,
      ...paragraph.range(at, at + found[2]!.length),
      message: { zh: `说是${found[2]}部分，列出的是${toChinese(listed)}部分。`, en: `${said} parts are said, ${listed} are listed.` },
      data: [editAt(paragraph, at, at + found[2]!.length, right)],
    };
  }
  return undefined;
}

/** How many parts a list names: split at 、， and at the words that join the last, once what belongs together is one. */
function partsIn(list: string): number {
  return list
    .replace(/复议[、，]/g, '复议')
    .replace(/收到[、，]处理/g, '收到处理')
    .replace(/问题[、，](?=改进|整改|下一步|建议)/g, '问题')
    .replace(/(?:以及|及|和)其他需要/g, '、其他需要')
    .replace(/以及/g, '、')
    .split(/[、，；]/)
    .filter((part) => part.trim().length > 1).length;
}
