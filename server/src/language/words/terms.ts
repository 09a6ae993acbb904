import { listed } from './lists.ts';

/**
 * Terms and set phrases of these reports that are long enough to be known with one character wrong. Of each, the characters that may stand
 * in one place all the same follow behind a slash: 及时公开 and 即时公开 are both right.
 * Sources: the Regulations and the form for terms, 现代汉语词典 and published reports for phrases.
 */
export const terms: readonly string[] = listed(
  '严格落实 专题培训 保密审查 案例汇编 法治政府 依申请公开/已以一 行政规范性文件 规范性文件 行政复议 行政事业性收费 信息处理费/公 社会公益组织 社会评议/优员 政务新媒体 微信公众号',
  '提质增效 纵深推进 应公开尽公开 及时公开/即定 及时发布/即 及时更新/即 及时回应/即 以公开为常态 不公开为例外 新闻发布会 营商环境 乡村振兴 依法治校',
  '主要负责人 不够及时/即 高质量发展 简政放权 职责分工 第三方评估 公共企事业单位 标准化规范化 执行公开/支 张贴公示/告 第三方意见 合法性审核/查 公开范围 公开不及时',
  '更新不及时 形式单一 三审三校 人民群众 疫情防控 逐件清理/渐 不够深入 不够全面 针对性不强 不断优化 拓宽渠道 压实责任 深入开展 深入贯彻 持续优化',
  '着力提升/示助致 切实做好/活抓 进一步加强 进一步完善 进一步提升/示 进一步规范 各项工作/种县乡线市 政策图解 不平衡 存在不足 公开意识/思 公开方式/范 公开时效/实限序失',
  '回应关切 服务型政府 长效机制 分管负责人 工作台账/帐 参差不齐 因地制宜 与时俱进 齐抓共管 落到实处 求真务实 查漏补缺 举一反三 立行立改 国家秘密 惠企政策',
  '惠民政策/回 招商引资 政民互动 在线访谈 公开时限/向先县 把握不严 不够到位 认识不足 图文并茂 公开透明 依法依规 责任到人 常抓不懈 上下联动 互联互通 真实准确 公平公正',
  '便民服务中心 执法公示 专项资金 惠民补贴 征地补偿 污染防治 应急管理/激 食品安全 知识产权 互联网/万 客户端/短 舆情回应 短板弱项 补齐短板 整改落实 整改到位',
  '公信力/为 知情权/全 参与权/全 监督权/全 习近平新时代中国特色社会主义思想 中华人民共和国 政府信息公开 政务公开 主动公开 予以公开/已 不予公开/与 行政诉讼 政策解读',
  '统计期限 年度报告 工作机制/及 监督保障 平台建设 存在的主要问题 其他需要报告的事项/它',
);

/** Words of two characters that neither a term nor another list of the language holds. Sources as of the terms. */
export const words: readonly string[] = listed(
  '通讯 竞争 安装 诉讼 平衡 规定 数量 反馈 解决 程度 进度 优化 深化 防范 遵照 颁布 邮箱 栏目 微博 党组 登载 下载 拨打 竣工 攻坚 松弛 贡献 秩序',
  '严厉 鼓励 激励 坚决 时候 等候 查询 查找 增强 频繁 毕竟 涉密 亟待 涵盖 见效 落地 法规 期限 权益 重复 起诉 缴纳 费用 成效 公报 差距 举措 记录',
  '畅通 效果 邀请 采纳 配备 聘请 载体 履行 就业 创业 养老 内容 门户 结果 纠正 需求 无误 流程 要点 按期 模板 书面 大厅 热点 目标 追究 情形',
  '无法 提供 便捷 高效 加大 力度 程序 商业 开放 顾问 机构 骨干 维持 保护 电话 住房 属性 科研 队伍 全程 数字 把关 防汛 抗旱 救助 薄弱 环节 共同',
  '统筹 兼顾 检验 检疫 敏感 扎实 日常 专人 尚未 审结 典型 精准 领导 小组 审批 领域 狠抓 正确 有待 生态 信箱 邮政 编码 层层 义务 土地',
  '征收 改进 措施 监管 共享 多样 权威 决策 具体 创新 决算 权力 清单 征求 通俗 易懂 稳步 生产 源头 认定 利民 周密 部署 有序 保险 水平 热线 精心',
  '预算 治理 资产 绩效 强制 个人 隐私 支出 拓展 完整 推送 职能 诉求 详细 密切 巩固 探索',
);

/** What the engine's dictionary of Chinese words does not have, so that a part of it would be taken for a slip: 圆桌, 渡改桥, 攻坚绝非易事. Source: reports that are right. */
export const rightWords: readonly string[] = listed(
  '优待 药点 不端 办分 义乌 支行 范式 分关 年渡改 人圆桌 坐谈心 强华为 体察找 查寻失 查寻走 查寻亲 查寻家 查寻人 查寻下 坚绝非 林下栽',
);
