import { env, l10n, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import type { RollUp } from '../../../../server/src/contract.ts';
import { makeNonce, pageOf } from './page-frame.ts';
import { type RollUpToPage, rollUpMessageFrom } from './roll-up-messages.ts';

/** What the page asks the extension for. */
export interface RollUpSource {
  readonly title: string;
  /** The sums and the figures of the reports of a year, or of all; undefined where there are none, which is said there. */
  rolled(year: number | null): Promise<{ readonly page: RollUp; readonly figures: string } | undefined>;
  exportExcel(year: number | null): Promise<void>;
  readonly years: readonly number[];
}

/** Shows a roll-up as a page of its own, of the year that is chosen there; it is gone when it is closed. */
export function showRollUp(extensionUri: Uri, source: RollUpSource): WebviewPanel {
  const folder = Uri.joinPath(extensionUri, 'dist/webview');
  const panel = window.createWebviewPanel('nianbao.rollUpPage', source.title, ViewColumn.Active, {
    enableFindWidget: true,
    enableScripts: true,
    localResourceRoots: [folder],
    retainContextWhenHidden: true,
  });
  const { webview } = panel;
  let year: number | null = source.years.length === 1 ? source.years[0]! : null;
  let figures = '';
  const send = async (): Promise<void> => {
    const made = await source.rolled(year);
    if (!made) return;
    figures = made.figures;
    const lines = figures
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'));
    const message: RollUpToPage = { page: made.page, years: source.years, year, figures: lines, words: rollUpWords() };
    await webview.postMessage(message);
  };
  webview.onDidReceiveMessage(async (value: unknown) => {
    const message = rollUpMessageFrom(value);
    if (message?.type === 'export') return source.exportExcel(year);
    if (message?.type === 'copy') {
      await env.clipboard.writeText(figures);
      return void window.setStatusBarMessage(l10n.t('The figures are on the clipboard.'), 5000);
    }
    if (message?.type === 'year') year = message.year;
    if (message) await send();
  });
  const at = (file: string): string => webview.asWebviewUri(Uri.joinPath(folder, file)).toString();
  webview.html = pageOf({
    nonce: makeNonce(),
    script: at('roll-up.js'),
    style: at('preview.css'),
    cspSource: webview.cspSource,
    language: env.language,
    title: source.title,
  });
  return panel;
}

/** Every word that the page says, in the editor's language. */
const rollUpWords = (): Readonly<Record<string, string>> => ({
  whichYear: l10n.t('Year'),
  allYears: l10n.t('All years'),
  year: l10n.t('Year {0}'),
  tools: l10n.t('Tools of the roll-up'),
  exportExcel: l10n.t('Export as Excel'),
  copy: l10n.t('Copy the figures'),
  leftOut: l10n.t('Left out: {0}'),
  everyReport: l10n.t('The figures of every report'),
  sort: l10n.t('Sort by this column'),
});
