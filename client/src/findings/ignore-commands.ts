import { commands, type Disposable, l10n, type QuickPickItem, ThemeIcon, type Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { CarriedIgnores, IgnorableFinding, ListedIgnore, ProjectEdit, RuleChoice } from '../../../server/src/contract.ts';
import { isRecord } from '../../../server/src/text/is-record.ts';
import { wordsOf } from '../activation/error-message.ts';
import { type AskServer, isDown } from '../activation/server-commands.ts';
import { openAt } from '../reports/open-at.ts';
import { shownInList, shownInMessage, shownInPrompt } from '../shown-text.ts';

/** The command of the server's action 「忽略并注明理由」, which cannot ask for the reason itself. */
export const ignoreCommand = 'nianbao.ignore';

/** The command of the server's action that takes over what is ignored in a report which is there no more. */
export const carryCommand = 'nianbao.carryIgnores';

/** The command of the server's actions 「本文件夹不再检查这一条」 and 「改为提示」, which write the project file and say so. */
export const setRuleCommand = 'nianbao.setRule';

/**
 * Letting a finding stand with its reason, the list of all that stand, and their following a report that is renamed; a rule that is off or a hint for the
 * folder. `nameOf` gives what a rule is called.
 */
export function ignoringCommands(
  client: BaseLanguageClient,
  askServer: AskServer,
  nameOf = (_rule: string): string => '',
): readonly Disposable[] {
  const showError = (error: unknown): void => void window.showErrorMessage(wordsOf(error));
  return [
    commands.registerCommand(ignoreCommand, (finding?: unknown) => ignore(client, askServer, finding).catch(showError)),
    commands.registerCommand('nianbao.showIgnored', () => showIgnored(client, askServer).catch(showError)),
    commands.registerCommand(carryCommand, (carried?: unknown) => carry(client, askServer, carried).catch(showError)),
    commands.registerCommand(setRuleCommand, (choice?: unknown) => setRule(client, askServer, choice, nameOf).catch(showError)),
    // Afterwards and not before: an editor that changes files before it renames others asks first, and leaves them unsaved.
    workspace.onDidRenameFiles(({ files }) => void follow(client, askServer, files).catch(showError)),
  ];
}

async function ignore(client: BaseLanguageClient, askServer: AskServer, finding: unknown): Promise<void> {
  if (!isRecord(finding)) return;
  const { rule, place } = finding;
  const reason = await window.showInputBox({
    title: l10n.t('Ignore this finding'),
    prompt: l10n.t(
      '{0} ({1}): why may it stand? The reason is kept in .nianbao.json, the report is not changed.',
      shownInPrompt(String(place)),
      shownInPrompt(String(rule)),
    ),
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === '' ? l10n.t('A reason is needed, so that others can follow it.') : undefined),
  });
  if (reason !== undefined) await write(client, await askServer('ignore', { ...(finding as unknown as IgnorableFinding), reason }));
}

async function setRule(client: BaseLanguageClient, askServer: AskServer, given: unknown, nameOf: (rule: string) => string): Promise<void> {
  if (!isRecord(given)) return;
  const choice = given as unknown as RuleChoice;
  const edit = await askServer('setRule', choice);
  if (!(await write(client, edit))) return;
  const name = shownInMessage(`${nameOf(choice.rule)} ${choice.rule}`.trim());
  const said =
    choice.severity === 'off'
      ? l10n.t('Not checked in this folder any more: {0}. The file .nianbao.json says so.', name)
      : l10n.t(
          'A hint in this folder from now on, marked in the text and not listed as a problem: {0}. The file .nianbao.json says so.',
          name,
        );
  const open = l10n.t('Open .nianbao.json');
  // Not waited for: a message may stand for ever.
  void window.showInformationMessage(said, open).then((chosen) => (chosen ? openAt(edit.uri, { line: 0, character: 0 }) : undefined));
}

async function carry(client: BaseLanguageClient, askServer: AskServer, carried: unknown): Promise<void> {
  if (isRecord(carried)) await write(client, await askServer('carryIgnores', carried as unknown as CarriedIgnores));
}

