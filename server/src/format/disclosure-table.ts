import type { CellType, ColumnTemplate, HeaderCell, RowTemplate, TableTemplate } from './types.ts';

/** A part of table two: an item of article 20, by its number, what is counted of it, and its rows with the other names that they have. */
export interface DisclosurePart {
  readonly item: string;
  readonly columns: readonly ColumnTemplate[];
  readonly rows: readonly (readonly [label: string, ...variants: string[]])[];
}

/** Cells from edge to edge of table two. */
const width = 4;

export const disclosureColumn = (key: string, label: string, type: CellType = 'count'): ColumnTemplate => ({ key, label, group: [], type });

/** 规范性文件 of 2019 and 行政规范性文件 of 2021 are one row under two names; the later name is its id. */
const rowId = (label: string): string => (label === '规范性文件' ? '行政规范性文件' : label);

const headingOf = (item: string): string => `第二十条第（${item}）项`;
const basisOf = (item: string): readonly string[] => [`第二十条第${item}项`];

const rowsOf = ({ item, columns, rows }: DisclosurePart): readonly RowTemplate[] =>
  rows.map(([label, ...variants]) => ({
    id: rowId(label),
    label,
    variants,
    parents: [headingOf(item)],
    columns,
    basis: basisOf(item),
  }));

/** The line of a part's heading, and below it that of its columns, of which the last goes to the edge. */
const headerOf = ({ item, columns }: DisclosurePart): readonly (readonly HeaderCell[])[] => {
  const cell = (label: string, colspan: number): HeaderCell => ({ label, colspan, rowspan: 1 });
  const labels = ['信息内容', ...columns.map(({ label }) => label)];
  return [[cell(headingOf(item), width)], labels.map((label, i) => cell(label, i === labels.length - 1 ? width - i : 1))];
};

/** Table two of a form, made of its parts. */
export const disclosureTable = (parts: readonly DisclosurePart[]): TableTemplate => ({
  id: 'disclosure',
  section: 2,
  name: '主动公开政府信息情况',
  groups: parts.map(({ item }) => ({ id: `20.${'一二三四五六七八九'.indexOf(item) + 1}`, label: headingOf(item), basis: basisOf(item) })),
  rows: parts.flatMap(rowsOf),
  header: parts.flatMap(headerOf),
});
