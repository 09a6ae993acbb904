import { env, l10n, Uri, window, workspace } from 'vscode';
import { marksIn, type Preview } from './page-messages.ts';
import { pageWords } from './preview-words.ts';
import { printedPage } from './printed-page.ts';

/** Saves what is shown as a page by itself, where the person says, and offers to open it where it can be printed. */
export async function savePage(uri: Uri, preview: Preview | undefined): Promise<void> {
  if (!preview) return;
  const name = nameOf(uri);
  const defaultUri = uri.scheme === 'untitled' ? undefined : Uri.joinPath(uri, '..', `${name}.html`);
  const title = l10n.t('Save for printing');
  const target = await window.showSaveDialog({ title, filters: { HTML: ['html'] }, ...(defaultUri ? { defaultUri } : {}) });
  if (!target) return;
  await workspace.fs.writeFile(target, new TextEncoder().encode(printedPage(preview, name, env.language, pageWords())));
  const open = l10n.t('Open in the browser');
  // Only what is on a disk of this machine can be shown by its browser.
  const choices = target.scheme === 'file' ? [open] : [];
  const errors = marksIn(preview).filter(({ severity }) => severity === 'error').length;
  // Said here and once: nothing on the page itself says what is wrong.
  const chosen =
    errors > 0
      ? await window.showWarningMessage(
          errors === 1
            ? l10n.t('Saved, with {0} error still in the report. Correct it before it is published.', errors)
            : l10n.t('Saved, with {0} errors still in the report. Correct them before it is published.', errors),
          ...choices,
        )
      : await window.showInformationMessage(l10n.t('Saved. Open it in a browser and print it there.'), ...choices);
  if (chosen === open) await env.openExternal(target);
}

/** The name of a document's file without its folders and its ending. */
export function nameOf({ path }: Uri): string {
  const file = path.slice(path.lastIndexOf('/') + 1);
  const dot = file.lastIndexOf('.');
  return dot > 0 ? file.slice(0, dot) : file;
}
