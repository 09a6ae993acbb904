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
import type { ColumnTemplate, HeaderCell, RowTemplate, TableTemplate, Template } from './types.ts';

const cell = (label: string, colspan = 1): HeaderCell => ({ label, colspan, rowspan: 1 });

/** 规范性文件 of 2019 and 行政规范性文件 of 2021 are one row under two names; the later name is its id. */
const rowName = (label: string): string => (label === '规范性文件' ? '行政规范性文件' : label);

/** Builds the rows of one part of table two: each row's id is its label. */
export const partRows = (
  heading: string,
  columns: readonly ColumnTemplate[],
  labels: readonly (readonly [label: string, ...variants: string[]])[],
  basis: string,
): readonly RowTemplate[] =>
  labels.map(([label, ...variants]) => ({ id: rowName(label), label, variants, parents: [heading], columns, basis: [basis] }));

const count = (key: string, label: string): ColumnTemplate => ({ key, label, group: [], type: 'count' });

const documents = [count('made', '本年制发件数'), count('repealed', '本年废止件数'), count('valid', '现行有效件数')];
const decisions = [count('decisions', '本年处理决定数量')];
const fees: readonly ColumnTemplate[] = [{ key: 'fees', label: '本年收费金额（单位：万元）', group: [], type: 'amount' }];

const disclosure: TableTemplate = {
  id: 'disclosure',
  section: 2,
  name: '主动公开政府信息情况',
  groups: [
    { id: '20.1', label: '第二十条第（一）项', basis: ['第二十条第一项'] },
    { id: '20.5', label: '第二十条第（五）项', basis: ['第二十条第五项'] },
    { id: '20.6', label: '第二十条第（六）项', basis: ['第二十条第六项'] },
    { id: '20.8', label: '第二十条第（八）项', basis: ['第二十条第八项'] },
  ],
  rows: [
    ...partRows('第二十条第（一）项', documents, [['规章'], ['行政规范性文件', '规范性文件']], '第二十条第一项'),
    ...partRows('第二十条第（五）项', decisions, [['行政许可']], '第二十条第五项'),
    ...partRows('第二十条第（六）项', decisions, [['行政处罚'], ['行政强制']], '第二十条第六项'),
    ...partRows('第二十条第（八）项', fees, [['行政事业性收费']], '第二十条第八项'),
  ],
  header: [
    [cell('第二十条第（一）项', 4)],
    ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'].map((label) => cell(label)),
    [cell('第二十条第（五）项', 4)],
    [cell('信息内容'), cell('本年处理决定数量', 3)],
    [cell('第二十条第（六）项', 4)],
    [cell('信息内容'), cell('本年处理决定数量', 3)],
    [cell('第二十条第（八）项', 4)],
    [cell('信息内容'), cell('本年收费金额（单位：万元）', 3)],
  ],
};

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
