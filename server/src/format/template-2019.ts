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

const decisions = [column('before', '上一年项目数量'), column('change', '本年增/减', 'change'), column('decisions', '处理决定数量')];

const disclosure = disclosureTable([
  {
    item: '一',
    columns: [column('made', '本年新制作数量'), column('published', '本年新公开数量'), column('public', '对外公开总数量')],
    rows: [['规章'], ['规范性文件', '行政规范性文件']],
  },
  { item: '五', columns: decisions, rows: [['行政许可'], ['其他对外管理服务事项']] },
  { item: '六', columns: decisions, rows: [['行政处罚'], ['行政强制']] },
  { item: '八', columns: [column('before', '上一年项目数量'), column('change', '本年增/减', 'change')], rows: [['行政事业性收费']] },
  { item: '九', columns: [column('purchases', '采购项目数量'), column('amount', '采购总金额', 'amount')], rows: [['政府集中采购']] },
]);

const requestRows: readonly RowTemplate[] = [
  ...commonRequestRows,
  requestRow('3.6', otherResults, [resultsGroup], []),
  resultsTotalRow,
  carriedOutRow,
];

/** 国办公开办函〔2019〕60号, on trial: asked for by report years 2019 and 2020, and for 2019 only encouraged. */
export const template2019: Template = {
  id: '2019',
  name: '中华人民共和国政府信息公开工作年度报告格式（试行）',
  document: '国办公开办函〔2019〕60号',
  years: { from: 2019, to: 2020 },
  sections: sections(),
  disclosure,
  requests: {
    id: 'requests',
    section: 3,
    name: '收到和处理政府信息公开申请情况',
    rows: requestRows,
    groups: requestGroups,
    header: requestsHeader,
  },
  disputes: disputesTable,
  equations: equationsOf(requestRows),
};
