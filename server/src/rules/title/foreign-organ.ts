import {
  bareOffice,
  type FoundOrgan,
  isBureau,
  isShortFor,
  type OrganName,
  organNameOf,
  organNamesIn,
  standing,
} from '../../language/organ-names.ts';
import { meetsOthers, roleOf } from '../../language/organ-roles.ts';
import { kindOf } from '../../language/organs.ts';
import { wordsBefore } from '../../language/words/organ-name-words.ts';
import type { Report } from '../../report/model.ts';
import { type Paragraph, paragraphsOf } from '../../report/paragraphs.ts';
import type { Words } from '../../text/range.ts';
import { textBefore } from '../../text/text-before.ts';
import { textCache } from '../../text/text-cache.ts';
import type { Finding, Rule, Severity } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { matchesIn } from '../wording.ts';
import { signatureOf } from './names.ts';

export const titleForeignOrgan: Rule = {
  ...stated('title/foreign-organ'),
  *check({ report }) {
    const organ = report.organ?.value;
    const own = organ ? organNameOf(organ) : undefined;
    if (organ && institution.test(organ)) yield* otherInstitutions(report, organ, own !== undefined);
    if (!organ || !own) return;
    const seen = new Set<string>();
    for (const paragraph of paragraphsOf(report)) {
      for (const { severity, from, to, short } of foreignIn(paragraph, organ, own)) {
        const words = paragraph.text.slice(from, to);
        const range = paragraph.range(from, to);
        if (!short && (seen.has(`${words} ${severity}`) || isSignature(report, range.start))) continue;
        if (!short) seen.add(`${words} ${severity}`);
        yield { code: 'title/foreign-organ', severity, ...range, message: messageOf(organ, words) } satisfies Finding;
      }
    }
  },
};

/** A name that stands for the organ that reports, or may; `short` is one by its short form. */
interface Foreign {
  readonly severity: Severity;
  readonly from: number;
  readonly to: number;
  readonly short: boolean;
}

const cache = textCache<readonly Foreign[]>();

/** Such names of a paragraph in the report of `organ`, the short forms first. Of words that were looked at before nothing is looked at again. */
function foreignIn(paragraph: Paragraph, organ: string, own: OrganName): readonly Foreign[] {
  return cache(`${organ}${paragraph.section === 6 ? ' 6' : ''}\n${paragraph.text}`, () => [
    ...otherShortForms(paragraph, organ, own),
    ...otherAccounts(paragraph, organ, own),
    ...otherLevels(paragraph, organ, own),
    ...organNamesIn(paragraph.text).flatMap((name) => {
      const severity = severityOf(organ, own, name, paragraph);
      return severity ? [{ severity, from: name.from, to: name.to, short: false }] : [];
    }),
  ]);
}

/** `2024年，区统计局…` in the report of 区审计局: another bureau by its short form, where none but the organ itself can stand. */
function* otherShortForms({ sentences }: Paragraph, organ: string, own: OrganName): Generator<Foreign> {
  if (kindOf(organ) !== 'department' || !isBureau(own.office)) return;
  for (const sentence of sentences)
    for (const { index, 0: words, 1: level, 2: office } of matchesIn(sentence.text, shortForm)) {
      const to = index + words.length;
      const name = { from: index, to, places: own.places, office: office! };
      const role = level === own.places.at(-1)!.level && roleOf(sentence.text, index, to);
      // `由市财政局审核后公开`: another may be asked to look at it.
      if (!role || (role === 'editor' && !/报告|年报/.test(sentence.text)) || meetsOthers(sentence.text, index, to)) continue;
      if (isOtherBureau(organ, own, name, sentence.text))
        yield { severity: 'warning', from: sentence.from + index, to: sentence.from + to, short: true };
    }
}

const shortForm = /(?<=^|[，；：、由与向至系询电年度]|公开)([省市县区州旗])([\u4e00-\u9fff]{1,10}?[局委厅](?:办公室)?)(?![员托派会])/g;

/** `在区委、区政府领导下` in the report of a county, which has no district above it. */
function* otherLevels({ sentences }: Paragraph, organ: string, own: OrganName): Generator<Foreign> {
  // A zone is called 区 and stands under a county as often as not.
  const level = /新区|[管理]委|园|开发/.test(organ) ? '' : (own.places.find(({ rank }) => rank === 3)?.level ?? '');
  for (const { text, from } of '县区'.includes(level) ? sentences : [])
    for (const { index, 0: words } of matchesIn(text, ofLevel))
      if (level && words[0] !== level && !meetsOthers(text, index, index + words.length))
        yield { severity: 'information', from: from + index, to: from + index + words.length, short: false };
}

