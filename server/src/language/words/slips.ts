import { listed } from './lists.ts';

/** A slip of writing. The expressions beside it are of folded text; what they let pass are its silent neighbours. */
export interface Slip {
  readonly wrong: string;
  readonly right: string;
  /** What must or must not stand before (a lookbehind) and after it (a lookahead), asked at one place. */
  readonly behind?: RegExp;
  readonly ahead?: RegExp;
  /** Characters of which none may stand right before it, and right after it, where no word of the dictionary may reach over its edge either. */
  readonly notBehind?: string;
  readonly notAhead?: string;
  /** An old or loose spelling that dictionaries still have beside the one that official documents use. */
  readonly loose?: true;
  /** It is right in traditional script. */
  readonly simplified?: true;
}

const slip = (wrong: string, right: string, ahead?: RegExp, behind?: RegExp): Slip => ({
  wrong,
  right,
  ...(ahead === undefined ? {} : { ahead }),
  ...(behind === undefined ? {} : { behind }),
});
const loose = (wrong: string, right: string, ahead?: RegExp): Slip => ({ ...slip(wrong, right, ahead), loose: true });

const title = /(?=[、和及与等0-9]|情况|工作|方面|办理|渠道|规范|事项|件|受理|答复|制度|流程|平台|信箱|目录|有序|持续|[。，：]|$)/y;
const tasks = /(?=工作|渠道|办理|制度|流程|平台|信箱|业务)/y;
const does = /(?<=畅通|拓宽|规范|做好|加强|推进|优化|完善|开展|健全|提升|落实|抓好)/y;
const opens = /(?<=[、和及与（）。；，：是.]|主动公开|政府信息|办理|受理|收到|^)/y;

/** One character of a term of this field typed as another of the same sound or look. Source: published reports; the terms themselves are the Regulations'. */
const terms: readonly Slip[] = [
  ...['已申请公开', '以申请公开'].flatMap((wrong) => [slip(wrong, '依申请公开', title, opens), slip(wrong, '依申请公开', tasks, does)]),
  slip('条列', '条例', /(?![式举出明清])/y, /(?<=信息公开)/y),
];

/** Words of every official text. Source: 现代汉语词典 for the right forms, published reports for the wrong ones. */
const common: readonly Slip[] = [
  slip('做为', '作为', /(?!民|人民|群众|企|了|农|基层|公众|百姓|市场|他|老|期|师|学|患|病|家|纳|职|残|居|村|社)/y, /(?<!叫|当|看)/y),
  slip('进一部', '进一步', /(?=[加完规提推强优细拓健深增扩明压])/y, /(?<![推引促改])/y),
  slip('近一步', '进一步', /(?=[加完规提推强优细拓健深增扩明压])/y),
  slip('予已', '予以', undefined, /(?<![授给赋寄])/y),
  slip('已便', '以便', /(?=[群公社查及于])/y, /(?<!现)/y),
  slip('已来', '以来', /(?![电访函信])/y, /(?<=[年月日])/y),
  slip('反应问题', '反映问题', undefined, /(?<=[众民业信])/y),
  slip('已及', '以及', /(?![时格早第])/y),
  slip('布暑', '部署'),
  slip('存再', '存在', /(?![生次度])/y, /(?<!现)/y),
  slip('转结', '结转', /(?=申请|下一?年)|(?<=年度?转结)/y),
  ...['公开为例外', '公开是例外'].map((wrong) => slip(wrong, `不${wrong}`, undefined, /(?<![不以非])/y)),
  slip('调正', '调整', /(?=政府|公开|领导|小组|目录|清单|[项处\d])/y),
  slip('给于', '给予', /(?=[公答处警表奖支解批指帮])/y),
  ...['发生', '收到', '收取', '公开', '办结'].map((done) => slip(`末${done}`, `未${done}`, undefined, /(?<![年月周期岁季度旬])/y)),
  ...['办结', '完成', '答复', '整改', '建成', '上线', '开通', '公示', '发布'].map((done) =>
    slip(`以${done}`, `已${done}`, /(?![^，。；]{0,8}(?:方式|形式|为|来|计?算)|栏)/y, /(?<=[均都]|全部|目前|现)/y),
  ),
];

/**
 * Slips that hardly stand in right words by chance: behind the character that is wrong, a slash and the one that was meant; behind > and < the
 * characters of which none may follow or stand before, where the dictionary does not tell that two right words meet: 初审请有关科室会签.
 */
const plain = listed(
  '复意/议>见思图愿向味识义<反重 复义/议>务诊 复仪/议>式器表 一/依申请公开<一第每任某同统逐唯单0123456789 办节/结>目日 不与/予公开>信渠平目工系场内文数',
  '予于/以公开 予已/以公开 予与/以公开 公示拦/栏>河水沙截 公开拦/栏>河水沙截 公从/众号 工作年底/度报告>制 贯切/彻 贯穿/彻落实 公布与/于众 按/安装>机 再接再励/厉 按步/部就班 一如继/既往 相辅相承/成',
  '全力以付/赴 有章可寻/循 融汇/会贯通 充份/分 推劲/动 贯砌/彻 己/已经 以/已经>办开信侦贸 审/申请>示求<查评初会送终 涉秘/密 实旋/施 群从/众 杜/社会>计长 解渎/读 优华/化 优话/化 即/既然 遵/尊重 极/亟待',
  '函/涵盖 登计/记 兰/栏目 拦/栏目 微搏/博 短视屏/频 客户瑞/端 二唯/维码 意件/见 提按/案 登栽/载 拔/拨打 反应/映诉求 园/圆满完成 攻监/坚 连/联系 等侯/候 综和/合 清但/单 己/已办结 己/已完成 己/已公开 己/已全部 文子/字',
);

/** Words that have lost a character, which stands behind a slash. */
const short = listed(
  '信息/公开 政务/公开 政务公/开工作 人民/政府 行政/复议 行政/诉讼',
  '法人或/其他组织 受理渠/道 公开渠/道 申请渠/道 仍/存在不足 责任/追究 贯/彻落实 信息/情况 公开/情况 办理/情况 工作/情况 申请/情况 落实/情况',
);

/** Source: 第一批异形词整理表 and 现代汉语词典, which name the form that official documents use. */
const variants: readonly Slip[] = [
  slip('修定', '修订', /(?![稿期点位时性向])/y),
  loose('部份', '部分'),
  loose('帐号', '账号'),
  loose('帐户', '账户'),
  loose('其它', '其他'),
  { ...loose('答覆', '答复'), simplified: true },
];

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

const plainSlips = plain.map((entry): Slip => {
  const [, words = '', notAhead = '', notBehind = ''] = /^([^<>]+)(?:>([^<]+))?(?:<(.+))?$/.exec(entry)!;
  return { wrong: words.replace(/\/./, ''), right: words.replace(/.\//, ''), notAhead, notBehind };
});
const shortSlips = short.map((entry) => slip(entry.replace(/\/./, ''), entry.replace('/', '')));

/** The lexicon of slips; of two that begin alike the longer first. */
export const slips: readonly Slip[] = [...terms, ...common, ...variants, ...pairs, ...plainSlips, ...shortSlips].sort(
  (a, b) => b.wrong.length - a.wrong.length,
);
