import type { Mark } from '../facts/kinds.ts';
import { fillers } from './fillers.ts';
import { combined, type Lexicon, listed, optional } from './lists.ts';

/** 我 and 本 before each of the words of a list: how an organ speaks of itself. */
const own = (list: string): readonly string[] => combined(['我', '本'], listed(list));

/** Words with a bearing of their own on what a clause states. As reports use them; what each does stands in `facts/scopes.ts` and `facts/phrases/`. */
export const marks: Lexicon<Mark> = {
  not: listed(
    '未 没有 无 未曾 从未 暂未 暂无 尚未 均未 均无 并未 未有 不存在 没 零',
    '未发生 没有发生 未产生 未出现 未发生过 没有发生过 没有进行过 未涉及 不涉及',
  ),
  all: listed('各 各为 均 全部 都 全 皆 全部都 所有 100%'),
  timely: [
    ...listed('按时 按期 及时 如期 期限 法定期限'),
    ...combined(optional('在'), optional('法定 规定'), listed('期限 时限 时间'), ['内']),
  ],
  apart: listed('分别 分别为 分别是'),
  among: listed('其中 包括 包含 含'),
  cause: listed('因 由于 因为 由 针对 对 就 关于 有关 涉 不服 不服答复 对答复不服 不满 导致 而 引起的 引发的 产生的 发生的 提起的'),
  scope: [
    ...listed('全区 全县 全市 全镇 全乡 全街 全街道 全省 全州 全旗 全系统 片区 各部门 各单位 各职能部门 各镇街 各镇 各乡镇 各街道'),
    ...listed('各级各部门 各级行政机关 各行政机关 全区各部门 全县各部门 全市各部门 全区各职能部门 各级政府'),
    ...own('县 市 区 镇 乡 省 州 旗 街 街道 园区 管委会'),
  ],
  office: [
    ...listed('办公室 办公厅 全局 全办 全委 全院 全中心 名义'),
    ...combined(listed('局 厅 委 办 院 镇 乡 街道 单位 机关'), ['名义']),
    ...own('局 办 委 院 厅 处 站 中心 部门 办公室'),
  ],
  portion: listed('镇政府 乡政府 区政府 县政府 市政府 部门 乡镇 街道 镇街 区本级 县本级 市本级 本级 系统'),
  /** No word: a bracket (see `facts/segments.ts`). */
  aside: [],
  channel: listed(
    '网络 网上 信函 邮寄 当面 现场 传真 电子邮件 邮件 在线 来信 书面 口头 线上 线下 网站 电话 邮箱 快递 窗口 平台 门户网站 政府网站',
  ),
  lastYear: listed('上年 上年度 去年 上一年 上一年度 往年 历年 同期 前年 以前年度'),
  thisYear: listed('今年以来 本年以来 一年来 一年中 今年 本年 本年度 当年 全年'),
  period: listed(
    '第一季度 第二季度 第三季度 第四季度 一季度 二季度 三季度 四季度 上半年 下半年',
    '以来 近年 近年来 目前 截至目前 目前已 每月 每年 每季度 月份 当月',
  ),
  compare: listed('同比 较 比 相比 增长 增加 减少 下降 上升 回落 降低 多 少 增幅 降幅 环比 翻番 新增了'),
  about: listed('约 近 大约 超过 逾 超 近乎 将近 不足 至少 多达 达到 上'),
  except: listed('除 外 除外 除此之外 除此以外 此外 以外 之外'),
  rest: listed('其余 剩余 余下 其它 其他'),
  foreign: listed(
    '主动公开 留言 网民 网友 信访 热线 提案 议案 建议 咨询 工单 来电 投诉 举报 意见 申诉 仲裁 诉求 问题 线索 服务事项 微博 微信',
    '公众号 民生 信件 信箱 听证 回应 舆情 解读 培训 公文 稿件 文稿 条目',
  ),
  topic: listed('政府信息公开 政务公开 信息公开 政府信息公开工作 政务信息公开 信息公开类 政府信息公开类 信息公开工作 政府信息'),
  join: listed('、 和 及 以及 与 或 或者 并 且 同时 /'),
  fill: fillers,
};
