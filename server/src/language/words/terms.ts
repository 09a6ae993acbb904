import { listed } from './lists.ts';

/**
 * Terms and set phrases of these reports that are long enough to be known with one character wrong. Of each, the characters that may stand
 * in one place all the same follow behind a slash: 及时公开 and 即时公开 are both right.
 * Sources: the Regulations and the form for terms, 现代汉语词典 and published reports for phrases.
 */
export const terms: readonly string[] = listed(
  '依申请公开/已以一 政府信息公开 信息公开申请 行政规范性文件 规范性文件 行政复议 行政诉讼 行政处罚决定 行政许可决定 行政强制措施 行政事业性收费',
  '信息处理费/公 社会公益组织 法律服务机构/构 科研机构 商业企业/业 监督保障 责任追究 社会评议/优员 工作考核 政务新媒体 门户网站 微信公众号',
  '提质增效 贯彻落实 建立健全 健全机制 健全完善 稳步推进 扎实推进 深入推进/行 统筹推进 纵深推进 有序推进/效 高效推进 应公开尽公开 及时公开/即定 及时发布/即',
  '及时更新/即 及时回应/即 以公开为常态 不公开为例外 新闻发布会 动态调整 保密审查 公开属性 源头认定 业务培训 营商环境 便民服务 乡村振兴 依法行政 依法治校 依法公开',
  '领导小组/镇 主要负责人 分管领导 存在的主要问题 改进措施/建 有待加强 有待提升/示 不够及时 不够规范 高质量发展 简政放权 职责分工 信息公开指南 信息公开目录 平台建设',
  '专题培训 专题研究 专题会议 典型案例 案例汇编 绩效考核 年度考核 业务骨干 社会公众 办事指南 权力清单 责任清单 重点领域 财政预算 财政决算 部门预算 部门决算',
  '政务服务 政务公开 信息发布/公 日常监督/管 第三方评估 群众监督 社会监督 公共企事业单位 基层政务公开 标准化规范化 便民利民 公众参与 决策公开 执行公开 结果公开',
  '张贴公示/告 共同审核/查定 书面答复 答复意见 第三方意见 征求意见 法律顾问 合法性审核/查 意见建议 群众关切/注 社会关切/注 公共服务 服务大厅 行政机关 行政执法',
);
