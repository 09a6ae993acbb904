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
import { partRows } from './template-2021.ts';
import type { CellType, ColumnTemplate, HeaderCell, RowTemplate, TableTemplate, Template } from './types.ts';

const cell = (label: string, colspan = 1): HeaderCell => ({ label, colspan, rowspan: 1 });
const column = (key: string, label: string, type: CellType = 'count'): ColumnTemplate => ({ key, label, group: [], type });

const documents = [column('made', '本年新制作数量'), column('published', '本年新公开数量'), column('public', '对外公开总数量')];
const decisions = [column('before', '上一年项目数量'), column('change', '本年增/减', 'change'), column('decisions', '处理决定数量')];
const fees = [column('before', '上一年项目数量'), column('change', '本年增/减', 'change')];
const purchases = [column('purchases', '采购项目数量'), column('amount', '采购总金额', 'amount')];

const disclosure: TableTemplate = {
  id: 'disclosure',
  section: 2,
  name: '主动公开政府信息情况',
  groups: [
    { id: '20.1', label: '第二十条第（一）项', basis: ['第二十条第一项'] },
    { id: '20.5', label: '第二十条第（五）项', basis: ['第二十条第五项'] },
    { id: '20.6', label: '第二十条第（六）项', basis: ['第二十条第六项'] },
    { id: '20.8', label: '第二十条第（八）项', basis: ['第二十条第八项'] },
    { id: '20.9', label: '第二十条第（九）项', basis: ['第二十条第九项'] },
  ],
  rows: [
    ...partRows('第二十条第（一）项', documents, [['规章'], ['规范性文件', '行政规范性文件']], '第二十条第一项'),
    ...partRows('第二十条第（五）项', decisions, [['行政许可'], ['其他对外管理服务事项']], '第二十条第五项'),
    ...partRows('第二十条第（六）项', decisions, [['行政处罚'], ['行政强制']], '第二十条第六项'),
    ...partRows('第二十条第（八）项', fees, [['行政事业性收费']], '第二十条第八项'),
    ...partRows('第二十条第（九）项', purchases, [['政府集中采购']], '第二十条第九项'),
  ],
  header: [
    [cell('第二十条第（一）项', 4)],
    ['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'].map((label) => cell(label)),
    [cell('第二十条第（五）项', 4)],
    ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'].map((label) => cell(label)),
    [cell('第二十条第（六）项', 4)],
    ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'].map((label) => cell(label)),
    [cell('第二十条第（八）项', 4)],
    [cell('信息内容'), cell('上一年项目数量'), cell('本年增/减', 2)],
    [cell('第二十条第（九）项', 4)],
    [cell('信息内容'), cell('采购项目数量'), cell('采购总金额', 2)],
  ],
};

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
