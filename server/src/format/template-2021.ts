import { disclosureColumn as column, disclosureTable } from './disclosure-table.ts';
import { equationsOf } from './equations.ts';
import {
  carriedOutRow,
  commonRequestRows,
  disputesTable,
  otherResults,
  requestGroups,
  requestRow,
  requestsHeader,
  resultsGroup,
  resultsTotalRow,
  sections,
} from './shared.ts';
import type { RowTemplate, Template } from './types.ts';

const disclosure = disclosureTable([
  {
    item: '一',
    columns: [column('made', '本年制发件数'), column('repealed', '本年废止件数'), column('valid', '现行有效件数')],
    rows: [['规章'], ['行政规范性文件', '规范性文件']],
  },
  { item: '五', columns: [column('decisions', '本年处理决定数量')], rows: [['行政许可']] },
  { item: '六', columns: [column('decisions', '本年处理决定数量')], rows: [['行政处罚'], ['行政强制']] },
  { item: '八', columns: [column('fees', '本年收费金额（单位：万元）', 'amount')], rows: [['行政事业性收费']] },
]);

const requestRows: readonly RowTemplate[] = [
  ...commonRequestRows,
  requestRow('3.6.1', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', [resultsGroup, otherResults], ['第三十条']),
  requestRow(
    '3.6.2',
    '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    [resultsGroup, otherResults],
    ['第四十二条'],
  ),
  requestRow('3.6.3', '3.其他', [resultsGroup, otherResults], []),
  resultsTotalRow,
  carriedOutRow,
];

/** 国办公开办函〔2021〕30号: asked for by report years from 2021 on. */
export const template2021: Template = {
  id: '2021',
  name: '中华人民共和国政府信息公开工作年度报告格式',
  document: '国办公开办函〔2021〕30号',
  years: { from: 2021, to: null },
  sections: sections(),
  disclosure,
  requests: {
    id: 'requests',
    section: 3,
    name: '收到和处理政府信息公开申请情况',
    rows: requestRows,
    groups: [...requestGroups, { id: '3.6', label: otherResults, basis: [] }],
    header: requestsHeader,
  },
  disputes: disputesTable,
  equations: equationsOf(requestRows),
};
