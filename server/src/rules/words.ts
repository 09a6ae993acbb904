import { tableNumber } from '../format/index.ts';
import type { ColumnTemplate, RowTemplate, TableId } from '../format/types.ts';
import type { Words } from '../text/range.ts';

/** How findings call tables, rows, columns and cells: `「（三）不予公开 1.属于国家秘密」的「自然人」格`. */

const englishNumber: Readonly<Record<TableId, string>> = { disclosure: 'table two', requests: 'table three', disputes: 'table four' };

/** `表三`, `table three`. */
export const tableName = (table: TableId): Words => ({ zh: tableNumber[table], en: englishNumber[table] });

/** A row in quotation marks, with the group that it belongs to. The one row of table four has no label and is called by its table. */
export function rowName(table: TableId, row: RowTemplate): Words {
  if (!row.label) return { zh: `${tableNumber[table]}的数据行`, en: `the row of figures in ${englishNumber[table]}` };
  return quoted(rowWords(table, row));
}

/** A column in quotation marks; in table four with the group whose cell it is: `「复议后起诉 总计」`. */
export const columnName = (column: ColumnTemplate): Words => quoted(columnWords(column));

/** A cell by its row and its column: `「规章」的「现行有效件数」格`; in table four the column alone tells. */
export function cellName(table: TableId, row: RowTemplate, column: ColumnTemplate): Words {
  const name = columnName(column);
  if (!row.label) return { zh: `${tableNumber[table]}${name.zh}格`, en: `the cell ${name.en} of ${englishNumber[table]}` };
  const of = rowName(table, row);
  return { zh: `${of.zh}的${name.zh}格`, en: `the cell ${name.en} of row ${of.en}` };
}

/** Names one after another: `「自然人」「总计」`; beyond `most` the rest is counted, in Chinese by `unit`: `「自然人」等 7 格`. */
export function namesOf(names: readonly Words[], most = 6, unit = '处'): Words {
  const shown = names.slice(0, most);
  const rest = names.length - shown.length;
  return {
    zh: shown.map((n) => n.zh).join('') + (rest > 0 ? `等 ${names.length} ${unit}` : ''),
    en: shown.map((n) => n.en).join(', ') + (rest > 0 ? ` and ${rest} more` : ''),
  };
}

const quoted = (words: string): Words => ({ zh: `「${words}」`, en: `“${words}”` });

/** The same without quotation marks, for the head of a list. */
export const columnWords = ({ key, group, label }: ColumnTemplate): string =>
  key.includes('.') ? `${group.at(-1)} ${label}` : shortLabel(label);

/** Numbers begin anew under each group of table three, so that `1.` alone would not tell. */
export function rowWords(table: TableId, row: RowTemplate): string {
  const group = table === 'requests' && row.parents.length > 1 ? `${row.parents.at(-1)} ` : '';
  return group + shortLabel(row.label);
}

/** A label without the remark in brackets at its end; of a long one, what stands before its first pause. */
export function shortLabel(label: string): string {
  const remark = label.endsWith('）') ? label.indexOf('（', 4) : -1;
  const short = remark > 0 ? label.slice(0, remark) : label;
  const pause = short.length > 20 ? short.indexOf('、', 4) : -1;
  return pause > 0 ? `${short.slice(0, pause)}…` : short;
}

/** English words as the beginning of a sentence. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
