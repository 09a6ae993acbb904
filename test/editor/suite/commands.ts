import * as vscode from 'vscode';
import { check, checkOnce, equal, eventually, folder, holds, ours, readText, report, withWrongTotal } from './harness.ts';

/** The commands under 「年报」. */
export function addCommandChecks(): void {
  check('every command of the manifest is there', async () => {
    const extension = vscode.extensions.getExtension('nianbao.nianbao');
    holds(extension, 'the extension is not installed');
    await extension.activate();
    const there = new Set(await vscode.commands.getCommands(true));
    const offered: { command: string }[] = extension.packageJSON.contributes.commands;
    equal(
      offered.map(({ command }) => command).filter((command) => !there.has(command)),
      [],
      'commands that are missing',
    );
  });

  check('the server can be restarted, and findings return', async () => {
    const document = await report(withWrongTotal(await readText(await firstReport())).wrong);
    await eventually('a finding', () => ours(document).length > 0);
    await vscode.commands.executeCommand('nianbao.restartServer');
    await eventually('a finding after the restart', () => ours(document).length > 0);
  });

  check('the code of a finding leads to the page of its rule, which opens without a network', async () => {
    const document = await report(withWrongTotal(await readText(await firstReport())).wrong);
    await eventually('a finding', () => ours(document).length > 0);
    const code = ours(document)[0]?.code;
    holds(typeof code === 'object' && code.target.scheme === 'command', 'the code has no link');
    await vscode.commands.executeCommand('nianbao.openRule', code.value);
    const name = `${code.value}`.split('/')[1];
    await eventually('the page', () =>
      vscode.window.tabGroups.all.some((group) => group.tabs.some((tab) => tab.label.includes(`${name}.md`))),
    );
  });

  checkOnce('the table at the cursor is normalised by its command, and no figure is lost', async () => {
    const text = await readText(await firstReport());
    const at = text.indexOf('一、本年新收');
    const document = await report(`${text.slice(0, at)}${text.slice(at).replace(/\t/g, '\t ')}`);
    const place = document.positionAt(at + 2);
    const before = document.getText();
    await eventually('an outline', async () => {
      const symbols = await vscode.commands.executeCommand<unknown[] | undefined>('vscode.executeDocumentSymbolProvider', document.uri);
      return symbols !== undefined && symbols.length > 0;
    });
    await vscode.window.showTextDocument(document, { selection: new vscode.Range(place, place) });
    await vscode.commands.executeCommand('nianbao.normaliseTable');
    holds(document.getText() !== before, 'the table is as it was');
    equal(document.getText().replace(/\s/g, ''), before.replace(/\s/g, ''), 'what is written');
  });
}

/** The first report of the folder. */
async function firstReport(): Promise<string> {
  const files = (await vscode.workspace.fs.readDirectory(folder())).map(([file]) => file).filter((file) => file.endsWith('.txt'));
  return files.sort()[0] ?? '';
}
