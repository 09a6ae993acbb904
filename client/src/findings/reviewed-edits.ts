import { l10n, type QuickPickItem, QuickPickItemKind, Range, type TextDocument, type Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/*
 * Changes that are shown before they are made, each with a box that is ticked. The editor's own preview opens with every box empty for what asks to
 * be confirmed, and with none at all for what does not; and what it shows are documents, which would be reports beside those that they are of.
 */

/** What the server would change, and what it shows of it. */
export interface ManyFixes {
  readonly edit: {
    readonly documentChanges?: readonly DocumentChange[];
    readonly changeAnnotations?: Readonly<Record<string, { readonly label: string }>>;
  } | null;
  readonly edits: number;
  readonly files: number;
  readonly shown: readonly (readonly Shown[])[];
}

interface DocumentChange {
  readonly textDocument: { readonly uri: string };
  readonly edits: readonly { readonly range: WireRange; readonly newText: string; readonly annotationId?: string }[];
}

interface WireRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** The words that go, and those around them. */
interface Shown {
  readonly before: string;
  readonly old: string;
  readonly after: string;
}

interface Change extends Shown {
  readonly uri: Uri;
  readonly range: Range;
  readonly newText: string;
  /** What kind of change it is; empty where all are alike. */
  readonly kind: string;
}

interface ChangeItem extends QuickPickItem {
  readonly change?: Change;
}

/** Shows the changes, all ticked, and makes those that stay so; nothing when the list is left. Resolves when it is done, and said. */
export async function reviewAndApply(client: BaseLanguageClient, fixes: ManyFixes, title: string): Promise<void> {
  const chosen = await review(changesOf(client, fixes), title);
  if (chosen) await applyChanges(chosen);
}

/** Makes all changes, of which the person has said yes to. */
export const applyAll = (client: BaseLanguageClient, fixes: ManyFixes): Promise<void> => applyChanges(changesOf(client, fixes));

function changesOf(client: BaseLanguageClient, { edit, shown }: ManyFixes): readonly Change[] {
  const kinds = edit?.changeAnnotations ?? {};
  const areAlike = Object.keys(kinds).length < 2;
  const files = (edit?.documentChanges ?? []).map(({ textDocument, edits }, file) => {
    const uri = client.protocol2CodeConverter.asUri(textDocument.uri);
    return edits.map(
      ({ range: { start, end }, newText, annotationId }, i): Change => ({
        ...shown[file]![i]!,
        uri,
        range: new Range(start.line, start.character, end.line, end.character),
        newText,
        kind: areAlike ? '' : (kinds[annotationId ?? '']?.label ?? ''),
      }),
    );
  });
  const pathOf = (changes: readonly Change[]): string => changes[0]?.uri.toString() ?? '';
  return files.sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1)).flat();
}

/** Those that stay ticked; undefined when the list is left. */
function review(changes: readonly Change[], title: string): Promise<readonly Change[] | undefined> {
  const pick = window.createQuickPick<ChangeItem>();
  pick.title = title;
  pick.placeholder = l10n.t('What is ticked is changed when you press Enter; Escape changes nothing');
  pick.canSelectMany = true;
  pick.ignoreFocusOut = true;
  pick.matchOnDescription = true;
  pick.items = itemsOf(changes);
  pick.selectedItems = pick.items.filter(({ change }) => change !== undefined);
  return new Promise((resolve) => {
    let chosen: readonly Change[] | undefined;
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

/** The changes as they are listed, below the file that they are in where there are several: what is there, and below it what it becomes. */
function itemsOf(changes: readonly Change[]): readonly ChangeItem[] {
  const items: ChangeItem[] = [];
  const areSeveral = changes.some(({ uri }) => uri.toString() !== changes[0]!.uri.toString());
  let file = '';
  for (const change of changes) {
    const { uri, range, newText, kind, before, old, after } = change;
    if (areSeveral && file !== uri.toString()) items.push({ kind: QuickPickItemKind.Separator, label: workspace.asRelativePath(uri) });
    file = uri.toString();
    const line = l10n.t('line {0}', range.start.line + 1);
    items.push({
      label: plain(before + old + after),
      description: kind === '' ? line : `${line} · ${kind}`,
      detail: `→ ${plain(before + newText + after)}`,
      change,
    });
  }
  return items;
}

/** Longer words are cut in the middle, in UTF-16 units. */
const longest = 200;

/** A text on one line in which nothing is unseen and nothing is taken for an icon. */
function plain(text: string): string {
  const seen = text
    .replace(/\r\n|[\n\r]/g, '⏎')
    .replace(/\t/g, '⇥')
    .replace(/[^\S \u3000]|\p{C}/gu, (c) => `U+${c.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`)
    .replaceAll('$(', '\\$(');
  return seen.length <= longest ? seen : `${seen.slice(0, longest / 2).toWellFormed()}…${seen.slice(-longest / 2).toWellFormed()}`;
}

/** Makes the changes in files that are still as they were shown, and says what came of it; the editor saves those that nobody was editing. */
async function applyChanges(changes: readonly Change[]): Promise<void> {
  const edit = new WorkspaceEdit();
  const moved: string[] = [];
  let count = 0;
  for (const [, own] of Map.groupBy(changes, ({ uri }) => uri.toString())) {
    const { uri } = own[0]!;
    const document = await workspace.openTextDocument(uri).then(
      (opened) => opened,
      () => undefined,
    );
    if (!document || !own.every((change) => isAsShown(document, change))) moved.push(workspace.asRelativePath(uri));
    else {
      for (const { range, newText } of own) edit.replace(uri, range, newText);
      count += own.length;
    }
  }
  const done = count > 0 && (await workspace.applyEdit(edit, { isRefactoring: true }));
  tell(changes.length, done ? count : 0, moved);
}

function isAsShown(document: TextDocument, { range, before, old, after }: Change): boolean {
  const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  return document.getText().slice(start - before.length, end + after.length) === before + old + after;
}

function tell(wanted: number, done: number, moved: readonly string[]): void {
  if (wanted === 0) return void window.showInformationMessage(l10n.t('Nothing was ticked, and nothing has been changed.'));
  if (moved.length > 0) {
    const names = moved.slice(0, 3).join(', ');
    return void window.showWarningMessage(
      done === 1
        ? l10n.t('{0} place has been changed. Left as they are, since their text is another one by now: {1}', done, names)
        : l10n.t('{0} places have been changed. Left as they are, since their text is another one by now: {1}', done, names),
    );
  }
  if (done === 0) return void window.showErrorMessage(l10n.t('The changes could not be made.'));
  const changed = done === 1 ? l10n.t('{0} place has been changed.', done) : l10n.t('{0} places have been changed.', done);
  window.setStatusBarMessage(changed, 10_000);
}
