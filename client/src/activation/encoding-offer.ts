import { type Disposable, l10n, type TextDocument, window, workspace } from 'vscode';
import { type DecodedText, decodedText, isReadable } from './decoded.ts';
import { isOwn } from './document-kinds.ts';
import { wordsOf } from './error-message.ts';
import { isReportIn } from './recognise.ts';

/** Languages in which a report may be opened. */
const languages: ReadonlySet<string> = new Set(['nianbao', 'plaintext', 'html', 'markdown']);
/** In bytes; a larger file is not read for this. */
const largest = 8 * 1024 * 1024;

/** What the editor's users call the encodings. */
const names: Readonly<Record<DecodedText['encoding'], string>> = {
  utf8: 'UTF-8',
  utf16le: 'UTF-16 LE',
  utf16be: 'UTF-16 BE',
  gb18030: 'GB18030 (GBK)',
};

/**
 * Offers to open a report anew, in the encoding that its bytes have, when the editor shows it in another: a file of GBK with an ordinary name is taken for
 * UTF-8. `reopened` is called with the document once its text is right.
 */
export function offerEncoding(reopened: (document: TextDocument) => void): Disposable {
  const offered = new Set<string>();
  const offer = async (document: TextDocument | undefined): Promise<void> => {
    if (!document || !isSuspect(document)) return;
    const name = document.uri.toString();
    if (offered.has(name) || !workspace.getConfiguration('nianbao', document.uri).get<boolean>('detect', true)) return;
    offered.add(name);
    const right = await rightText(document);
    if (!right || document.isClosed) {
      offered.delete(name);
      return;
    }
    const encoding = names[right.encoding];
    const reopen = l10n.t('Reopen as {0}', encoding);
    const words = l10n.t('This annual report is shown in the wrong encoding and cannot be read. Its encoding is {0}.', encoding);
    if ((await window.showWarningMessage(words, reopen)) !== reopen) return;
    // It may come to be shown wrongly again.
    offered.delete(name);
    try {
      reopened(await workspace.openTextDocument(document.uri, { encoding: right.encoding }));
    } catch (error) {
      void window.showErrorMessage(wordsOf(error));
    }
  };
  void offer(window.activeTextEditor?.document);
  return window.onDidChangeActiveTextEditor((editor) => void offer(editor?.document));
}

/** A file whose text has much that is not ASCII and no word of a report: most such texts are none, so that its bytes have to be looked at. */
function isSuspect(document: TextDocument): boolean {
  const { uri, languageId, isDirty } = document;
  if (isDirty || uri.scheme === 'untitled' || !languages.has(languageId) || !isOwn(uri)) return false;
  const text = document.getText();
  return !isReadable(text) && /[^\0-\x7f]{3}/.test(text.slice(0, 2000));
}

/** The text of a report as its bytes say it; undefined where that is what is shown, or is no report, or cannot be read. */
async function rightText(document: TextDocument): Promise<DecodedText | undefined> {
  try {
    const { size } = await workspace.fs.stat(document.uri);
    if (size > largest) return undefined;
    const right = decodedText(await workspace.fs.readFile(document.uri));
    return right && right.encoding !== document.encoding && isReadable(right.text) && isReportIn(document.languageId, right.text)
      ? right
      : undefined;
  } catch {
    return undefined;
  }
}
