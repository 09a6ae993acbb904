import * as vscode from 'vscode';
import { check, checkOnce, codeOf, equal, eventually, holds, ours, readText, report, withWrongTotal } from './harness.ts';

const example = '01-云岫县自然资源局2024.txt';

/** What goes wrong loses nothing that was typed, and nothing of a report is taken for markup or for a command. */
export function addIsolationChecks(): void {
  // A worker cannot be killed from here; that it is made anew on every start is checked with the restart.
  if (!('importScripts' in globalThis) && process.platform !== 'win32')
    check('the server is killed while one types: nothing that was typed is lost, it comes back, and so do findings', killWhileTyping);

  check('words of a report are text in hovers, in messages and in what is offered', async () => {
    const hostile = '[点](command:workbench.action.closeAllEditors)$(zap)';
    const text = (await readText(example)).replace(/行政许可\t\d+/, () => `行政许可\t${hostile}`).replace('答复', `${hostile}答复`);
    const document = await report(text);
    const finding = await eventually('a finding', () => ours(document).find((one) => codeOf(one).startsWith('cell/')));
    const words = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      finding.range.start.with({ character: 1 }),
    );
    for (const content of words.flatMap(({ contents }) => contents)) {
      holds(typeof content !== 'string', 'a hover of unknown form');
      const { isTrusted, supportHtml, value } = content as vscode.MarkdownString;
      equal([isTrusted === true, supportHtml === true], [false, false], 'trusted, HTML');
      holds(!/(?<!\\)\]\(command:/.test(value), `the hover has live marks: ${value}`);
    }
    holds(words.length > 0, 'no hover');
  });

  check('a report of any size and any characters leaves the editor as it was', async () => {
    const text = `${(await readText(example)).replace('2.重复申请', `2.重复申请${'\u202e'}`)}\n${'、\t|'.repeat(50_000)}\n\ud800\u0000\n`;
    const document = await report(text);
    await eventually('findings', () => ours(document).length > 0, 60_000);
    equal(document.getText().length, text.length, 'the length of the text');
  });

  checkOnce('settings and a project file of any shape leave the checks as they are', async () => {
    const settings = vscode.workspace.getConfiguration('nianbao');
    const shapes: readonly object[] = [
      { 'sum/one-cell': { nested: 1 }, __proto__x: 'off' },
      { 'sum/row-total': 'loud', constructor: 'off' },
    ];
    for (const shape of shapes) {
      await settings.update('rules', shape, vscode.ConfigurationTarget.Global);
      const document = await report(withWrongTotal(await readText(example)).wrong);
      await eventually('the finding', () => ours(document).some((one) => codeOf(one).startsWith('sum/')));
    }
    await settings.update('rules', undefined, vscode.ConfigurationTarget.Global);
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    holds(folder, 'no folder');
    const project = vscode.Uri.joinPath(folder, '.nianbao.json');
    await vscode.workspace.fs.writeFile(
      project,
      new TextEncoder().encode('{"rules": {"sum/one-cell": 7}, "organs": "no", "__proto__": {}}'),
    );
    try {
      const document = await report(withWrongTotal(await readText(example)).wrong);
      await eventually('the finding', () => ours(document).some((one) => codeOf(one).startsWith('sum/')));
    } finally {
      await vscode.workspace.fs.delete(project);
    }
  });
}

async function killWhileTyping(): Promise<void> {
  const { wrong, start, right } = withWrongTotal(await readText(example));
  const document = await report(wrong);
  await eventually('a finding', () => ours(document).length > 0);
  const before = serverOf();
  const editor = vscode.window.activeTextEditor;
  holds(before !== undefined && editor, 'no server process was found');
  const prose = document.positionAt(document.getText().indexOf('（一）主动公开') + 8);
  editor.selection = new vscode.Selection(prose, prose);
  const words = '今年以来我局依法公开各类信息';
  for (const [i, character] of [...words].entries()) {
    if (i === 5) process.kill(before, 'SIGKILL');
    await vscode.commands.executeCommand('type', { text: character });
  }
  holds(document.getText().includes(words), 'what was typed is not there');
  await eventually('another server', () => serverOf() !== undefined && serverOf() !== before);
  // Its findings are of the text as it is now: the total is mended, and the finding goes.
  await eventually('a finding of the new server', () => ours(document).some((one) => codeOf(one).startsWith('sum/')));
  const place = document.positionAt(start + words.length);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(place, place.translate(0, String(Number(right) + 907).length)), right);
  holds(await vscode.workspace.applyEdit(edit), 'the edit was refused');
  await eventually('the finding is gone', () => !ours(document).some((one) => codeOf(one).startsWith('sum/')));
}

/** The process of the server, a child of this one; undefined while there is none. */
function serverOf(): number | undefined {
  const { execFileSync } = process.getBuiltinModule('node:child_process');
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  const line = lines.find((one) => /dist\/server\/node\.cjs/.test(one) && Number(one.trim().split(/\s+/)[1]) === process.pid);
  return line === undefined ? undefined : Number(line.trim().split(/\s+/)[0]);
}
