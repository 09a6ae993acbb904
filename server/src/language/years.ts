import { textBefore } from '../text/text-before.ts';
import { firstYear } from './dates.ts';

/** What a year that a clause names is there for. Takes folded text; every judgement is of the clause, never of the whole sentence. */

/** The year that stands there does not fit its role: `at` of the text given, `said` is what it says, `right` what the role asks for. */
export interface MisplacedYear {
  readonly at: number;
  readonly said: number;
  readonly right: number;
  readonly role: YearRole;
  /** It may rightly be there all the same. */
  readonly open?: true;
}

/** `own`: of the report. `last` and `next`: the years beside it, from which cases come and to which they go. `base`: what is compared with. `plan`: what is to be done. */
export type YearRole = 'own' | 'last' | 'next' | 'base' | 'plan';

/** Where in the report a clause stands, as far as it changes what a year may mean. */
export interface YearPlace {
  /** The report's year. */
  readonly year: number;
  /** Section one to six; null before the first heading. */
  readonly section: number | null;
  /** What was done about problems is told there. */
  readonly measures?: boolean;
}

const mention = /(?<!\d)(20\d{2})年/g;

/** What is looked at on either side of a year, in UTF-16 units: longer than any sentence, so that one without an end is read in linear time. */
const reach = 500;

/** The years of `segment`, a sentence up to a semicolon, that do not fit what is said of them. `next` is the segment that follows, empty where none does. */
export function misplacedYears(segment: string, next: string, place: YearPlace): readonly MisplacedYear[] {
  const bare = withoutTitles(segment);
  const named = [...bare.matchAll(mention)].map((m) => ({ at: m.index, said: Number(m[1]) }));
  const others = named.some(({ said }) => said === place.year) || comparesBack(bare, next, place.year) || bare.includes('，今年');
  return named.flatMap(({ at, said }): readonly MisplacedYear[] => {
    const from = Math.max(0, at - reach);
    const around = bare.slice(from, at + reach);
    const before = around.slice(0, at - from);
    const after = around.slice(at - from + 4);
    const found =
      relative(before, after, said, place) ?? (said === place.year ? undefined : ofReport(around, at - from, said, place, others));
    // `2022年，省里印发新要求；2023年，…`: the two years are told side by side.
    return found && !(found.open && next.startsWith(`${place.year}年`)) ? [{ at, said, ...found }] : [];
  });
}

/** `2023年同比增长12%` behind a sentence on the year before, or on where things stood at its end: the two are compared. */
const comparesBack = (segment: string, next: string, year: number): boolean =>
  next.replace(/^截[至止]/, '').startsWith(`${year}年`) && (/增|减|升|降|比|较/.test(next) || /截[至止]/.test(segment));

/** `text` with titles in 《》 and names in quotation marks made blank, lengths kept: a year there belongs to the name. */
export const withoutTitles = (text: string): string =>
  text.replace(/《[^》]{0,120}》|〈[^〉]{0,120}〉|“[^”]{0,60}”/g, (words) => ' '.repeat(words.length));

type Verdict = Pick<MisplacedYear, 'right' | 'role' | 'open'>;

