import {
  type DecorationRenderOptions,
  type Disposable,
  l10n,
  Range,
  StatusBarAlignment,
  type TextDocument,
  type TextEditor,
  ThemeColor,
  window,
  workspace,
} from 'vscode';
import { shownInList } from '../shown-text.ts';
import type { Tables } from './editor-tables.ts';
import type { Place, Stretch } from './table-grid.ts';
import { placeOf } from './table-keys.ts';

/** By colours of the theme alone; those of high contrast are borders. */
const looks: Readonly<Record<'row' | 'column' | 'cell', DecorationRenderOptions>> = {
  row: {
    isWholeLine: true,
    backgroundColor: new ThemeColor('nianbao.rowBackground'),
    borderWidth: '1px 0',
    borderStyle: 'solid',
    borderColor: new ThemeColor('nianbao.rowBorder'),
  },
  column: { backgroundColor: new ThemeColor('nianbao.columnBackground'), borderRadius: '2px' },
  cell: { borderWidth: '1px', borderStyle: 'solid', borderColor: new ThemeColor('nianbao.cellBorder'), borderRadius: '2px' },
};

/** Says in the status bar which cell the cursor is in, and marks its row and its column. */
export function showCell(tables: Tables): Disposable[] {
  const item = window.createStatusBarItem('nianbao.cell', StatusBarAlignment.Right, 101);
  item.name = l10n.t('Cell of the table');
  const marks = Object.entries(looks).map(
    ([part, look]) => [part as keyof typeof looks, window.createTextEditorDecorationType(look)] as const,
  );
  let marked: TextEditor | undefined;

  const show = (): void => {
    const editor = window.activeTextEditor;
    const place = editor && placeOf(tables, editor);
    const cell = place?.grid.cells[place.cell];
    if (cell) {
      item.text = `$(table) ${shownInList(cell.name)}`;
      item.accessibilityInformation = { label: l10n.t('In {0}', cell.name) };
      item.show();
    } else item.hide();
    const wanted = cell && workspace.getConfiguration('nianbao', editor?.document).get<boolean>('highlightCell', true) ? editor : undefined;
    if (marked && marked !== wanted) for (const [, type] of marks) marked.setDecorations(type, []);
    if (wanted) for (const [part, type] of marks) wanted.setDecorations(type, rangesOf(wanted.document, place!, part));
    marked = wanted;
  };

  return [
    item,
    ...marks.map(([, type]) => type),
    tables.onDidUpdate(show),
    window.onDidChangeTextEditorSelection(({ textEditor }) => textEditor === window.activeTextEditor && show()),
    window.onDidChangeActiveTextEditor(show),
    workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('nianbao.highlightCell') && show()),
  ];
}

function rangesOf(document: TextDocument, { grid, cell }: Place, part: keyof typeof looks): Range[] {
  const here = grid.cells[cell]!;
  const rangeOf = ({ start, end }: Stretch): Range => new Range(document.positionAt(start), document.positionAt(end));
  if (part === 'row') return [rangeOf(grid.rows[here.row]!)];
  return (part === 'cell' ? [here] : grid.cells.filter(({ column }) => column === here.column)).map(rangeOf);
}
