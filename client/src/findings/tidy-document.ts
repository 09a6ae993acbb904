import {
  commands,
  Disposable,
  EventEmitter,
  l10n,
  type QuickPickItem,
  TabInputTextDiff,
  type TextDocument,
  type TextEdit,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { TidyAnswer } from '../../../server/src/contract.ts';
import { wordsOf } from '../activation/error-message.ts';
import type { AskServer } from '../activation/server-commands.ts';
import { editedText } from './edited-text.ts';

/** What a report will be when it is tidied, beside what it is: a text that nobody writes in, and that is no report of its own. */
const scheme = 'nianbao-tidied';

/** The command of the server's action 「整理全文（预览）」: of the report with that address, or of the one at hand. */
export const tidyCommandName = 'nianbao.tidy';

interface KindItem extends QuickPickItem {
  readonly what: string;
}

/** 「整理全文」: shows what will be done in the editor's own comparison, with a box for each kind, and does what stays ticked as one edit. */
export function tidyCommand(client: BaseLanguageClient, askServer: AskServer): Disposable {
  const texts = new Map<string, string>();
  const changed = new EventEmitter<Uri>();
  const showError = (error: unknown): void => void window.showErrorMessage(wordsOf(error));
  const tidy = async (given?: unknown): Promise<void> => {
    const document = await documentFor(client, given);
    if (!document) return void window.showInformationMessage(l10n.t('Open an annual report first.'));
    const uri = client.code2ProtocolConverter.asUri(document.uri);
    const ask = (without: readonly string[]): Promise<TidyAnswer | null> => askServer('tidy', { uri, without });
    const whole = await ask([]);
    if (!whole || whole.kinds.length === 0) return void window.showInformationMessage(l10n.t('There is nothing to tidy in this report.'));
    const preview = Uri.from({ scheme, path: document.uri.path, query: document.uri.toString() });
    const show = async ({ edits }: TidyAnswer): Promise<void> => {
      texts.set(preview.toString(), editedText(document, await client.protocol2CodeConverter.asTextEdits(edits)));
      changed.fire(preview);
    };
    await show(whole);
    const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
    await commands.executeCommand('vscode.diff', document.uri, preview, l10n.t('{0}: as it is, and tidied', name), { preview: true });
    const chosen = await choose(whole, ask, show);
    await closeComparison(preview);
    texts.delete(preview.toString());
    await window.showTextDocument(document);
    if (chosen) await apply(document, chosen, await client.protocol2CodeConverter.asTextEdits(chosen.edits));
  };
  return Disposable.from(
    changed,
    workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? '',
    }),
    commands.registerCommand('nianbao.tidy', (uri?: unknown) => tidy(uri).catch(showError)),
  );
}

/** The report with that address, or the one at hand. */
async function documentFor(client: BaseLanguageClient, given: unknown): Promise<TextDocument | undefined> {
  const uri = typeof given === 'string' ? client.protocol2CodeConverter.asUri(given) : given instanceof Uri ? given : undefined;
  const document = uri ? await workspace.openTextDocument(uri) : window.activeTextEditor?.document;
  return document?.languageId === 'nianbao' ? document : undefined;
}

/** What stays ticked, once it is accepted; undefined when the list is left or nothing stays ticked. What is shown follows the boxes. */
function choose(
  whole: TidyAnswer,
  ask: (without: readonly string[]) => Promise<TidyAnswer | null>,
  show: (answer: TidyAnswer) => Promise<void>,
): Promise<TidyAnswer | undefined> {
  const pick = window.createQuickPick<KindItem>();
  pick.title = l10n.t('Tidy the whole report');
  pick.placeholder = l10n.t('What is ticked is changed when you press Enter; Escape changes nothing');
  pick.canSelectMany = true;
  pick.ignoreFocusOut = true;
  pick.items = whole.kinds.map(({ kind, words }) => ({ label: words, what: kind }));
  pick.selectedItems = pick.items;
  const answer = async (): Promise<TidyAnswer | null> => {
    const kept = new Set(pick.selectedItems.map(({ what }) => what));
    return ask(pick.items.filter(({ what }) => !kept.has(what)).map(({ what }) => what));
  };
  return new Promise((resolve, reject) => {
    let turn = 0;
    pick.onDidChangeSelection(async () => {
      const own = ++turn;
      const next = await answer().catch(() => null);
      if (next && own === turn) await show(next);
    });
    pick.onDidAccept(async () => {
      pick.busy = true;
      try {
        resolve((await answer()) ?? undefined);
      } catch (error) {
        reject(error);
      }
      pick.hide();
    });
    pick.onDidHide(() => {
      pick.dispose();
      if (!pick.busy) resolve(undefined);
    });
    pick.show();
  });
}

async function closeComparison(preview: Uri): Promise<void> {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  const own = tabs.filter(({ input }) => input instanceof TabInputTextDiff && input.modified.toString() === preview.toString());
  await window.tabGroups.close(own);
}

/** As one edit, which one undo takes back; not of a text that has moved on. Says what was done. */
async function apply(document: TextDocument, { version, kinds }: TidyAnswer, edits: readonly TextEdit[]): Promise<void> {
  if (kinds.length === 0) return void window.showInformationMessage(l10n.t('Nothing was ticked, and nothing has been changed.'));
  const edit = new WorkspaceEdit();
  edit.set(document.uri, [...edits]);
  if (document.version !== version) return void window.showInformationMessage(l10n.t('The text has changed since this was offered.'));
  if (!(await workspace.applyEdit(edit, { isRefactoring: true })))
    return void window.showErrorMessage(l10n.t('The changes could not be made.'));
  window.setStatusBarMessage(l10n.t('Tidied: {0}', kinds.map(({ words }) => words).join(' · ')), 15_000);
}
