import * as vscode from 'vscode';
import { check, equal, eventually, folder, holds, ours, readText, report, withWrongTotal } from './harness.ts';

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
    const [name] = (await vscode.workspace.fs.readDirectory(folder()))
      .map(([file]) => file)
      .filter((file) => file.endsWith('.txt'))
      .sort();
    const document = await report(withWrongTotal(await readText(name ?? '')).wrong);
    await eventually('a finding', () => ours(document).length > 0);
    await vscode.commands.executeCommand('nianbao.restartServer');
    await eventually('a finding after the restart', () => ours(document).length > 0);
  });
}
