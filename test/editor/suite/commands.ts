import * as vscode from 'vscode';
import { check, equal, eventually, holds, ours, report } from './harness.ts';

const wrong = '青岚县民政局2025年政府信息公开工作年度报告\n\n一、总体情况\n\n三、收到和处理政府信息公开申请情况\n';

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
    const document = await report(wrong);
    await eventually('a finding', () => ours(document).length > 0);
    await vscode.commands.executeCommand('nianbao.restartServer');
    await eventually('a finding after the restart', () => ours(document).length > 0);
  });
}
