/** The words of the official report, as data. Everything here is checked against `schema.ts` when tests run. */

export type TemplateId = '2019' | '2021';
export type TableId = 'disclosure' | 'requests' | 'disputes';

/** What a cell holds: a count of cases or documents, an amount in 万元, or a signed change (本年增/减 of 2019). */
export type CellType = 'count' | 'amount' | 'change';

export interface ColumnTemplate {
  /** `natural`, `review.upheld`, `made` … unique within its row. */
  readonly key: string;
  readonly label: string;
  /** Header cells above it, outermost first. */
  readonly group: readonly string[];
  readonly type: CellType;
}

export interface RowTemplate {
  /** `3.3.1` in table three; the label itself in table two; `cases` in table four. */
  readonly id: string;
  /** The official label, number and brackets included. */
  readonly label: string;
  /** Accepted other ways of writing the label. */
  readonly variants: readonly string[];
  /** Labels of the merged cells to its left, outermost first. */
  readonly parents: readonly string[];
  readonly columns: readonly ColumnTemplate[];
  /** Articles that the row rests on, as citations that `law/` resolves (`第三十六条第一项`). */
  readonly basis: readonly string[];
}

/** A merged cell that heads rows and holds no figures: `（三）不予公开`, `第二十条第（五）项`. */
export interface GroupTemplate {
  readonly id: string;
  readonly label: string;
  readonly basis: readonly string[];
}

export interface TableTemplate {
  readonly id: TableId;
  /** 2, 3 or 4: the section that holds it. */
  readonly section: 2 | 3 | 4;
  readonly name: string;
  readonly rows: readonly RowTemplate[];
  readonly groups: readonly GroupTemplate[];
  /** Header lines as the official form prints them: each cell with its spans. */
  readonly header: readonly (readonly HeaderCell[])[];
}

export interface HeaderCell {
  readonly label: string;
  readonly colspan: number;
  readonly rowspan: number;
}

export interface SectionTemplate {
  readonly number: 1 | 2 | 3 | 4 | 5 | 6;
  /** `总体情况`, without its ordinal. */
  readonly title: string;
  /** Accepted as they stand. */
  readonly variants: readonly string[];
  /** Words that name the section although the heading is not an accepted one (`存在问题和改进措施`). */
  readonly renamed: readonly string[];
  readonly table: TableId | null;
  readonly aspects: readonly string[];
}

export type EquationId = 'row-total' | 'results-total' | 'carry-balance' | 'cases-total';

/** `table` row id and column index. */
export interface CellRef {
  readonly row: string;
  readonly column: number;
}

/** Sum of `left` equals sum of `right`. For totals, `right` is the one cell that holds the total. */
export interface Equation {
  readonly equation: EquationId;
  readonly table: TableId;
  readonly row?: string;
  readonly column?: string;
  readonly group?: string;
  readonly left: readonly CellRef[];
  readonly right: readonly CellRef[];
}

export interface Template {
  readonly id: TemplateId;
  readonly name: string;
  /** `国办公开办函〔2021〕30号` */
  readonly document: string;
  readonly years: { readonly from: number; readonly to: number | null };
  readonly sections: readonly SectionTemplate[];
  readonly disclosure: TableTemplate;
  readonly requests: TableTemplate;
  readonly disputes: TableTemplate;
  readonly equations: readonly Equation[];
}
