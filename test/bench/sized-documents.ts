import { templates } from '../../server/src/format/index.ts';
import type { Equation, Template } from '../../server/src/format/types.ts';
import { paragraph } from './prose.ts';

/*
 * Documents to measure with: whole reports with prose and the three tables in tabs. One report a document is what people have, with as much prose as
 * makes up its size; a collection of one report after the other is a stress. Figures add up, but for one wrong total in every third report.
 */

const organs = ['云岫县自然资源局', '霁川县住房和城乡建设局', '沧屿市文化广电和旅游局', '松岚县柏渚镇人民政府', '𠀀岭县水务局'];

/** Numbers that look random and are the same in every run. */
export function dice(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
}

/** One report of about `bytes` UTF-8 bytes, 6,000 at least. `at` is an offset in the middle of its prose, where a character can be typed. */
export function reportOf(bytes: number, seed = 1): { readonly text: string; readonly at: number } {
  const tables = 4500;
  const text = report(dice(seed), seed, Math.max(60, Math.floor((bytes - tables) / 3 / 8)));
  return { text, at: text.indexOf('。', (text.indexOf('一、总') + text.indexOf('二、主')) >> 1) - 3 };
}

/** Whole reports of at least `bytes` UTF-8 bytes together. `at` is an offset in the prose of the middle one, where a character can be typed. */
export function reportsOf(bytes: number, seed = 1): { readonly text: string; readonly at: number } {
  const roll = dice(seed);
  const parts: string[] = [];
  let size = 0;
  while (size < bytes) {
    const part = report(roll, parts.length);
    parts.push(part);
    size += Buffer.byteLength(part);
  }
  const before = parts.slice(0, parts.length >> 1).join('').length;
  const text = parts.join('');
  return { text, at: text.indexOf('。', text.indexOf('（一）', before)) - 3 };
}

/** `length` is that of each of its eight paragraphs, in UTF-16 units. */
function report(roll: (below: number) => number, number: number, length = 70): string {
  const organ = organs[number % organs.length]!;
  const year = 2021 + roll(4);
  const template = templates['2021'];
  const [one, two, three, four, five, six] = template.sections.map((section, i) => `${'一二三四五六'[i]}、${section.title}\n\n`);
  const aspects = template.sections[0]!.aspects.map((aspect, i) => `（${'一二三四五'[i]}）${aspect}\n\n${prose(roll, length)}\n\n`);
  return [
    `${organ}${year}年政府信息公开工作年度报告\n\n`,
    `本报告根据《中华人民共和国政府信息公开条例》第五十条编制，统计期限为${year}年1月1日至${year}年12月31日。\n\n`,
    `${one}${year}年，${organ}认真落实条例。${prose(roll, length)}\n\n${aspects.join('')}`,
    `${two}${disclosure(template, roll)}\n`,
    `${three}${requests(template, roll, number % 3 === 2)}\n`,
    `${four}${disputes(template, roll)}\n`,
    `${five}（一）存在的主要问题\n\n${prose(roll, length)}\n\n（二）改进情况\n\n${prose(roll, length)}\n\n`,
    `${six}依据《政府信息公开信息处理费管理办法》，本年度收取信息处理费0元。\n\n`,
  ].join('');
}

/** Paragraphs of a few hundred units each, together at least `length` of them. */
function prose(roll: (below: number) => number, length: number): string {
  const paragraphs: string[] = [];
  for (let left = length; left > 0; left -= paragraphs.at(-1)!.length) paragraphs.push(paragraph(roll, Math.min(left, 150 + roll(300))));
  return paragraphs.join('\n\n');
}

function disclosure({ disclosure: { rows } }: Template, roll: (below: number) => number): string {
  const lines = rows.map((row) => [row.label, ...row.columns.map(() => (row.columns.length > 1 ? roll(9) : roll(400)))].join('\t'));
  return `信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n${lines.join('\n')}\n`;
}

/** Table three: parts at random, sums and carry-over worked out, the total of the first row one too many when `wrong`. */
function requests({ requests: { rows }, equations }: Template, roll: (below: number) => number, wrong: boolean): string {
  const cells = new Map(rows.map((row) => [row.id, row.columns.map(() => (roll(4) === 0 ? roll(20) : 0))]));
  const sum = (side: Equation['left']): number => side.reduce((n, ref) => n + cells.get(ref.row)![ref.column]!, 0);
  const solve = (name: Equation['equation'], target: (e: Equation) => { row: string; column: number }): void => {
    for (const equation of equations) {
      if (equation.equation !== name || equation.table !== 'requests') continue;
      const { row, column } = target(equation);
      cells.get(row)![column] = 0;
      cells.get(row)![column] = Math.abs(sum(equation.left) - sum(equation.right));
    }
  };
  solve('results-total', (e) => e.right[0]!);
  // What came in is what went out: the new requests of a column are its results and what is carried over, less what came from last year.
  for (const row of ['2']) cells.get(row)!.fill(0);
  solve('carry-balance', (e) => e.left[0]!);
  solve('row-total', (e) => e.right[0]!);
  if (wrong) cells.get('1')![6]!++;
  const head =
    '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\t申请人情况\n自然人\t法人或其他组织\t总计\n商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\n';
  return (
    head +
    rows
      .map((row) => [...row.parents, row.label, ...cells.get(row.id)!].join('\t'))
      .join('\n')
      .concat('\n')
  );
}

function disputes({ disputes: { rows } }: Template, roll: (below: number) => number): string {
  const groups = [0, 1, 2].map(() => {
    const parts = [0, 1, 2, 3].map(() => roll(4));
    return [...parts, parts.reduce((a, b) => a + b, 0)];
  });
  const kinds = '结果维持\t结果纠正\t其他结果\t尚未审结\t总计';
  return `行政复议\t行政诉讼\n${kinds}\t未经复议直接起诉\t复议后起诉\n${kinds}\t${kinds}\n${rows.map(() => groups.flat().join('\t')).join('\n')}\n`;
}

/** A JSON document of at least that many bytes, with a colon missing in every twentieth entry. */
export function jsonOf(bytes: number): { readonly text: string; readonly at: number } {
  const roll = dice(2);
  const parts: string[] = [];
  let size = 0;
  for (let i = 0; size < bytes; i++) {
    const values = [1, 2, 3, 4].map(() => roll(1000)).join(', ');
    const part = `  {\n    "id"${i % 20 === 19 ? '' : ':'} ${i},\n    "name": "${organs[roll(organs.length)]}",\n    "note": "全年${paragraph(roll, 20)}",\n    "values": [${values}]\n  }`;
    parts.push(part);
    size += Buffer.byteLength(part) + 2;
  }
  const text = `[\n${parts.join(',\n')}\n]\n`;
  return { text, at: text.indexOf('全年', text.length >> 1) };
}