/** A year whose words say how it stands to the report's: 上年（2021年）, 结转至2023年, 较2023年增加, 2023年将进一步. */
function relative(before: string, after: string, said: number, { year, section }: YearPlace): Verdict | undefined {
  const named = /(本年度?|今年|本报告年度|报告期内?|上年度?|上一年度?|去年|下年度?|下一年度?|次年|明年)[（(]即?$/.exec(before)?.[1];
  if (named && /^年度?[）)]/.test(after)) {
    const role: YearRole = /^[上去]/.test(named) ? 'last' : /^[下次明]/.test(named) ? 'next' : 'own';
    const right = role === 'last' ? year - 1 : role === 'next' ? year + 1 : year;
    return said === right ? undefined : { right, role };
  }
  const clause = before.slice(before.lastIndexOf('，') + 1);
  if (
    /(?:结转|转结|转|延续|顺延|留待)(?:[\u4e00-\u9fff]{0,4}\d{1,6}件)?(?:至|到|入|往|给)?$/.test(before) &&
    /^年度?(?:的?继续|再?[办处答]|\d{1,6}件|[，。；、）)]|$)/.test(after)
  ) {
    return said === year + 1 || (said <= year && /上年|上一年|去年|20\d{2}年/.test(clause)) ? undefined : { right: year + 1, role: 'next' };
  }
  // `加上2021年结转的4件` in the report of 2023: only what the year before left can be carried in.
  const carried = said < year - 1 && said > year - 4 ? /^年度?(?:底|末)?(?:结转|转结|遗留)(\d{1,6}件)?/.exec(after) : null;
  if (carried && /(?:加上|连同|承接|另有|含|包括)$/.test(before)) return { right: year - 1, role: 'last' };
  if (carried?.[1] && /(?:^|，)$/.test(before) && !(before + after).includes(`${year - 1}年`))
    return { right: year - 1, role: 'last', open: true };
  if (
    (said >= year || (said === year - 2 && !/上年|去年/.test(before + after) && !(before + after).includes(`${year - 1}年`))) &&
    /(?<!计)[较比](?:于|之)?$/.test(before) &&
    /^年度?(?:同期|全年)?的?[\u4e00-\u9fff\d（）件条.]{0,12}?(?:增|减|上升|下降|多|少|提高|降低|持平)/.test(after)
  )
    return /20\d{2}年/.test(clause) ? undefined : { right: year - 1, role: 'base', ...(said < year ? { open: true } : {}) };
  const planned =
    /^年度?，?(?:[我本][局委办院厅镇乡县市区校]|我街道|我?们?|[\u4e00-\u9fff]{2,12}[局委镇乡县市区道校府])?(?:将|拟)(?:进一步|继续|重点|着力|不断|持续|切实|加强|加大|从|按照|认真|以|在)/;
  if (section === 5 && (said === year || said === year - 1) && planned.test(after) && /(?:^|[，：])(?:下一步，?)?在?$/.test(before))
    return { right: year + 1, role: 'plan' };
  return undefined;
}

/** A year by which the report tells its own work, and that is not its own; undefined where it may be rightly there. */
function ofReport(text: string, at: number, said: number, { year, section, measures }: YearPlace, others: boolean): Verdict | undefined {
  if (said < year - 2) return undefined;
  const own: Verdict = { right: year, role: 'own' };
  const from = text.lastIndexOf('，', at) + 1;
  // `主动公开：2022年，…`, `（二）依申请公开情况2022年，…`: words before a colon, or a heading, say what the clause is about.
  const before = text
    .slice(from, at)
    .replace(
      /^(?:[\u4e00-\u9fff]{2,8}：|（[一二三四五六七八九十\d]{1,2}）[\u4e00-\u9fff]{2,16}(?:情况|方面|工作|公开|管理|建设|保障))$/,
      '',
    );
  const rest = text.slice(at + 4);
  // A report says what year it is of, whatever other years its sentence names.
  const valid = said < year && standsUntil(before, rest) && /^[^，。]{0,24}有效/.test(rest) && text.split('截').length === 2;
  if (/统计(?:期限|时限|时段|时间|区间|范围|周期|口径)?(?:为|是|自|：)?$/.test(before) && /^年度?(?:[，。；]|$)/.test(rest)) return own;
  if (others && valid && !compared.test(text)) return own;
  if (others) {
    if (namesReport(text, at, rest, section) && /编制了?(?:本|《)?[\u4e00-\u9fff]{0,20}$|现将.{0,24}$/.test(before)) return own;
    return said === year - 1 && before === '' && amid.test(rest) && !isBeside(text, rest) ? { ...own, open: true } : undefined;
  }
  if (standsUntil(before, rest)) return said > year ? (atEnd.test(rest) ? own : undefined) : compared.test(text) ? undefined : own;
  if (namesReport(text, at, rest, section)) return own;
  if (told(text, at, before, { said, year, section })) return own;
  return said === year - 1 && section !== null && mayBeOwn(text, at, before, rest, section, measures) ? { ...own, open: true } : undefined;
}

