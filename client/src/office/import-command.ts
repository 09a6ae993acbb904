import { commands, type Disposable, env, l10n, ProgressLocation, type TextDocument, Uri, window, workspace } from 'vscode';
import type { Imported } from '../../../server/src/office/messages.ts';
import { wordsOf } from '../activation/error-message.ts';
import { newDocument } from '../reports/new-document.ts';
import { shownInMessage } from '../shown-text.ts';
import { fileOf, type OfficeTexts } from './office-texts.ts';

const importCommand = 'nianbao.importReport';

/** The command that makes a text of a report in Word, Excel, PDF or HTML: of the files that are given, that are selected, or that a person picks. */
export const importCommands = (texts: OfficeTexts): Disposable =>
  commands.registerCommand('nianbao.importReport', async (clicked?: unknown, selected?: unknown) => {
    for (const uri of await chosen(clicked, selected)) await importInto(uri, texts);
  });

/** Asks for the same from elsewhere. */
export const importFiles = (uris: readonly Uri[]): Thenable<unknown> => commands.executeCommand(importCommand, uris[0], uris);

async function chosen(clicked: unknown, selected: unknown): Promise<readonly Uri[]> {
  const given = Array.isArray(selected) && selected.length > 0 ? selected : [clicked];
  const uris = given.filter((one) => one instanceof Uri).map(fileOf);
  if (uris.length > 0) return uris;
  const filters = { [l10n.t('Word, Excel, PDF or HTML')]: ['docx', 'docm', 'xlsx', 'xlsm', 'pdf', 'html', 'htm', 'doc', 'wps'] };
  return (await window.showOpenDialog({ canSelectMany: true, filters, openLabel: l10n.t('Import') })) ?? [];
}

const nameOf = ({ path }: Uri): string => path.slice(path.lastIndexOf('/') + 1);

async function importInto(uri: Uri, texts: OfficeTexts): Promise<void> {
  const name = shownInMessage(nameOf(uri));
  try {
    const title = l10n.t('Importing {0}', name);
    const answer = await window.withProgress({ location: ProgressLocation.Notification, title }, () => texts.read(uri));
    if ('refused' in answer) {
      void window.showErrorMessage(l10n.t('{0} cannot be imported: {1}', name, inLanguage(answer.refused)));
      return;
    }
    const document = await documentOf(uri, answer.imported.text);
    if (!document) return;
    await window.showTextDocument(document, { preview: false });
    // Not waited for: the text is there.
    void tell(name, answer.imported);
  } catch (error) {
    void window.showErrorMessage(l10n.t('{0} cannot be imported: {1}', name, wordsOf(error)));
  }
}

const inLanguage = (words: { readonly zh: string; readonly en: string }): string => (/^zh\b/i.test(env.language) ? words.zh : words.en);

/** The text beside its source, or not saved yet where it cannot be written or another one is to stay; undefined where a person thinks better of it. */
async function documentOf(uri: Uri, text: string): Promise<TextDocument | undefined> {
  const target = uri.with({ path: uri.path.replace(/\.[^./]*$/, '.txt') });
  if (await isThere(target)) {
    const [replace, unsaved] = [l10n.t('Replace'), l10n.t('Open Without Saving')];
    const question = l10n.t('{0} is there already.', shownInMessage(nameOf(target)));
    const answer = await window.showWarningMessage(question, { modal: true }, replace, unsaved);
    if (answer !== replace) return answer === unsaved ? newDocument(text) : undefined;
  }
  try {
    await workspace.fs.writeFile(target, new TextEncoder().encode(text));
    return await workspace.openTextDocument(target);
  } catch {
    return newDocument(text);
  }
}

async function isThere(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** Says what could not be taken over: one thing at once, several as a list that is asked for. */
async function tell(name: string, { lost }: Imported): Promise<void> {
  const [first, ...more] = lost.map(({ words }) => shownInMessage(inLanguage(words)));
  if (first === undefined) return;
  if (more.length === 0) {
    void window.showInformationMessage(l10n.t('{0} was imported: {1}', name, first));
    return;
  }
  const show = l10n.t('Show List');
  const message = l10n.t('{0} was imported; {1} things are not as they stand there.', name, lost.length);
  if ((await window.showInformationMessage(message, show)) !== show) return;
  await window.showInformationMessage(name, { modal: true, detail: [first, ...more].map((words) => `· ${words}`).join('\n') });
}
