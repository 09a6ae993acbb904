/** What an organ is named for in its sentence. Takes folded text; `from` and `to` are where the name stands in it. */

/**
 * `editor`: by whom the report is made. `contact`: whom a reader is to ask. `reported`: whose report it is. `named`: whose rules of openness
 * they are. `site`: on whose site it stands. `subject`: who did what the report tells.
 */
export type OrganRole = 'editor' | 'contact' | 'reported' | 'named' | 'site' | 'subject';

/** The role in which the name can stand for no other than the organ that reports; undefined where there is none. */
export function roleOf(sentence: string, from: number, to: number): OrganRole | undefined {
  const before = sentence.slice(0, from);
  const after = sentence.slice(to);
  const near = after.slice(0, 40);
  if (/[由经]$/.test(before) && !after.startsWith('代') && editing.test(after.slice(0, 99).split(/[，。；]/)[0]!)) return 'editor';
  // `本报告由…按照…、…要求，结合实际编制`
  if (/报告由$/.test(before) && /^(?:按照|根据|依据|依照)/.test(after) && /编制|编写|撰写/.test(after.slice(0, 200))) return 'editor';
  if (/《$/.test(before) && /^(?:政府)?公报》/.test(after)) return 'named';
  if (/^（(?:以下)?简称[：“]{0,2}[我本][局关委办院校镇]/.test(after)) return 'subject';
  if (/^(?:编制|编写|撰写)(?:了|本|《|20)/.test(after)) return 'editor';
  if (/(?:来源|发布机构|发布单位|公开主体|编制单位|编制机关|发文机关|责任单位)[：:]?$/.test(before)) return 'editor';
  if (/(?:与|向|至|到|致电|联系|咨询|拨打)$/.test(before) && isContact(sentence, after)) return 'contact';
  if (/(?:联系(?:方式|单位|部门|地址)|咨询(?:单位|部门|机构))[：:]$/.test(before)) return 'contact';
  if (/^(?:[\u4e00-\u9fff]{0,8}(?:办公室|股|科|处|室))?[（(]?(?:联系|咨询|通讯|办公)?(?:电话|地址|邮编)[：:]/.test(after)) return 'contact';
  if (reported.test(near) || (done.test(before) && /^的?政[府务]信?息?公开/.test(near))) return 'reported';
  // `公开区水利局信息377条`: whose information is counted.
  if (/公开$/.test(before) && /^(?:政[府务])?信息\d/.test(near)) return 'reported';
  if (
    /(?:修订|制定|印发|出台|完善|健全|编制|更新|执行|落实|按照|依据|根据)了?(?:《[^》]{2,30}》[、和及与]?){0,3}《$/.test(before) &&
    /^[^》]{0,10}(?:公开|信息发布|保密审查)/.test(near)
  )
    return 'named';
  if (
    /^(?![\u4e00-\u9fff]{0,6}(?:转载|采用|刊[登发]))(?:门户|官方|政务|政府|信息公开)?(?:网站|网|公众号|政府信息公开(?:平台|网|专栏)|微信|专栏|频道)/.test(
      near,
    )
  )
    return 'site';
  // `青岭县举办培训班，我局派员参加`: what others hold, and who went there.
  return isSubject(before) && telling.test(near) && !/参加|参会|派员|选派|观摩|出席/.test(after) ? 'subject' : undefined;
}

const editing = /编制|编写|汇编|解释|撰写|起草|整理|汇总|制作|审[核定议]|发布|公布/;
/** Whose report it is: `…2022年度政府信息公开工作年度报告`. */
const reported =
  /^(?:编制了?|公布)?(?:20\d{2}年度?)?(?:政府)?信息公开(?:工作)?(?:20\d{2}年?)?(?:年度)?(?:年?报告?|工作报告|(?:有关|相关|工作)?情况(?:予以)?(?:如下|报告|公布|汇报))/;
const isContact = (sentence: string, after: string): boolean =>
  /疑问|意见|建议|咨询|查询|查阅|索取|如需|如有|如对|公众|电话|请/.test(sentence) &&
  /^[\u4e00-\u9fff]{0,14}(?:联系|咨询|反映|索取|查询|提出)|^[^，。]{0,12}[（(]|电话/.test(after) &&
  !/^[^，。；]{0,14}(?:申请|移送|转办|投诉|举报|起诉|报告)/.test(after);

/** At the head of its sentence, or behind the year alone. */
const isSubject = (before: string): boolean =>
  /(?:^|[）)：；])(?:(?:20\d{2}年度?|全年|本年度|[对为]此|一年来|今年以来|近年来|同时|下一步|目前)，?|上述)?$/.test(before);
const telling =
  /^(?:党委政府|党委、政府|党工委|机关)?(?:20\d{2}年度?|本年度?)?，?(?:无[新上收责其]|全年|共|主动公开|公开|收到|新收|受理|办结|未|没有|认真|严格|高度重视|坚持|积极|深入|全面|现行有效|统筹|通过|依托|稳步|围绕|紧紧围绕|紧扣|聚焦|扎实|持续|始终|切实|根据|依据|依照|按照|遵照|以[^，。]{2,16}为|主要负责人|(?:党[委组]|党工委)?(?:书记|[镇乡局县市区厅]长|主任)(?:[任担带亲主定每听]|为组长)|政府信息公开|政务公开|把|不断|进一步|结合|贯彻|立足|大力|各级行政机关|各部门|编制了?|制发|制定|召开|组织|开展|举办|印发|修订|建立|成立|落实|推进|加强|完善|健全|强化|规范|出台|聘请|改版|升级|新收|接到|设立?|明确|以习近平)/;
/** `做好青岭县水利局政府信息公开工作`: whose openness the report tells of. */
const done = /(?:做好|推进|推动|加强|提升|促进|抓好|开展)$/;

/** Whether the clause tells of dealings with others, who are rightly named: partners, visitors, complainants, addressees. */
export function meetsOthers(sentence: string, from: number, to: number): boolean {
  const start = Math.max(sentence.lastIndexOf('，', from), sentence.lastIndexOf('；', from)) + 1;
  const stop = [sentence.indexOf('，', to), sentence.indexOf('；', to), sentence.length].find((at) => at >= 0)!;
  const before = sentence.slice(start, from);
  const clause = sentence.slice(start, stop);
  if (leadsToOthers(before) && isContact(sentence, sentence.slice(to))) return false;
  // `石桥乡未发生行政复议`, `县水利局认真学习贯彻条例`: its own affairs.
  if (before === '' && /^(?:20\d{2}年度?)?(?:未|没有|无[^偿]|认真学习|深入学习|学习贯彻|组织学习)/.test(sentence.slice(to))) return false;
  return dealing.test(clause) || (leadsToOthers(before) && !/编制|解释|联系方式/.test(clause));
}

/** Whether the words lead to one whom the organ meets: `与`, `与青岭县水利局、`. */
function leadsToOthers(before: string): boolean {
  if (/(?:[与和同跟赴及]|前往|走访|邀请|发函)$/.test(before)) return true;
  const at = Math.max(...['与', '和', '同', '跟', '赴', '及'].map((word) => before.lastIndexOf(word)));
  return at >= 0 && before.endsWith('、') && before.length - at <= 60;
}

const dealing =
  /学习|考察|调研|交流|来访|到访|前来|[所隶直]属|来[我本]|一行|联合|会同|协同|协作|合作|共建|移送|移交|转办|转送|转交|转至|告知|征求|(?<![办政])函(?!〔)|借鉴|推广|经验|邀请|毗邻|对口|帮扶|结对|起诉|诉[我本]|申请人|投诉|举报|反映|复议|(?<!为)指导|督[导查]|检查|验收|参加|出席|互学|互查|交叉|跨/;
