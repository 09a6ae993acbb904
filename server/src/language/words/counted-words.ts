import { listed } from './lists.ts';

/** What is told in per cent. */
export const rates: readonly string[] = listed(
  '满意率 满意度 办结率 答复率 公开率 及时率 按时率 准确率 覆盖率 合格率 纠错率 回复率 知晓率 完成率 发布率 比例 占比 比重 增长 下降 增加 减少 上升 增幅 降幅 提高 提升',
);

/** What is counted, where it stands before its unit: `接听咨询次`, `整改问题个`. */
export const counted: readonly string[] = listed(
  '咨询 培训 会议 活动 信息 政府信息 政务信息 留言 来信 来电 建议 意见 问题 稿件 图解 视频 公告 通知 许可 处罚 访谈 座谈 宣传 检查 督查 抽查 巡查 自查 测评 通报 约谈 答复 栏目 专栏 专区 账号 资料 材料 问卷 公开栏 查阅点 指南 目录 解读 监督员 群众 代表 工作人员 参训人员 单位 部门 汇报 研究 听取汇报 更新 调整 文章 微博 微信 动态 图文 文件 公文 简报 档案 提案 案例 报道 新闻 调研 走访 演练 事项 举报 投诉 论证 答复书 决定书 告知书 审核 审查 评议 考核 项目',
);

/** Verbs behind which a count is due. */
export const doing: readonly string[] = listed(
  '公开 发布 更新 推送 刊发 开展 举办 召开 组织 接听 接待 印发 制发 制定 废止 撰写 编发 转载 采用 整改 处理 回复 答复 办理 共收到 共办理',
);

/** Verbs behind which a count and what is counted are due: `收到件申请`. */
export const done: readonly string[] = listed(
  '收到 新收 办结 受理 答复 公开 发布 召开 举办 开展 组织 制定 制发 废止 印发 发出 结转 设 设立 设置 开设 新增 建成 开通 关停 整改 编发 推送 制作',
);

/** Who asks, in a list with counts. */
export const applicants: readonly string[] = listed('自然人 商业企业 科研机构 社会公益组织 法律服务机构 法人 其他组织');

/** Where is published, in a list with counts. */
export const placesOfPublishing: readonly string[] = listed('网站 公众号 微信 微博 客户端 政府公报 公开栏 新媒体 抖音');