const compared = /相比|[较比](?:上|去|20)|新增|增至|增加到|此前|以前|之前/;
/** `截至2021年底`, `截止2021年12月31日`. */
const standsUntil = (before: string, rest: string): boolean =>
  /(?:截[至止](?:到|至)?|到|至)$/.test(before) && /截|统计至$/.test(before) && atEnd.test(rest);
const atEnd = /^年度?(?:底|末|年底|年末|12月(?:底|末|31日))(?!前|之前|以前)/;

/** `现公布白石镇2021年度政府信息公开工作年度报告`, `编制了2020年政府信息公开工作年度报告`, `现将2022年度工作情况报告如下`: the report names itself. */
function namesReport(text: string, at: number, rest: string, section: number | null): boolean {
  if (section !== null && section !== 1) return false;
  if (
    !/^年?度?(?:的|全[县市区镇]|本[级局]|[我本][局委办镇])?(?:[\u4e00-\u9fff]{0,4}情况(?:报告|汇报|公布|公开|通报)?如下|[\u4e00-\u9fff]{0,16}?(?:政府|政务)?信息公开(?:工作)?(?:年度报告|年报|年度工作报告|情况|工作报告))/.test(
      rest,
    )
  )
    return false;
  const lead = textBefore(text, at, 40);
  if (/往年|历年|针对|关于做好|查阅|上年|上一年/.test(lead)) return false;
  return (
    /现将|现公布|现予|现发布|特向|本报告[是为]|编制了?|撰写|形成|公布[\u4e00-\u9fff]{2,20}$|向社会公布$/.test(lead) ||
    /^[^。]{0,40}(?:公布如下|报告如下|予以公布|向社会公布|编制本报告)/.test(rest)
  );
}

/** Words beside the year that make it rightly another: documents and money of that year, what came of it, marks that were given for it. */
const elsewhere =
  /往年|历年|历史|累计|针对|引发|引起|决算|预算|要点|规划|计划|方案|公报|公告|年报|报告|以来|开始|启动|起|下一?步|今后|届|\d号|考核|评估|测评|排名|表彰|荣获|评为|学年|(?<!各)级|版|相比|同期|整改|改进|意见(?!(?:建议)?\d)/;
/** One month or day of it, what was left of it, or what was done in it as a property: no time of the report. */
const past =
  /^年度?(?:[底末初]|(?:[2-9]|1[0-2])月(?!(?:\d{1,2}日)?[至到—－~-])|1月(?!1日)|以|[至到—－~-]|(?:末|底)?(?:结转|转结|转入|遗留|剩余|未办结|尚未|第|度?学))|^年度?[\u4e00-\u9fff]{0,10}(?:公开|发布|收到|新收|受理|办理|办结|答复|制发|制定|[印编]发|修订|建[成立]|[设成]立|开[通展]|形成|产生|存在|[指推]出|提出|出台|上线|使用|投用|实施|施行|批准|认定)的(?!政府|政务|信息|申请|依申请|(?:主要)?(?:问题|不足)[：是有为])/;
const subject =
  /(?:^|[我本全][局镇乡县市区办委院厅校关省州旗]|街道|单位|机关|中心|部门|学院|学校|医院|大学|网站|平台|公众号|热线|大厅|专栏|[\u4e00-\u9fff]{2}[局委镇乡县市区厅院校府关])(?:在|于)?$/;
