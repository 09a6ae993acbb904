import { matched } from '../text/matched.ts';
import { textBefore } from '../text/text-before.ts';
import { memoizedByText } from '../text/text-cache.ts';
import { endsWithWord, wordLengthAt } from './words/ends.ts';
import { doubtfulSurnames, rareSurnames, surnames } from './words/persons.ts';
import { blankNouns, countedUnits, organNouns } from './words/placeholder-words.ts';

/** What waits to be filled in: XX, ○○, ____, （ ）, 【待补充】, 某某. Takes folded text. */

/** A placeholder. `certain` where it can be nothing else, not where it may hide what is private. */
export interface Placeholder {
  readonly from: number;
  readonly to: number;
  readonly certain: boolean;
}

const certainly = (match: RegExpExecArray): Placeholder => ({ ...matched(match), certain: true });
const isUnit = (after: string): boolean => wordLengthAt(after, /^[余多]/.test(after) ? 1 : 0, countedUnits) > 0;
const isOrgan = (after: string): boolean => wordLengthAt(after, 0, organNouns) > 0;
const asksFor = (before: string): boolean => endsWithWord(before.replace(/[为是：:]$/, ''), blankNouns) > 0;

/** The placeholders of a paragraph, in its order. Linear. */
export const placeholdersIn = memoizedByText((text): readonly Placeholder[] => {
  if (!candidate.test(text)) return [];
  const found = [...marksIn(text), ...phonesIn(text), ...lettersIn(text), ...datesIn(text), ...bracketsIn(text), ...wordsIn(text)].sort(
    (a, b) => a.from - b.from || b.to - a.to,
  );
  return found.filter((one, i) => !found.slice(Math.max(0, i - 4), i).some((before) => before.to > one.from));
});