const ofLevel =
  /(?<=^|[，；：、由在经及向对过托照彻实报年])(?<![省市县]、)[县区](?![域间块内])(?:委|人?民?政府|纪委|[\u4e00-\u9fff]{1,8}[^格布大开当结全]局)(?![员托派])/g;

/** `“青屏公安”微信公众号`: an account that has the name of the organ's own field behind a place's. That it is another's only its name tells. */
function* otherAccounts({ text }: Paragraph, organ: string, own: OrganName): Generator<Foreign> {
  const office = bareOffice(own.office);
  for (const { index, 0: words } of matchesIn(text, account)) {
    const [stem, field] = [words.slice(0, 2), words.slice(2)];
    const fits = /^(?:发布|先锋|在线|之声|党建|政务)$/.test(field)
      ? countsArea(organ)
      : office.startsWith(field[0]!) && isShortFor(field, office);
    // `在“澜江水利”公众号刊发`: what is printed by others.
    if (/^”[\u4e00-\u9fff]{0,8}(?:刊[登发]|采用|转载)/.test(text.slice(index + words.length))) continue;
    if (fits && !organ.includes(stem) && !own.places.some((place) => stem.includes(place.stem)))
      yield { severity: 'information', from: index, to: index + words.length, short: true };
  }
}

const account =
  /(?<=“)(?!智慧|数字|阳光|平安|法治|掌上|幸福|美丽|健康|活力|魅力|文明|清廉|清风|中国|绿色|生态|百姓|民生|权威|信息|政务|政策)[\u4e00-\u9fff]{4,6}(?=”(?:政务)?(?:微信|公众号|微博|视频号|抖音|头条|客户端)|(?<=(?:微信|公众号|微博|视频号|抖音号?|头条号?|客户端)“[\u4e00-\u9fff]{4,6})”)/g;

/** Schools, hospitals and zones, whose names need hold no place. */
const institution = /(?:大学|学院|学校|中学|小学|幼儿园|医院|区管理委员会)$/;
const institutions =
  /(?<=^|[《“（，。；：、由经])(?![由经])[\u4e00-\u9fff]{2,16}?(?:大学|学院|学校|中学|小学|幼儿园|医院|区管理委员会)(?!管理|协会|出版|[\u4e00-\u9fff]{0,4}(?:大学|学院|学校|中学|小学|医院))/g;

/** Another school or hospital where the one that reports must stand. */
function* otherInstitutions(report: Report, organ: string, placed: boolean): Generator<Finding> {
  for (const { text, sentences, range } of paragraphsOf(report)) {
    for (const { index, 0: words } of matchesIn(text, institutions)) {
      const sentence = sentences.find((s) => index >= s.from && index < s.to);
      const kind = institution.exec(words)![0];
      if (!sentence || !isSameKind(organ, words, kind) || organ.includes(words) || words.includes(organ) || words.length < kind.length + 2)
        continue;
      // One that names its place is looked at as other organs are.
      if (placed && organNameOf(words)) continue;
      const at = { from: index - sentence.from, to: index - sentence.from + words.length };
      const role = roleOf(sentence.text, at.from, at.to);
      if (
        !role ||
        (role === 'site' && (at.from > 0 || words.length < kind.length + 4)) ||
        isGeneric(words) ||
        meetsOthers(sentence.text, at.from, at.to)
      )
        continue;
      yield { code: 'title/foreign-organ', severity: 'warning', ...range(index, index + words.length), message: messageOf(organ, words) };
    }
  }
}

/** A university may have colleges, no college has a university. */
const isSameKind = (organ: string, words: string, kind: string): boolean =>
  organ.endsWith(kind) || (/(?:大学|学院|学校)$/.test(organ) && /(?:大学|专科学校|职业学校)$/.test(words));

/** 我院, 各二级学院, 全市中小学: no names. */
const isGeneric = (words: string): boolean =>
  /[各全我本该其所每]|^(?:[农乡]村|[城学社园]区|城[市乡]|中心|[上下同]级|外地|[参邀设位属])|二级|中小学|高等(?!专科|师范|职业)|公立|民办|附属|辖区|部分|有关|相关/.test(
    words,
  ) || wordsBefore.has(words.slice(0, 2));

const messageOf = (organ: string, words: string): Words => ({
  zh: `这里是「${words}」，不是「${organ}」。`,
  en: `This names “${words}”, not “${organ}”.`,
});

/** Who signs, and whom section six names before a year, is another rule’s. */
const isSignature = (report: Report, start: number): boolean => {
  const signed = signatureOf(report).organ;
  return signed !== undefined && start >= signed.start && start < signed.end;
};

