import type { ColumnTemplate, HeaderCell, RowTemplate, SectionTemplate, TableTemplate } from './types.ts';

/** What 2019 and 2021 have in common: the columns of table three, table four whole, and the sections. */

const applicants = ['申请人情况'];
const bodies = ['申请人情况', '法人或其他组织'];

/** The seven columns of table three; the last is the total of the six before it. */
export const applicantColumns: readonly ColumnTemplate[] = [
  { key: 'natural', label: '自然人', group: applicants, type: 'count' },
  { key: 'commercial', label: '商业企业', group: bodies, type: 'count' },
  { key: 'research', label: '科研机构', group: bodies, type: 'count' },
  { key: 'charity', label: '社会公益组织', group: bodies, type: 'count' },
  { key: 'legal', label: '法律服务机构', group: bodies, type: 'count' },
  { key: 'other', label: '其他', group: bodies, type: 'count' },
  { key: 'total', label: '总计', group: applicants, type: 'count' },
];

const cell = (label: string, colspan = 1, rowspan = 1): HeaderCell => ({ label, colspan, rowspan });

/** The sentence in the corner of table three, the only relation that the form itself prints. */
export const carryNote = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

export const requestsHeader: readonly (readonly HeaderCell[])[] = [
  [cell(carryNote, 3, 3), cell('申请人情况', 7)],
  [cell('自然人', 1, 2), cell('法人或其他组织', 5), cell('总计', 1, 2)],
  [cell('商业企业'), cell('科研机构'), cell('社会公益组织'), cell('法律服务机构'), cell('其他')],
];

/** A row of table three under its merged cells; ids as in the reference (`3.3.1`). */
export const requestRow = (
  id: string,
  label: string,
  parents: readonly string[],
  basis: readonly string[],
  variants: readonly string[] = [],
): RowTemplate => ({ id, label, parents, basis, variants, columns: applicantColumns });

const results = '三、本年度办理结果';
const refused = '（三）不予公开';
const unavailable = '（四）无法提供';
const unprocessed = '（五）不予处理';

/** What the regulation has a report tell of requests, and the item by which one is refused. */
const contents = ['第五十条第一款第二项'];
const refusal = '第三十六条第三项';