const candidate = /0{6}|\/[次件条场期名份个项]|[<…#＃XxＸｘ×✕╳○◯〇●◎△▲◇☆□■*＊_＿﹍{｛[［【（(《〈某待Nn？?]|TODO|TBD/;

/** Runs of one mark. */
const runs = /[XxＸｘ×✕╳]+|[○◯〇●◎△▲◇☆□■]{2,}|□|[*＊]+|[?？]{2,}|…+|[#＃]{2,}|[_＿﹍]{2,}|\//g;

function marksIn(text: string): readonly Placeholder[] {
  const bold = (text.match(/\*\*/g)?.length ?? 0) >= 2;
  return [...text.matchAll(runs)].flatMap((m): readonly Placeholder[] => {
    const from = m.index;
    const to = from + m[0].length;
    const [before, after] = [textBefore(text, from, 16), text.slice(to, to + 12)];
    // Of Markdown they make words bold: then no figure is missing between a word and its unit.
    if (m[0] === '**' && (bold || !/[\u4e00-\u9fff]$/.test(before) || !isUnit(after))) return [];
    if (m[0] === '□' && text.indexOf('□') !== text.lastIndexOf('□')) return [];
    const certain = verdict(m[0], before, after);
    return certain === undefined ? [] : [{ from: phoneFrom(text, from), to, certain }];
  });
}

/** Whether a run of marks waits to be filled in: certainly, maybe, or not at all (undefined). */
function verdict(run: string, before: string, after: string): boolean | undefined {
  // `以*号代替`: what hides figures is told of.
  if (/[以用加标]$/.test(before) && /^(?:号|代替|替代|隐)/.test(after)) return undefined;
  // `0556-______`, `0871-xxxxxxxx`: the number of an office. With digits on both sides or right before, a number is masked.
  if (/\d[-—－)）]$/.test(before) && run.length >= 5 && !/^[\da-zA-Z]/.test(after)) return true;
  if (/[A-Za-z\d@./=&?#-]$/.test(before) || /^[A-Za-z\d@./=&-]/.test(after)) return undefined;
  if (/^[○◯〇]/.test(run) && (/[一二三四五六七八九〇零]$/.test(before) || /^[一二三四五六七八九年]/.test(after))) return undefined;
  // `代表大会/次`; `元/次` and `人/次` are units.
  if (run === '/')
    return /^[次件条场期名份个项][、，。；）]/.test(after) &&
      !isUnit(before.slice(-1)) &&
      /(?![年月周季天日时户])[\u4e00-\u9fff]$/.test(before)
      ? true
      : undefined;
  if (/[?？…]/.test(run)) return isUnit(after) && /[\u4e00-\u9fff]$/.test(before) ? true : undefined;
  const filled = isUnit(after) || /^(?:年|月|日|%|％)/.test(after) || asksFor(before);
  if (run.length === 1 && /^[X×*＊]/.test(run) && /[\u4e00-\u9fff]$/.test(before) && !isSurname(before) && isUnit(after)) return true;
  // `相□合`: one character was lost; `□是□否` are boxes to tick.
  if (run === '□') return /[\u4e00-\u9fff]$/.test(before) && /^[\u4e00-\u9fff]/.test(after) ? false : undefined;
  if (run.length === 1) return /[共约计为达]$/.test(before) && /^[XxＸ×]/.test(run) && isUnit(after) ? true : undefined;
  if (filled) return true;
  if (isSurname(before) && !isOrgan(after)) return undefined;
  if (isOrgan(after)) return true;
  if (run[0] === '_' || run[0] === '＿' || run[0] === '﹍')
    return /[\u4e00-\u9fff：:（]$/.test(before) && (after === '' || /^[\u4e00-\u9fff，。；、）)]/.test(after)) ? true : undefined;
  const within = /[\u4e00-\u9fff，。；：、（《“]$/.test(before) && (after === '' || /^[\u4e00-\u9fff，。；、）》”]/.test(after));
  // Names of persons and villages are hidden in what is told of cases.
  return within && !/申请人|当事人|原告|第三人|信访人|[先女]$/.test(before) && run.length <= 8 ? false : undefined;
}

/** Whether a surname stands last, behind which marks hide a name; 图文 ends with none. */
const isSurname = (before: string): boolean =>
  /[^文]$/.test(before) && (surnames + doubtfulSurnames + rareSurnames).includes(before.at(-1)!);

/** Where the number begins of which the marks are a part. */
function phoneFrom(text: string, from: number): number {
  return from - (/\d{3,4}[-—－]$/.exec(textBefore(text, from, 5))?.[0].length ?? 0);
}

/** `监督员N名`: a letter for a number. */
const lettersIn = (text: string): readonly Placeholder[] =>
  [...text.matchAll(/(?<=[\u4e00-\u9fff])[Nn](?=[\u4e00-\u9fff])/g)].flatMap((m) =>
    isUnit(text.slice(m.index + 1, m.index + 5)) ? [{ from: m.index, to: m.index + 1, certain: true }] : [],
  );

/** `XXXX-XXXXXXX`: a number that is all marks. */
const phonesIn = (text: string): readonly Placeholder[] =>
  [
    ...text.matchAll(
      /(?<![\dA-Za-z@/])([XxＸ×*＊_○])\1{2,3}[-—－]\1{6,7}(?![\dA-Za-z])|(?<=(?:电话|传真|邮编|编码)：?|\d{3,4}[-—－])0{6,8}(?!\d)/g,
    ),
  ].map(certainly);

/** `20XX年`, `X月X日`, `202_年`. */
function datesIn(text: string): readonly Placeholder[] {
  return [
    ...text.matchAll(
      /(?<![\dA-Za-z])(?:20[XxＸ×*＊_○]{2}年|[XxＸ×_]{1,2}年[XxＸ×_]{1,2}月|(?:[XxＸ×_]{1,2}月[XxＸ×_]{1,2}日)|(?<=年|\d月)[XxＸ×_]{1,2}[月日])/g,
    ),
  ].map(certainly);
}

/** How far behind a bracket a unit is looked for. */
const nearest = 8;

/** Empty brackets, and brackets that say what is to be put there. */
function bracketsIn(text: string): readonly Placeholder[] {
  const empty = [...text.matchAll(/（）|\(\)|【】|\[\]|［］|｛｝|\{\}|《》|〈〉/g)].filter(({ index, 0: words }) => {
    // Only what stands nearest is looked at, as a text may be all brackets.
    const before = textBefore(text, index, 2);
    const after = text.slice(index + words.length, index + words.length + 1);
    // Of Markdown: a box to tick, a link without words.
    if (/^[[［]/.test(words) && (before === '' || /^[-*+]$/.test(before) || /^[（(]/.test(after))) return false;
    return !/[A-Za-z_\d.“]$/.test(before) && (before !== '' || after !== '');
  });
  const asked = [...text.matchAll(/[【[［｛{（(<]([^】\]］｝}）)>]{1,20})[】\]］｝}）)>]/g)].filter(
    ({ index, 0: words, 1: inner = '' }) => {
      const rest = text.slice(index + words.length, index + words.length + nearest);
      // `（请填写…）` is an instruction of the form, which another rule knows.
      if (/^（(?:请|此处)填写/.test(words) && !isUnit(rest)) return false;
      // `聘请监督员（人数）名`: what is to be counted, where its number stands.
      if (/^\d{0,6}[?？]?$/.test(inner) && (words[0] !== '（' || /[?？]/.test(inner)) && isUnit(rest) && rest[0] !== '号') return true;
      if (inner.length < 5 && endsWithWord(inner, blankNouns) === inner.length && isUnit(rest)) return true;
      // `（数字）经济`: words in brackets that go on.
      if (/^（(?:数字|数据|姓名)）/.test(words) && /^[\u4e00-\u9fff（]/.test(rest) && !isUnit(rest)) return false;
      if (!/^[｛{【[［<]/.test(words)) return asks.test(inner);
      return asks.test(inner) || asksSharp.test(inner) || (/^[｛{]/.test(words) && /^[\u4e00-\u9fff]{1,12}$/.test(inner));
    },
  );
  return [...empty, ...asked].map(certainly);
}

const asks =
  /^(?:请?在?此处?(?:填写|填入|插入|补充)|此处[填补插写待替][\u4e00-\u9fff]{1,8}|请(?:填写|填入|补充|核实)|待(?:补充|核实|填写?|定|确认|统计|完善|更新|补|核|查)|填写[\u4e00-\u9fff]{0,8}|(?:具体)?(?:数字|数据|数值|内容|姓名|名称|时间|日期|电话)待[\u4e00-\u9fff]{1,3}|数字|数据|(?:公众号|网站|平台|单位|机关|部门|栏目|文件|系统)(?:名称|全称)|电话号码|姓名|[^）]{0,16}，(?:请|待)(?:核实|确认|补充|核对|更新)|具体(?:数字|数据|数量|名称|内容|时间|金额)|XXX?|TODO|TBD)[。！]?$/;
const asksSharp =
  /^(?:单位|机关|部门|县|市|年份|年度|填|数量|件数|日期|姓名|电话|地址)(?:名称|名|数|号码)?$|^请?(?:填写|填入|补充|核实)[\u4e00-\u9fff]{0,6}$/;

/** 待补充 where a figure or name is due, 某某 with what it stands for. */
function wordsIn(text: string): readonly Placeholder[] {
  const due = [
    ...text.matchAll(/待(?:补充|填写|填报|填|补填?|核实|核定|确认|统计|定)(?=[，。；、）)]|$)|(?<![A-Za-z])(?:TODO|TBD)(?![A-Za-z])/g),
  ].filter(({ index, 0: words }) => {
    const before = textBefore(text, index, 8);
    if (/[有亟尚急仍还需等正]$/.test(before)) return false;
    return (
      !/^待/.test(words) ||
      /[：:（(约共计为是达]$/.test(before) ||
      asksFor(before) ||
      (/补充|填/.test(words) && /[\u4e00-\u9fff]$/.test(before))
    );
  });
  const some = [...text.matchAll(/某某|某(?=[局镇县市区乡]|单位|街道)/g)].filter(
    ({ index, 0: words }) => words.length === 1 || isOrgan(text.slice(index + words.length)) || isUnit(text.slice(index + words.length)),
  );
  return [
    ...due.map(certainly),
    ...some.map((m) => ({ from: m.index, to: m.index + m[0].length + (m[0].length === 1 ? 1 : 0), certain: m[0].length > 1 })),
  ];
}
