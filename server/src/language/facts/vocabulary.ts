import type { Mark, Noun, Part, Verb } from './kinds.ts';

/**
 * The words that the grammar of facts knows, by what they do in a clause. A clause with any other word in it states nothing that is
 * compared: so `收到248条网民留言` is no fact about applications. Words are folded: no spaces, simplified, half-width digits.
 */

export const nouns: Readonly<Record<Noun, string>> = {
  request: requestNouns().join(' '),
  weak: '申请 申请件 申请事项 申请案件 申请数 申请量 案件 件数',
  review:
    '行政复议 复议 行政复议案件 复议案件 行政复议申请 申请行政复议 被申请行政复议 提起行政复议 行政复议件 行政复议案 申请复议 被申请复议',
  suit: '行政诉讼 诉讼 行政诉讼案件 诉讼案件 提起行政诉讼 被提起行政诉讼 提起诉讼 被提起诉讼 行政诉讼案 行政诉讼件',
  direct: '未经复议直接起诉 未经行政复议直接起诉 直接起诉',
  after: '复议后起诉 行政复议后起诉 经复议后起诉',
  rules: '规章 政府规章 市政府规章 部门规章',
  norm: '行政规范性文件 规范性文件',
  permit: '行政许可 行政许可决定 行政许可案件',
  penalty: '行政处罚 行政处罚决定 行政处罚案件',
  coercion: '行政强制 行政强制决定 行政强制措施 行政强制案件',
  permitRequest: '行政许可申请 许可申请',
  fee: '信息处理费 信息公开处理费 政府信息公开信息处理费 政府信息公开处理费 信息公开信息处理费 政府信息处理费',
};

/** 政府信息公开申请 as reports vary it. */
function requestNouns(): readonly string[] {
  const heads = ['政府信息公开申请', '政务信息公开申请', '政务公开申请', '信息公开申请', '政府信息公开的申请', '政务信息公开的申请'];
  const others = [
    '信息公开的申请',
    '政府信息申请',
    '公开政府信息的申请',
    '公开政府信息申请',
    '公开申请',
    '政府信息依申请公开',
    '依申请公开',
  ];
  const longer = [
    '依申请公开政府信息',
    '依申请公开信息',
    '依申请公开政府信息申请',
    '政府信息依申请公开申请',
    '依申请公开申请',
    '依申请信息公开',
  ];
  const asked = [
    '申请公开政府信息的要求',
    '申请公开政府信息',
    '申请政府信息公开',
    '申请信息公开',
    '依申请政府信息公开',
    '依申请件',
    '依申请公开办件',
  ];
  const tails = ['', '的事项', '的案件', '的件', '件', '案件', '事项', '事宜', '办件'];
  return [...heads, ...others, ...longer, ...asked].flatMap((head) => tails.map((tail) => head + tail));
}

export const verbs: Readonly<Record<Verb, string>> = {
  receive: '新收 收到 新收到 接到 收悉 共收到 收取到 新增 接收到 收',
  accept: '受理 新受理 接收 接受 受理了 收办 收到和处理 收到并处理 收到并受理 接收处理 收到办理 收到和办理 收到并办理',
  handle: '办理 处理 办理了 承办',
  done: '办结 办理完毕 办理完成 处理完毕 办理办结 办毕 办理结束 已办结',
  answer:
    '答复 回复 办理答复 完成答复 答复完毕 办结答复 答复办结 依法答复 予以答复 作出答复 做出答复 予以回复 作出回复 给予答复 进行答复 办复',
  doneRate: '办结率',
  carryIn: carryInVerbs().join(' '),
  carryOut: carryOutVerbs().join(' '),
  occur: '发生 引发 引起 产生 出现 涉及 被提起 提起 接到 存在',
  make: '制发 制定 出台 印发 制定出台 制定印发 制定发布 印发出台 新制定 新制发 新出台 制定并发布 制发了 制定了 出台了 印发了',
  repeal: '废止 宣布废止 公布废止',
  valid: '现行有效 现行有效的',
  decide: '作出 做出 实施 办理 处理 办结 作出了 实施了 处理决定',
  collect: '收取 收取了 实际收取 征收',
};

function carryInVerbs(): readonly string[] {
  const years = ['上年', '上年度', '上一年', '上一年度', '去年', '上年底', '上年末'];
  return [
    ...years.flatMap((y) => [`${y}结转`, `结转${y}`, `${y}结转的`, `${y}遗留`, `${y}转入`, `${y}结转至本年`, `${y}结转至本年度`]),
    '往年结转',
  ];
}

function carryOutVerbs(): readonly string[] {
  const years = ['下年', '下年度', '下一年', '下一年度', '次年', '来年', '明年'];
  const ends = ['', '办理', '继续办理', '答复', '继续答复', '办理答复', '处理', '继续处理'];
  const starts = ['结转', '结转至', '结转到', '转', '转至', '转到', '转入', '顺延至', '顺延到', '延续至', '延至'];
  return [...years.flatMap((y) => starts.flatMap((s) => ends.map((e) => `${s}${y}${e}`))), ...years.map((y) => `${y}结转`), '跨年度结转'];
}

