import {
  commands,
  type Disposable,
  type ExtensionContext,
  env,
  l10n,
  languages,
  type TextDocument,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Position, ReportPreview } from '../../../server/src/contract.ts';
import { wordsOf } from '../activation/error-message.ts';
import type { AskServer } from '../activation/server-commands.ts';
import { pageFolder } from '../preview/host/panel.ts';
import { type CompareWords, comparePage } from './page.ts';
import { type ComparedSection, comparedRows, comparedSections, knownRows, reportAt } from './side-by-side.ts';

/** 「与上年报告对照」: this year's report and last year's side by side, sentence by sentence, with their figures. */
export const compareCommand = ({ extensionUri }: ExtensionContext, client: BaseLanguageClient, askServer: AskServer): Disposable =>
  commands.registerCommand('nianbao.compareLastYear', () =>
    compare(extensionUri, client, askServer).catch((error: unknown) => void window.showErrorMessage(wordsOf(error))),
  );

async function compare(extensionUri: Uri, client: BaseLanguageClient, askServer: AskServer): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== 'nianbao') return void window.showInformationMessage(l10n.t('Open an annual report first.'));
  const { document } = editor;
  const position = client.code2ProtocolConverter.asPosition(editor.selection.active);
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const found = await askServer('lastYear', { uri, position });
  const other = found ? client.protocol2CodeConverter.asUri(found.uri) : await chooseFile(document.uri);
  if (!other) return;
  const last = await reportOf(client, askServer, await openedReport(other), found?.range.start ?? { line: 0, character: 0 });
  const now = await reportOf(client, askServer, document, position);
  if (!last || !now) return void window.showInformationMessage(l10n.t('This file is no annual report that can be compared.'));
  const known = found ? await askServer('years', { uri, position }) : null;
  const tables = { disclosure: l10n.t('Table two'), requests: l10n.t('Table three, totals'), disputes: l10n.t('Table four') };
  const rows = known?.changes ? knownRows(known.changes, tables) : comparedRows(last, now);
  const sections = comparedSections(last, now);
  const words = wordsFor(last, now, sections);
  const panel = window.createWebviewPanel('nianbao.compare', words.title, ViewColumn.Active, {
    enableScripts: false,
    enableFindWidget: true,
    localResourceRoots: [pageFolder(extensionUri)],
  });
  const style = panel.webview.asWebviewUri(Uri.joinPath(pageFolder(extensionUri), 'compare.css')).toString();
  panel.webview.html = comparePage(sections, rows, words, style, panel.webview.cspSource);
}

/** Where no report of the year before is known: a file that a person chooses. */
async function chooseFile(beside: Uri): Promise<Uri | undefined> {
  const [chosen] =
    (await window.showOpenDialog({
      title: l10n.t('No report of the year before was found in the folder. Compare with which file?'),
      openLabel: l10n.t('Compare'),
      ...(beside.scheme === 'untitled' ? {} : { defaultUri: Uri.joinPath(beside, '..') }),
    })) ?? [];
  return chosen;
}

/** The document as a report, whatever the editor took it for. */
async function openedReport(uri: Uri): Promise<TextDocument> {
  const document = await workspace.openTextDocument(uri);
  return document.languageId === 'nianbao' ? document : languages.setTextDocumentLanguage(document, 'nianbao');
}

async function reportOf(
  client: BaseLanguageClient,
  askServer: AskServer,
  document: TextDocument,
  position: Position,
): Promise<ReportPreview | undefined> {
  const preview = await askServer('preview', { uri: client.code2ProtocolConverter.asUri(document.uri), position });
  const report = preview ? reportAt(preview, position.line) : undefined;
  return report && report.blocks.length > 0 ? report : undefined;
}

function wordsFor(last: ReportPreview, now: ReportPreview, sections: readonly ComparedSection[]): CompareWords {
  // Titles of parts are the form's, and no sentences.
  const pairs = sections.flatMap((section) => section.pairs).filter((pair) => pair.now !== null && /[。！？；]/.test(pair.now));
  const same = pairs.filter(({ likeness }) => likeness === 'same').length;
  const year = (report: ReportPreview, otherwise: string): string => (report.year === null ? otherwise : String(report.year));
  const names = [year(last, l10n.t('The year before')), year(now, l10n.t('This year'))] as const;
  return {
    language: env.language,
    title: l10n.t('{0}: {1} beside {2}', now.organ ?? '', names[1], names[0]),
    last: names[0],
    now: names[1],
    mark: l10n.t('Beside the year before'),
    what: l10n.t('What'),
    change: l10n.t('Change'),
    figures: l10n.t('Figures'),
    opening: l10n.t('Title and opening'),
    none: l10n.t('none'),
    repeated: l10n.t('Of {0} sentences {1} are those of the year before, word for word.', pairs.length, same),
    unknown: l10n.t('unknown'),
    likeness: {
      same: l10n.t('repeated'),
      figures: l10n.t('other figures'),
      changed: l10n.t('changed'),
      new: l10n.t('added'),
      gone: l10n.t('left out'),
    },
  };
}
