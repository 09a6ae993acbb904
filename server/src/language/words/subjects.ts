import type { Noun } from '../facts/kinds.ts';
import { combined, type Lexicon, listed, optional } from './lists.ts';

/** What table two counts of one kind, as it is called in full or short. */
const decisions = (kind: string): readonly string[] => combined(optional('行政'), [kind], optional('事项 决定 案件'));

/** What a clause is about. The official names are those of the form (国办公开办函〔2021〕30号) and of the law; the others are how reports vary them. */
export const subjects: Lexicon<Noun> = {
  request: combined(
    [
      // What is asked for, and that it is asked for.
      ...listed('政府信息公开申请 政务信息公开申请 政务公开申请 信息公开申请 公开申请 政府信息申请'),
      ...listed('政府信息公开的申请 政务信息公开的申请 信息公开的申请 公开政府信息的申请 公开政府信息申请'),
      // 依申请公开, the trade's word for all of it.
      ...listed('依申请公开 政府信息依申请公开 依申请公开政府信息 依申请公开信息 依申请公开政府信息申请 政府信息依申请公开申请'),
      ...listed('依申请公开申请 依申请信息公开 依申请政府信息公开 依申请件'),
      // The other way round, as the law has it (第二十七条).
      ...listed('申请公开政府信息的要求 申请公开政府信息 申请政府信息公开 申请信息公开'),
    ],
    optional('的事项 的案件 的件 件 案件 事项 事宜 办件 表'),
  ),
  weak: listed('申请 申请件 申请事项 申请案件 申请数 申请量 案件 件数'),
  review: [
    ...combined(optional('行政'), ['复议'], optional('案件')),
    ...combined(optional('被'), ['申请'], optional('行政'), ['复议']),
    ...listed('行政复议申请 提起行政复议 行政复议件 行政复议案 作为被申请人参加行政复议'),
  ],
  suit: [
    ...combined(optional('行政'), ['诉讼'], optional('案件')),
    ...combined(optional('被'), ['提起'], optional('行政'), ['诉讼']),
    ...combined(['被'], ['诉', '起诉'], ['', '至']),
    ...combined(['进入'], ['', '行政'], ['诉讼'], ['', '程序']),
    ...combined(optional('行政'), ['应诉'], optional('案件')),
    ...listed('行政诉讼案 行政诉讼件 被诉案件 被诉行政案件 作为被告应诉 作为被告参加行政诉讼'),
  ],
  // The three groups of table four.
  direct: combined(['', '未经复议', '未经行政复议'], listed('直接 直接向法院 直接向人民法院'), listed('起诉 提起诉讼 提起行政诉讼')),
  after: combined(['', '经'], ['复议后', '行政复议后'], listed('起诉 提起诉讼 提起行政诉讼 再起诉')),
  // The rows of table two.
  rules: listed('规章 政府规章 市政府规章 部门规章'),
  norm: listed('行政规范性文件 规范性文件'),
  permit: [...decisions('许可'), '行政许可办件量'],
  penalty: decisions('处罚'),
  coercion: [...decisions('强制'), ...decisions('强制措施')],
  permitRequest: listed('行政许可申请 许可申请'),
  charge: [
    '费等收费',
    ...combined(listed('行政事业性收费 行政事业收费 行政性收费 行政事业性收费项目'), optional('金额 收入 总额 共计 合计')),
  ],
  fee: listed('信息处理费 信息公开处理费 政府信息公开信息处理费 政府信息公开处理费 信息公开信息处理费 政府信息处理费'),
};
