import type { Words } from '../text/range.ts';
import type { NotRead, NotReadReason } from './model.ts';

const reasons: Readonly<Record<NotReadReason, Words>> = {
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

/** Where the table itself is there, it is rows that are absent from it. */
const rowsAbsent: Words = { zh: '有的行没有找到', en: 'rows are not there' };

/** Why a table, or those of its rows that are named, could not be read: a clause without its full stop. Never fails. */
export const whyNotRead = ({ reason, rows }: Pick<NotRead, 'reason' | 'rows'>): Words =>
  reason === 'absent' && rows.length > 0 ? rowsAbsent : reasons[reason];
