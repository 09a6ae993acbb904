import {
  commands,
  type DecorationOptions,
  type Disposable,
  l10n,
  Range,
  type TextDocument,
  type TextEditor,
  ThemeColor,
  window,
  workspace,
} from 'vscode';
import type { Tables } from './editor-tables.ts';
import type { Stretch } from './table-grid.ts';
import { type Alignment, alignmentOf } from './text-width.ts';

/**
 * A view of a report in which the cells of tables stand below each other and below their headings, by gaps that are drawn and not written: the text
 * stays what is published. Lines stay wrapped as they are, for the prose; an editor wraps by what is written and not by what is drawn, so tabs
 * take one column meanwhile, which leaves the rows of a table room on a line of their own.
 */
export function alignedView(tables: Tables): Disposable[] {
  const gaps = window.createTextEditorDecorationType({});
  // Nothing but their style can give characters a width, or none; the editor puts what stands after the semicolon into it.
  const wide = window.createTextEditorDecorationType({ textDecoration: 'none; display: inline-block; width: 1em; text-align: center' });
  const hidden = window.createTextEditorDecorationType({
    textDecoration: 'none; display: none',
    after: { contentText: '…', width: '1em', color: new ThemeColor('descriptionForeground'), textDecoration: 'none; text-align: center' },
  });
  const cut = window.createTextEditorDecorationType({ textDecoration: 'none; display: none' });
  const types = [gaps, wide, hidden, cut];
  /** The documents that are shown so, and how wide their tabs were before. */
  const aligned = new Map<TextDocument, number>();
  /** Those of which it was said that they have long rows. */
  const warned = new WeakSet<TextDocument>();

  const clear = (document: TextDocument): void => {
    for (const editor of window.visibleTextEditors)
      if (editor.document === document) for (const type of types) editor.setDecorations(type, []);
  };
  const draw = (): void => {
    const editor = window.activeTextEditor;
    const drawn = editor && aligned.has(editor.document) ? drawnIn(editor, tables) : undefined;
    if (!editor || !drawn) return;
    editor.setDecorations(gaps, drawn.gaps);
    editor.setDecorations(wide, drawn.wide);
    editor.setDecorations(hidden, drawn.hidden);
    editor.setDecorations(cut, drawn.cut);
    if (drawn.longest <= roomOfSmallWindow || warned.has(editor.document)) return;
    warned.add(editor.document);
    void warnOfLongRows();
  };

  const toggle = async (): Promise<void> => {
    const editor = window.activeTextEditor;
    if (editor?.document.languageId !== 'nianbao') return;
    const { document } = editor;
    const before = aligned.get(document);
    if (before !== undefined) {
      aligned.delete(document);
      editor.options = { tabSize: before };
      return clear(document);
    }
    aligned.set(document, tabSizeOf(editor));
    editor.options = { tabSize: 1 };
    await tables.load(editor);
    draw();
  };

  return [
    ...types,
    commands.registerCommand('nianbao.toggleAligned', toggle),
    tables.onDidUpdate(draw),
    // A label that is written in is shown whole.
    window.onDidChangeTextEditorSelection(({ textEditor }) => textEditor === window.activeTextEditor && draw()),
    // Also when it becomes one of another language.
    workspace.onDidCloseTextDocument((document) => {
      if (aligned.delete(document)) clear(document);
    }),
  ];
}

const tabSizeOf = ({ options }: TextEditor): number => (typeof options.tabSize === 'number' ? options.tabSize : 8);

/** Columns that the text has in a window of 1366 pixels with a side bar and a minimap. */
const roomOfSmallWindow = 116;

/** Longer rows are wrapped there, and nothing that is drawn can hinder it. */
async function warnOfLongRows(): Promise<void> {
  const close = l10n.t('Close the side bar');
  const words = l10n.t('Some rows are too long for a small window and may be wrapped. Without the side bar there is more room.');
  if ((await window.showInformationMessage(words, close)) === close) await commands.executeCommand('workbench.action.closeSidebar');
}

interface Drawn {
  readonly gaps: DecorationOptions[];
  readonly wide: Range[];
  readonly hidden: Range[];
  readonly cut: Range[];
  readonly longest: number;
}

/** What is to be drawn for the tables that are known; undefined while none are. */
function drawnIn(editor: TextEditor, tables: Tables): Drawn | undefined {
  const grids = tables.of(editor);
  if (!grids) return undefined;
  const { document, selections } = editor;
  const written = selections.map(({ start, end }): Stretch => ({ start: document.offsetAt(start), end: document.offsetAt(end) }));
  const around = {
    text: document.getText(),
    tabSize: tabSizeOf(editor),
    lineStart: (offset: number): number => document.offsetAt(document.positionAt(offset).with({ character: 0 })),
    // A cursor before something is not in it yet.
    isOpen: ({ start, end }: Stretch): boolean => written.some((one) => one.start <= end && start < one.end),
  };
  const rangeOf = (from: number, to: number): Range => new Range(document.positionAt(from), document.positionAt(to));
  const made: readonly Alignment[] = grids.map((grid) => alignmentOf(grid, around));
  return {
    gaps: made.flatMap((one) =>
      one.gaps.map(({ offset, em, ch }) => ({
        range: rangeOf(offset, offset),
        renderOptions: { before: { contentText: '', width: `calc(${em} * 1em + ${ch} * 1ch)` } },
      })),
    ),
    wide: made.flatMap((one) => one.wide.map((offset) => rangeOf(offset, offset + 1))),
    hidden: made.flatMap((one) => one.hidden.map(({ start, end }) => rangeOf(start, end))),
    cut: made.flatMap((one) => one.cut.map(({ start, end }) => rangeOf(start, end))),
    longest: Math.max(0, ...made.map(({ longest }) => longest)),
  };
}