const inside = /(?:在|于)$/;
const act = /公开|发布|新收|收到|接收|受理|办理|办结|答复|制[发定作]|收取|发生|产生|收费|召开|开展|举办|组织|更新|现行有效|发出/;
const acting =
  /[我本][局镇乡县市区办委院厅校关]|[我本]街道|[我本]单位|本机关|全[局镇乡县市区]|[未没无]|\d(?:件|条|份|次|项|元|篇|场|期|个)/;
/** Work that is told with how much there was of it. */
const countedWork =
  /(?:接听|接待|编发|推送|审核|刊登|刊发|清理|公示|印发|关停|听取|服务|培训|检查|调整|设)(?!的)[^，\d的]{0,12}\d{1,7}余?(?:件|条|份|次|项|篇|场|期|个|人次|家|名)/;
const wholeYear = /^年1月1日起?[至到—－~-]+(?:20\d{2}年)?12月31日(?:止|期间)?/;
const planning = /将|拟|计划|下一?步|今后|力争|继续|进一步/;

function told(text: string, at: number, before: string, of: { said: number; year: number; section: number | null }): boolean {
  const rest = text.slice(at + 4).replace(wholeYear, '年');
  if (at > 0 && baseBefore.test(rest) && /[\d件条份）]，$/.test(textBefore(text, at, 2))) return false;
  // `较上年增长17.7%，2023年发布350条`
  if (of.said === of.year - 1 && /(?:同比|[较比][上去]年)[^，。；]{2,14}，$/.test(textBefore(text, at, 20))) return false;
  if (past.test(rest) || asProperty.test(rest) || /[至到—－~-]$/.test(before) || /[较比针对自从按据获因]|上年|去年|上一年/.test(before))
    return false;
  const to = clauseEnd(rest);
  const words = rest.slice(0, to).replace(ofInformation, '');
  const opens = before === '' && opensWork.test(rest) && !/荣获|被评|表彰|此后|后续|目前/.test(rest);
  if (opens && of.section !== 5 && of.said < of.year) return true;
  // `2024年，我局围绕…` in the report of 2023, or `2032年，…`, and nothing of plans.
  if (opens && of.section === 1 && of.said > of.year && !planning.test(text)) return true;
  if (of.section === 1 && of.said === of.year - 1 && before === '' && opensPlainly.test(rest) && !goneOn.test(rest)) return true;
  if (of.section === 5 && of.said > of.year) return before === '' && opensReview.test(rest) && !planning.test(text);
  if (of.section === 5)
    return (
      leading(before) &&
      (opensMeasures.test(rest) ||
        lacking(words + rest.slice(to, to + 30)) ||
        (of.said === of.year - 1 && before === '' && opensReview.test(rest) && !goneOn.test(rest.slice(0, 80))))
    );
  if (elsewhere.test(before + words) || (of.said > of.year && planning.test(text))) return false;
  // `以上14件均在2023年内办结`: all of them, in that year.
  if (inside.test(before) && /^年度?内?[\u4e00-\u9fff]{0,6}(?:办结|答复|公开|办理)/.test(rest)) return /均|全部|\d件/.test(before + words);
  if (!leading(before)) return false;
  return (act.test(before + words) && acting.test(before + words)) || countedWork.test(words);
}

/** `因政府信息公开引起的行政复议`: what cases are about, and nothing that came of another year. */
const ofInformation = /因(?:政府)?信息公开(?:工作)?(?:引发|引起|产生)的?|(?:政府)?信息公开(?:工作)?(?:引发|引起)的?/g;
/** `2022年，我局坚持…`: how a report begins to tell of its year. */
const opensWork =
  /^年度?，?(?:在[^，。]{2,40}下，)?(?:[我本全][局镇乡县市区办委院厅校关省州旗]|全[市县区省镇]各级[\u4e00-\u9fff]{2,6}|[\u4e00-\u9fff]{2,18}[局委镇乡县市区道院校关府室厅]|医院|学院|学校|街道|[\u4e00-\u9fff]{2,18}委员?会)(?:（[^）]{2,24}）)?(?:在[^，。]{2,40}下，)?(?:突出|以[^，。]{2,20}为|认真|深入|坚持|围绕|紧紧围绕|紧扣|聚焦|严格|高度重视|扎实|全面|积极|持续|切实|始终|统筹|落实|贯彻)(?!的)/;