/** How loud a name is: a warning where it stands for the organ that reports, information where it may; undefined where it is rightly there. */
function severityOf(organ: string, own: OrganName, name: FoundOrgan, { text, section, sentences }: Paragraph): Severity | undefined {
  const sentence = sentences.find((s) => name.from >= s.from && name.from < s.to);
  if (!sentence) return undefined;
  const at = { from: name.from - sentence.from, to: name.to - sentence.from };
  const role = roleOf(sentence.text, at.from, at.to);
  if (section === 6 && name.office && role === 'subject' && /^20\d{2}年度?(?:未|没有|无|共|收)/.test(text.slice(name.to))) return undefined;
  const place = standing(own, name);
  // `“湖西市监”公众号`: no city.
  const isShort = name.office === '' && /^[监场政民]/.test(text.slice(name.to));
  if (isMislevelled(own, name) && !isShort && !/原$/.test(text.slice(0, name.from)) && !/撤|改设|更名|划入/.test(sentence.text))
    return 'information';
  if (place === 'own')
    return role && isOtherBureau(organ, own, name, sentence.text) && (role !== 'named' || /办法|制度|指南|目录|规定/.test(sentence.text))
      ? 'warning'
      : undefined;
  if (place !== 'foreign' || meetsOthers(sentence.text, at.from, at.to)) return undefined;
  const before = textBefore(text, name.from, 8);
  const atRank = name.places.at(-1)!.rank === own.places.at(-1)!.rank;
  if (name.office === '') {
    const stands = role === 'subject' || role === 'reported' || (role === 'site' && !/转[载发]$|参[照考]$/.test(before));
    if (role === 'named' || (stands && atRank && countsArea(organ))) return 'warning';
  } else if (role) {
    const isCityAbove =
      role === 'site' && name.office === '人民政府' && own.places.length > 1 && name.places[0]!.level + own.places[0]!.level === '市市';
    // `通过青屏县政府网站`: what stands before 县 may be a word. The 市 of a town may stand under another.
    return name.places.length === 1 && (name.office === '政府' || isCityAbove) ? 'information' : 'warning';
  }
  // `（地址：青屏县新安街道26号）`, `《青屏县政务公开工作要点》`: where it is, and what it goes by.
  if (
    /地址[：为]?$/.test(before) ||
    (before.endsWith('《') && atRank && /^20\d{2}年?政[务府]|^[^》]{0,16}(?:要点|方案)》/.test(text.slice(name.to)))
  )
    return 'information';
  // `在青屏县12个派出所`: where work is told of.
  const isTown = '镇乡'.includes(name.places.at(-1)!.level);
  if (atRank && isTown && (name.office ? /(?:^|[。；：，])$/ : /(?:^|[。；：])$/).test(before)) return 'information';
  if (atRank && /(?:[在为对]|办理|承办|覆盖|面向|惠及|推动|助力|服务|编制|修订|公布|完善)$/.test(before)) return 'information';
  if (name.office === '') return undefined;
  // A customs house has others under it, of which no name tells that they are.
  if (name.office === '海关' || name.office.startsWith('政府')) return undefined;
  const [ours, theirs] = [bareOffice(own.office), bareOffice(name.office)];
  return ours === theirs || theirs === '政府' ? 'information' : undefined;
}

/** `望鹤乡` in the report of `望鹤镇`: the own place, and not as what it is. */
const isMislevelled = (own: OrganName, { places }: FoundOrgan): boolean =>
  places.some(({ stem, level }) => {
    const ours = own.places.filter((place) => place.stem === stem);
    return ours.length > 0 && ours.every((place) => place.level !== level);
  });

const countsArea = (organ: string): boolean => ['government', 'town', 'subdistrict'].includes(kindOf(organ));

/** Another bureau of one's own place, where a bureau reports: `岚陵县教育局` in the report of `岚陵县公安局`. */
function isOtherBureau(organ: string, own: OrganName, name: FoundOrgan, sentence: string): boolean {
  if (kindOf(organ) !== 'department' || !isBureau(name.office.replace(/(?<=[局委会])办公室$/, '')) || !isBureau(own.office)) return false;
  const [ours, theirs] = [bareOffice(own.office), bareOffice(name.office)];
  // A centre or a brigade may be the bureau's own.
  if (/(?:中心|[支大]队)$/.test(theirs) && theirs.slice(-2) !== ours.slice(-2)) return false;
  // These have to do with what all others publish, but write nobody else's report.
  return (
    !isShortFor(ours, theirs) && (/年度报告/.test(sentence) || !/审批|政务服务|数据|信访|司法|人大|政协|纪|监察|政务公开/.test(theirs))
  );
}
