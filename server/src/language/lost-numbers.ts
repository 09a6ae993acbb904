import { isHan } from '../text/fold.ts';
import { textBefore } from '../text/text-before.ts';
import { memoizedByText } from '../text/text-cache.ts';
import { isInWord, isWord } from './word-edges.ts';
import { applicants, counted, doing, done, placesOfPublishing, rates } from './words/counted-words.ts';
import { endsWithWord } from './words/ends.ts';

/** Units of measure whose number is gone: `满意率%`, `接听咨询次`, `收到件申请`; and numbers whose unit is: `占51.85，`. Takes folded text. */

/** A stretch of text that ends with the unit, or with what is counted. */
export interface LostNumber {
  readonly from: number;
  readonly to: number;
  /** Only that the two characters are no word tells it. */
  readonly unsure?: true;
  /** The number is there, the unit is not. */
  readonly isBare?: true;
}

/** The places of `text` where a unit has lost its number, in its order, without overlap. Linear. */
export const lostNumbersIn = memoizedByText((text): readonly LostNumber[] => {
  const found: LostNumber[] = [];
  for (const { index, 0: unit } of text.matchAll(units)) {
    const last = found.at(-1);
    const before = text.slice(Math.max(last?.to ?? 0, index - 16), index);
    const to = index + unit.length;
    const from = inList(text, index, to, unit) ?? lost(before, unit, text.slice(to, to + 8), clauseBefore(text, index));
    if (from !== undefined) found.push({ from: index - from, to });
    // `2734篇次`, `48天次`: a unit of two characters.
    else if (
      /^[，。；、]/.test(text.slice(to, to + 1)) &&
      !numbered.test(before.slice(0, -1)) &&
      !numbered.test(before) &&
      isNoWord(before.slice(-1), unit)
    )
      found.push({ from: index - (isHan(before.charCodeAt(before.length - 2)) ? 2 : 1), to, unsure: true });
  }
  for (const { index, 0: label } of text.matchAll(labels)) found.push({ from: index, to: index + label.length });
  for (const { index, 0: words } of text.matchAll(bare))
    if (!graded.test(textBefore(text, index, 10))) found.push({ from: index, to: index + words.length, isBare: true });
  for (const { index, 0: words } of alone.flatMap((expression) => [...text.matchAll(expression)])) {
    const unit = index + words.length - 1;
    if (found.some((one) => one.from <= unit && unit < one.to)) continue;
    if (!/^[对为向和及与在]/.test(words) || (isWord(text, index, unit) && isWord(text, unit, unit + 1)))
      found.push({ from: index, to: unit + 1, ...(words.startsWith('余') ? {} : { unsure: true }) });
  }
  return found.sort((a, b) => a.from - b.from);
});

/** `滨江路号`, `（电话：）`, `联系电话：，传真：0739-…`, `满意率为；`, `电话0739。`: a label whose number was never written. */
const labels =
  /(?:大道|[路街])号(?![码牌线召志称])|(?:(?:(?:电话|传真|邮编|邮政编码)(?:号码)?(?:为|是)?：)|(?:[率额量数]|满意度|得分)(?:为|达到?))(?=[），。；、])|(?:电话|热线|传真)(?:号码)?(?:为|是)?：?0\d{2,3}(?=[，。；]|$)/g;

/** `占51.85，`, `办结率为100。`, `同比增长12.3；`: what is always said in a unit. Of a list (`增加20、10条`) the last has it. */
const bare =
  /(?:(?:占比?|[办结复答意格盖开合确及时新]率|(?<=%)(?:[上提]升|提高|下降|降低|回落))(?:[了约近：]|为|达到?|至|到){0,3}|(?:增[长幅]|[上提]升|下降|降[低幅]|提高|回落)(?:[了约近：]|为|达到?){0,2})\d{1,4}(?:\.\d{1,2})?(?=[，。；）])/g;
/** What is counted in points or places. */
const graded = /分|指数|排名|名次|位次/;

