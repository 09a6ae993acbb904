import { type CodeAction, commands, type Disposable, l10n, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { wordsOf } from '../activation/error-message.ts';
import type { AskServer } from '../activation/server-commands.ts';
import { type ManyFixes, reviewAndApply } from '../findings/reviewed-edits.ts';

/** The command of the server's action 「修复全文的乱码（预览）」: of the document with that address, or of the one at hand. */
export const repairCommand = 'nianbao.repair';

/** The command of the server's fixes that have several steps: which fix it is, and its title. */
export const reviewCommand = 'nianbao.reviewFix';

/** Rewrites that the server offers as code actions, as commands of their own: for the palette, a menu, a key. */
export const rewriteCommands = (client: BaseLanguageClient, askServer: AskServer): readonly Disposable[] => [
  commands.registerCommand('nianbao.normaliseTable', () => applyFirst('refactor.rewrite.nianbao.normaliseTable')),
  commands.registerCommand(reviewCommand, (which: unknown, title: unknown) =>
    reviewFix(client, askServer, which, String(title)).catch((error: unknown) => void window.showErrorMessage(wordsOf(error))),
  ),
  commands.registerCommand('nianbao.repair', (uri?: unknown) =>
    repair(client, askServer, uri).catch((error: unknown) => void window.showErrorMessage(wordsOf(error))),
  ),
];

/** Applies the one action of a kind at the cursor, or says that there is none. */
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

async function reviewFix(client: BaseLanguageClient, askServer: AskServer, which: unknown, title: string): Promise<void> {
  const fixes = await askServer<ManyFixes>('fix', which);
  if (fixes.edit) return reviewAndApply(client, fixes, title);
  void window.showInformationMessage(l10n.t('The text has changed since this was offered.'));
}

async function repair(client: BaseLanguageClient, askServer: AskServer, given: unknown): Promise<void> {
  const editor = window.activeTextEditor;
  const own = editor?.document.languageId === 'nianbao' ? editor.document.uri : undefined;
  const uri =
    typeof given === 'string' ? given : given instanceof Uri || own ? client.code2ProtocolConverter.asUri((given as Uri) ?? own) : '';
  const fixes = uri === '' ? undefined : await askServer<ManyFixes>('repairs', { uri });
  if (fixes?.edit) {
    const title = fixes.edits === 1 ? l10n.t('Repair {0} damaged place', 1) : l10n.t('Repair {0} damaged places', fixes.edits);
    return reviewAndApply(client, fixes, title);
  }
  void window.showInformationMessage(
    fixes
      ? l10n.t('There are not two damaged places whose repair is certain.')
      : l10n.t('Open a report and put the cursor where it applies.'),
  );
}
