import type { NotReadReason } from '../report/model.ts';
import type { Severity } from '../rules/rule.ts';
import type { Words } from '../text/range.ts';

/** Severities as a person says them. */
export const severityWords: Readonly<Record<Severity, Words>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  information: { zh: '提醒', en: 'note' },
  hint: { zh: '建议', en: 'hint' },
};

/** The three groups of table four. */
export const groupWords: Readonly<Record<string, Words>> = {
  review: { zh: '行政复议', en: 'administrative review' },
  direct: { zh: '未经复议直接起诉', en: 'direct litigation' },
  after: { zh: '复议后起诉', en: 'litigation after review' },
};

/** Why a table or a row could not be read. */
export const notReadWords: Readonly<Record<NotReadReason, Words>> = {
  absent: { zh: '文中没有这张表', en: 'the text has no such table' },
  flattened: {
    zh: '表格被压成了连续的文字，分不出单元格',
    en: 'the table was flattened into running text, its cells cannot be told apart',
  },
  'column-major': {
    zh: '表格按列抄出，行列对应关系不能确定',
    en: 'the table was copied column by column, which cell belongs to which row is uncertain',
  },
  'order-lost': { zh: '单元格的次序已经打乱', en: 'the order of the cells is lost' },
  'repeats-removed': { zh: '相同的数字被去掉，单元格不全', en: 'repeated figures were removed, so cells are lacking' },
  'cells-lost': { zh: '有单元格丢失，不能确定数字属于哪一列', en: 'cells were lost, which column a figure belongs to is uncertain' },
  ambiguous: { zh: '有不止一种读法，不作猜测', en: 'there is more than one way to read it, so none is taken' },
  'no-rows': { zh: '没有认出表格的任何一行', en: 'no row of the table was recognised' },
  damaged: { zh: '文字损坏，认不出行名或数字', en: 'the text is damaged, labels or figures cannot be recognised' },
  'too-large': { zh: '篇幅过大，没有读取', en: 'too large to be read' },
};

/** What stopped a file from being read. */
export const fileWords = {
  missing: { zh: '没有这个文件或文件夹', en: 'no such file or folder' },
  denied: { zh: '没有读取权限', en: 'permission denied' },
  loop: { zh: '符号链接指向自身', en: 'symbolic links point to each other' },
  special: { zh: '不是普通文件', en: 'not a regular file' },
  unreadable: { zh: '读取失败', en: 'could not be read' },
  tooLarge: { zh: '超过 64 MB，没有读取', en: 'larger than 64 MB, not read' },
  failed: { zh: '处理时程序出错，没有结果', en: 'the program failed on it, there is no result' },
  empty: { zh: '文件夹里没有年度报告', en: 'no annual report in this folder' },
  tooMany: {
    zh: '报告太多，跨年度和跨机关的核对只用了前 50000 份',
    en: 'too many reports: only the first 50,000 are compared across years and organs',
  },
  notReport: { zh: '不像年度报告，略过', en: 'does not look like an annual report, left out' },
} satisfies Record<string, Words>;