/** Where the words around a unit tell that a number stood before it, kind by kind. */
const alone: readonly RegExp[] = [
  // `对个县（市、区）`, `为所农村学校`, where no word holds both or the unit
  /[对为向和及与在](?:个(?=[\u4e00-\u9fff])|(?<=[对为向])家(?=[\u4e00-\u9fff])|(?<=[对为向])所(?=农村|城区|中小|[小中高]学|高校|学校|医院|幼儿园))/g,
  // `市民代表人开展评议`, `成员人`
  /(?<!法定|诉讼|推选)(?:代表|监督员|评议员|志愿者|成员|信息员)人(?![数员选物士民大才们等])/g,
  // `全年访问量，`, `办结率，`
  /(?<=^|[，。；])(?:全年|累计|年?总)[\u4e00-\u9fff]{0,8}(?:访问|点击|浏览|阅读|播放|关注)[量数](?=[，。；])/g,
  /(?<=[，；])(?:群众|总|[按及]时|按期|平台|综合)?(?:办结|满意|公开|[答办回]复|覆盖|更新|准确|合格)率(?=[，。；])/g,
  // `合并个长期无更新的栏目`, `等个栏目`, `9个村、个社区`
  /(?:新增|增设|合并|下设|设立|设置|建成|涵盖|涉及|覆盖|打造|开设|关停|整合|撤销|选取|推出|提升|拓展|建立|划分|等)个(?=[\u4e00-\u9fff]{2})(?![人性体案别税私位展保])/g,
  /(?<=[0-9]个[\u4e00-\u9fff]{1,6}、)个(?=[\u4e00-\u9fff])|起个(?=工作日)/g,
  // `选派名业务骨干`, `监督员名参与评议`, `办公室名同志`
  /(?:选派|聘请|配备|安排|抽调|邀请|选聘|吸纳|指定)名(?=[\u4e00-\u9fff]{2})(?![单录称额师家医校牌优企])/g,
  /(?:监督员|评议员|委员|联络员|专员|志愿者|骨干|群众|同志|党员)名(?=[\u4e00-\u9fff]{2})(?![单录册额称下义字])/g,
  /(?<=[\u4e00-\u9fff])(?<![一二三四五六七八九十百两几多数余干各每某])名(?=同志|工作人员|业务骨干|专职|兼职)/g,
  // `制作期政策图解`, `开展次网上评查`, `主要负责人次听取汇报`
  /(?:制作|编发|编印|刊发|印发|举办)期(?=[\u4e00-\u9fff]{2})(?![间限刊满待末初中])|(?:开展|组织|召开|举办)次(?=[\u4e00-\u9fff]{2})(?![生序日年月数要级])/g,
  /(?:负责人|领导|同志)次(?=听取|研究|专题|召开|主持|部署)/g,
  // `其中件予以公开`, `办结的件中`, `对件文件作了标注`
  /(?:其余|其中|另有|尚有|还有|剩余)件(?=[\u4e00-\u9fff（])(?![数件])|[收结复理请]的件(?=[中，均])|以上件(?=[均中全已])/g,
  /[将把对]件(?=[\u4e00-\u9fff])(?![数均件])|[将把对]条(?=信息|政策|文件)/g,
  // `余件申请`
  /(?<=^|[，。；、])余[人件条名份个次家场项](?!员)/g,
];

const units = /万?人次|场次|家次|户次|万[元次人]|亿元|[%％‰元件条次个场份篇期名家项分万]/g;

/** `部分公开件、不予公开4件`: one of a list of which the one before or behind has its number. */
function inList(text: string, index: number, to: number, unit: string): number | undefined {
  const before = textBefore(text, index, 60);
  const after = text.slice(to, to + 56);
  if (!/^(?:[，。；、（]|$)/.test(after) || noCountBehind.test(after)) return undefined;
  if (unit !== '件') return '期条场篇份次'.includes(unit) && besideCount(before, unit) && !isInWord(text, index) ? 2 : undefined;
  const isListed = hasShare.test(after) || countBefore.test(before) || countBehind.test(after);
  return (isListed ? listed : always).exec(before.slice(-8))?.[0].length;
}

/** `图解16期、视频解读`, and no word before the unit that ends with a number of another kind. */
function besideCount(before: string, unit: string): boolean {
  const parts = before.split('、');
  const [own = '', last = ''] = [parts.at(-1), parts.at(-2)];
  return /^[\u4e00-\u9fff]{2,10}$/.test(own) && !numbered.test(own) && last.endsWith(unit) && /\d.$/.test(last);
}

