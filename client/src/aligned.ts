import { commands, type DecorationOptions, type Disposable, Range, type TextEditor, window, workspace } from 'vscode';
import type { Tables } from './tables.ts';
import { gapsOf } from './widths.ts';

/**
 * A view of the editor at hand in which the cells of tables stand below each other, by gaps that are drawn and not written: the text stays what is
 * published. Lines are not wrapped meanwhile, since the editor breaks them where they would end without the gaps.
 */
export function alignedView(tables: Tables): Disposable[] {
  const gaps = window.createTextEditorDecorationType({});
  let aligned: TextEditor | undefined;

  const draw = (): void => {
    const editor = window.activeTextEditor;
    if (!aligned || editor?.document !== aligned.document) return;
    const grids = tables.of(editor);
    if (!grids) return;
    const { document, options } = editor;
    const text = document.getText();
    const tabSize = typeof options.tabSize === 'number' ? options.tabSize : 8;
    const lineStart = (offset: number): number => document.offsetAt(document.positionAt(offset).with({ character: 0 }));
    const drawn = grids
      .flatMap((grid) => gapsOf(grid, text, lineStart, tabSize))
      .map(({ offset, em, ch }): DecorationOptions => {
        const at = document.positionAt(offset);
        const before = { contentText: '', width: `calc(${em} * 1em + ${ch} * 1ch)` };
        return { range: new Range(at, at), renderOptions: { before } };
      });
    editor.setDecorations(gaps, drawn);
  };

  const toggle = async (): Promise<void> => {
    const editor = window.activeTextEditor;
    if (editor?.document.languageId !== 'nianbao') return;
    const on = aligned?.document !== editor.document;
    aligned?.setDecorations(gaps, []);
    aligned = on ? editor : undefined;
    const wraps = workspace.getConfiguration('editor', editor.document).get<string>('wordWrap') !== 'off';
    if (wraps) await commands.executeCommand('editor.action.toggleWordWrap');
    if (on) await tables.soon(editor);
    draw();
  };

  return [
    gaps,
    commands.registerCommand('nianbao.toggleAligned', toggle),
    tables.onDidTell(draw),
    workspace.onDidCloseTextDocument((document) => {
      if (aligned?.document === document) aligned = undefined;
    }),
  ];
}
