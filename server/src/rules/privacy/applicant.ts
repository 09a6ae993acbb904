import type { Paragraph } from '../../language/sentences.ts';
import { isWord, reachesOverEdge } from '../../language/word-edges.ts';
import { doubtfulSurnames, noNames, surnames } from '../../language/words/persons.ts';
import { paragraphsOf } from '../../report/paragraphs.ts';
import type { Range, Words } from '../../text/range.ts';
import { textBefore } from '../../text/text-before.ts';
import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { matchesIn, placed } from '../wording.ts';

export const privacyApplicant: Rule = {
  ...stated('privacy/applicant'),
  *check({ report }) {
    for (const paragraph of paragraphsOf(report)) {
      for (const range of namesIn(paragraph)) yield { ...placed(this, range), message: named };
      for (const range of homesIn(paragraph)) yield { ...placed(this, range), message: lives };
    }
  },
};

const named: Words = {
  zh: '这里写出了申请人的姓名，公开前应隐去。',
  en: 'The applicant is named here; leave the name out before publication.',
};
const lives: Words = {
  zh: '这里写出了个人的住址，公开前应隐去。',
  en: 'A person’s home address stands here; leave it out before publication.',
};

/** Who asks, or people in general; what may stand between; then a name. */
const nouns =
  /(?:(申请人|申请者|原告|上诉人|起诉人|投诉人|举报人|信访人|复议人|第三人|来信人|来访人|自然人)|村民|居民|市民|群众|公民|业主|当事人|农户|网友)(?:姓名|名叫|名为|为|是|系|叫)?[：“（]?/g;
/** What only persons do, right behind a name. */
const asking =
  /^[）”（]?(?:提出|提交|递交|不服|要求|邮寄|申请|认为|起诉|提起|反映|咨询|投诉|举报|来信|来函|来电|来访|通过|向[我本县市区省镇乡街]|因|等\d|就(?!业)|诉|以(?:信函|邮寄|书面)|的(?:申请|政府|信息|来信|诉求|复议)|[^，。；、）]{0,12}(?:一案|等案))/;
const mark = /^(?:[，。；、：（）“”《]|$)/;
/** Behind a surname that begins common words, too: what leaves no other reading. */
const plain = /^(?:的申请|提出申请|提交申请|递交|不服|申请公开|要求公开|起诉|提起|诉[\u4e00-\u9fff]|[，。；）])/;

/** 李某一诉县水利局: the plaintiff by name at the head of a case. */
/** 针对李某一反映的问题: who complained or asked, by name. */
const complainant =
  /(?:针对|应|就|对|由|年|为|^|[，。；：、（])([\u4e00-\u9fff]{2,3})(?=反映的|投诉的|举报的|申请公开|提出的申请|的(?:申请|投诉|举报)|申请的|[重反]复申请|多次申请)/g;
/** 姜堰区申请的: a place or an organ. */
const noPerson = /[局县市区镇乡村省州厅委院司校办部站所队户]$/;
const plaintiff = /(?:^|[，。；：、（“由对就将以与及在])([\u4e00-\u9fff]{2,3})(?=诉[^，。；]{2,24}?(?:案|信息公开|不履行))/g;
/** 王志强先生申请公开…: somebody by name and title, who asks. */
const titled = /([\u4e00-\u9fff]{2,3})(?=(?:先生|女士|同志)(?:申请|提出|要求|不服|反映|起诉|提起))/g;
/** 赵松坪等5名村民申请: several people, of whom one is named, and the name right before that. */
const several = /等\d{1,4}[名位个]?[人申村居市群业]/g;
const asks = /申请|提出|不服|反映|要求|起诉/;
const nameBefore = /(?:^|[，。；：、（由与对为])([\u4e00-\u9fff]{2,3})$/;

/** `自然人（李国强、陈建华）`: people by name in brackets behind what they are called. */
const listed =
  /(?:(?:申请|自然|当事|投诉|举报|信访|上诉|起诉|来信|来访|第三)[人者]|原告|群众|村民|居民|市民|业主|农户|网友)[^，。；（）]{0,6}（([\u4e00-\u9fff、]{2,60})）/g;

