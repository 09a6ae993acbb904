import { l10n, type QuickPickItem, QuickPickItemKind, Range, type TextDocument, type Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { AnnotatedTextEdit, BaseLanguageClient } from 'vscode-languageclient';
import type { ManyFixes } from '../../../server/src/contract.ts';
import { shownInList, shownInMessage } from '../shown-text.ts';
import { type Change, entriesOf, isAsShown, outcomeOf } from './change-list.ts';

/*
 * Changes that are shown before they are made, each with a box that is ticked. The editor's own preview opens with every box empty for what asks to
 * be confirmed, and with none at all for what does not; and what it shows are documents, which would be reports beside those that they are of.
 */

interface PlacedChange extends Change<Uri> {
  readonly range: Range;
}

interface ChangeItem extends QuickPickItem {
  readonly change?: PlacedChange;
}

/** Shows the changes, all ticked, and makes those that stay so; nothing when the list is left. Resolves when it is done, and said. */
export async function reviewAndApply(client: BaseLanguageClient, fixes: ManyFixes, title: string): Promise<void> {
  const chosen = await review(changesOf(client, fixes), title);
  if (chosen) await applyChanges(chosen);
}

/** Makes all changes, of which the person has said yes to. */
export const applyAll = (client: BaseLanguageClient, fixes: ManyFixes): Promise<void> => applyChanges(changesOf(client, fixes));

function changesOf(client: BaseLanguageClient, { edit, shown }: ManyFixes): readonly PlacedChange[] {
  const kinds = edit?.changeAnnotations ?? {};
  const areAlike = Object.keys(kinds).length < 2;
  const documents = (edit?.documentChanges ?? []).filter((change) => 'textDocument' in change);
  const files = documents.map(({ textDocument, edits }, file) => {
    const uri = client.protocol2CodeConverter.asUri(textDocument.uri);
    return (edits as AnnotatedTextEdit[]).map(
      ({ range: { start, end }, newText, annotationId }, i): PlacedChange => ({
        ...shown[file]![i]!,
        uri,
        line: start.line,
        range: new Range(start.line, start.character, end.line, end.character),
        newText,
        kind: areAlike ? '' : (kinds[annotationId ?? '']?.label ?? ''),
      }),
    );
  });
  const pathOf = (changes: readonly PlacedChange[]): string => changes[0]?.uri.toString() ?? '';
  return files.sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1)).flat();
}

/** Those that stay ticked; undefined when the list is left. */
function review(changes: readonly PlacedChange[], title: string): Promise<readonly PlacedChange[] | undefined> {
  const pick = window.createQuickPick<ChangeItem>();
  pick.title = title;
  pick.placeholder = l10n.t('What is ticked is changed when you press Enter; Escape changes nothing');
  pick.canSelectMany = true;
  pick.ignoreFocusOut = true;
  pick.matchOnDescription = true;
  pick.items = itemsOf(changes);
  pick.selectedItems = pick.items.filter(({ change }) => change !== undefined);
  return new Promise((resolve) => {
    let chosen: readonly PlacedChange[] | undefined;
    pick.onDidAccept(() => {
      chosen = pick.selectedItems.flatMap(({ change }) => change ?? []);
      pick.hide();
    });
    pick.onDidHide(() => {
      pick.dispose();
      resolve(chosen);
    });
    pick.show();
  });
}

const itemsOf = (changes: readonly PlacedChange[]): readonly ChangeItem[] =>
  entriesOf<Uri, PlacedChange>(changes, (line) => l10n.t('line {0}', line)).map((entry) =>
    'file' in entry ? { kind: QuickPickItemKind.Separator, label: shownInList(workspace.asRelativePath(entry.file)) } : entry,
  );

/** Makes the changes in files that are still as they were shown, and says what came of it; the editor saves those that nobody was editing. */
async function applyChanges(changes: readonly PlacedChange[]): Promise<void> {
  const edit = new WorkspaceEdit();
  const moved: string[] = [];
  let count = 0;
  for (const [, own] of Map.groupBy(changes, ({ uri }) => uri.toString())) {
    const { uri } = own[0]!;
    const document = await workspace.openTextDocument(uri).then(
      (opened) => opened,
      () => undefined,
    );
    if (!document || !own.every((change) => isStillShown(document, change))) moved.push(workspace.asRelativePath(uri));
    else {
      for (const { range, newText } of own) edit.replace(uri, range, newText);
      count += own.length;
    }
  }
  const done = count > 0 && (await workspace.applyEdit(edit, { isRefactoring: true }));
  showOutcome(changes.length, done ? count : 0, moved);
}

const isStillShown = (document: TextDocument, change: PlacedChange): boolean =>
  isAsShown(document.getText(), document.offsetAt(change.range.start), document.offsetAt(change.range.end), change);

function showOutcome(wanted: number, done: number, moved: readonly string[]): void {
  const outcome = outcomeOf(wanted, done, moved.length);
  if (outcome === 'nothing ticked') return void window.showInformationMessage(l10n.t('Nothing was ticked, and nothing has been changed.'));
  if (outcome === 'some moved') {
    const names = shownInMessage(moved.slice(0, 3).join(', '));
    return void window.showWarningMessage(
      done === 1
        ? l10n.t('{0} place has been changed. Left as they are, since their text is another one by now: {1}', done, names)
        : l10n.t('{0} places have been changed. Left as they are, since their text is another one by now: {1}', done, names),
    );
  }
  if (outcome === 'failed') return void window.showErrorMessage(l10n.t('The changes could not be made.'));
  const changed = done === 1 ? l10n.t('{0} place has been changed.', done) : l10n.t('{0} places have been changed.', done);
  window.setStatusBarMessage(changed, 10_000);
}
