import { commands, type Disposable, env, l10n, ProgressLocation, Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Exported, ExportJob, ListedReport } from '../../../server/src/contract.ts';
import { wordsOf } from '../activation/error-message.ts';
import { countedReports } from '../folder/finding-counts.ts';
import { isNode } from '../folder/folder-model.ts';
import type { FolderView } from '../folder/folder-view.ts';
import { nameOf } from '../preview/host/save-page.ts';
import { errorsOf, namedText, type Source } from './export-source.ts';
import { deliver, type Format, saveInFolder, saveOne } from './export-target.ts';
import type { OfficeWriter } from './export-writer.ts';

/*
 * Reports as files of Word and Excel and as pages for a site: the report at hand, or those that are chosen in the folder's tree. Several go into a folder
 * as files of their own; in Excel the years of one organ, or what several organs add up to, are one workbook.
 */

/** The commands that export, and what they do for others. */
export interface Exports {
  readonly disposables: readonly Disposable[];
  /** What reports of the folder add up to, as a workbook. */
  exportExcel(reports: readonly ListedReport[]): Promise<void>;
}

/** Makes the commands that export. */
export function exportCommands(client: BaseLanguageClient, folder: FolderView, write: OfficeWriter): Exports {
  const language = (): ExportJob['language'] => (env.language.startsWith('zh') ? 'zh' : 'en');
  const job = async (source: Source, format: Format): Promise<ExportJob> => ({
    what: 'report',
    format,
    language: language(),
    text: await namedText(source.uri, source.report),
  });

  const one = async (source: Source, format: Format): Promise<void> => {
    const target = await saveOne(source.uri, nameOf(source.uri), format);
    if (!target) return;
    const made = await working(async () => write(await job(source, format)));
    await deliver(target, made, format, errorsOf([source]));
  };

  const several = async (sources: readonly Source[], format: Format): Promise<void> => {
    const into = await saveInFolder(sources[0]!.uri);
    if (!into) return;
    const files = await working(async () => {
      const all: { readonly name: string; readonly made: Exported }[] = [];
      for (const source of sources) all.push({ name: nameOf(source.uri), made: await write(await job(source, format)) });
      return all;
    });
    await into(files, format, errorsOf(sources));
  };

  /** The years of one organ beside each other, or what the reports add up to. */
  const workbook = async (
    sources: readonly Listed[],
    isRollUp = new Set(sources.map(({ report }) => report.key)).size > 1,
  ): Promise<void> => {
    const isOneOrgan = !isRollUp;
    const [{ uri, report }] = sources as [Listed];
    const name = isOneOrgan ? l10n.t('{0}, all years', report.organ) : l10n.t('Roll-up of {0}', countedReports(sources.length, l10n.t));
    const target = await saveOne(uri, name, 'xlsx');
    if (!target) return;
    const made = await working(async () => {
      const texts = await Promise.all(sources.map((source) => namedText(source.uri, source.report)));
      return write(
        isOneOrgan
          ? { what: 'years', format: 'xlsx', language: language(), texts }
          : { what: 'roll-up', format: 'xlsx', language: language(), reports: texts },
      );
    });
    await deliver(target, made, 'xlsx', errorsOf(sources));
  };

  const run = async (format: Format, clicked: unknown, selected: unknown): Promise<void> => {
    try {
      const sources = sourcesOf(client, folder, clicked, selected);
      if (sources.length === 0) return void window.showInformationMessage(l10n.t('Open a report to export it.'));
      const listed = sources.filter(isListed);
      if (sources.length === 1) await one(sources[0]!, format);
      else if (format === 'xlsx' && listed.length === sources.length) await workbook(listed);
      else await several(sources, format);
    } catch (error) {
      void window.showErrorMessage(wordsOf(error));
    }
  };

  const disposables = [
    commands.registerCommand('nianbao.exportWord', (clicked?: unknown, selected?: unknown) => run('docx', clicked, selected)),
    commands.registerCommand('nianbao.exportExcel', (clicked?: unknown, selected?: unknown) => run('xlsx', clicked, selected)),
    commands.registerCommand('nianbao.exportPage', (clicked?: unknown, selected?: unknown) => run('html', clicked, selected)),
  ];
  const exportExcel = (reports: readonly ListedReport[]): Promise<void> =>
    workbook(
      reports.map((report) => ({ uri: client.protocol2CodeConverter.asUri(report.uri), report })),
      true,
    ).catch((error: unknown) => void window.showErrorMessage(wordsOf(error)));
  return { disposables, exportExcel };
}

type Listed = Required<Source> & { readonly report: ListedReport };
const isListed = (source: Source): source is Listed => source.report !== undefined;

/** What was clicked in the tree or in the explorer; from elsewhere the report at hand. */
function sourcesOf(client: BaseLanguageClient, folder: FolderView, clicked: unknown, selected: unknown): readonly Source[] {
  if (isNode(clicked))
    return folder.chosen(clicked, selected).map((report) => ({ uri: client.protocol2CodeConverter.asUri(report.uri), report }));
  if (clicked instanceof Uri) return [{ uri: clicked }];
  const document = window.activeTextEditor?.document;
  return document?.languageId === 'nianbao' ? [{ uri: document.uri }] : [];
}

/** Shows that something is being made, which takes a moment when the writer is first loaded. */
const working = <T>(make: () => Promise<T>): Promise<T> =>
  Promise.resolve(window.withProgress({ location: ProgressLocation.Window, title: l10n.t('Exporting') }, make));
