import { commands, type Disposable, l10n, window } from 'vscode';

/** Rewrites that the server offers as code actions, as commands of their own: for the palette, a menu, a key. */
export const rewriteCommands = (): readonly Disposable[] => [
  commands.registerCommand('nianbao.normaliseTable', () => applyFirst('refactor.rewrite.nianbao.normaliseTable')),
  commands.registerCommand('nianbao.repair', () => applyFirst('refactor.rewrite.nianbao.repair')),
];

/** Applies the one action of a kind at the cursor; the editor itself says when there is none. */
async function applyFirst(kind: string): Promise<void> {
  if (window.activeTextEditor?.document.languageId !== 'nianbao') {
    await window.showInformationMessage(l10n.t('Open a report and put the cursor where it applies.'));
    return;
  }
  await commands.executeCommand('editor.action.codeAction', { kind, apply: 'first' });
}