/** `2022年，我局信息公开工作取得一定成效`: how a report looks back on its year before it tells of problems. */
const opensReview =
  /^年度?，[^，。；]{2,30}(?:在[^，。]{2,40}下，)?[^，。；]{0,20}(?:取得了?[^，。；]{0,10}(?:成绩|成效|进展|进步|成果|发展)|(?:认真|严格|切实)(?:按照|落实|贯彻|执行)|持续加[大强]|不断(?:规范|完善|提[升高])|有序(?:推进|开展)|稳步(?:推进|提升))/;
/** `2022年，建立台账，…`, without a subject, and nothing that tells of the time since. */
const opensPlainly =
  /^年度?，(?:组织|积极|全面|扎实|认真|持续)?(?:建立|修订|开展|召开|举办|完善|加强|落实|推进|健全|强化|规范|优化|严格|加大|做好|依托)/;
const opensMeasures = /^年度?，?[\u4e00-\u9fff]{0,10}(?:采取了?[以如]下|从以下[\u4e00-\u9fff]{0,4}方面[\u4e00-\u9fff]{0,4}改进)/;
const goneOn = /荣获|被评|表彰|此后|后续|目前|今年|本年|当年|现|继续|沿用|至今|持续|以来|起|已|考核|评估|20\d\d年/;

/** `收到108件，2024年收到120件，同比下降10%`: what the number before it is compared with. */
const baseBefore = /^年度?[^，。；\d]{0,16}\d{1,9}[件条份]，(?:同比|较|比|下降|增长|减少|增加)/;

/** Where the clause ends that begins with a year; a year alone (`2022年，`) belongs to the clause behind it. */
function clauseEnd(rest: string): number {
  const from = /^年度?(?:内|期间)?，/.exec(rest)?.[0].length ?? 0;
  const stop = rest.indexOf('，', from);
  return stop < 0 ? rest.length : stop;
}

/** A clause that begins with the year before and tells of work, where no word of it, nor a comparison beside it, says why that year is named. */
const mayBeOwn = (text: string, at: number, before: string, rest: string, section: number, measures?: boolean): boolean =>
  opensClause(before.slice(before.lastIndexOf('：') + 1), rest) &&
  working.test(rest) &&
  !asProperty.test(rest) &&
  !past.test(rest.replace(/[至到]$/.test(before) ? /^年[底末]/ : /^年(?:内|底前)/, '年').replace(ofMonth, '年')) &&
  !isBeside(text, section === 5 ? rest.replace(/^年底前[\u4e00-\u9fff]{0,8}整改/, '年') : rest) &&
  (section !== 5 ||
    measures ||
    /上述|以上|存在|采取/.test(text) ||
    /改进|措施/.test(text.slice(0, at)) ||
    ofMonth.test(rest) ||
    /^年度?，?我[^，。；\d]{1,24}\d/.test(rest) ||
    /^.是/.test(before));
/** Whether the year before may be there for a comparison, or for what came of it. */
const isBeside = (text: string, rest: string): boolean => compares.test(text) || because.test(rest.slice(0, clauseEnd(rest)));
/** `2021年，我局落实部署，2020年重点推进税务公开`: no figure is compared. */
const amid = /^年(?:重点|着力|全面|深入|持续|积极|扎实|切实|大力|认真)(?:推[进动]|开展|落实|做好|加强|完善|规范|优化|提升|健全)[^\d的]*$/;
/** Nothing, or whose work it is: no word of which the year would be the object (`公开2022年决算`). */
const opensClause = (before: string, rest: string): boolean => {
  const words = before.replace(/\s+|[在于]$/g, '').replace(/^年度?）/.test(rest) ? /（$/ : /^$/, '');
  return /^[至到]$/.test(words) || (/^[\u4e00-\u9fff]{0,10}$/.test(words) && !objects.test(words));
};
const objects =
  /[较比针对自从按据获因由]|公[开示布]|[印制编转]发|修订|制定|完成|落实|编制|[梳清整]理|归集|报[送告]|撰写|通报|总结|统计|结合|围绕|通过|办[理结]|答复|[收受][到理]|发布|更新|[审抽检评核]查|审核|选[取编]|上年|去年|[和及与对将把以到]$/;
