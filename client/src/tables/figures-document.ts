import { commands, type Disposable, env, l10n, type QuickPickItem, type Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ListedReport } from '../../../server/src/contract.ts';
import { wordsOf } from '../activation/error-message.ts';
import type { AskServer } from '../activation/server-commands.ts';
import { countedReports } from '../folder/finding-counts.ts';
import type { FolderView } from '../folder/folder-view.ts';
import { showRollUp } from '../preview/host/roll-up-panel.ts';
import { shownInList } from '../shown-text.ts';

/** What the commands need besides: where the extension lies, and how reports become a workbook. */
export interface Around {
  readonly extensionUri: Uri;
  exportExcel(reports: readonly ListedReport[]): Promise<void>;
}

/** The figures of reports: on the clipboard, or added up on a page. */
export function figuresCommands(
  client: BaseLanguageClient,
  askServer: AskServer,
  folder: FolderView,
  around: Around,
): readonly Disposable[] {
  const make = async <K extends 'figures' | 'rollUp'>(command: K, reports: readonly Named[]) => {
    try {
      const answer = await askServer(command, { reports });
      if (answer.missing.length > 0)
        void window.showWarningMessage(l10n.t('Not there any more: {0}', countedReports(answer.missing.length, l10n.t)));
      return answer.count > 0 ? answer : undefined;
    } catch (error) {
      void window.showErrorMessage(wordsOf(error));
      return undefined;
    }
  };

  const rollUp = async (clicked: unknown, selected: unknown): Promise<void> => {
    const meant = clicked === undefined ? [] : folder.chosen(clicked, selected);
    const reports = meant.length > 0 ? meant : await choose(folder);
    if (reports.length === 0) return;
    const of = (year: number | null) => (year === null ? reports : reports.filter((one) => one.year === year));
    showRollUp(around.extensionUri, {
      title: l10n.t('Roll-up of {0}', countedReports(reports.length, l10n.t)),
      years: [...new Set(reports.map(({ year }) => year))].sort((a, b) => b - a),
      exportExcel: (year) => around.exportExcel(of(year)),
      async rolled(year) {
        const chosen = named(of(year));
        const answer = await make('rollUp', chosen);
        const figures = answer && (await askServer('figures', { reports: chosen }));
        return answer && figures && { page: answer.page, figures: figures.text };
      },
    });
  };

  const copy = async (clicked: unknown, selected: unknown): Promise<void> => {
    const active = window.activeTextEditor?.document;
    const own = active?.languageId === 'nianbao' ? [{ uri: client.code2ProtocolConverter.asUri(active.uri) }] : [];
    const reports = clicked === undefined ? own : named(folder.chosen(clicked, selected));
    const answer = reports.length > 0 ? await make('figures', reports) : undefined;
    if (!answer) return;
    await env.clipboard.writeText(answer.text);
    window.setStatusBarMessage(l10n.t('On the clipboard: the figures of {0}', countedReports(answer.count, l10n.t)), 5000);
  };

  return [commands.registerCommand('nianbao.rollUp', rollUp), commands.registerCommand('nianbao.copyFigures', copy)];
}

interface Named {
  readonly uri: string;
  readonly organ?: string;
  readonly year?: number;
}

const named = (reports: readonly ListedReport[]): readonly Named[] => reports.map(({ uri, organ, year }) => ({ uri, organ, year }));

/** Lets a person choose among all reports of the folder, the newest year first and all of it chosen. */
async function choose(folder: FolderView): Promise<readonly ListedReport[]> {
  const { reports } = await folder.ask();
  if (reports.length === 0) {
    void window.showInformationMessage(l10n.t('There are no annual reports in this folder yet.'));
    return [];
  }
  const newest = Math.max(...reports.map(({ year }) => year));
  const items = reports
    .toSorted((a, b) => b.year - a.year || a.organ.localeCompare(b.organ, 'zh-CN', { numeric: true }))
    .map((report): QuickPickItem & { readonly report: ListedReport } => ({
      label: shownInList(report.organ),
      description: String(report.year),
      picked: report.year === newest,
      report,
    }));
  const title = l10n.t('Roll up which reports?');
  const chosen = await window.showQuickPick(items, { title, canPickMany: true, matchOnDescription: true });
  return (chosen ?? []).map(({ report }) => report);
}
