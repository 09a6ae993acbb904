import { templates } from '../../format/index.ts';
import type { RowTemplate, TableTemplate, TemplateId } from '../../format/types.ts';
import type { Report, Table } from '../../report/model.ts';
import { type GridCell, gridOf } from './preview-table.ts';

/** A table as the form has it, its words the form's own, with what `figure` gives in its cells; null and undefined leave them empty. */
export function formGrid(
  { id, rows }: TableTemplate,
  template: TemplateId,
  figure: (row: RowTemplate, column: number) => number | null | undefined,
): readonly (readonly GridCell[])[] {
  const range = { start: 0, end: 0 };
  const table: Table = {
    ...range,
    id,
    template,
    layout: '',
    header: null,
    headerLabels: [],
    rows: rows.map((row) => ({
      ...range,
      template: row,
      label: null,
      shape: 'right',
      found: 0,
      cellsRange: range,
      cells: row.columns.map(({ type }, column) => {
        const value = figure(row, column) ?? null;
        return {
          ...range,
          text: value === null ? '' : String(value),
          kind: value === null ? 'blank' : 'number',
          value,
          type,
          column,
          written: [],
        };
      }),
    })),
  };
  // Of a text that is nobody's: there is nothing in it that could be read.
  const none: Report = {
    text: '',
    markup: true,
    title: undefined,
    organ: undefined,
    year: undefined,
    template: templates[template],
    sections: [],
    disclosure: undefined,
    requests: undefined,
    disputes: undefined,
    notRead: [],
    evidence: [],
    damage: [],
  };
  return gridOf(none, table, 'zh').lines;
}