/** Rows 1 to 3.5.5, which 2019 and 2021 word alike. */
export const commonRequestRows: readonly RowTemplate[] = [
  requestRow('1', '一、本年新收政府信息公开申请数量', [], contents),
  requestRow('2', '二、上年结转政府信息公开申请数量', [], contents),
  requestRow('3.1', '（一）予以公开', [results], ['第三十六条第一项', '第三十六条第二项']),
  requestRow('3.2', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', [results], ['第三十七条'], ['（二）部分公开']),
  requestRow('3.3.1', '1.属于国家秘密', [results, refused], ['第十四条', refusal]),
  requestRow('3.3.2', '2.其他法律行政法规禁止公开', [results, refused], ['第十四条', refusal]),
  requestRow('3.3.3', '3.危及“三安全一稳定”', [results, refused], ['第十四条', refusal]),
  requestRow('3.3.4', '4.保护第三方合法权益', [results, refused], ['第十五条', '第三十二条', refusal]),
  requestRow('3.3.5', '5.属于三类内部事务信息', [results, refused], ['第十六条第一款', refusal]),
  requestRow('3.3.6', '6.属于四类过程性信息', [results, refused], ['第十六条第二款', refusal]),
  requestRow('3.3.7', '7.属于行政执法案卷', [results, refused], ['第十六条第二款', refusal]),
  requestRow('3.3.8', '8.属于行政查询事项', [results, refused], ['第三十六条第七项']),
  requestRow('3.4.1', '1.本机关不掌握相关政府信息', [results, unavailable], ['第三十六条第四项', '第三十六条第五项']),
  requestRow('3.4.2', '2.没有现成信息需要另行制作', [results, unavailable], ['第三十八条']),
  requestRow('3.4.3', '3.补正后申请内容仍不明确', [results, unavailable], ['第三十条']),
  requestRow('3.5.1', '1.信访举报投诉类申请', [results, unprocessed], ['第三十九条第一款']),
  requestRow('3.5.2', '2.重复申请', [results, unprocessed], ['第三十六条第六项']),
  requestRow('3.5.3', '3.要求提供公开出版物', [results, unprocessed], ['第三十九条第二款']),
  requestRow('3.5.4', '4.无正当理由大量反复申请', [results, unprocessed], ['第三十五条']),
  requestRow('3.5.5', '5.要求行政机关确认或重新出具已获取信息', [results, unprocessed], []),
];

export const resultsTotalRow = requestRow('3.7', '（七）总计', [results], contents);
export const carriedOutRow = requestRow('4', '四、结转下年度继续办理', [], contents);

export const requestGroups = [
  { id: '3', label: results, basis: contents },
  { id: '3.3', label: refused, basis: [refusal] },
  { id: '3.4', label: unavailable, basis: ['第三十六条第四项', '第三十八条'] },
  { id: '3.5', label: unprocessed, basis: ['第三十九条'] },
] as const;

export const otherResults = '（六）其他处理';
export const resultsGroup = results;

const outcomes = [
  ['upheld', '结果维持'],
  ['corrected', '结果纠正'],
  ['other', '其他结果'],
  ['pending', '尚未审结'],
  ['total', '总计'],
] as const;

/** The three groups of table four, with the header cells above each. */
export const caseGroups = [
  { key: 'review', group: ['行政复议'] },
  { key: 'direct', group: ['行政诉讼', '未经复议直接起诉'] },
  { key: 'after', group: ['行政诉讼', '复议后起诉'] },
] as const;

const outcomeCells = outcomes.map(([, label]) => label);

export const disputesTable: TableTemplate = {
  id: 'disputes',
  section: 4,
  name: '政府信息公开行政复议、行政诉讼情况',
  groups: [],
  rows: [
    {
      id: 'cases',
      label: '',
      variants: [],
      parents: [],
      basis: ['第五十条第一款第三项'],
      columns: caseGroups.flatMap(({ key, group }) =>
        outcomes.map(([outcome, label]): ColumnTemplate => ({ key: `${key}.${outcome}`, label, group, type: 'count' })),
      ),
    },
  ],
  header: [
    [cell('行政复议', 5), cell('行政诉讼', 10)],
    [...outcomeCells.map((label) => cell(label, 1, 2)), cell('未经复议直接起诉', 5), cell('复议后起诉', 5)],
    [...outcomeCells, ...outcomeCells].map((label) => cell(label)),
  ],
};

const aspects2021 = ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'];

/**
 * The six sections. `variants` stand in the format's own notes or in many reports and are accepted as they are; `renamed` only tell
 * which section a heading means.
 */
export const sections = (): readonly SectionTemplate[] => [
  {
    number: 1,
    title: '总体情况',
    variants: [],
    renamed: ['概述', '总体概述', '总述', '基本情况', '工作概述', '概况'],
    table: null,
    aspects: aspects2021,
  },
  {
    number: 2,
    title: '主动公开政府信息情况',
    variants: ['主动公开政府信息的情况'],
    renamed: ['主动公开情况', '主动公开工作情况', '政府信息主动公开情况', '行政机关主动公开政府信息情况', '行政机关主动公开政府信息的情况'],
    table: 'disclosure',
    aspects: [],
  },
  {
    number: 3,
    title: '收到和处理政府信息公开申请情况',
    variants: ['收到和处理政府信息公开申请的情况', '行政机关收到和处理政府信息公开申请情况'],
    renamed: [
      '依申请公开办理情况',
      '政府信息公开申请情况',
      '依申请公开政府信息情况',
      '收到和处理依申请公开情况',
      '依申请公开政府信息办理情况',
    ],
    table: 'requests',
    aspects: [],
  },
  {
    number: 4,
    title: '政府信息公开行政复议、行政诉讼情况',
    variants: [
      '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      '政府信息公开行政复议、行政诉讼的情况',
      '政府信息公开行政复议和行政诉讼情况',
    ],
    renamed: ['行政复议、行政诉讼情况', '行政复议和行政诉讼情况', '政府信息公开申请行政复议、提起行政诉讼的情况'],
    table: 'disputes',
    aspects: [],
  },
  {
    number: 5,
    title: '存在的主要问题及改进情况',
    variants: [
      '政府信息公开工作存在的主要问题及改进情况',
      '存在问题及改进情况',
      '存在的主要问题和改进情况',
      '存在的主要问题及改进措施',
      '存在的问题及改进情况',
    ],
    renamed: [
      '改进措施',
      '存在问题和改进措施',
      '政府信息公开存在的问题及改进措施',
      '存在的问题及改进措施',
      '存在的问题',
      '主要问题及改进情况',
      '工作存在的主要问题及改进情况',
      '存在不足及改进措施',
    ],
    table: null,
    aspects: [],
  },
  {
    number: 6,
    title: '其他需要报告的事项',
    variants: ['其他需要报告事项', '其他需要报告的情况', '其它需要报告的事项'],
    renamed: ['需要说明的其他事项与附表', '其他事项', '需要说明的其他事项', '其他需要说明的事项', '其他情况'],
    table: null,
    aspects: [],
  },
];
