import type { TableId } from '../format/types.ts';
import type { Words } from '../text/range.ts';

/*
 * What a column is about, told where somebody points at its heading. No official definition of the columns was found, so the words here are this project's explanation of the
 * heading, and say so.
 */

/** By the column's key; of table four by the part after the point. */
export const columnMeanings: Readonly<Record<string, Words>> = {
  made: { zh: '本年度内制发的件数', en: 'How many were issued within the year.' },
  repealed: { zh: '本年度内废止的件数', en: 'How many were repealed within the year.' },
  valid: {
    zh: '到本年度末仍然有效的件数，往年制发的也算',
    en: 'How many were in force at the end of the year, those of earlier years among them.',
  },
  decisions: { zh: '本年度内作出的处理决定的件数', en: 'How many decisions were taken within the year.' },
  fees: { zh: '本年度内收取的金额，以万元为单位', en: 'What was collected within the year, in units of 10,000 yuan.' },
  natural: { zh: '以个人名义提出的申请', en: 'Requests that people made in their own name.' },
  commercial: { zh: '公司等商业企业提出的申请', en: 'Requests of companies.' },
  research: { zh: '科研机构提出的申请', en: 'Requests of research institutions.' },
  charity: { zh: '社会公益组织提出的申请', en: 'Requests of organisations for the public good.' },
  legal: { zh: '律师事务所等法律服务机构提出的申请', en: 'Requests of law firms and the like.' },
  other: { zh: '不属于前面各类的', en: 'What belongs to none of the others.' },
  total: { zh: '同一行前面各格之和', en: 'The sum of the cells before it.' },
  upheld: { zh: '结果为维持原行政行为的件数', en: 'How many ended with the act upheld.' },
  corrected: { zh: '结果为纠正原行政行为的件数', en: 'How many ended with the act corrected.' },
  pending: { zh: '到本年度末还没有审结的件数', en: 'How many were still pending at the end of the year.' },
};

/** What the columns of a table rest on: what a report must tell, and who or what is counted. */
export const columnClauses: Readonly<Record<TableId, readonly string[]>> = {
  disclosure: ['第五十条第一款第一项'],
  requests: ['第五十条第一款第二项', '第二十七条'],
  disputes: ['第五十条第一款第三项', '第五十一条'],
};