/** Names of applicants and of others who asked or complained. */
function namesIn(paragraph: Paragraph): readonly Range[] {
  const { text } = paragraph;
  const found = new Map<number, Range>();
  const add = (at: number, length: number): void => {
    if (!noNames.test(text.slice(at, at + 3)) && !noPerson.test(text.slice(at, at + length)))
      found.set(at, paragraph.range(at, at + length));
  };
  for (const match of matchesIn(text, nouns)) {
    const at = match.index + match[0].length;
    const length = nameLength(text, at, match[1] !== undefined);
    if (length > 0) add(at, length);
  }
  for (const match of [...matchesIn(text, plaintiff), ...matchesIn(text, complainant)]) {
    const words = match[1]!;
    const to = match.index + match[0].length;
    const from = to - words.length;
    // `，高频的申请`: so described, where no word leads to a person.
    if (text[to] === '的' && !/^[针应就对由]/.test(match[0])) continue;
    if (isWord(text, from, to) || reachesOverEdge(text, from, to)) continue;
    // 对林农反映的问题 names nobody.
    const may = words.length > 2 || text[to] === '诉' ? surnames + doubtfulSurnames : surnames;
    if (may.includes(words[0]!)) add(from, words.length);
  }
  for (const match of matchesIn(text, titled)) {
    const at = [3, 2].map((length) => match.index + match[1]!.length - length).find((from) => surnames.includes(text[from] ?? '。'));
    if (at !== undefined && at >= match.index) add(at, match.index + match[1]!.length - at);
  }
  for (const match of matchesIn(text, several)) {
    const words = nameBefore.exec(textBefore(text, match.index, 4))?.[1];
    const after = text.slice(match.index, match.index + 20).split(/[，。；]/, 1)[0]!;
    if (words && surnames.includes(words[0]!) && asks.test(after.replace('申请人', ''))) add(match.index - words.length, words.length);
  }
  for (const match of matchesIn(text, listed)) {
    let at = match.index + match[0].length - 1 - match[1]!.length;
    const names = match[1]!.split('、').map((name) => name.replace(/等.{0,4}$/, ''));
    for (const [i, name] of names.entries()) {
      if (names.every((one) => /^.{2,3}$/.test(one)) && surnames.includes(name[0]!) && !/代表|委员|监督|评议|工作|负责/.test(match[0]))
        add(at, name.length);
      at += match[1]!.split('、')[i]!.length + 1;
    }
  }
  return [...found.values()];
}

/** How long the name is that begins at `at`; 0 where none does. `isAsking`: the noun before it is for one who asks, so that a mark may follow. */
function nameLength(text: string, at: number, isAsking: boolean): number {
  const isPlain = surnames.includes(text[at] ?? '。');
  if (!isPlain && !doubtfulSurnames.includes(text[at] ?? '。')) return 0;
  for (const length of isPlain ? [2, 3] : [3]) {
    const name = text.slice(at, at + length);
    const rest = text.slice(at + length, at + length + 20);
    if (!/^[\u4e00-\u9fff]{2,3}$/.test(name)) continue;
    if (isPlain ? asking.test(rest) || (isAsking && mark.test(rest)) : plain.test(rest)) return length;
  }
  return 0;
}

/** What tells of a home by itself, and what an organ has too, which counts behind an applicant only. */
const home =
  /(?:家住|现住|家庭(?:住址|地址)|住址|户籍(?:地址|地|所在地)|居住(?:地址|地|于|在)|住在|(?<=[（，])住|(住所?地?|(?:通[讯信]|联系)?地址))[为是在：于]{0,2}(?!本机关|我)[^，。；：）]{1,28}?(?:\d{1,4}|[一二三四五六七八九十]{1,3})[-－—]?\d{0,4}(?:号|栋|幢|单元|室|组|户|楼)/g;

function homesIn(paragraph: Paragraph): readonly Range[] {
  const { text } = paragraph;
  if (!/[住址籍]/.test(text)) return [];
  return matchesIn(text, home).flatMap(({ index, 0: words, 1: anyones }) => {
    const behind = /[\u4e00-\u9fff]{1,10}[，（]?$/.exec(textBefore(text, index, 11))?.[0] ?? '';
    // `市民服务中心地址`, `村民委员会地址` are no homes.
    const isPersons =
      !anyones || matchesIn(behind, nouns).some((m) => /^[^心会位司所站部院室民往]{0,4}[，（]?$/.test(behind.slice(m.index + m[0].length)));
    return isPersons ? [paragraph.range(index, index + words.length)] : [];
  });
}
