import { type Disposable, LanguageStatusSeverity, l10n, languages, window, workspace } from 'vscode';
import { type BaseLanguageClient, State as ServerState } from 'vscode-languageclient';
import { type Status, statusMethod } from '../../../server/src/contract.ts';
import { shownInPrompt } from '../shown-text.ts';
import { type State, stateOf } from './report-state.ts';
import { isDown } from './server-commands.ts';

const severities: Readonly<Record<State['worst'], LanguageStatusSeverity>> = {
  error: LanguageStatusSeverity.Error,
  warning: LanguageStatusSeverity.Warning,
  none: LanguageStatusSeverity.Information,
};

const report = { language: 'nianbao' };

/** Shows the state of the report at hand beside the language's name; it must be called before the client starts. */
export function showStatus(client: BaseLanguageClient): Disposable[] {
  const known = new Map<string, Status>();
  const sums = languages.createLanguageStatusItem('nianbao.sums', report);
  sums.name = l10n.t('Sums and findings');
  const notChecked = languages.createLanguageStatusItem('nianbao.notChecked', report);
  notChecked.name = l10n.t('Not checked');

  const problems = { title: l10n.t('Problems'), command: 'workbench.actions.view.problems' };
  const restart = { title: l10n.t('Restart'), command: 'nianbao.restartServer' };
  const show = (): void => {
    const uri = window.activeTextEditor?.document.uri.toString();
    const status = uri === undefined ? undefined : known.get(uri);
    const down = isDown(client);
    sums.busy = !down && status === undefined;
    sums.command = down ? restart : problems;
    // What was known of a report when the server went down may not be true of its text any more.
    const state = down || !status ? undefined : stateOf(status, l10n.t);
    sums.text = state?.text ?? (down ? l10n.t('The checks are not running') : l10n.t('Reading the report'));
    sums.detail = shownInPrompt(state?.detail ?? '');
    sums.severity = down ? LanguageStatusSeverity.Error : severities[state?.worst ?? 'none'];
    sums.accessibilityInformation = { label: [sums.text, sums.detail].filter((words) => words !== '').join(', ') };
    const reasons = state?.notChecked ?? [];
    notChecked.text = reasons.length > 0 ? l10n.t('{0} not checked', reasons.length) : state ? l10n.t('Everything was checked') : '';
    notChecked.detail = shownInPrompt(reasons.join(' · '));
  };

  show();
  return [
    sums,
    notChecked,
    client.onNotification(statusMethod, (status: Status) => {
      // Spelled by the editor, whose way of escaping a URI need not be the server's.
      const uri = client.protocol2CodeConverter.asUri(status.uri).toString();
      // What is told of a document that has just been closed would be kept for ever.
      if (workspace.textDocuments.some((document) => document.uri.toString() === uri)) known.set(uri, status);
      show();
    }),
    client.onDidChangeState(({ newState }) => {
      // A server that is made anew tells of everything anew.
      if (newState === ServerState.Starting) known.clear();
      show();
    }),
    window.onDidChangeActiveTextEditor(show),
    workspace.onDidCloseTextDocument(({ uri }) => known.delete(uri.toString())),
  ];
}
