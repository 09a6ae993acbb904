import { listed } from './lists.ts';

/** Units that stand behind a figure. */
export const countedUnits: readonly string[] = listed(
  '人次 场次 万元 亿元 万条 万件 万人 小时 万 亿 件 条 份 次 个 项 元 人 篇 期 名 家 场 批 户 处 台 部 册 宗 起 例 轮 类 号 位 组 天 张 幅 笔 间 款 辆 分钟 % ％ ‰',
);

/** What the names of organs and places end with, and whom one writes to. */
export const organNouns: readonly string[] = listed(
  '局 县 市 区 镇 乡 街道 单位 部门 机关 委 办 厅 院 所 站 科 股 处 队 中心 学校 公司 同志 办公室 村 社区 领导 主任 局长 网站 平台 政府 省',
);

/** Nouns behind which a figure or a name is due. */
export const blankNouns: readonly string[] = listed(
  '电话 联系电话 传真 邮编 邮政编码 地址 邮箱 联系人 负责人 网址 数据 数量 件数 人数 次数 条数 金额 总数 率 额 数 年份 年度 日期 时间 名称 文号',
);
