import { env, l10n, Uri, window, workspace } from 'vscode';
import type { Exported } from '../../../server/src/contract.ts';
import { countedReports } from '../folder/finding-counts.ts';
import { shownInMessage } from '../shown-text.ts';

export type Format = 'docx' | 'xlsx' | 'html';

const filters: Readonly<Record<Format, Readonly<Record<string, string[]>>>> = {
  docx: { Word: ['docx'] },
  xlsx: { Excel: ['xlsx'] },
  html: { HTML: ['html'] },
};

/** Asks where one file goes, beside its report unless a person says otherwise; undefined where they do not. */
export async function saveOne(uri: Uri, name: string, format: Format): Promise<Uri | undefined> {
  const safe = name.replace(/[<>:"/\\|?*]/g, '_');
  const defaultUri = uri.scheme === 'untitled' ? undefined : Uri.joinPath(uri, '..', `${safe}.${format}`);
  return window.showSaveDialog({ title: l10n.t('Export'), filters: { ...filters[format] }, ...(defaultUri ? { defaultUri } : {}) });
}

/** Asks for a folder; what is given writes into it, under names that are free, and says so. */
export async function saveInFolder(uri: Uri) {
  const defaultUri = uri.scheme === 'untitled' ? undefined : Uri.joinPath(uri, '..');
  const options = { title: l10n.t('Export into which folder?'), canSelectFiles: false, canSelectFolders: true, canSelectMany: false };
  const [folder] = (await window.showOpenDialog({ ...options, ...(defaultUri ? { defaultUri } : {}) })) ?? [];
  if (!folder) return undefined;
  return async (files: readonly { readonly name: string; readonly made: Exported }[], format: Format, errors: number): Promise<void> => {
    for (const { name, made } of files) await workspace.fs.writeFile(await freeIn(folder, name, format), made.bytes);
    const notes = files.flatMap(({ name, made }) => made.notes.map((note) => `${name} ${note}`));
    await tell(errors, notes, countedReports(files.length, l10n.t), []);
  };
}

/** A name in a folder that no file has. */
async function freeIn(folder: Uri, name: string, format: Format): Promise<Uri> {
  for (let i = 1; ; i++) {
    const uri = Uri.joinPath(folder, `${name}${i === 1 ? '' : ` (${i})`}.${format}`);
    const isThere = await workspace.fs.stat(uri).then(
      () => true,
      () => false,
    );
    if (!isThere) return uri;
  }
}

/** Writes one file and says so, with what is known to be wrong, and offers to look at it. */
export async function deliver(target: Uri, { bytes, notes }: Exported, format: Format, errors: number): Promise<void> {
  await workspace.fs.writeFile(target, bytes);
  const open = l10n.t('Open');
  const copy = l10n.t('Copy for the website');
  // Only what is on a disk of this machine can be shown by its programs.
  const choices = [...(target.scheme === 'file' ? [open] : []), ...(format === 'html' ? [copy] : [])];
  const name = target.path.slice(target.path.lastIndexOf('/') + 1);
  const chosen = await tell(errors, notes, name, choices);
  if (chosen === open) await env.openExternal(target);
  if (chosen === copy) await env.clipboard.writeText(bodyOf(new TextDecoder().decode(bytes)));
}

/** What a page has between the tags of its body: a website has its own head. */
const bodyOf = (html: string): string => html.slice(html.indexOf('<body>') + 6, html.lastIndexOf('</body>')).trim();

/** Says once that something was exported, how many errors went along, and what could not be set as the form has it. */
async function tell(errors: number, notes: readonly string[], what: string, choices: readonly string[]): Promise<string | undefined> {
  const shown = shownInMessage(what);
  const rest = notes.length === 0 ? '' : ` ${l10n.t('Not as the form has it: {0}', shownInMessage(notes.slice(0, 3).join(' ')))}`;
  if (errors === 0 && rest === '') return window.showInformationMessage(l10n.t('Exported: {0}', shown), ...choices);
  const words =
    errors === 0
      ? l10n.t('Exported: {0}', shown)
      : errors === 1
        ? l10n.t('Exported: {0}, with {1} error still in it. Correct it before it is published.', shown, errors)
        : l10n.t('Exported: {0}, with {1} errors still in it. Correct them before it is published.', shown, errors);
  return window.showWarningMessage(words + rest, ...choices);
}
