import { combined, listed } from './lists.ts';

/** Words that change nothing of what a clause states, as reports use them: with any word that is in no list a clause states nothing. */
export const fillers: readonly string[] = [
  // The organ itself.
  ...combined(['我', '本'], ['单位', '机关']),
  // Sums and times that the whole report has.
  ...listed('共 共计 总共 合计 累计 总计 一共 全年共 年度 全年度 年内 期间 全年累计 总数 总量 数量 总数为 共有 计 总数量 年 数'),
  // Function words and set phrases.
  ...listed('截至 截止 截止到 据统计 经统计 统计 为 是 有 的 了 过 已 已经 完 后 又 也 再 另 另有 还有 仍有 于 在 中 内 把 将 被 该 等'),
  ...listed(
    '其 来自 来 上述 以上 之 所 年初 年末 年底 底 现 现有 尚有 尚 加上 加 连同 从 自 属 属于 列为 评为 以 为主 为主的 实 实际 予以 给予 进行 完成 按要求 要求 合法性审核并 合法性审查并 有效性标注 需 需要 应 到 至 续办 需补正 收录 收录了 一并 人民法院 法院 复议机关 行政机关 收费金额 收费总额 不再适用的',
  ),
  ...listed('通过 提交 提交的 提出 提出的 递交的 本机关不掌握等 信息不存在 等原因 原因 方式 途径 渠道 形式 各类 各种 多种 任何'),
  ...listed('相关 有关部门 情况 方面 工作 现象 行为 类 类别 结果'),
  ...listed(
    '一是 二是 三是 四是 五是 集中公开 登记在册 登记在册的 行政执法 占 仍 仍为 总数达到 对应 增至 增加至 增加到 增长到 增长至 升至 减至 减少到 减少至 降至',
  ),
  // By law and by rule.
  ...listed('依法 依规 依法依规 规范 按规定 按照规定 严格 按照 根据 《条例》 《条例》规定 规定 法定 按程序 高效 妥善 认真 全面 顺利'),
  // Who asks, and whom.
  ...combined(listed('村民 居民 市民 患者 群众 师生 公众'), listed('和 及 与 、'), listed('企业 单位 组织')),
  ...listed(
    '当事人 纳税人 居民 村民 市民 家长 师生 社会各界 企业和群众 企业群众 办事群众 患者 申请人 申请者 申请主体 申请人类型 主体 群众 社会公众 公众 社会',
  ),
  ...listed('向我局 向申请人 向本机关 人次 继续 继续办理 代表 人民政府 收到的 受理的 办理的'),
  ...combined(['公民、法人'], ['', '和其他组织', '或其他组织', '或者其他组织', '及其他组织']),
  ...combined(['未到', '尚在'], ['', '答复', '办理', '法定'], ['期限', '期'], ['', '内'], ['', '的']),
  // What the form has as one of its reasons, without the word that counts.
  ...listed('作为信访 作为信访件 按信访 按信访件 属信访 属于信访 属信访类 属信访事项 属于信访事项 区分处理后'),
  // Marks of punctuation that end no clause.
  ...listed('（ ） “ ” " ·'),
];