const working =
  /^年度?(?:内|底前?|\d{1,2}月)?[）)]?(?:全年|共|累计|已|先后|还|，){0,4}(?:[^，。；]{0,16}(?:公开|发布|收到|受理|办理|办结|答复|制[发定作]|作出|发生|产生|没有|无责任|听取|召开|开展|组织|举办|更新|编[制发印]|修订|建[立成]|完成|聘请|邀请|新[增开设建]|调整|设[立置]|采取|研究|推[出进送]|印发|聚焦|围绕|存在|统一|收录|收取|实施|服务|明确|升级|改版|完善|健全|加强|优化|配备|做[了好]|[列纳]入|上线|启用|搭建|开通|落实|履行|坚持|执行|[长记任][任为])(?![^，。]{0,12}的$)|[\u4e00-\u9fff]{2,12}\d[\d.]{0,9}[\u4e00-\u9fff]{1,3}(?:[，。、]|$)|是[^，。]{2,30}年)/;
/** `2022年启动的改造全部完成`. */
const asProperty = /^年度?(?!是)[^，。\d了]{0,12}的(?!政府信息|政务信息|信息公开|申请|依申请|主要|问题)/;
const ofMonth = /^年(?:底前(?:全部|均)?|\d{1,2}月)(?=(?:\d{1,2}日)?(?:组织|召开|开展|举办|集中|专题|邀请|印发|完成|制定|出台|建成|改版))/;
const compares =
  /相比|同比|[较比][上去前20]|上年|上一年|去年|目前|现已|今年|本年(?!度?[没未无])|继续|沿用|至今|结转|(?:增[至加长]|减少|下降)了?\d/;
const because =
  /^年版|薪酬|历[年史]|往年|此前|以前|累计|决算|预算|要点|规划|计划|方案|年报|报告(?!期)|以来|起|开始|考核(?!。?$)|评估|测评|排名|荣获|被评|表彰|学年|整改|持续|半年|季度|转入|遗留|引[发起]|号/;

const leading = (before: string): boolean => before === '' || subject.test(before.slice(-12));
/** `2022年我局工作还存在两个方面的不足`: problems are told of that year, and not as what was mended since. */
const lacking = (words: string): boolean =>
  /存在(?!的?问题的|问题[整改])[^，。]{0,16}(?:问题|不足|差距|短板|薄弱)|不足之处|(?:还|仍|尚)有(?:一些|不少|待)/.test(words) &&
  !/整改|改进|已|针对|得到|解决|落实/.test(words);

/** A heading's year, where the heading is of the report's own work: `（一）2022年主动公开情况`. Undefined where it names none, its own, or another rightly. */
export function misplacedInHeading(heading: string, place: YearPlace): MisplacedYear | undefined {
  const found = firstYear(withoutTitles(heading));
  if (!found || found.value >= place.year || found.value < place.year - 2 || !heading.startsWith('年', found.to)) return undefined;
  if (/整改|(?<!问题及)改进|针对|上年|上一年|决算|预算|比|较|落实|完成|对照|回头看|[至到—－~-]\d|以来|要点|计划|反馈/.test(heading))
    return undefined;
  if (!/情况|工作|公开|申请|问题|不足|事项|总体|平台|保障|管理/.test(heading)) return undefined;
  return { at: found.from, said: found.value, right: place.year, role: 'own' };
}
