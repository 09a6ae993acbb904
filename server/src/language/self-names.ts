import { matched } from '../text/matched.ts';
/** How an organ speaks of itself: 我局, 本镇, 我校. Takes folded text. */

/** The word behind 我 that fits an organ, and which others may stand there. */
export interface SelfWords {
  readonly word: string;
  fits(word: string): boolean;
  /** Whether the name tells that it fits, which leaves out where an organ may have two names. */
  isSure(word: string): boolean;
}

interface Kind {
  readonly name: RegExp;
  readonly words: readonly string[];
  /** Words of which the name does not tell whether they fit. */
  readonly unsure?: readonly string[];
}

/** What an organ may call itself, by how its name ends; of two the first counts. */
const kinds: readonly Kind[] = [
  { name: /街道(?:办事处|办)?$|街$/, words: ['街道', '办'] },
  { name: /镇(?:人民政府)?$/, words: ['镇'] },
  { name: /乡(?:人民政府)?$/, words: ['乡'] },
  { name: /(?:学校|大学|中学|小学|学院|幼儿园|党校)$/, words: ['校', '院'], unsure: ['中心'] },
  { name: /医院$/, words: ['院'], unsure: ['中心'] },
  { name: /院$/, words: ['院'], unsure: ['中心', '校'] },
  { name: /海关$/, words: ['关'] },
  { name: /厅$/, words: ['厅'], unsure: ['委'] },
  { name: /管(?:理)?委(?:员)?会$/, words: ['委', '会'], unsure: ['局', '中心'] },
  { name: /委(?:员会)?$/, words: ['委'] },
  { name: /中心$/, words: ['中心'] },
  { name: /(?:总队|支队|大队)$/, words: ['队', '支队', '大队', '总队'], unsure: ['局'] },
  // 局(委) and the like have two names.
  { name: /局$/, words: ['局'] },
  { name: /办公?[室厅]?$/, words: ['办'], unsure: ['局', '委', '中心', '厅'] },
  { name: /(?:省|市|县|区|州|旗)人民政府$/, words: ['机关'], unsure: ['委', '厅', '中心', '院', '关', '办'] },
];

/** The words by which `organ` may call itself; undefined where its name does not tell. */
export function selfWordsOf(organ: string): SelfWords | undefined {
  const kind = kinds.find(({ name }) => name.test(organ));
  if (!kind) return undefined;
  return {
    word: kind.words[0]!,
    fits: (word) =>
      ('县区'.includes(word) && (!/[省市]/.test(organ) || /[县区旗]/.test(organ))) ||
      kind.words.includes(word) ||
      (kind.unsure?.includes(word) ?? false),
    isSure: (word) => kind.words.includes(word),
  };
}

/** Where a text says 我局 and the like. Linear. */
export function selfNamesIn(text: string): readonly { readonly from: number; readonly to: number; readonly word: string }[] {
  return [...text.matchAll(expression)].map((m) => ({ ...matched(m), word: m[1]! }));
}

/** Where a text says of the head of its own organ what organ that is: `局长任组长`; `word` is 局. Linear. */
export function headNamesIn(text: string): ReturnType<typeof selfNamesIn> {
  return [...text.matchAll(heads)].map((m) => ({ from: m.index, to: m.index + 2, word: m[1]! }));
}

const heads = /(?<=^|[，；：。、由以])([局厅镇乡关])长(?=亲?自?(?:任|担任)[^，。；、]{0,14}组长|[任为]第一责任人)/g;

/** `自我镇定`, `忘我`, `基本局限`, `我关注` are none; 本 is a part of many words, so it must stand at the head of its clause or behind a word of grammar. */
const expression =
  /(?:(?<![自忘唯大小敌非])我|(?<=^|[，。；：、在由将对使经订]|[\u4e00-\u9fff]年)本)(局(?![域际势部限面])|镇(?![定静压痛守])|乡(?![土愁音亲情])|街道|委(?![托派任员屈婉曲实])|校(?![对验正准核])|院(?!士)|厅|县|区(?![域间块分])|中心(?![思位意校城区镇])|关(?![于注心联系键切闭爱怀]))/g;
