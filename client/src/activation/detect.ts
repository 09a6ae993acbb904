import { type Disposable, type ExtensionContext, l10n, languages, type TextDocument, type Uri, window, workspace } from 'vscode';
import { isReportIn } from '../../../server/src/archive/recognise.ts';
import { isOwn } from './document-kinds.ts';
import { offerEncoding } from './encoding-offer.ts';

/** Languages that reports are kept in too, and in which somebody may want to go on writing: of these it is asked. */
const others: ReadonlySet<string> = new Set(['html', 'markdown']);
const never = 'nianbao.neverOffer';

/** Whether something that was found in this file is listed, since its folder is checked. */
const isListed = (uri: Uri): boolean => languages.getDiagnostics(uri).some(({ source }) => source === 'nianbao');

/** So long, in milliseconds, a question waits for the findings of a folder that is just being read: when they come there is nothing to ask. */
const timeout = 5000;

/** Resolves when something is listed of a file that may be checked with its folder, or too late. */
async function isListedSoon(uri: Uri): Promise<boolean> {
  const isChecked =
    workspace.getConfiguration('nianbao', uri).get<boolean>('workspaceDiagnostics', true) && workspace.getWorkspaceFolder(uri);
  if (isListed(uri) || !isChecked) return isListed(uri);
  return new Promise((told) => {
    const end = (): void => {
      news.dispose();
      clearTimeout(late);
      told(isListed(uri));
    };
    const news = languages.onDidChangeDiagnostics(() => isListed(uri) && end());
    const late = setTimeout(end, timeout);
  });
}

/**
 * Makes a plain text document a report when its content is one and `nianbao.detect` is on; a page or a Markdown text too, when it is looked at and what
 * was found in it is listed. Of others it is asked, and everything else is left as it is.
 */
export function detectReports({ globalState }: Pick<ExtensionContext, 'globalState'>): Disposable[] {
  // Who changes a report back to plain text means it: the editor closes and opens the document in the same turn.
  const closing = new Set<string>();
  const declined = new Set<string>();
  const offered = new Set<string>();

  const isUndeclared = (document: TextDocument): boolean => {
    const { uri } = document;
    if (declined.has(uri.toString()) || !isOwn(uri)) return false;
    if (!workspace.getConfiguration('nianbao', uri).get<boolean>('detect', true)) return false;
    return isReportIn(document.languageId, document.getText());
  };
  // It may have been closed meanwhile.
  const declare = (document: TextDocument): void => void languages.setTextDocumentLanguage(document, 'nianbao').then(undefined, () => {});
  /** A page and a text of Markdown are asked about as if they were opened now. */
  const declareText = (document: TextDocument): void => {
    consider(document);
    void offer(document);
  };
  const consider = (document: TextDocument): void => {
    if (document.languageId === 'plaintext' && isUndeclared(document)) declare(document);
  };

  const offer = async (document: TextDocument | undefined): Promise<void> => {
    if (!document || !others.has(document.languageId) || globalState.get(never) === true) return;
    const uri = document.uri.toString();
    if (offered.has(uri) || !isUndeclared(document)) return;
    offered.add(uri);
    if (await isListedSoon(document.uri)) {
      if (!document.isClosed) declare(document);
      return;
    }
    const [yes, no] = [l10n.t('Check It'), l10n.t('Never Ask')];
    const chosen = await window.showInformationMessage(l10n.t('This document is an annual report. Should it be checked as one?'), yes, no);
    if (chosen === yes) declare(document);
    if (chosen === no) await globalState.update(never, true);
  };

  const opened = (document: TextDocument): void => {
    const uri = document.uri.toString();
    if (closing.has(uri) && document.languageId !== 'nianbao') declined.add(uri);
    consider(document);
  };

  const closed = (document: TextDocument): void => {
    if (document.languageId !== 'nianbao') return;
    const uri = document.uri.toString();
    closing.add(uri);
    setTimeout(() => closing.delete(uri), 0);
  };

  for (const document of workspace.textDocuments) consider(document);
  void offer(window.activeTextEditor?.document);
  return [
    offerEncoding(declareText),
    workspace.onDidOpenTextDocument(opened),
    workspace.onDidCloseTextDocument(closed),
    window.onDidChangeActiveTextEditor((editor) => void offer(editor?.document)),
    // A new document becomes a report when one is pasted into it; typing does not ask.
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (document.uri.scheme === 'untitled' && contentChanges.some(({ text }) => text.length > 100)) consider(document);
    }),
  ];
}
