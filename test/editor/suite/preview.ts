import * as vscode from 'vscode';
import { check, checkOnce, equal, eventually, folder, holds, ours, readText, report, withWrongTotal } from './harness.ts';

interface Painted {
  readonly version: number;
  readonly figures: number;
  readonly marks: number;
}

const previewTabs = (): readonly vscode.Tab[] =>
  vscode.window.tabGroups.all.flatMap(({ tabs }) =>
    tabs.filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('nianbao.preview')),
  );

const openPreview = (uri?: vscode.Uri): Thenable<Painted | undefined> => vscode.commands.executeCommand('nianbao.openPreview', uri);

/** The first report of the folder. */
async function firstReport(): Promise<string> {
  const files = (await vscode.workspace.fs.readDirectory(folder())).map(([file]) => file).filter((file) => file.endsWith('.txt'));
  return readText(files.sort()[0] ?? '');
}

const ask = (command: string, argument: object): Thenable<Record<string, unknown> | null> =>
  vscode.commands.executeCommand(`nianbao.server.${command}`, argument);

/** The preview beside the text. */
export function addPreviewChecks(): void {
  check('the preview opens beside the report, paints its tables, and marks what is wrong', async () => {
    const document = await report(withWrongTotal(await firstReport()).wrong);
    await eventually('a finding', () => ours(document).some(({ severity }) => severity === vscode.DiagnosticSeverity.Error));
    const painted = await openPreview();
    holds(painted, 'nothing was painted');
    equal(painted.figures, 200, 'figures that are shown');
    holds(painted.marks > 0, 'nothing is marked');
    equal(previewTabs().length, 1, 'previews');
    holds(previewTabs()[0]!.group.viewColumn !== vscode.window.activeTextEditor?.viewColumn, 'it is not beside');
  });

  checkOnce('a second call shows the same preview, and so does another report that gets the focus', async () => {
    const text = await firstReport();
    const first = await report(text);
    await openPreview();
    await openPreview();
    equal(previewTabs().length, 1, 'previews of one report');
    const title = previewTabs()[0]!.label;
    const other = await report(text);
    await eventually('the other report in the preview', () => previewTabs()[0]?.label !== title);
    equal((await openPreview(other.uri))?.figures, 200, 'figures of the other report');
    equal(previewTabs().length, 1, 'previews of two');
    await vscode.window.showTextDocument(first, vscode.ViewColumn.One);
    await eventually('the first report in the preview', () => previewTabs()[0]?.label === title);
  });

  checkOnce('a preview that is closed before it painted leaves nobody waiting, and can be opened again', async () => {
    await report(await firstReport());
    const painting = openPreview();
    await eventually('the preview', () => previewTabs().length === 1);
    await vscode.window.tabGroups.close(previewTabs());
    await painting;
    equal(previewTabs().length, 0, 'previews that are left');
    const again = await openPreview();
    equal(again?.figures, 200, 'figures of the next one');
  });

  checkOnce('a preview outlives the document that it is of', async () => {
    const document = await report(await firstReport());
    await openPreview();
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await eventually('the document to be closed', () => !vscode.workspace.textDocuments.includes(document));
    equal(previewTabs().length, 1, 'previews');
  });

  checkOnce('a text that is no report has a preview that says so', async () => {
    await report('今天天气很好。');
    const painted = await openPreview();
    equal(painted?.figures, 0, 'figures');
  });

  checkOnce('the line above a table leads to it in the preview', async () => {
    const document = await report(await firstReport());
    const lenses = await eventually('the lines above the tables', async () => {
      const found = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 10);
      return found.length === 3 && found;
    });
    const command = lenses[1]?.command;
    holds(command?.command === 'nianbao.openPreview', `the line has ${command?.command}`);
    const painted = await vscode.commands.executeCommand<Painted | undefined>(command.command, ...(command.arguments ?? []));
    equal(painted?.figures, 200, 'figures');
  });

  checkOnce('from the folder’s tree a report opens with its preview beside it', async () => {
    const document = await report(await firstReport());
    const other = await report('今天天气很好。');
    const range = { start: { line: 0, character: 0 } };
    const node = { kind: 'report', id: 'report', report: { uri: document.uri.toString(), organ: '甲', year: 2024, key: '甲', range } };
    const painted = await vscode.commands.executeCommand<Painted | undefined>('nianbao.openPreview', node, [node]);
    equal(painted?.figures, 200, 'figures');
    equal(vscode.window.activeTextEditor?.document.uri.toString(), document.uri.toString(), 'the text that is shown');
    holds(vscode.window.activeTextEditor?.document !== other, 'the other report is in front');
  });

  check('the server tells what is previewed and the years of the organ, in this host too', async () => {
    const document = await report(await firstReport());
    const uri = document.uri.toString();
    await eventually('the preview', async () => ((await ask('preview', { uri })) as { reports?: unknown[] } | null)?.reports?.length === 1);
    const years = (await ask('years', { uri })) as { years: { year: number }[] } | null;
    holds(years && years.years.length > 0, 'there are no years');
  });
}
