import * as vscode from 'vscode';
import { sampleReport } from '../../../server/src/rules/engine/sample.ts';
import { check, equal, eventually, holds, ours, report } from './harness.ts';

/** A report as the tree hands it to a command. */
const nodeOf = ({ uri }: vscode.TextDocument, organ: string, year: number) => ({
  kind: 'report',
  id: uri.toString(),
  report: { uri: uri.toString(), organ, year, key: organ, range: { start: { line: 0, character: 0 } }, findings: null, lastYear: 'none' },
});
const textOf = (organ: string, year: number): string => sampleReport(year).replaceAll('砚溪县水利局', organ);
const run = (command: string, ...given: unknown[]): Thenable<unknown> => vscode.commands.executeCommand(command, ...given);
const accept = (): Thenable<unknown> => run('workbench.action.acceptSelectedQuickOpenItem');

/** What concerns many reports, and the making of a new one. Open documents alone are known in every host. */
export function addFolderChecks(): void {
  check('the figures of chosen reports are added up on a page', async () => {
    const organ = '云溪县汇总局';
    const first = await report(textOf(organ, 2023));
    const second = await report(textOf(organ, 2022));
    const nodes = [nodeOf(first, organ, 2023), nodeOf(second, organ, 2022)];
    await run('nianbao.rollUp', nodes[0], nodes);
    const page = await eventually('a page of both', async () => {
      const { activeTab } = vscode.window.tabGroups.activeTabGroup;
      return activeTab?.input instanceof vscode.TabInputWebview && activeTab.input.viewType.endsWith('nianbao.rollUpPage') && activeTab;
    });
    holds(/2/.test(page.label), 'how many they are');
    await vscode.window.tabGroups.close(page);
  });

  check('the figures of the report at hand go to the clipboard', async () => {
    await report(textOf('云溪县复制局', 2023));
    const text = await eventually('figures on the clipboard', async () => {
      await run('nianbao.copyFigures');
      const copied = await vscode.env.clipboard.readText();
      return copied.includes('云溪县复制局\t2023\t') && copied;
    });
    equal(text.trimEnd().split('\n').length, 2, 'lines');
  });

  check('last year’s report opens beside this one, which keeps the cursor', async () => {
    const organ = '云溪县上年局';
    const last = await report(textOf(organ, 2022));
    const now = await report(textOf(organ, 2023));
    await eventually('both beside each other', async () => {
      await run('nianbao.openLastYear');
      return vscode.window.visibleTextEditors.some(({ document, viewColumn }) => document === last && viewColumn === vscode.ViewColumn.Two);
    });
    equal(vscode.window.activeTextEditor?.document.uri.toString(), now.uri.toString(), 'where the cursor is');
  });

  check('a new report is asked for in steps, goes by last year’s, and begins where writing begins', async () => {
    const year = new Date().getFullYear() - (new Date().getMonth() < 3 ? 1 : 0);
    const organ = '阿溪县新建局';
    await report(textOf(organ, year - 1));
    // Reports of no later year are there, and this organ comes first by its name.
    await eventually('the report of the year before in the index', async () => {
      const { reports } = (await run('nianbao.server.folder')) as { reports: readonly { organ: string }[] };
      return reports.some((one) => one.organ === organ);
    });
    let isDone = false;
    const asked = Promise.resolve(run('nianbao.newReport')).finally(() => {
      isDone = true;
    });
    // Whatever step there is, what it offers first is taken.
    await eventually('the last step', async () => {
      if (!isDone) await accept();
      return isDone;
    });
    await asked;
    equal(vscode.window.activeTextEditor?.document.lineAt(0).text, `${organ}${year}年政府信息公开工作年度报告`, 'the title');
    const editor = vscode.window.activeTextEditor;
    holds(editor?.document.isUntitled && editor.document.languageId === 'nianbao', 'no new report');
    equal(editor.document.lineAt(editor.selection.active.line - 1).text, '（一）主动公开', 'the line before the cursor');
    holds(/二、上年结转政府信息公开申请数量\t\t\t\d+\t/.test(editor.document.getText()), 'nothing is carried over');
  });

  check('a task lists the findings of the folder for the problem matcher, where there are files', async () => {
    const web = 'importScripts' in globalThis;
    const found = await vscode.tasks.fetchTasks({ type: 'nianbao' });
    equal(found.length, web ? 0 : 1, 'tasks');
    const [task] = found;
    if (!task) return;
    equal(task.problemMatchers, ['$nianbao'], 'its problem matcher');
    const matched = (): boolean =>
      vscode.languages
        .getDiagnostics()
        .some(([{ path }, all]) => path.endsWith('.txt') && all.some(({ source }) => source === 'nianbao check'));
    holds(!matched(), 'there are findings of a task before it has run');
    const ended = new Promise<void>((resolve) => {
      const listening = vscode.tasks.onDidEndTask(({ execution }) => {
        if (execution.task.definition.type !== 'nianbao') return;
        listening.dispose();
        resolve();
      });
    });
    await vscode.tasks.executeTask(task);
    await ended;
    await eventually('findings that were read out of its lines', matched);
  });

  check('the example opens as a new report with mistakes in it', async () => {
    await run('nianbao.openExample');
    const document = vscode.window.activeTextEditor?.document;
    holds(document?.isUntitled && document.languageId === 'nianbao', 'no report was opened');
    await eventually('errors', () => ours(document).some(({ severity }) => severity === vscode.DiagnosticSeverity.Error));
  });
}
