import * as vscode from 'vscode';
import { check, checkOnce, equal, eventually, folder, holds, open, ours, readText, report, withWrongTotal } from './harness.ts';

const write = async (name: string, text: string): Promise<void> =>
  vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder(), name), new TextEncoder().encode(text));

const languageOf = (name: string): string | undefined =>
  vscode.workspace.textDocuments.find(({ uri }) => uri.path === vscode.Uri.joinPath(folder(), name).path)?.languageId;

/** Which texts become reports, and what the editor is set to for them. */
export function addLanguageChecks(): void {
  const begun = '青岚县民政局2025年政府信息公开工作年度报告\r\n\r\n一、总体情况\r\n𠀀城\r\n';

  check('a plain text file that is a report becomes one when it is opened', async () => {
    await write('民政局.txt', begun);
    await open('民政局.txt');
    await eventually('language nianbao', () => languageOf('民政局.txt') === 'nianbao');
  });

  checkOnce('another text file stays plain text', async () => {
    await write('待办.txt', '待办\t期限\n一、写政府信息公开年报\t1月31日\n');
    await write('后开.txt', begun.replace('民政局', '水利局'));
    await open('待办.txt');
    await open('后开.txt');
    // The later one was looked at after it, so the first has been decided too.
    await eventually('language nianbao', () => languageOf('后开.txt') === 'nianbao');
    equal(languageOf('待办.txt'), 'plaintext', 'language');
  });

  checkOnce('a report that a person makes plain text again stays so', async () => {
    await write('改回.txt', begun);
    await open('改回.txt');
    await eventually('language nianbao', () => languageOf('改回.txt') === 'nianbao');
    const document = vscode.workspace.textDocuments.find(({ uri }) => uri.path.endsWith('/改回.txt'));
    holds(document, 'the document is open');
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await new Promise((later) => setTimeout(later, 300));
    equal(languageOf('改回.txt'), 'plaintext', 'language');
  });

  checkOnce('with nianbao.detect off, nothing is touched', async () => {
    const detect = vscode.workspace.getConfiguration('nianbao');
    await detect.update('detect', false, vscode.ConfigurationTarget.Global);
    try {
      await write('不识别.txt', begun);
      await open('不识别.txt');
      await new Promise((later) => setTimeout(later, 300));
      equal(languageOf('不识别.txt'), 'plaintext', 'language');
    } finally {
      await detect.update('detect', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  checkOnce('a report that is pasted into a new document is recognised', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: '' });
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), `${begun}二、主动公开政府信息情况\r\n${'正文。'.repeat(40)}`));
    await eventually('language nianbao', () =>
      vscode.workspace.textDocuments.some(({ uri, languageId }) => uri.toString() === document.uri.toString() && languageId === 'nianbao'),
    );
  });

  checkOnce('the editor is set for a Chinese text, and a person can set it otherwise', async () => {
    const at = { languageId: 'nianbao' };
    const editor = vscode.workspace.getConfiguration('editor', at);
    equal(editor.get('unicodeHighlight.ambiguousCharacters'), false, 'ambiguousCharacters');
    equal(editor.get('wordWrap'), 'on', 'wordWrap');
    equal(editor.get('wordBasedSuggestions'), 'off', 'wordBasedSuggestions');
    equal(editor.get('insertSpaces'), false, 'insertSpaces');
    equal(editor.get('trimAutoWhitespace'), false, 'trimAutoWhitespace');
    holds(editor.get<string>('wordSeparators')?.includes('、'), 'wordSeparators has no 、');
    equal(vscode.workspace.getConfiguration('files', at).get('trimTrailingWhitespace'), false, 'trimTrailingWhitespace');
    await editor.update('wordWrap', 'off', vscode.ConfigurationTarget.Global, true);
    try {
      equal(vscode.workspace.getConfiguration('editor', at).get('wordWrap'), 'off', 'wordWrap, set by a person');
    } finally {
      await editor.update('wordWrap', undefined, vscode.ConfigurationTarget.Global, true);
    }
  });

  checkOnce('an old version that stands beside the present one is not checked a second time', async () => {
    const { wrong } = withWrongTotal(await readText('01-云岫县自然资源局2024.txt'));
    const provider = vscode.workspace.registerTextDocumentContentProvider('review', { provideTextDocumentContent: () => wrong });
    try {
      const uri = vscode.Uri.parse('review:/云岫县自然资源局2024年政府信息公开工作年度报告.txt');
      const old = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(old, { preview: false });
      equal(old.languageId, 'nianbao', 'its language');
      const present = await report(wrong);
      await eventually('a finding in the present one', () => ours(present).length > 0);
      await vscode.window.showTextDocument(old);
      await vscode.commands.executeCommand('vscode.executeHoverProvider', uri, new vscode.Position(0, 0));
      equal(ours(old), [], 'findings in the old one');
    } finally {
      provider.dispose();
    }
  });
}