/** Has what is ignored of renamed reports follow them, in the project files. */
async function follow(
  client: BaseLanguageClient,
  askServer: AskServer,
  renamed: readonly { readonly oldUri: Uri; readonly newUri: Uri }[],
): Promise<void> {
  if (isDown(client)) return;
  const uriOf = (uri: Uri): string => client.code2ProtocolConverter.asUri(uri);
  const files = renamed.map(({ oldUri, newUri }) => ({ oldUri: uriOf(oldUri), newUri: uriOf(newUri) }));
  for (const edit of await askServer('renamed', { files }))
    if (await write(client, edit)) window.setStatusBarMessage(l10n.t('What is ignored of the renamed reports has followed them.'), 10_000);
}

/** Writes a project file and saves it; not one that somebody is editing, or that has changed since the server read it. False when it was not written. */
async function write(client: BaseLanguageClient, { uri: address, text, edit }: ProjectEdit): Promise<boolean> {
  const uri = client.protocol2CodeConverter.asUri(address);
  const before = await openedText(uri);
  if (before?.isDirty || (before?.text ?? '') !== text) {
    void window.showWarningMessage(l10n.t('The project file .nianbao.json is being edited. Save it and try again.'));
    return false;
  }
  const converted = await client.protocol2CodeConverter.asWorkspaceEdit(edit);
  if (!converted || !(await workspace.applyEdit(converted))) return false;
  return (await workspace.openTextDocument(uri)).save();
}

/** The text of a document that may not be there. */
async function openedText(uri: Uri): Promise<{ readonly isDirty: boolean; readonly text: string } | undefined> {
  try {
    await workspace.fs.stat(uri);
  } catch {
    return undefined;
  }
  const document = await workspace.openTextDocument(uri);
  return { isDirty: document.isDirty, text: document.getText() };
}

interface IgnoreItem extends QuickPickItem {
  readonly ignore: ListedIgnore;
}

const remove = { iconPath: new ThemeIcon('trash'), tooltip: '' };

/** Lists what is let stand: Enter leads to the place, the button beside an entry takes it back. */
async function showIgnored(client: BaseLanguageClient, askServer: AskServer): Promise<void> {
  const button = { ...remove, tooltip: l10n.t('Report it again') };
  const items = async (): Promise<IgnoreItem[]> => (await askServer('ignored')).map((one) => ({ ...itemOf(one), buttons: [button] }));
  const first = await items();
  if (first.length === 0) {
    void window.showInformationMessage(l10n.t('No finding is ignored in this workspace.'));
    return;
  }
  const pick = window.createQuickPick<IgnoreItem>();
  pick.title = l10n.t('Ignored findings');
  pick.placeholder = l10n.t('Enter leads to the place; the button takes the entry back');
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = first;
  pick.onDidAccept(() => {
    const chosen = pick.selectedItems[0]?.ignore;
    pick.hide();
    if (chosen) void lead(chosen);
  });
  pick.onDidTriggerItemButton(async ({ item }) => {
    const { project, path, rule, fingerprint } = item.ignore;
    try {
      const edit = await askServer('unignore', { project, path, rule, fingerprint });
      if (await write(client, edit)) pick.items = pick.items.filter((one) => one !== item);
    } catch (error) {
      void window.showErrorMessage(wordsOf(error));
    }
  });
  pick.onDidHide(() => pick.dispose());
  pick.show();
}

function itemOf(ignore: ListedIgnore): IgnoreItem {
  const { place, rule, path, reason, range } = ignore;
  const gone = range === null ? [l10n.t('not there any more')] : [];
  return {
    label: range === null ? `$(circle-slash) ${shownInList(place)}` : shownInList(place),
    description: [shownInList(rule), shownInList(path), ...gone].join(' · '),
    detail: reason.trim() === '' ? l10n.t('No reason is given.') : shownInList(reason),
    ignore,
  };
}

/** To the finding; where it is gone, to its report; where that is gone too, to the entry. */
const lead = ({ uri, range, project }: ListedIgnore): Promise<void> => openAt(uri ?? project, range?.start ?? { line: 0, character: 0 });
