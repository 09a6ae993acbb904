import { isHan } from '../text/fold.ts';
import { memoizedByText } from '../text/text-cache.ts';
import { kindOf } from './organs.ts';
import { wordLengthAt } from './words/ends.ts';
import { bureauEnds, leadWords, placeLevels, wordsBefore } from './words/organ-name-words.ts';

/** Full names of organs in prose, parted into the places that they name and the office. Takes folded text. */

/** `岚陵县`: its name and its level; the rank tells levels that stand beside each other, 1 for a province to 4 for a town. */
export interface PlaceName {
  readonly stem: string;
  readonly level: string;
  readonly rank: number;
}

/** The places from the widest to the narrowest, and what follows them: `水利局`, `人民政府办公室`, empty for a place alone. */
export interface OrganName {
  readonly places: readonly PlaceName[];
  readonly office: string;
}

/** An organ's name and where it stands in the text that was looked through. */
export interface FoundOrgan extends OrganName {
  readonly from: number;
  readonly to: number;
}

/** How another organ's place stands to one's own: `foreign` beside it, `above` or `below`, or `own`. */
export type Standing = 'own' | 'foreign' | 'above' | 'below';

const ranks = new Map(placeLevels.flatMap((levels, i) => levels.map((level) => [level, i + 1] as const)));
const levels = [...ranks.keys()];
/** No name of a place holds these: they part words, or say which of many. */
const noStem: ReadonlySet<string> = new Set(
  '各全本我该其的是在和与及将由对了每某市县区镇乡村省级等向为经不被后前已未并均还可应须请让使把以又也只从到于中内外间时决求扫靠借用采报告扩示停护办入链接绑整刊发送推询听取抽选派权划更设配提督畅处看找搜点投寄按打转收受审评',
);
/** No name of an office holds these, but for 城乡, 城市, 市场 and 市政. */
const noOffice: ReadonlySet<string> = new Set('的是在由对将各我本县市区镇乡了');
const prefix = /(?:国家税务总局|中华人民共和国)?/y;
const government = /(?:人民)?政府(?:办公室|办公厅|办(?![理法公事结]))?|海关|(?:街道)?办事处|办公室/y;

/** How long the office is that begins at `at`; 0 where none does. */
function officeLength(text: string, at: number): number {
  const whole = matchAt(government, text, at)?.[0].length;
  if (whole) return whole;
  for (let to = at; to < at + 15 && isHan(text.charCodeAt(to)); to++) {
    const end = to > at ? wordLengthAt(text, to, bureauEnds) : 0;
    if (end > 0) return to + end - at + (text.startsWith('办公室', to + end) ? 3 : 0);
    if (noOffice.has(text[to]!) && !('乡市'.includes(text[to]!) && (text[to - 1] === '城' || /^市[场政]/.test(text.slice(to, to + 2)))))
      return 0;
  }
  return 0;
}

/** The lengths that a place's name may have without its level. One's own comes from a title, where nothing stands before it: it may be longer, or of one character. */
const stemLengths = { prose: [2, 3], own: [2, 3, 4, 5, 1] } as const;

function placeAt(text: string, at: number, kind: keyof typeof stemLengths): { readonly stem: string; readonly level: string } | undefined {
  for (const length of stemLengths[kind]) {
    const stem = text.slice(at, at + length);
    if (![...stem].every((c) => isHan(c.charCodeAt(0)) && !(kind === 'prose' ? noStem.has(c) : length > 1 && '省市县'.includes(c))))
      continue;
    const end = at + length;
    const level = text.slice(end, end + wordLengthAt(text, end, levels));
    if (level === '' || /^(?:乡[镇村]|(?:自治)?州[市县区])/.test(text.slice(end, end + 4))) continue;
    return { stem, level };
  }
  return undefined;
}

/** A whole name as a title has it; undefined where it names no place. */
export function organNameOf(name: string): OrganName | undefined {
  const customs = /^(?:中华人民共和国)?([\u4e00-\u9fff]{2,4})海关$/.exec(name);
  if (customs) return { places: [customsPlace(customs[1]!)], office: '海关' };
  const start = matchAt(prefix, name, 0)?.[0].length ?? 0;
  const { places, to } = placesAt(name, start, 'own');
  return places.length > 0 ? { places, office: name.slice(to) } : undefined;
}

/** The names of organs in `text` that begin where a word begins, in its order; places alone are among them. Linear. */
export const organNamesIn = memoizedByText((text): readonly FoundOrgan[] => {
  const found: FoundOrgan[] = [];
  let end = 0;
  for (let at = 0; at < text.length; at++) {
    if (at < end || !startsWord(text, at)) continue;
    const name = nameAt(text, at);
    if (!name) continue;
    found.push(name);
    end = name.to;
  }
  return found;
});

