import { isHan } from '../../text/fold.ts';
import { isInWord, isWord, reachesOverEdge } from '../word-edges.ts';
import { listed } from './lists.ts';
import { terms } from './terms.ts';

/** What may stand twice, one copy right behind the other, and be right. Takes folded text. */

/** Words of two characters that often end one name and begin the next, and verbs that are doubled by nature: 人民政府政府信息, 讨论讨论. */
export const meeting: ReadonlySet<string> = new Set(
  '政府 工作 建设 管理 服务 公开 信息 责任 部门 单位 机关 行政 政务 年度 会议 制度 项目 企业 讨论 研究 商量 学习 检查 宣传 人民 办事 组织 街道 审查 审核 文件 条例 社会 监督 评议 考核 中心 委员 办公 规划 保障 安全 教育 发展 改革 登记 申请 处理 决定 意见 问题 情况 制定 法律 卫生 环境 资源 交通 市场 城市 农村 财政 民政 税务 公安 司法 审计 统计 应急 医疗 技术 科技 文化 体育 旅游 水利 林业 电子 网络 网站 平台 数据 标准 事项 业务 公众 公共 公示 公告 公布 发布 通知 报告 说明 解读 沟通 了解 交流 咨询 指导 协调 整改 总结 归纳 梳理 调研 试点 实践 体验 参观 收集 核对 确认 一个 一批'.split(
    ' ',
  ),
);

/** Characters that end one word and begin the next, by the two that stand there: 开展了|了解, 不了了之. What follows the second copy makes it right. */
const singles: Readonly<Record<string, { readonly after?: string; readonly before?: string }>> = {
  性: { after: '能质别格状情' },
  的: { after: '确士', before: '目标有众' },
  了: { after: '解结然断之', before: '不末终' },
  是: { after: '非否' },
  和: { after: '美气睦平谐解县平林硕田静', before: '之总' },
  在: { after: '建线岗校场职册编此外内', before: '实存所现' },
  与: { after: '会', before: '参' },
  对: { after: '接口外照比应方象称', before: '面针相核应反配校绝' },
  及: { after: '时早格其', before: '以涉普波危触顾遍提论企言' },
  为: { after: '主民企人农了何此期', before: '作成认行更以名因视分列转变改定称即极较尤大' },
  将: { after: '来近军要', before: '即' },
  被: { after: '征告申诉投' },
  由: { after: '于此', before: '理自事缘原' },
  并: { after: '购轨列联入', before: '合' },
  从: { after: '事业严业', before: '服' },
};

/** Whether one of the two at `at` stands within a term that is whole without the other: 人民政政府, 本报告所列列数据. */
const breaksTerm = (text: string, at: number): boolean =>
  terms.some((entry) => {
    const [phrase = ''] = entry.split('/');
    for (let i = 1; i + 1 < phrase.length; i++)
      if (
        phrase[i] === text[at] &&
        text.slice(Math.max(0, at - i), at) === phrase.slice(0, i) &&
        text.startsWith(phrase.slice(i + 1), at + 2)
      )
        return true;
    return false;
  });

/** 自然资源局局认真落实: the end of an organ's name before what it does. */
const organTwice = /^([局委厅])\1[认严积坚深始围切]/;

/**
 * Whether a character that stands twice at `at` of `text` is a slip: it is in the middle of a set phrase, or it is one of those that no word doubles, and no
 * two words meet there.
 */
export function isDoubledSlip(text: string, at: number): boolean {
  if (breaksTerm(text, at) || organTwice.test(text.slice(at, at + 3))) return true;
  const rule = Object.hasOwn(singles, text[at]!) ? singles[text[at]!] : undefined;
  if (!rule) return false;
  const [before, after] = [text[at - 1], text[at + 2]];
  if (after !== undefined && rule.after?.includes(after)) return false;
  if (before !== undefined && rule.before?.includes(before)) return false;
  // 实实在在 at its second half, 是是非非 at its first.
  return !isTwin(text, at - 2) && !isTwin(text, at + 2);
}

const isTwin = (text: string, at: number): boolean => text[at] !== undefined && text[at] === text[at + 1];

