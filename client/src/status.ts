import { type Disposable, LanguageStatusSeverity, l10n, languages, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type State, type Status, stateOf } from './state.ts';

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
  sums.command = { title: l10n.t('Problems'), command: 'workbench.actions.view.problems' };
  const notChecked = languages.createLanguageStatusItem('nianbao.notChecked', report);
  notChecked.name = l10n.t('Not checked');

  const show = (): void => {
    const uri = window.activeTextEditor?.document.uri.toString();
    const status = uri === undefined ? undefined : known.get(uri);
    sums.busy = status === undefined;
    if (!status) {
      sums.text = l10n.t('Reading the report');
      sums.detail = '';
    } else {
      const state = stateOf(status, l10n.t);
      sums.text = state.text;
      sums.detail = state.detail;
      sums.severity = severities[state.worst];
      sums.accessibilityInformation = { label: `${state.text}, ${state.detail}` };
      notChecked.text = state.notChecked.length > 0 ? l10n.t('{0} not checked', state.notChecked.length) : l10n.t('Everything was checked');
      notChecked.detail = state.notChecked.join(' · ');
    }
  };

  show();
  return [
    sums,
    notChecked,
    client.onNotification('nianbao/status', (status: Status) => {
      // Spelled by the editor, whose way of escaping a URI need not be the server's.
      known.set(client.protocol2CodeConverter.asUri(status.uri).toString(), status);
      show();
    }),
    window.onDidChangeActiveTextEditor(show),
    workspace.onDidCloseTextDocument(({ uri }) => known.delete(uri.toString())),
  ];
}
