import { commands, type DecorationOptions, type Disposable, Range, type TextDocument, type TextEditor, window, workspace } from 'vscode';
import type { Tables } from './tables.ts';
import { gapsOf, uncertainIn } from './widths.ts';

/**
 * A view of a report in which the cells of tables stand below each other, by gaps that are drawn and not written: the text stays what is published.
 * Lines are not wrapped meanwhile, since the editor breaks them where they would end without the gaps.
 */
export function alignedView(tables: Tables): Disposable[] {
  const gaps = window.createTextEditorDecorationType({});
  // Nothing but their style can give characters a width; the editor puts what stands after the semicolon into it.
  const wide = window.createTextEditorDecorationType({ textDecoration: 'none; display: inline-block; width: 1em; text-align: center' });
  /** The documents that are shown so, and whether their lines were wrapped before. */
  const aligned = new Map<TextDocument, boolean>();

  const clear = (document: TextDocument): void => {
    for (const editor of window.visibleTextEditors)
      if (editor.document === document) for (const type of [gaps, wide]) editor.setDecorations(type, []);
  };
  const draw = (): void => {
    const editor = window.activeTextEditor;
    const drawn = editor && aligned.has(editor.document) ? drawnIn(editor, tables) : undefined;
    if (!editor || !drawn) return;
    editor.setDecorations(gaps, drawn.gaps);
    editor.setDecorations(wide, drawn.wide);
  };

  const toggle = async (): Promise<void> => {
    const editor = window.activeTextEditor;
    if (editor?.document.languageId !== 'nianbao') return;
    const { document } = editor;
    const wrapped = aligned.get(document) ?? workspace.getConfiguration('editor', document).get<string>('wordWrap') !== 'off';
    const on = !aligned.delete(document);
    if (on) aligned.set(document, wrapped);
    else clear(document);
    if (wrapped) await commands.executeCommand('editor.action.toggleWordWrap');
    if (on) await tables.soon(editor);
    draw();
  };

  return [
    gaps,
    wide,
    commands.registerCommand('nianbao.toggleAligned', toggle),
    tables.onDidTell(draw),
    // Also when it becomes one of another language.
    workspace.onDidCloseTextDocument((document) => {
      if (aligned.delete(document)) clear(document);
    }),
  ];
}

/** What is to be drawn for the tables that are known; undefined while none are. */
function drawnIn(editor: TextEditor, tables: Tables): { readonly gaps: DecorationOptions[]; readonly wide: Range[] } | undefined {
  const grids = tables.of(editor);
  if (!grids) return undefined;
  const { document, options } = editor;
  const text = document.getText();
  const tabSize = typeof options.tabSize === 'number' ? options.tabSize : 8;
  const lineStart = (offset: number): number => document.offsetAt(document.positionAt(offset).with({ character: 0 }));
  const rangeOf = (from: number, to: number): Range => new Range(document.positionAt(from), document.positionAt(to));
  return {
    gaps: grids
      .flatMap((grid) => gapsOf(grid, text, lineStart, tabSize))
      .map(({ offset, em, ch }) => ({
        range: rangeOf(offset, offset),
        renderOptions: { before: { contentText: '', width: `calc(${em} * 1em + ${ch} * 1ch)` } },
      })),
    wide: grids.flatMap((grid) => uncertainIn(grid, text, lineStart)).map((offset) => rangeOf(offset, offset + 1)),
  };
}
