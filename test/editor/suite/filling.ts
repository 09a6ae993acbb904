import * as vscode from 'vscode';
import { check, checkOnce, equal, eventually, holds, ours, readText, report, withWrongTotal } from './harness.ts';

const example = '01-云岫县自然资源局2024.txt';
const label = '2.重复申请';

interface Opened {
  readonly document: vscode.TextDocument;
  readonly editor: vscode.TextEditor;
  /** Where the first figure of the row stands. */
  readonly first: number;
}

/** A copy of an example with the cursor in the first cell of one row, after the server has read it. */
async function openRow(): Promise<Opened> {
  const document = await report(await readText(example));
  const editor = vscode.window.activeTextEditor;
  holds(editor, 'no editor');
  await eventually('an outline', async () => {
    const symbols = await vscode.commands.executeCommand<unknown[] | undefined>('vscode.executeDocumentSymbolProvider', document.uri);
    return symbols !== undefined && symbols.length > 0;
  });
  const first = document.getText().indexOf('\t', document.getText().indexOf(label)) + 1;
  put(editor, first);
  await go('nextCell', editor, first + 2);
  put(editor, first);
  return { document, editor, first };
}

const put = (editor: vscode.TextEditor, offset: number): void => {
  const at = editor.document.positionAt(offset);
  editor.selection = new vscode.Selection(at, at);
};

/** Runs a command until the selection begins at an offset: the first time the server has still to read the report. */
async function go(command: string, editor: vscode.TextEditor, offset: number): Promise<void> {
  const from = editor.selection;
  await eventually(`${command} leads to ${offset}`, async () => {
    if (editor.selection.isEqual(from)) await vscode.commands.executeCommand(`nianbao.${command}`);
    return editor.document.offsetAt(editor.selection.start) === offset;
  });
}

const rowOf = (document: vscode.TextDocument): string => {
  const text = document.getText();
  const at = text.indexOf(label);
  return text.slice(at + label.length + 1, text.indexOf('\n', at)).trim();
};

async function withSetting(name: string, value: unknown, body: () => Promise<void>): Promise<void> {
  const settings = vscode.workspace.getConfiguration('nianbao');
  await settings.update(name, value, vscode.ConfigurationTarget.Global);
  try {
    await body();
  } finally {
    await settings.update(name, undefined, vscode.ConfigurationTarget.Global);
  }
}

/** Types as a person does: over what is selected. */
const type = (text: string): Thenable<unknown> => vscode.commands.executeCommand('type', { text });

