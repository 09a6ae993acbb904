import { commands, type Diagnostic, type ExtensionContext, l10n, Uri } from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, RevealOutputChannelOn, State } from 'vscode-languageclient';
import type { StartWorker } from '../../../server/src/office/reader.ts';
import { compareCommand } from '../compare/compare-command.ts';
import { bulkFixCommands } from '../findings/bulk-fixes.ts';
import { carryCommand, ignoreCommand, ignoringCommands, setRuleCommand } from '../findings/ignore-commands.ts';
import { openRule, rulesOf } from '../findings/open-rule.ts';
import { shownFindings } from '../findings/shown-findings.ts';
import { tidyCommand, tidyCommandName } from '../findings/tidy-document.ts';
import { showFolder } from '../folder/folder-view.ts';
import { grids } from '../grid/host/grids.ts';
import { dropImport } from '../office/drop-import.ts';
import { exportCommands } from '../office/export-commands.ts';
import type { OfficeWriter } from '../office/export-writer.ts';
import { importCommands } from '../office/import-command.ts';
import { type OfficeDocuments, officeDocuments } from '../office/office-documents.ts';
import { officeTexts } from '../office/office-texts.ts';
import { openPreviewCommand, previews } from '../preview/host/preview.ts';
import { exampleCommand } from '../reports/example.ts';
import { lastYearCommand } from '../reports/last-year-command.ts';
import { lawPages, showLaw } from '../reports/law-preview.ts';
import { newReportCommand } from '../reports/new-report-command.ts';
import { openAt, openAtCommand } from '../reports/open-at.ts';
import { alignedView } from '../tables/aligned-view.ts';
import { showCell } from '../tables/cell-highlight.ts';
import { pasteCells } from '../tables/cell-pasting.ts';
import { followTables } from '../tables/editor-tables.ts';
import { figuresCommands } from '../tables/figures-document.ts';
import { liveTotals } from '../tables/live-totals.ts';
import { followKeys } from '../tables/mover.ts';
import { tableKeys } from '../tables/table-keys.ts';
import { repairCommand, reviewCommand, rewriteCommands } from '../tables/table-rewrites.ts';
import { isOwn } from './document-kinds.ts';
import type { Whole } from './dormant.ts';
import { lostServer } from './lost-server.ts';
import { readFilesFor } from './read-files.ts';
import { asking } from './server-commands.ts';
import { showStatus } from './status-item.ts';

/** Makes the client of one host, not yet started. */
export type MakeClient = (name: string, options: LanguageClientOptions) => BaseLanguageClient;

const optionsIn = ({ extensionUri }: ExtensionContext, office: OfficeDocuments): LanguageClientOptions => ({
  // Any scheme, as folders of others may be added at any time; what is not the person's own is never opened with the server.
  documentSelector: [{ language: 'nianbao' }],
  initializationOptions: {
    status: true,
    folder: true,
    files: true,
    rulePages: `${Uri.joinPath(extensionUri, 'docs/rules').toString()}/`,
    lawPages,
    commands: [
      openAtCommand,
      ignoreCommand,
      carryCommand,
      openPreviewCommand,
      repairCommand,
      reviewCommand,
      setRuleCommand,
      tidyCommandName,
    ],
  },
  // A request that failed is in the log, and the report's state says what was not checked: no message for each of a key's ten requests.
  revealOutputChannelOn: RevealOutputChannelOn.Never,
  diagnosticCollectionProvider: { create: shownFindings, dispose: (collection) => collection.dispose() },
  // What a report says is shown as text and never becomes markup or a command.
  markdown: { isTrusted: false, supportHtml: false },
  middleware: {
    didOpen: async (document, next) => (isOwn(document.uri) ? next(document) : undefined),
    didChange: async (event, next) => (isOwn(event.document.uri) ? next(event) : undefined),
    didClose: async (document, next) => (isOwn(document.uri) ? next(document) : undefined),
    provideWorkspaceDiagnostics: (resultIds, token, report, next) =>
      next(resultIds.map(office.asked), token, (chunk) => {
        for (const item of chunk?.items ?? []) {
          if ('items' in item) item.items = item.items.map(explained);
          for (const related of 'items' in item ? item.items.flatMap(({ relatedInformation = [] }) => relatedInformation) : [])
            related.location.uri = office.shown(related.location.uri);
          item.uri = office.shown(item.uri);
        }
        report(chunk);
      }),
    handleDiagnostics: (uri, diagnostics, next) => next(uri, diagnostics.map(explained)),
    provideDiagnostics: async (document, previousResultId, token, next) => {
      const report = await next(document, previousResultId, token);
      return report && 'items' in report ? { ...report, items: report.items.map(explained) } : report;
    },
  },
});

