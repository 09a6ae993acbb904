import { commands, type ExtensionContext, l10n } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { detectReports } from './detect.ts';
import { openRule } from './rule-page.ts';
import { showStatus } from './status.ts';

/** Makes the client of one host, not yet started. */
export type MakeClient = (name: string, options: LanguageClientOptions) => BaseLanguageClient;

const options: LanguageClientOptions = {
  // Any scheme: a report in a repository on the web, in an archive or not yet saved is a report.
  documentSelector: [{ language: 'nianbao' }],
  initializationOptions: { status: true },
  // What a report says is shown as text and never becomes markup or a command.
  markdown: { isTrusted: false, supportHtml: false },
};

/** What both hosts do: recognise reports, show their state, offer the commands, start the server. */
export function begin(context: ExtensionContext, makeClient: MakeClient): void {
  const client = makeClient(l10n.t('Nianbao'), options);
  context.subscriptions.push(
    ...showStatus(client),
    ...detectReports(),
    commands.registerCommand('nianbao.openRule', (code?: unknown) => openRule(context, code)),
    commands.registerCommand('nianbao.restartServer', () => restart(client)),
    commands.registerCommand('nianbao.showOutput', () => client.outputChannel.show()),
  );
  // Not waited for: the editor goes on at once. The client itself says when its server cannot be started.
  client.start().catch(() => {});
}

/** Ends the server when it runs and starts it anew; also after it gave up. */
async function restart(client: BaseLanguageClient): Promise<void> {
  if (client.needsStop()) await client.stop();
  await client.start();
}
