import type { Cell, Line, Sheet } from './sheet.ts';

/** How a table reaches a text: what parts its cells, and what is left of merged ones. */
export type RenderName = 'grid' | 'repeat' | 'browser' | 'pipe' | 'pipe-grid' | 'markdown' | 'html' | 'cells' | 'spaces';

interface Place {
  readonly cell: Cell;
  /** Covered by a merged cell that begins to the left or above. */
  readonly covered: boolean;
}

function placesOf(sheet: Sheet, at: number): readonly Place[] {
  const above = sheet.lines[at - 1]?.cells;
  const { cells } = sheet.lines[at]!;
  return cells.map((cell, i) => ({ cell, covered: cells[i - 1]?.region === cell.region || above?.[i]?.region === cell.region }));
}

const joined = (
  sheet: Sheet,
  separator: string,
  merged: 'blank' | 'repeat' | 'omit',
  frame: readonly [string, string] = ['', ''],
): string =>
  sheet.lines
    .map((line, at) => {
      const places = placesOf(sheet, at).filter(({ covered }) => !(covered && merged === 'omit'));
      const texts = places.map(({ cell, covered }) => (covered && merged === 'blank' ? '' : cell.text));
      return line.cells.length === 1 ? texts.join('') : frame[0] + texts.join(separator) + frame[1];
    })
    .join('\n');

function markdown(sheet: Sheet): string {
  const lines = joined(sheet, ' | ', 'blank', ['| ', ' |']).split('\n');
  const width = Math.max(...sheet.lines.map(({ cells }) => cells.length));
  return [lines[0], `|${' --- |'.repeat(width)}`, ...lines.slice(1)].join('\n');
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '');

function spanOf(sheet: Sheet, at: number, column: number): string {
  const { region } = sheet.lines[at]!.cells[column]!;
  let wide = 1;
  while (sheet.lines[at]!.cells[column + wide]?.region === region) wide++;
  let high = 1;
  while (sheet.lines[at + high]?.cells[column]?.region === region) high++;
  return `${wide > 1 ? ` colspan="${wide}"` : ''}${high > 1 ? ` rowspan="${high}"` : ''}`;
}

function html(sheet: Sheet): string {
  const row = (line: Line, at: number): string => {
    const cells = placesOf(sheet, at).flatMap(({ cell, covered }, i) =>
      covered ? [] : [`<td${spanOf(sheet, at, i)}>${cell.markup ?? escaped(cell.text)}</td>`],
    );
    return `<tr${line.hidden ? ' style="display: none"' : ''}>${cells.join('')}</tr>`;
  };
  return `<table>\n${sheet.lines.map(row).join('\n')}\n</table>`;
}

/** The text of a table. */
export const renders: Readonly<Record<RenderName, (sheet: Sheet) => string>> = {
  grid: (sheet) => joined(sheet, '\t', 'blank'),
  repeat: (sheet) => joined(sheet, '\t', 'repeat'),
  browser: (sheet) => joined(sheet, '\t', 'omit'),
  pipe: (sheet) => joined(sheet, ' | ', 'omit'),
  'pipe-grid': (sheet) => joined(sheet, '|', 'blank', ['|', '|']),
  markdown,
  html,
  cells: (sheet) => joined(sheet, '\n', 'omit'),
  spaces: (sheet) => joined(sheet, '   ', 'omit'),
};

/** Tables in which each line is a row and a merged cell leaves its places. */
export const full: readonly RenderName[] = ['grid', 'pipe-grid', 'markdown', 'html'];
/** Tables in which each line is a row. */
export const lined: readonly RenderName[] = [...full, 'repeat', 'browser', 'pipe'];
export const all: readonly RenderName[] = [...lined, 'cells', 'spaces'];
export const texts: readonly RenderName[] = all.filter((name) => name !== 'html');
