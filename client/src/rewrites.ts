import { type CodeAction, commands, type Disposable, l10n, window, workspace } from 'vscode';

/** Rewrites that the server offers as code actions, as commands of their own: for the palette, a menu, a key. */
export const rewriteCommands = (): readonly Disposable[] => [
  commands.registerCommand('nianbao.normaliseTable', () => applyFirst('refactor.rewrite.nianbao.normaliseTable')),
  commands.registerCommand('nianbao.repair', () => applyFirst('refactor.rewrite.nianbao.repair')),
];

/** Applies the one action of a kind at the cursor, or says that there is none. An edit that asks to be confirmed is shown first. */
async function applyFirst(kind: string): Promise<void> {
  const editor = window.activeTextEditor;
  const offered =
    editor?.document.languageId === 'nianbao'
      ? await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', editor.document.uri, editor.selection, kind, 1)
      : [];
  const edit = offered.find((action) => action.kind?.value === kind)?.edit;
  if (edit) await workspace.applyEdit(edit, { isRefactoring: true });
  // Not waited for: the message stands until somebody closes it.
  else void window.showInformationMessage(l10n.t('Open a report and put the cursor where it applies.'));
}
