import { listed } from './lists.ts';

/** A slip of writing. The expressions beside it are of folded text; what they let pass are its silent neighbours. */
export interface Slip {
  readonly wrong: string;
  readonly right: string;
  /** What must or must not stand before (a lookbehind) and after it (a lookahead), asked at one place. */
  readonly behind?: RegExp;
  readonly ahead?: RegExp;
  /** An old or loose spelling that dictionaries still have beside the one that official documents use. */
  readonly loose?: true;
}

const slip = (wrong: string, right: string, ahead?: RegExp, behind?: RegExp): Slip => ({
  wrong,
  right,
  ...(ahead === undefined ? {} : { ahead }),
  ...(behind === undefined ? {} : { behind }),
});
const loose = (wrong: string, right: string, ahead?: RegExp): Slip => ({ ...slip(wrong, right, ahead), loose: true });

const title = /(?=[、和及与]|情况|工作|方面|办理|渠道|规范|事项|件|受理|答复|制度|流程|平台|信箱|目录|有序|持续|[。，：]|$)/y;
const tasks = /(?=工作|渠道|办理|制度|流程|平台|信箱|业务)/y;
const does = /(?<=畅通|拓宽|规范|做好|加强|推进|优化|完善|开展|健全|提升|落实|抓好)/y;
const opens = /(?<=[、和及与（）。；，：是]|主动公开|^)/y;

/** One character of a term of this field typed as another of the same sound or look. Source: published reports; the terms themselves are the Regulations'. */
const terms: readonly Slip[] = [
  slip('复意', '复议', /(?![见思图愿向])/y, /(?<![反重])/y),
  slip('复义', '复议', /(?!务)/y),
  slip('复仪', '复议', /(?!式)/y),
  slip('已申请公开', '依申请公开', title, opens),
  slip(
    '以申请公开',
    '依申请公开',
    /(?!方式|形式|为|名义|之名)(?=[、和及与]|情况|工作|方面|办理|渠道|规范|事项|件|受理|答复|制度|流程|平台|信箱|目录|有序|持续|[。，：]|$)/y,
    opens,
  ),
  slip('已申请公开', '依申请公开', tasks, does),
  slip('以申请公开', '依申请公开', tasks, does),
  slip('一申请公开', '依申请公开', undefined, /(?<![一第每任某同]|\d)/y),
  slip('办节', '办结', /(?!目|日)/y),
  slip('公部', '公布', /(?![门分署队])/y, /(?<!办)/y),
  slip('公开拦', '公开栏', /(?!截)/y),
  slip('一下简称', '以下简称', undefined, /(?<=[（，])/y),
  slip('条列', '条例', /(?![式举出明清])/y, /(?<=信息公开)/y),
];

/** Words of every official text. Source: 现代汉语词典 for the right forms, published reports for the wrong ones. */
const common: readonly Slip[] = [
  slip('不段', '不断', /(?=[完加提推强优创健拓规改深增扩丰充夯])/y),
  slip('做为', '作为', /(?!民|人民|群众|企|了|农|基层|公众|百姓|市场|他|老)/y, /(?<!叫|当|看)/y),
  slip('进一部', '进一步', /(?=[加完规提推强优细拓健深增扩明压])/y),
  slip('近一步', '进一步', /(?=[加完规提推强优细拓健深增扩明压])/y),
  slip('予已', '予以', undefined, /(?<![授给赋寄])/y),
  slip('已便', '以便', /(?=[群公社查及于])/y),
  slip('已来', '以来', undefined, /(?<=[年月日])/y),
  slip('已及', '以及', /(?![时格早第])/y),
  slip('给于', '给予', /(?=[公答处警表奖支解批指帮])/y),
  slip('办公事', '办公室', /(?![务项宜业])/y),
  ...['办结', '完成', '答复', '整改', '建成', '上线', '开通', '公示', '发布'].map((done) =>
    slip(`以${done}`, `已${done}`, /(?![^，。；]{0,8}(?:方式|形式|为|来))/y, /(?<=[均都]|全部|目前|现)/y),
  ),
];

