/** What may stand twice, one copy right behind the other, and be right. Takes folded text. */

/** Four characters AABB that are words: 实实在在. Sources: 现代汉语词典 and what reports write. */
export const reduplications: ReadonlySet<string> = new Set(
  '实实在在 的的确确 完完全全 方方面面 家家户户 时时刻刻 踏踏实实 扎扎实实 切切实实 明明白白 清清楚楚 原原本本 认认真真 仔仔细细 老老实实 真真正正 确确实实 点点滴滴 条条块块 分分秒秒 日日夜夜 年年月月 世世代代 祖祖辈辈 子子孙孙 里里外外 上上下下 前前后后 来来往往 大大小小 多多少少 高高低低 村村寨寨 街街巷巷 是是非非 规规矩矩 干干净净 整整齐齐 平平安安 和和气气 和和美美 快快乐乐 热热闹闹 轰轰烈烈 兢兢业业 勤勤恳恳 堂堂正正 公公正正 稳稳当当 安安全全 顺顺利利 顺顺当当 长长久久 反反复复 断断续续 陆陆续续 零零散散 形形色色 林林总总 密密麻麻 沸沸扬扬 浩浩荡荡 洋洋洒洒 战战兢兢 口口声声 千千万万 字字句句 件件桩桩 桩桩件件 事事处处 处处事事 人人事事'.split(
    ' ',
  ),
);

/** Words of two characters that often end one name and begin the next, and verbs that are doubled by nature: 人民政府政府信息, 讨论讨论. */
export const meeting: ReadonlySet<string> = new Set(
  '政府 工作 建设 管理 服务 公开 信息 责任 部门 单位 机关 行政 政务 年度 会议 制度 项目 企业 讨论 研究 商量 学习 检查 宣传 人民 办事 组织 街道 审查 审核 文件 条例 社会 监督 评议 考核 中心 委员 办公 规划 保障 安全 教育 发展 改革 登记 申请 处理 决定 意见 问题 情况 制定 法律 卫生 环境 资源 交通 市场 城市 农村 财政 民政 税务 公安 司法 审计 统计 应急 医疗 技术 科技 文化 体育 旅游 水利 林业 电子 网络 网站 平台 数据 标准 事项 业务 公众 公共 公示 公告 公布 发布 通知 报告 说明 解读 沟通 了解 交流 咨询 指导 协调 整改 总结 归纳 梳理 调研 试点 实践 体验 参观 收集 核对 确认 一个 一批'.split(
    ' ',
  ),
);

/** Characters that end one word and begin the next, by the two that stand there: 开展了|了解, 不了了之. What follows the second copy makes it right. */
const singles: Readonly<Record<string, { readonly after?: string; readonly before?: string }>> = {
  性: { after: '能质别格状情' },
  的: { after: '确士', before: '目标有众' },
  了: { after: '解结然断之', before: '不末终' },
  是: { after: '非否' },
  和: { after: '美气睦平谐解县平林硕田静' },
  在: { after: '建线岗校场职册编此外内', before: '实存所' },
  与: { after: '会', before: '参' },
  对: { after: '接口外照比应方象称', before: '面针相核应反配校绝' },
  及: { after: '时早格其', before: '以涉普波危触顾遍提论企言' },
  为: { after: '主民企人农了何此期', before: '作成认行更以名因视分列转变改定称即极较尤大' },
  将: { after: '来近军要', before: '即' },
  被: { after: '征告申诉投', before: '' },
  由: { after: '于此', before: '理自事缘原' },
  并: { after: '购轨列联入', before: '合' },
  从: { after: '事业严业', before: '服' },
};

/** Whether a character that stands twice at `at` of `text` is a slip: it is one of those that no word doubles, and no two words meet there. */
export function isDoubledSlip(text: string, at: number): boolean {
  const rule = Object.hasOwn(singles, text[at]!) ? singles[text[at]!] : undefined;
  if (!rule) return false;
  const [before, after] = [text[at - 1], text[at + 2]];
  if (after !== undefined && rule.after?.includes(after)) return false;
  if (before !== undefined && rule.before?.includes(before)) return false;
  // AABB: 实实在在 at its second half, 是是非非 at its first.
  return !reduplications.has(text.slice(at - 2, at + 2)) && !reduplications.has(text.slice(at, at + 4));
}