/** Characters that end the words that reports use most, each with those that make a word behind it: 推进|进度, 深化|化解. */
const enders = new Map(
  listed(
    '进一度程展行入出口村社企驻校园家场而修来去机农厂站取 化解工学妆肥险整名 持续有久证股平之 开展放通发设创工会始局启拓庭具办采支除关 布置局告点设防 实施现际行时事效名验体践绩',
    '施工行政策 动态力员机作画车物向用手能 强化调制大度弱 高度效质标新于中校速层 升级值学 善于待意后 真抓 全面部覆链市县区国年力程省镇乡州局员文民街域 件数均次有都实事 立行案场足法项即体功 焦点距虑 督促导查办察 查阅询处看找验证实封收漏',
    '核实查对定心算准减发 理解论清顺由念财赔会事想应疗 复议印核查杂习工 结合果束构论转余算案 成立果为效员功本都品熟长年就交 设立施置备定计有在想区 务必实工农院虚',
    '规范定划章模则律程格 范围例本文畴 制定度作约造止发裁 定期点位制向时额价性于密 示范例意 审查核批计议理判结定 行政业为动使驶程文车之长出走风 众多筹',
    '据实此悉传统报了查称说 照顾章片常搬料样旧准例相办 新闻增媒型兴区一年建时老旧华农业经项生春产办修房设车能品入进 室内外温 到位场来达期会底岗访处了账户家校此 部分门署委队长级下属位件落 方面法式案便向针圆位言能可',
  ).map((entry) => [entry[0]!, entry.slice(1)] as const),
);

/** Characters that are words by themselves: beside a word that begins or ends with one, it may stand once more. */
const words: ReadonlySet<string> = new Set(
  '的了是和在与对及为将被由并从以等不一也都就还更最很大小多少新老高低上下中内外前后有无未可能会应要需请把向往到至于其该此各每某这那或且而但则因所之者年月日时分件条项个次家名人户份篇场期元万亿只约近超余省市县区镇乡村州旗街局院校办委部科处室组股站园厂店类级批届季版页章节款让得来去进出起过按照依据经通若拟如当即再又才已正刚曾仍均皆共法自本我他它们水标',
);

/** Whether a character that stands twice at `at` is perhaps a slip: it ends a word, and what follows begins none with it. */
export function mayBeDoubledSlip(text: string, at: number): boolean {
  if (!isHan(text.charCodeAt(at - 1)) || isTwin(text, at - 2) || isTwin(text, at + 2)) return false;
  const twin = text[at]!;
  const next = text[at + 2] ?? '。';
  // 水库库容: what the dictionary leaves alone and is no word by itself ends one with the character before it.
  if (isHan(next.charCodeAt(0)) && !/[厅员]/.test(next) && !words.has(next) && isWord(text, at + 2, at + 3)) return false;
  const after = enders.get(twin);
  // 调动动能: the second one begins a word.
  const begins = after?.includes(next);
  if (begins === false && !reachesOverEdge(text, at + 1, at + 2)) return true;
  // 法定定密, 常态化化解, 一审审结, but 不断规规范: where the first ends no word, the second may begin one.
  return (!begins || (!'化审'.includes(twin) && isWord(text, at, at + 1))) && breaksWord(text, at);
}

/** `主动公公开`, `国国家`: one of the two is no word and in none, and without it the dictionary has one there. 工作作风 are two words, 层层 is one. */
function breaksWord(text: string, at: number): boolean {
  const twin = text[at]!;
  if (words.has(twin)) return false;
  const isAlone = isWord(text, at, at + 1) || isWord(text, at + 1, at + 2) || (twin === '公' && isWord(text, at, at + 2));
  return isAlone && isInWord(text.slice(0, at) + text.slice(at + 1), at);
}

/** Words that meet their like only behind these characters: 县人民政府|政府信息, 依法行政|行政执法. */
const leads: Readonly<Record<string, string>> = { 政府: '民市县区省镇乡级州旗本', 行政: '法', 信息: '', 政务: '', 共和: '', 申请: '' };

/** Whether words that often meet, one copy behind the other, hardly do so at `at`: a phrase begins with the first, which the second would have to end. */
export function mayBeSaidTwice(text: string, at: number, word: string): boolean {
  const before = text[at - 1] ?? '。';
  if (/[，。；、：的了和及与对将把以]/.test(before)) return true;
  if (Object.hasOwn(leads, word)) return !leads[word]!.includes(before);
  // 主动公开公开目录 may be, 主动公开公开工作 not.
  return word === '公开' && /^(?:工作|情况|方面|水平|意识|条例|年度|年报|指南|申请|[，。；、的])/.test(text.slice(at + 2 * word.length));
}
