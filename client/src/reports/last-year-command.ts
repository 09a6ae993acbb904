import { commands, type Disposable, l10n, Range, ViewColumn, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { wordsOf } from '../activation/error-message.ts';
import type { AskServer } from '../activation/server-commands.ts';

/** Opens the same organ's report of the year before beside the one at hand, which keeps the cursor. */
export const lastYearCommand = (client: BaseLanguageClient, askServer: AskServer): Disposable =>
  commands.registerCommand('nianbao.openLastYear', () =>
    openLastYear(client, askServer).catch((error: unknown) => void window.showErrorMessage(wordsOf(error))),
  );

async function openLastYear(client: BaseLanguageClient, askServer: AskServer): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== 'nianbao') {
    void window.showInformationMessage(l10n.t('Open an annual report first.'));
    return;
  }
  const uri = client.code2ProtocolConverter.asUri(editor.document.uri);
  const found = await askServer('lastYear', {
    uri,
    position: client.code2ProtocolConverter.asPosition(editor.selection.active),
  });
  if (!found) {
    const words = l10n.t(
      'No report of the year before was found. Put it into the folder that is open, with organ and year in its title; where several differ, keep the published one.',
    );
    const folder = l10n.t('Show the folder');
    // Not waited for: a message may stand for ever.
    void window.showInformationMessage(words, folder).then((chosen) => chosen && commands.executeCommand('nianbao.showFolder'));
    return;
  }
  const { line } = found.range.start;
  await window.showTextDocument(client.protocol2CodeConverter.asUri(found.uri), {
    viewColumn: ViewColumn.Beside,
    preserveFocus: true,
    preview: false,
    selection: new Range(line, 0, line, 0),
  });
}
