import { button, make, type Words } from './dom.ts';

/* The figures of every report: a line a report, a table for each table of the form, in the order of any column. */

/** Lines of cells, the first of which names the columns: organ, year, then `TABLE ROW… COLUMN`. */
export type Figures = readonly (readonly string[])[];

/** Organ and year. */
const own = 2;

/** The tables, folded, as they are wide. */
export function figureTables([names = [], ...rows]: Figures, words: Words): readonly HTMLElement[] {
  const columns = names.slice(own).map((name, i) => ({ ...partsOf(name), at: i + own }));
  const tables = Map.groupBy(columns, ({ table }) => table);
  if (rows.length === 0 || tables.size === 0) return [];
  const made = [...tables].map(([table, its]) =>
    make('details', {}, make('summary', { text: table }), frame(table, its, { heads: names.slice(0, own), rows }, words)),
  );
  return [make('h2', { text: words.everyReport! }), ...made];
}

interface Column {
  readonly table: string;
  readonly group: string;
  readonly name: string;
  readonly at: number;
}

/** `表三 （三）不予公开 1.属于国家秘密 自然人` */
function partsOf(name: string): Omit<Column, 'at'> {
  const parts = name.split(' ');
  return { table: parts[0] ?? '', group: parts.slice(1, -1).join(' '), name: parts.at(-1) ?? '' };
}

interface Body {
  readonly heads: readonly string[];
  readonly rows: Figures;
}

function frame(name: string, columns: readonly Column[], { heads, rows }: Body, words: Words): HTMLElement {
  const body = make('tbody');
  const draw = (sorted: Figures): void => body.replaceChildren(...sorted.map((row) => lineOf(row, columns)));
  const head = headOf(heads, columns, words, (at, isDown) => draw(inOrder(rows, at, isDown)));
  draw(rows);
  const table = make('table', { class: 'figures', attributes: { 'aria-label': name } }, head, body);
  return make('div', { class: 'frame', attributes: { tabindex: '0', role: 'group', 'aria-label': name } }, table);
}

const lineOf = (row: readonly string[], columns: readonly Column[]): HTMLTableRowElement =>
  make(
    'tr',
    {},
    make('th', { text: row[0] ?? '', class: 'label', attributes: { scope: 'row' } }),
    make('td', { text: row[1] ?? '' }),
    ...columns.map(({ at }) => make('td', { text: row[at] ?? '', class: 'figure' })),
  );

/** Two lines: rows of the form over their columns, and the columns, each a button that puts the lines in its order. */
function headOf(
  heads: readonly string[],
  columns: readonly Column[],
  words: Words,
  sort: (at: number, isDown: boolean) => void,
): HTMLTableSectionElement {
  const cells: HTMLTableCellElement[] = [];
  const sortable = (name: string, at: number): HTMLTableCellElement => {
    const cell: HTMLTableCellElement = make('th', { class: 'head', attributes: { scope: 'col' } });
    const press = button(name, () => {
      const isDown = cell.getAttribute('aria-sort') !== 'descending';
      for (const other of cells) other.removeAttribute('aria-sort');
      cell.setAttribute('aria-sort', isDown ? 'descending' : 'ascending');
      sort(at, isDown);
    });
    press.title = words.sort!;
    cell.append(press);
    cells.push(cell);
    return cell;
  };
  const first = heads.map((name, at) => Object.assign(sortable(name, at), { rowSpan: 2 }));
  const groups: HTMLTableCellElement[] = [];
  let group: string | undefined;
  for (const column of columns) {
    if (column.group !== group) groups.push(make('th', { text: column.group, class: 'head', attributes: { scope: 'colgroup' } }));
    else groups.at(-1)!.colSpan++;
    group = column.group;
  }
  return make('thead', {}, make('tr', {}, ...first, ...groups), make('tr', {}, ...columns.map(({ name, at }) => sortable(name, at))));
}

const names = new Intl.Collator('zh-CN', { numeric: true });

/** The lines in the order of a column, figures by their size; cells without any come last. */
function inOrder(rows: Figures, at: number, isDown: boolean): Figures {
  return rows.toSorted((a, b) => {
    const [one = '', other = ''] = [a[at], b[at]];
    if (one === '' || other === '') return Number(one === '') - Number(other === '');
    const order = at === 0 ? names.compare(one, other) : Number(one) - Number(other);
    return isDown ? -order : order;
  });
}