/** Slips that hardly stand in right words by chance: what is written, then what was meant. */
const plain = listed(
  '行政处法 行政处罚 行政许克 行政许可 行政强治 行政强制 行政诉颂 行政诉讼 规范型文件 规范性文件',
  '不与公开 不予公开 不于公开 不予公开 予于公开 予以公开 予已公开 予以公开 予与公开 予以公开',
  '政府信公开 政府信息公开 政府信息公工 政府信息公开工 政府信息公情 政府信息公开情 政府信息公年 政府信息公开年',
  '政务公工作 政务公开工作 信息况 信息情况 公开况 公开情况 办理况 办理情况 工作况 工作情况 申请况 申请情况',
  '落实况 落实情况 申情 申请 答付 答复 受里 受理 公示拦 公示栏 公从号 公众号 年渡 年度',
  '工作年底报告 工作年度报告 人民正府 人民政府 统记 统计 中华人名共和国 中华人民共和国',
  '中华人民公和国 中华人民共和国 贯切 贯彻 惯彻 贯彻 贯穿落实 贯彻落实 布署 部署 公布与众 公布于众 通迅 通讯',
  '竟争 竞争 按装 安装 依法依归 依法依规 再接再励 再接再厉 按步就班 按部就班 一如继往 一如既往',
  '相辅相承 相辅相成 全力以付 全力以赴 有章可寻 有章可循 融汇贯通 融会贯通',
  '充份 充分 制渡 制度 完缮 完善 健权 健全 规犯 规范 推劲 推动 答腹 答复 诉松 诉讼 培圳 培训',
  '措失 措施 改劲 改进 布暑 部署 贯砌 贯彻 己经 已经 以经 已经 审请 申请 申清 申请 有侍 有待',
);

/** What stands before or behind some of them where two right words meet: 知己经营, 可以经常, 补充份数. */
const notWithin = new Map<string, readonly [behind: RegExp | undefined, ahead: RegExp | undefined]>([
  ['己经', [/(?<![自知利异])/y, /(?![营历济])/y]],
  ['以经', [/(?<![可足难得予给加所])/y, /(?![营济过常验费贸典由纬销办开])/y]],
  ['申清', [/(?<!重)/y, /(?![楚单晰理])/y]],
  ['审请', [/(?<![查评初会送终])/y, /(?![示求])/y]],
  ['充份', [/(?<!补)/y, /(?![额数])/y]],
  ['规犯', [/(?<![法违])/y, undefined]],
]);

/** Source: 第一批异形词整理表 and 现代汉语词典, which name the form that official documents use. */
const variants: readonly Slip[] = [loose('部份', '部分'), loose('帐号', '账号'), loose('帐户', '账户'), loose('其它', '其他')];

const until = /(?=20\d{2}年|目前|当前|年底|年末|本年|今年|去年|上年|报告期|本报告|\d{1,2}月(?:\d|底|份))/y;
const site =
  /(?=[\u4e00-\u9fff“《]{0,10}(?:网站|网页|系统|平台|门户|官网|邮箱|账号|APP|小程序|客户端|公众号|专栏)|查询|查看|查阅|后|次数|率|量)/y;

/** Two words that sound alike, told apart by what stands around them. Source: 现代汉语词典 (截止 to end, 截至 up to; 登陆 to land, 登录 to log in). */
const pairs: readonly Slip[] = [
  loose('截止', '截至', until),
  loose('截止到', '截至', until),
  loose('截止至', '截至', until),
  loose('截至到', '截至', until),
  { ...slip('登陆', '登录', site, /(?<!台风|热带|风暴|抢滩|两栖|海上|病毒|气旋|沿海)/y), loose: true },
];

const plainSlips = plain.flatMap((wrong, i) =>
  i % 2 === 0 ? [slip(wrong, plain[i + 1]!, notWithin.get(wrong)?.[1], notWithin.get(wrong)?.[0])] : [],
);

/** The lexicon of slips; of two that begin alike the longer first. */
export const slips: readonly Slip[] = [...terms, ...common, ...variants, ...pairs, ...plainSlips].sort(
  (a, b) => b.wrong.length - a.wrong.length,
);