/** `，占32.9%`, `（占38.5%）` */
const hasShare = /^[，（]占(?:比|总数的?|总量的?)?\d/;
const countBefore = /\d{1,6}件[\u4e00-\u9fff]{0,8}(?:（[^）]{0,24}）|，占[^，。；、]{1,12})?[，、；][^，。；、]{1,16}$/;
const countBehind = /^(?:（[^）]{0,24}）|，占[^，。；、]{1,12})?[，、；][^，。；、\d]{1,16}\d{1,6}件/;
/** `网上申请件、信函申请件均已办结`: a list of kinds, none of which has a number. */
const noCountBehind = /^、[\u4e00-\u9fff]{1,12}件/;
/** What lists of applications and cases count. 主动公开件 and 依申请公开件 are documents of a class. */
const listed =
  /(?:(?<!主动|申请)公开|处理|其[他它]|提供|不存在|不掌握|维持|纠正|结果|审结|起诉|撤诉|撤回|驳回|结转的?|(?:下一?)?年度?|有效的?|措施|决定|提出的?|办理|转结|答复|办结|增加|减少|自然人|法人|企业|机构|组织|申请|许可|处罚|强制|诉讼|复议|制发|废止|制定|制作|受理|收到|新收|信息|[市县区镇乡])$/;

/** Of these, what no document is called, so that it lacks a number in any list. */
const always = /(?:被[\u4e00-\u9fff]{0,4}纠正|结果维持|无法提供|不予处理|其[他它]处理|下年度|下一年度|有效|有效的|未审结|部分公开)$/;

/** What ends with such a unit and counts nothing: 头条, 诗篇, 月份, 层次. */
const wordsOf: Readonly<Record<string, string>> = {
  个: '各每几整逐单哪某这那首个挨',
  条: '词头链线便信教面借欠逐条枝油金',
  篇: '诗开长短名新续下上中全成通整逐首末美专',
  份: '月年省身股部备县成充辈',
  次: '层档批人场频年其再首此该历本初依逐名班主车梯位上下前后轮等渐航船屡期版座顺序卷席',
};
const isNoWord = (before: string, unit: string): boolean => isHan(before.charCodeAt(0)) && wordsOf[unit]?.includes(before) === false;

/** The clause up to `index`, at most forty units of it. */
const clauseBefore = (text: string, index: number): string =>
  text
    .slice(Math.max(0, index - 40), index)
    .split(/[，。；：、]/)
    .at(-1)!;

const ends = /^(?:[，。；、）)]|$|并|全部)/;
const sum = /(?:(?<!公)共计?|累计|合计|总计|(?<![公预条特违签])约|(?<![传下表直])达到?)$/;
const money = /(?:收费|收取|处理费|费用?|金额|资金|支出|共计?|合计|总计|经费|罚款)$/;
/** What a unit counts when it stands before it: `收到件申请`. */
const nouns =
  /^(?:政府信息|政务信息|信息(?!公开条)|申请|依申请|会议|新闻发布会|培训|活动|文件|规范性文件|行政规范性|政策|问题|建议|意见|留言|行政复议|行政诉讼|规章|解读|座谈会|案件|栏目|专栏|专区|账号|查阅点|公开栏|项目|事项)/;
/** Words in a clause by which 件 behind 申请 is a noun: `全部申请件`. */
const nounLike = /\d|[一二三四五六七八九十两几]|全部|所有|每|各|该|此|均|的/;

/** Behind these no number is missing: it is there, is written in another way, or waits as a placeholder. */
const numbered = /[\d一二三四五六七八九十百千万亿两几数多余半干零〇.XxＸ×*＊_○◯△某每单]$/;