export const parts: Readonly<Record<Part, string>> = {
  granted: '予以公开 同意公开 准予公开 全部公开 同意公开答复 予以公开答复',
  partial: '部分公开 予以部分公开 部分公开答复 同意部分公开',
  refused: '不予公开 不同意公开 不予公开答复',
  unavailable: '无法提供 无法提供信息 无法提供政府信息',
  unprocessed: '不予处理',
  otherResult: '其他处理 作其他处理 其它处理 做其他处理 作出其他处理',
  natural: '自然人 公民 自然人申请 公民个人 公民申请',
  bodies:
    '法人或其他组织 法人和其他组织 法人及其他组织 法人或者其他组织 法人、其他组织 法人其他组织 法人组织 法人 法人、组织 法人或其他组织申请',
  commercial: '商业企业',
  research: '科研机构',
  charity: '社会公益组织',
  legal: '法律服务机构',
  upheld: '结果维持 维持 被维持 维持原行政行为 维持结果 予以维持',
  corrected: '结果纠正 纠正 被纠正',
  otherOutcome: '其他结果 其它结果',
  pending: '尚未审结 未审结 尚未办结 正在审理',
};

export const marks: Readonly<Record<Mark, string>> = {
  not: '未 没有 无 未曾 从未 暂未 暂无 尚未 均未 均无 并未 未有 不存在 没 零 未发生 没有发生 未产生 未出现 未发生过 没有发生过 没有进行过 未涉及 不涉及',
  all: '均 全部 都 全 皆 全部都 所有 100%',
  timely:
    '按时 按期 及时 如期 期限 法定期限 法定期限内 在法定期限内 在规定时限内 规定时限内 期限内 时限内 时间内 在规定期限内 规定期限内 规定时间内 法定时限内',
  apart: '分别 分别为 分别是',
  among: '其中 包括 包含 含',
  cause: '因 由于 因为 由 针对 对 就 关于 有关 涉 不服 不满 导致 而 引起的 引发的 产生的 发生的 提起的',
  scope: `全区 全县 全市 全镇 全乡 全街 全街道 全省 全州 全旗 全系统 片区 各部门 各单位 各职能部门 各镇街 各镇 各乡镇 各街道 各级各部门 各级行政机关 各行政机关 全区各部门 全县各部门 全市各部门 全区各职能部门 各级政府 ${own('县市区镇乡省州旗街', '街道', '园区', '管委会')}`,
  office: `办公室 办公厅 全局 全办 全委 全院 全中心 ${own('局办委院厅处站', '中心', '部门', '办公室')}`,
  portion: '区政府 县政府 市政府 部门 乡镇 街道 镇街 区本级 县本级 市本级 本级 系统',
  aside: '',
  channel: '网络 网上 信函 邮寄 当面 现场 传真 电子邮件 邮件 在线 来信 书面 口头 线上 线下 网站 电话 邮箱 快递 窗口 平台 门户网站 政府网站',
  lastYear: '上年 上年度 去年 上一年 上一年度 往年 历年 同期 前年 以前年度',
  thisYear: '一年来 一年中 今年 本年 本年度 当年 全年',
  period:
    '第一季度 第二季度 第三季度 第四季度 一季度 二季度 三季度 四季度 上半年 下半年 以来 近年 近年来 近三年 近五年 目前 截至目前 目前已 每月 每年 每季度 月份 当月',
  compare: '同比 较 比 相比 增长 增加 减少 下降 上升 回落 降低 多 少 增幅 降幅 环比 翻番 新增了',
  about: '约 近 大约 超过 逾 超 近乎 将近 不足 至少 多达 达到 上',
  except: '除 除外 除此之外 除此以外 此外 其余 以外 之外 剩余 余下 其它 其他',
  foreign:
    '主动公开 留言 网民 网友 信访 热线 提案 议案 建议 咨询 工单 来电 投诉 举报 意见 申诉 仲裁 诉求 问题 线索 服务事项 微博 微信 公众号 民生 信件 信箱 听证 回应 舆情 解读 培训 公文 稿件 文稿 条目',
  topic: '政府信息公开 政务公开 信息公开 政府信息公开工作 政务信息公开 信息公开类 政府信息公开类 信息公开工作 政府信息',
  join: '、 和 及 以及 与 或 或者 并 且 同时 /',
  fill: fillers().join(' '),
};

function fillers(): readonly string[] {
  const sums =
    '共 共计 总共 合计 累计 总计 一共 全年 全年共 年度 本年度 本年 今年 当年 全年度 年内 期间 全年累计 总数 总量 数量 总数为 共有 计 总数量 年 数';
  const plain =
    '截至 截止 截止到 据统计 经统计 统计 为 是 有 的 了 过 已 已经 完 后 又 也 再 另 另有 还有 仍有 于 在 中 内 把 将 被 该 等 其 来自 来 上述 以上 之 所 年初 年末 年底 底 现 现有 尚有 尚 加上 加 实 实际 作出 做出 予以 给予 进行 完成 按要求 要求 需 需要 通过 提交 提交的 提出 提出的 递交的 本机关不掌握 本机关不掌握等 不掌握 等原因 原因 方式 途径 渠道 形式 各类 各种 多种 任何 相关 有关部门 情况 方面 工作 现象 行为 类 类别 结果';
  const law =
    '依法 依规 依法依规 规范 按规定 按照规定 严格 按照 根据 《条例》 《条例》规定 规定 法定 按程序 按要求 高效 妥善 认真 全面 顺利';
  const people =
    '公民、法人 公民、法人和其他组织 公民、法人或其他组织 公民、法人或者其他组织 申请人 群众 社会公众 公众 社会 向我局 向申请人 向本机关 人次 继续 继续办理 代表 人民政府 收到的 受理的 办理的 收到';
  return [
    ...own('', '单位', '机关').split(' '),
    ...sums.split(' '),
    ...plain.split(' '),
    ...law.split(' '),
    ...people.split(' '),
    '（',
    '）',
    '“',
    '”',
    '"',
    '·',
  ];
}

/** 我 and 本 before each unit of `short` and each of `long`. */
function own(short: string, ...long: readonly string[]): string {
  return [...short, ...long].flatMap((s) => [`我${s}`, `本${s}`]).join(' ');
}
