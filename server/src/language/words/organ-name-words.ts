import { listed } from './lists.ts';

/** Levels of places by rank: province, city, county, town. */
export const placeLevels: readonly (readonly string[])[] = [
  listed('省 自治区'),
  listed('市 地区 自治州 州 盟'),
  listed('县 区 旗 自治县 自治旗'),
  listed('镇 乡 街道 苏木'),
];

/** What the names of bureaus and the like end with. */
export const bureauEnds: readonly string[] = listed(
  '委员会 局 委 厅 中心 支队 大队 学校 医院 中学 小学 学院 大学 幼儿园 法院 检察院 办公室 办事处',
);

/** Words behind which a name begins. */
export const leadWords: readonly string[] = listed(
  '由 与 向 和 及 在 对 据 按 经 请 到 从 为 于 同 跟 赴 将 是 了 年 年度 以 被 给 至 见',
  '公布 编制 编写 发布 联系 修订 制定 印发 登录 登陆 拨打 致电 访问 关注 咨询 出台 完善 健全 执行 落实 按照 依照 根据 通过 依托 反映 浏览 配合 围绕 网站 承办 办理 覆盖 面向 惠及 推动 助力 服务 做好 推进 加强 提升 促进 抓好 开展 纳入 列入 完成 优化',
);

/** Words of reports that stand before 县, 市, 区, 镇 or 街道 and are no place: `通过县政府`, `督促街道`; none of the characters that no name of a place holds. */
export const wordsBefore: ReadonlySet<string> = new Set([
  ...leadWords,
  ...listed(
    '新增 公开 指导 协助 组织 督促 联合 参加 协调 会同 结合 建立 召开 举办 主办 负责 包括 有关 相关 部分 所有 多数 少数 基层',
    '所辖 直属 周边 邻近 兄弟 更新 移交 答复 回复 接受 接收 主动 认真 严格 积极 深入 持续 进一 一步 坚持',
    '强化 规范 明确 确保 保障 实现 支持 帮助 检查 检视 考核 评估 约谈 走进 走访 来自 辐射 管理 建设 改造 调整 整合 迁移 归集 汇总 统计',
    '梳理 审核 审查 同意 当地 或者 如果 现有 原有 新建 新设 设立 设置 开设 开通 打造 搭建 突出 充分 大力 着力 继续 逐步',
    '高度 重视 学习 贯彻 遵循 聚焦 维护 改版 巡查 监测 丰富 运行 开发 高新 工业 产业 示范 试验 自贸 保税 综合 政务 行政 信息 建制',
    '特色 集体 企业 群众 撤销 人大 详见 先进 组建',
  ),
]);