/** How far before the unit the words begin that lack the number; undefined where none is missing. */
function lost(before: string, unit: string, after: string, clause: string): number | undefined {
  if (numbered.test(before) && !before.endsWith('总数')) return undefined;
  if (/[”》]$/.test(before) && '个期条篇场件'.includes(unit) && ends.test(after) && begun.test(clause)) return 1;
  if (!/[\u4e00-\u9fff]$/.test(before)) return undefined;
  // `较2022年的件增加116件`
  if (before.endsWith('年的') && /^(?:增|减|上升|下降)/.test(after)) return 1;
  if ('%％‰'.includes(unit)) return behind(before, ends.test(after) ? [rates, /[为达至占到长降率比升加少了]$/] : [rates]);
  if (!ends.test(after)) return nouns.test(after) && '件条次场份个篇项'.includes(unit) ? behind(before, [done]) : undefined;
  // `网络申请件、信函申请22件`: the next of the list has one.
  if (/[\u4e00-\u9fff]申请$/.test(before) && unit === '件' && /^、[\u4e00-\u9fff]{2,5}\d/.test(after)) return 2;
  // 收到申请件 lacks a number, 全部申请件 does not.
  if (unit === '件' && askedOrDone.test(before)) {
    if (onlyDone(clause)) return 2;
    const all = !/(?:收到|新收|受理|共|累计|合计|办理)/.test(clause) || nounLike.test(clause.replace(/20\d\d年/, ''));
    return all ? undefined : behind(before, [askedOrDone]);
  }
  return behind(before, lacking.get(unit) ?? ordinary);
}

/** Words or an expression by which a stretch of text ends. */
type Ending = readonly string[] | RegExp;

/** The length of what the first of `endings` that fits finds at the end of `before`. */
function behind(before: string, endings: readonly Ending[]): number | undefined {
  for (const ending of endings) {
    const length = ending instanceof RegExp ? ending.exec(before)?.[0].length : endsWithWord(before, ending);
    if (length) return length;
  }
  return undefined;
}

/** `全年办结件`: nothing else stands in the clause. */
const times = /全年|年内|本年度?|当年|已|共|均|累计|我[局镇县市区委办院]|20\d\d年/g;
const onlyDone = (clause: string): boolean => clause.length > 2 && ['办结', '收到', '新收'].includes(clause.replace(times, ''));
/** Verbs behind which a count of things with a name of their own is due: `建成“公开驿站”个`. */
const begun = /建成|建立|建设|设立|设置|开设|开通|打造|举办|开展|组织|制作|编发|编印|发布|推送|刊发|印发|新增|推出/;

const askedOrDone = /(?:(?:政府信息公开)?申请|办结|收到|新收)$/;
const ordinary: readonly Ending[] = [counted, sum];
const verbal: readonly Ending[] = [counted, doing, placesOfPublishing, sum];

/** What lacks a number before a unit. 单位名, 检查项, 新闻发布会场 are words, so these units have narrower lists. */
const lacking = new Map<string, readonly Ending[]>([
  ...['条', '次', '份', '篇'].map((unit) => [unit, verbal] as const),
  ['元', [money]],
  ['万元', [money]],
  ['亿元', [money]],
  [
    '件',
    [
      applicants,
      /(?:规范性文件|文件|提案|规章|事项|数量|总数|总量|行政许可|许可决定|行政处罚|处罚决定|强制决定|行政复议|行政诉讼|制定|废止|(?<!公)共计?|[累合总]计)$/,
      /(?:(?<!公)共计?|[累合总]计)(?:主动)?(?:公开|发布|更新|新收|受理|办理|办结|答复|结转|收到)(?:(?:各类|有关)?(?:政[府务])?信息|依申请公开)?$/,
    ],
  ],
  [
    '期',
    [
      /(?:图解|视频|专刊|讲座|刊发|刊登|公报|简报|(?<!公)共|累计|编发|举办|组织|开展|(?:举办|组织|开展)[\u4e00-\u9fff]{0,6}培训班?|动态|专报|要报|快报)$/,
    ],
  ],
  ['场', [/(?:(?:举办|召开|开展|组织)(?:[\u4e00-\u9fff]{0,6}会)?|(?:宣传)?活动|座谈会|(?<!公)共)$/]],
  ['人次', [/(?:参训|受训|培训|参加|参与|接待|惠及)$/, sum]],
  ['场次', [sum]],
  ...['万人次', '万次', '万人', '万'].map((unit) => [unit, [/[量数]达?$|增加$|减少$/]] as const),
  ['分', [/(?:得|评|打)分$/]],
  ...['家次', '户次'].map((unit) => [unit, [/(?:企业|服务|惠及|走访|群众|单位)$/, sum]] as const),
  ['名', [/(?:监督员|代表|人员|群众|委员|联络员|专员|志愿者|评议员|骨干)$/, sum]],
  ['家', [/(?:单位|网站|机构|部门|(?:覆盖|注册|入驻|惠及|涉及|新增)企业)$/, sum]],
  ['项', [/(?:问题|项目|任务|措施)$/, sum]],
]);
