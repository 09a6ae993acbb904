import { readNumber, toChinese } from '../../language/numerals.ts';
import type { Paragraph } from '../../language/sentences.ts';
import { countOf } from '../../text/count.ts';
import { textBefore } from '../../text/text-before.ts';
import type { Edit, FindingWith, Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { editAt, matchesIn, proseIn } from '../wording.ts';

export const sectionPartsCount: Rule<readonly Edit[]> = {
  ...stated('section/parts-count'),
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
    const edits = finding.data;
    return [{ title: { zh: `改为「${edits[0]?.newText}」部分`, en: `Change the number to ${edits[0]?.newText}` }, edits }];
  },
};

/** `…等六个部分`: the number, and whether the list is said to be open. */
const count = /(等)?(?:[共分为]{0,2})([一二三四五六七八九十]|\d{1,2})(?:个|大)?(?:大)?部分/g;
/** No list of six parts is longer, in units; so that each number is looked at in bounded time. */
const longest = 400;
const opening = ['主要包括', '内容包括', '全文包括', '包括', '包含', '分为', '分', '由', '：'];

function verdict(paragraph: Paragraph, from: number, text: string): FindingWith<readonly Edit[]> | undefined {
  for (const found of matchesIn(text, count)) {
    const said = readNumber(found[2]!) ?? 0;
    const before = textBefore(text, found.index, longest);
    const start = Math.max(...opening.map((word) => (before.includes(word) ? before.lastIndexOf(word) + word.length : -1)));
    const list = start < 0 ? '' : before.slice(start);
    if (!/总体情况|概述/.test(list) || list.includes('。')) continue;
    const listed = partsIn(list);
    if (listed === said || (listed + 1 === said && lastIsTwo(list)) || (found[1] && listed < said && !isWhole(list))) continue;
    const at = from + found.index + found[0].indexOf(found[2]!);
    const right = /\d/.test(found[2]!) ? String(listed) : toChinese(listed);
    return {
      code: sectionPartsCount.code,
      severity: sectionPartsCount.severity,
      ...paragraph.range(at, at + found[2]!.length),
      message: {
        zh: `说是${found[2]}部分，列出的是${toChinese(listed)}部分。`,
        en: `${countOf(said, 'part is', 'parts are')} said, ${countOf(listed, 'is', 'are')} listed.`,
      },
      data: [editAt(paragraph, at, at + found[2]!.length, right)],
    };
  }
  return undefined;
}

/** `復（fù）議`: how a character is read stands beside it, in text that was damaged. */
const reading = /（[\p{Script=Latin}]{1,7}）/gu;

/** A list that ends with the last section leaves none out, although it goes on with 等. */
const isWhole = (list: string): boolean => /其[他它]需要[^、，；]{0,8}$/.test(list);

/** `存在的主要问题和2024年工作思路`: 和 joins the last two parts. What belongs together (`存在的问题和改进情况`) is one. */
const lastIsTwo = (list: string): boolean => /[^收到]{3}和(?!改进|整改|下一步|建议|处理|行政诉讼)[^、，；和]{3,24}$/.test(list.slice(-40));

/** How many parts a list names: split at 、， and at the words that join the last, once what belongs together is one. */
function partsIn(list: string): number {
  return list
    .replace(reading, '')
    .replace(/复议[、，]/g, '复议')
    .replace(/收到[、，]处理/g, '收到处理')
    .replace(/问题[、，](?=改进|整改|下一步|建议)/g, '问题')
    .replace(/(?:以及|及|和)其他需要/g, '、其他需要')
    .replace(/以及/g, '、')
    .split(/[、，；]/)
    .filter((part) => part.trim().length > 1).length;
}