/** The page of a rule is Markdown: a click on a finding's code shows it as such, and not its source. */
function explained(diagnostic: Diagnostic): Diagnostic {
  const { code } = diagnostic;
  if (typeof code === 'object')
    diagnostic.code = {
      value: code.value,
      target: Uri.parse(`command:nianbao.openRule?${encodeURIComponent(JSON.stringify([code.value]))}`),
    };
  return diagnostic;
}

/** What of the host makes of texts: how office files are written, and how a worker that reads them is started. */
export interface OfficeOfHost {
  readonly write: OfficeWriter;
  readonly startReader: StartWorker;
}

/** What both hosts do once there is a report: show its state, offer the commands, start the server. */
export function begin(context: ExtensionContext, makeClient: MakeClient, { write, startReader }: OfficeOfHost): Whole {
  const office = officeTexts(startReader);
  const documents = officeDocuments(office);
  const client: BaseLanguageClient = makeClient(l10n.t('Nianbao'), {
    ...optionsIn(context, documents),
    errorHandler: lostServer(() => client.createDefaultErrorHandler()),
  });
  const askServer = asking(client);
  const folder = showFolder(client, askServer);
  const tables = followTables(client);
  const mover = followKeys();
  const preview = previews(context, client);
  const exports = exportCommands(client, folder, write);
  const grid = grids(context, client);
  context.subscriptions.push(
    ...showStatus(client),
    commands.registerCommand('nianbao.openRule', (code?: unknown) => openRule(context, code)),
    ...rewriteCommands(client, askServer),
    tidyCommand(client, askServer),
    commands.registerCommand(openAtCommand, openAt),
    ...preview.disposables,
    ...grid.disposables,
    commands.registerCommand('nianbao.restartServer', restarting(client)),
    commands.registerCommand('nianbao.showOutput', () => client.outputChannel.show()),
    ...folder.disposables,
    ...exports.disposables,
    ...figuresCommands(client, askServer, folder, { extensionUri: context.extensionUri, exportExcel: exports.exportExcel }),
    newReportCommand(askServer, folder),
    lastYearCommand(client, askServer),
    compareCommand(context, client, askServer),
    ...ignoringCommands(client, askServer, (rule) => rulesOf(context.extension.packageJSON)[rule]?.description ?? ''),
    ...bulkFixCommands(context, client, askServer),
    exampleCommand(context),
    documents,
    office,
    importCommands(office),
    dropImport(),
    showLaw(context),
    tables,
    mover,
    ...tableKeys(tables, mover),
    ...showCell(tables),
    ...liveTotals(client, tables, mover),
    pasteCells(client, tables),
    ...alignedView(tables),
  );
  readFilesFor(client, office);
  // Not waited for: the editor goes on at once. The client itself says when its server cannot be started.
  client.start().catch(() => {});
  return { ask: askServer, restorePreview: preview.restore, openGrid: grid.open, stop: () => client.stop() };
}

/** Restarts the server, also after it gave up; concurrent calls share one restart. */
function restarting(client: BaseLanguageClient): () => Promise<void> {
  let under: Promise<void> | undefined;
  const restart = async (): Promise<void> => {
    // One that is starting cannot be stopped yet; whether it comes up does not matter.
    if (client.state === State.Starting) await client.start().catch(() => {});
    if (client.needsStop()) await client.stop();
    await client.start();
  };
  return () => {
    under ??= restart().finally(() => {
      under = undefined;
    });
    return under;
  };
}