function nameAt(text: string, from: number): FoundOrgan | undefined {
  const start = from + (matchAt(prefix, text, from)?.[0].length ?? 0);
  const stem = [2, 3].map((length) => text.slice(start, start + length)).find((words) => isCustoms(text, start, words));
  if (stem) return { from, to: start + stem.length + 2, places: [customsPlace(stem)], office: '海关' };
  const { places, to } = placesAt(text, start, 'prose');
  if (places.length === 0) return undefined;
  // 《澜江省政府信息公开办法》 is named after the province, not after its government.
  const words = text.startsWith('政府信息', to) ? '' : text.slice(to, to + officeLength(text, to));
  // `依托区政府`: the short form mostly stands behind a word that is no place.
  const alone = words.startsWith('政府') && places.length === 1 && places[0]!.rank < 4;
  const isNamed = /^政府(?:门户)?网/.test(text.slice(to, to + 6)) || (!isHan(text.charCodeAt(from - 1)) && /^政府办公[室厅]/.test(words));
  if (alone && !isNamed) return undefined;
  return { from, to: to + words.length, places, office: words };
}

const isCustoms = (text: string, at: number, stem: string): boolean =>
  text.startsWith('海关', at + stem.length) &&
  [...stem].every((c) => isHan(c.charCodeAt(0)) && !noStem.has(c)) &&
  !/^(?:总署|部门|系统|统计|监管|查验|法)/.test(text.slice(at + stem.length + 2, at + stem.length + 4));
const customsPlace = (stem: string): PlaceName => ({ stem, level: '', rank: 3 });

function placesAt(
  text: string,
  from: number,
  kind: keyof typeof stemLengths,
): { readonly places: readonly PlaceName[]; readonly to: number } {
  const places: PlaceName[] = [];
  let to = from;
  for (;;) {
    // `湖西区人民政府柳荫街道办事处`: the government stands between two places.
    const between = places.length > 0 ? (matchAt(governmentBetween, text, to)?.[0].length ?? 0) : 0;
    const match = placeAt(text, to + between, kind);
    const last = places.at(-1);
    if (!match || places.length === 4) break;
    const { stem, level } = match;
    if (kind === 'prose' && isWord(stem)) break;
    // A city within a city is one of a county's rank.
    const rank = level === '市' && last?.rank === 2 ? 3 : ranks.get(level)!;
    if (last && rank <= last.rank) break;
    places.push({ stem, level, rank });
    to += between + stem.length + level.length;
  }
  return { places, to };
}

const governmentBetween = /(?:人民)?政府/y;

/** Whether what stands before 县 or 局 is a word and no place: `通过县政府`, `不断完善市政府`. */
const isWord = (stem: string): boolean =>
  /[展实持社景灌小老库牧校厂]$|^(?:运维|立足|满足|迁至|邮寄|[遵比]照|委托|代表|同步|会商)/.test(stem) ||
  wordsBefore.has(stem) ||
  wordsBefore.has(stem.slice(-2)) ||
  wordsBefore.has(stem.slice(0, 2));

function matchAt(expression: RegExp, text: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at;
  return expression.exec(text);
}

/** Whether a name may begin at `at`: at the start, behind a mark, or behind a word that leads to a name. */
function startsWord(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  if (at === 0 || !(before >= 0x4e00 && before <= 0x9fff)) return true;
  return leads.get(before)?.some((word) => text.endsWith(word, at)) ?? false;
}

/** The words that lead to a name, by their last character: nearly every place in a text is behind none. */
const leads = Map.groupBy(leadWords, (word) => word.charCodeAt(word.length - 1));

/** How `other` stands to `own`, by the places that both name at one rank; a place that only one names is above or below. */
export function standing(own: OrganName, other: OrganName): Standing {
  for (const theirs of other.places) {
    const ours = own.places.find(({ rank }) => rank === theirs.rank);
    if (ours && !isSamePlace(ours.stem, theirs.stem)) return 'foreign';
  }
  const [ours, theirs] = [own.places.at(-1)!.rank, other.places.at(-1)!.rank];
  return ours === theirs ? 'own' : theirs < ours ? 'above' : 'below';
}

const isSamePlace = (ours: string, theirs: string): boolean => theirs.endsWith(ours) || ours.endsWith(theirs);

/** What an office is without its own office and without 人民: `人民政府办公室` → `政府`. */
export const bareOffice = (words: string): string => words.replace('人民', '').replace(/^街道|办公室$|办公厅$|(?<=政府)办$/g, '');

/** Whether the characters of one of two names stand in the other in their order: `市监局` in `市场监督管理局`. */
export function isShortFor(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return at === short.length;
}

/** Whether an office is a bureau or the like, and no government, party committee or office of one. */
export const isBureau = (words: string): boolean =>
  /[局委会厅院校关]$|中心$|[支大]队$/.test(words) && !/政府|党/.test(words) && kindOf(words) !== 'other';
