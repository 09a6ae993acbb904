import {
  type CancellationToken,
  commands,
  type Disposable,
  type ExtensionContext,
  l10n,
  languages,
  ProgressLocation,
  window,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { wordsOf } from '../activation/error-message.ts';
import type { AskServer } from '../activation/server-commands.ts';
import { countedAll, countedPlaces, countedReports } from '../folder/finding-counts.ts';
import { codeOf, rulesOf } from './open-rule.ts';
import { applyAll, reviewAndApply } from './reviewed-edits.ts';

/** Fixes of a whole folder, each shown before anything is changed, or made at once by who says so. */
export function bulkFixCommands(context: ExtensionContext, client: BaseLanguageClient, askServer: AskServer): readonly Disposable[] {
  const showError = (error: unknown): void => void window.showErrorMessage(wordsOf(error));
  return [
    commands.registerCommand('nianbao.fixAllInFolder', () => fix(client, askServer, {}).catch(showError)),
    commands.registerCommand('nianbao.fixRuleEverywhere', async (given?: unknown) => {
      try {
        const rule = typeof given === 'string' ? given : await chooseRule(context, askServer);
        if (rule !== undefined) await fix(client, askServer, { rule });
      } catch (error) {
        showError(error);
      }
    }),
  ];
}

async function fix(client: BaseLanguageClient, askServer: AskServer, what: { readonly rule?: string }): Promise<void> {
  const title = l10n.t('Looking for what can be fixed without changing a fact');
  const ask = (_: unknown, token: CancellationToken) =>
    askServer('fixes', what, token).catch((error: unknown) => {
      if (token.isCancellationRequested) return undefined;
      throw error;
    });
  const found = await window.withProgress({ location: ProgressLocation.Notification, title, cancellable: true }, ask);
  if (!found) return;
  if (!found.edit) {
    void window.showInformationMessage(l10n.t('There is nothing that can be fixed without changing a fact.'));
    return;
  }
  const preview = l10n.t('Preview');
  const all = l10n.t('Fix All');
  const [places, reports] = [countedPlaces(found.edits, l10n.t), countedReports(found.files, l10n.t)];
  const words = l10n.t('{0} in {1} can be fixed without changing a fact.', places, reports);
  const chosen = await window.showInformationMessage(words, { modal: true }, preview, all);
  if (chosen === undefined) return;
  await (chosen === preview ? reviewAndApply(client, found, words) : applyAll(client, found));
}

/** Lets the person choose among the rules that have findings and safe fixes, those with most findings first; undefined when none is chosen. */
async function chooseRule(context: ExtensionContext, askServer: AskServer): Promise<string | undefined> {
  const safe = new Set(await askServer('safeRules'));
  const counts = new Map<string, number>();
  for (const [, diagnostics] of languages.getDiagnostics())
    for (const one of diagnostics)
      if (one.source === 'nianbao' && safe.has(codeOf(one))) counts.set(codeOf(one), (counts.get(codeOf(one)) ?? 0) + 1);
  if (counts.size === 0) {
    void window.showInformationMessage(l10n.t('There is nothing that can be fixed without changing a fact.'));
    return undefined;
  }
  const known = rulesOf(context.extension.packageJSON);
  const items = [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([code, count]) => ({ label: known[code]?.description ?? code, description: `${code} · ${countedAll(count, l10n.t)}`, code }));
  return (await window.showQuickPick(items, { title: l10n.t('Fix which kind of finding everywhere?'), matchOnDescription: true }))?.code;
}
