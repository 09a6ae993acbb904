import { commands, type ExtensionContext, l10n, languages, Uri, window } from 'vscode';

const ruleCode = /^[a-z]+\/[a-z-]+$/;

/** Opens the page of a rule, which the extension carries, as a Markdown preview; asks which rule when `code` is not one. */
export async function openRule(context: ExtensionContext, code: unknown): Promise<void> {
  const wanted = typeof code === 'string' && ruleCode.test(code) ? code : await chooseRule(context);
  if (wanted === undefined) return;
  const page = Uri.joinPath(context.extensionUri, 'docs/rules', `${wanted}.md`);
  await commands.executeCommand('markdown.showPreview', page);
}

/** Lets the person choose among all rules, those with findings in the report at hand first; undefined when none is chosen. */
async function chooseRule(context: ExtensionContext): Promise<string | undefined> {
  const document = window.activeTextEditor?.document;
  const found = new Set(document ? languages.getDiagnostics(document.uri).map(codeOf) : []);
  const known = Object.entries(rulesOf(context.extension.packageJSON)).map(([label, { description = '' }]) => ({ label, description }));
  const chosen = await window.showQuickPick(
    known.sort((a, b) => Number(found.has(b.label)) - Number(found.has(a.label))),
    { title: l10n.t('Explain which rule?'), matchOnDescription: true },
  );
  return chosen?.label;
}

/** The code of a finding, with or without its link. */
export const codeOf = ({ code }: { readonly code?: string | number | { readonly value: string | number } | undefined }): string =>
  String(typeof code === 'object' ? code.value : code);

/** The rules that the setting `nianbao.rules` names, which is all of them. */
export function rulesOf(manifest: {
  readonly contributes: {
    readonly configuration: {
      readonly properties: Readonly<Record<string, { readonly properties?: Readonly<Record<string, { description?: string }>> }>>;
    };
  };
}): Readonly<Record<string, { description?: string }>> {
  return manifest.contributes.configuration.properties['nianbao.rules']?.properties ?? {};
}