/** Tables that are filled in by keys. */
export function addFillingChecks(): void {
  check('the keys of a table lead from cell to cell and select what is in it', async () => {
    const { document, editor, first } = await openRow();
    const { version } = document;
    await go('nextCell', editor, first + 2);
    equal(document.getText(editor.selection), '0', 'what is selected');
    await go('previousCell', editor, first);
    await go('cellBelow', editor, document.getText().indexOf('\t', document.getText().indexOf('3.要求提供公开出版物')) + 1);
    await go('cellAbove', editor, first);
    equal(document.version, version, 'the version of the text');
  });

  checkOnce('what is typed in a cell replaces it, and the next key still knows the cells', async () => {
    const { document, editor, first } = await openRow();
    await go('nextCell', editor, first + 2);
    await type('1');
    await type('2');
    await go('nextCell', editor, first + 5);
    await type('3');
    equal(rowOf(document).split('\t').slice(0, 3), ['1', '12', '3'], 'the row');
  });

  checkOnce('outside of tables the keys do what they always do', async () => {
    const { document, editor } = await openRow();
    const prose = document.getText().indexOf('（一）主动公开');
    put(editor, prose);
    // A key of which the server does not tell in time, on a busy machine, writes nothing.
    await eventually('what Tab writes', async () => {
      await vscode.commands.executeCommand('nianbao.nextCell');
      return document.getText()[prose] === '\t';
    });
    equal(document.getText().slice(prose, prose + 2), '\t（', 'what Tab wrote');
    await vscode.commands.executeCommand('nianbao.previousCell');
    equal(document.getText().slice(prose, prose + 2), '（一', 'what Shift+Tab left');
    await vscode.commands.executeCommand('nianbao.cellBelow');
    equal(document.getText().slice(prose, prose + 2), '\n（', 'what Enter wrote');
  });

  checkOnce('at the end of a table Enter breaks the line, and Tab writes nothing', async () => {
    const { document, editor } = await openRow();
    const text = document.getText();
    const end = text.indexOf('\n', text.indexOf('四、结转下年度继续办理'));
    put(editor, end);
    const { version } = document;
    await vscode.commands.executeCommand('nianbao.nextCell');
    equal(document.version, version, 'the text after Tab');
    await vscode.commands.executeCommand('nianbao.cellBelow');
    equal(document.getText(), `${text.slice(0, end)}\n${text.slice(end)}`, 'the text after Enter');
  });

  checkOnce('several cursors, and a selection over several cells, are left to the editor', async () => {
    const { document, editor, first } = await openRow();
    const [a, b] = [document.positionAt(first), document.positionAt(first + 2)];
    editor.selections = [new vscode.Selection(a, a), new vscode.Selection(b, b)];
    await vscode.commands.executeCommand('nianbao.nextCell');
    equal(editor.selections.length, 2, 'cursors');
    await vscode.commands.executeCommand('undo');
    editor.selection = new vscode.Selection(a, document.positionAt(first + 5));
    await vscode.commands.executeCommand('nianbao.cellBelow');
    holds(document.getText().includes(`${label}\t\n`), 'Enter did not replace the selection');
  });

  checkOnce('in a document of another language the keys are not asked', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: '一\t二' });
    await vscode.window.showTextDocument(document, { preview: false });
    await vscode.commands.executeCommand('nianbao.nextCell');
    equal(document.getText().trim(), '一\t二', 'the text without the tab');
    holds(document.getText().startsWith('\t') || document.getText().startsWith(' '), 'Tab wrote nothing');
  });

  check('totals follow what is typed, one undo takes back both, and redo brings both again', async () =>
    withSetting('liveTotals', true, async () => {
      const { document, editor, first } = await openRow();
      const before = document.getText();
      await go('nextCell', editor, first + 2);
      await type('4');
      await eventually('the total of the row', () => rowOf(document) === '1\t4\t0\t0\t0\t0\t5');
      const sum = (): string => /（七）总计\D*([\d\t]+)/.exec(document.getText())![1]!.trim();
      const was = /（七）总计\D*([\d\t]+)/.exec(before)![1]!.trim().split('\t').map(Number);
      equal(sum(), was.map((figure, i) => figure + (i === 1 || i === 6 ? 4 : 0)).join('\t'), 'the totals of the results');
      const after = document.getText();
      await vscode.commands.executeCommand('undo');
      equal(document.getText(), before, 'the text after one undo');
      await vscode.commands.executeCommand('redo');
      equal(document.getText(), after, 'the text after one redo');
    }),
  );

  checkOnce('nothing follows from a total that is typed, and nothing at all unless it is asked for', async () => {
    const typed = async (at: number, figure: string): Promise<string> => {
      const { document, editor, first } = await openRow();
      const place = document.positionAt(first + at);
      editor.selection = new vscode.Selection(place, place.translate(0, 1));
      await type(figure);
      // By the time that findings on it are there, totals would be.
      await eventually('findings', () => ours(document).length > 0);
      return rowOf(document);
    };
    equal(await typed(2, '4'), '1\t4\t0\t0\t0\t0\t1', 'the row, totals being off');
    await withSetting('liveTotals', true, async () => equal(await typed(12, '7'), '1\t0\t0\t0\t0\t0\t7', 'the row whose total was typed'));
  });

  checkOnce('a report whose total is wrong when it is opened is left as it is', async () =>
    withSetting('liveTotals', true, async () => {
      const { wrong } = withWrongTotal(await readText(example));
      const document = await report(wrong);
      await eventually('a finding', () => ours(document).length > 0);
      equal(document.getText(), wrong, 'the text');
    }),
  );
}
