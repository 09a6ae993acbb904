import type { Part } from '../facts/kinds.ts';
import { combined, type Lexicon, listed, optional } from './lists.ts';

/** What was answered, and the word for an answer behind it or not. */
const answers = (list: string): readonly string[] => combined(listed(list), optional('答复 决定 信息'));
/** A reason, as it is named. */
const why = (list: string): readonly string[] => combined(optional('属于 涉及 因涉及 按'), listed(list), optional('申请 处理'));
/** What says by itself why an application was answered as it was; 不掌握 and 个人隐私 may be said of anything. */
export const plainReasons = listed('掌握相关 执法案卷 现成信息 仍不明确 过程性信息 事务信息 查询事项 禁止公开 安全一稳定');
/** Parts of a whole. The first word of each list is that of the form (国办公开办函〔2021〕30号), the others are how reports vary it. */
export const parts: Lexicon<Part> = {
  // Results: the groups of row three of table three.
  granted: answers('予以公开 同意公开 准予公开 全部公开 决定予以公开 可以公开'),
  partial: answers('部分公开 予以部分公开 决定部分公开 同意部分公开'),
  refused: answers('不予公开 不同意公开 决定不予公开'),
  unavailable: answers('无法提供 告知无法提供 无法提供政府'),
  unprocessed: listed('不予处理'),
  otherResult: listed('其他处理 其他情形 作其他处理 其它处理 做其他处理 作出其他处理'),
  // Why: the rows under them.
  '3.3.1': why('国家秘密'),
  '3.3.2': why('法律行政法规禁止公开 其他法律行政法规禁止公开'),
  '3.3.3': why('三安全一稳定'),
  '3.3.4': why('第三方合法权益 第三方权益 保护第三方合法权益 个人隐私 商业秘密、个人隐私'),
  '3.3.5': why('三类内部事务信息 内部事务信息'),
  '3.3.6': why('四类过程性信息 过程性信息'),
  '3.3.7': why('行政执法案卷 执法案卷 行政执法案卷信息'),
  '3.3.8': why('行政查询事项 行政查询'),
  '3.4.1': listed(
    '本机关不掌握 不掌握 本机关未掌握 未掌握 本机关不掌握相关信息 本机关不掌握相关政府信息 不掌握相关信息 不掌握相关政府信息',
  ),
  '3.4.2': listed('没有现成信息 没有现成信息需要另行制作 需要另行制作'),
  '3.4.3': listed('补正后仍不明确 补正后申请内容仍不明确 申请内容仍不明确'),
  '3.5.1': why('信访类 信访举报类 信访举报投诉类 信访举报投诉 信访投诉举报类 信访投诉类 投诉举报类'),
  '3.5.2': why('重复申请'),
  '3.5.3': listed('要求提供公开出版物 提供公开出版物'),
  '3.5.4': why('大量反复申请 无正当理由大量反复申请'),
  '3.5.5': listed('要求行政机关确认或重新出具已获取信息 重新出具已获取信息'),
  // Applicants: the columns of table three; 法人或其他组织 is all of them but the first.
  natural: listed('自然人 公民 个人 自然人申请 公民个人 公民申请 个人申请'),
  bodies: listed(
    '法人或其他组织 法人和其他组织 法人及其他组织 法人或者其他组织 法人、其他组织 法人其他组织 法人组织 法人 法人、组织 法人或其他组织申请 单位申请 组织申请',
  ),
  commercial: listed('商业企业 企业法人 企业 企业申请'),
  research: listed('科研机构'),
  charity: listed('社会公益组织'),
  legal: listed('法律服务机构 律师事务所'),
  otherBody: listed('其他组织 其它组织 其他类 其他类型'),
  // Outcomes: the columns of table four.
  upheld: [
    ...combined(optional('被 予以 被复议机关 被法院 判决'), ['维持']),
    ...combined(optional('判决'), ['驳回'], optional('原告'), ['诉讼请求']),
    ...listed('结果维持 维持原行政行为 维持结果 判决驳回 胜诉 维持决定'),
  ],
  corrected: [
    ...combined(optional('被 被复议机关 被依法 被法院 予以 判决 法院判决'), listed('纠正 撤销 确认违法')),
    ...listed('结果纠正 变更 撤销原行政行为 责令履行 责令重新答复 纠正决定 撤销决定'),
    ...combined(optional('一审'), optional('被判'), ['败诉']),
  ],
  otherOutcome: listed('其他结果 其它结果'),
  closed: listed('审结 已审结 已结 结案 已结案 已判决 已裁决'),
  pending: [
    ...listed('尚未审结 未审结 尚未办结 未办结 未办结的 未办结件 未办结事项 未办结申请 尚未答复 未答复 在办件 待办 待办件 未结件 年末存量'),
    ...combined(
      listed('正在 尚在 仍在 还在'),
      optional('按程序 依法'),
      listed('征求第三方意见 征求意见 补正 等待补正 审理 审查 办理 处理 审理中 审查中 办理中 处理中'),
    ),
  ],
};
