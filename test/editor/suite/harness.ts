/** What the checks of the editor suite are written with. Runs in every host of extensions, the web worker's included: nothing of Node here. */
import * as vscode from 'vscode';
import { newDocument } from '../../../client/src/reports/new-document.ts';
import type { Outcome } from '../outcome.ts';

interface Check {
  readonly name: string;
  readonly body: () => Promise<void>;
  /** Whether one host is enough. */
  readonly isShared: boolean;
}

const checks: Check[] = [];

/** Adds a check; the name says what it promises. */
export const check = (name: string, body: () => Promise<void>): void => void checks.push({ name, body, isShared: false });

/**
 * Adds a check of what is the same code in either host of extensions, and goes by no other way there than a check that both hosts run: on every commit the
 * host of Node runs it alone, and with `--whole` both do.
 */
export const checkOnce = (name: string, body: () => Promise<void>): void => void checks.push({ name, body, isShared: true });

/** Runs the checks in the order in which they were added, or those that `alone` are of this host; one that fails does not keep the others from running. */
export async function runChecks(alone: boolean): Promise<Outcome> {
  const failed: string[] = [];
  const due = checks.filter(({ isShared }) => !(alone && isShared));
  for (const { name, isShared } of checks) if (alone && isShared) console.log(`  - ${name}: in the host of Node, here with --whole`);
  for (const { name, body } of due) {
    const began = Date.now();
    try {
      await body();
      console.log(`  ✓ ${name} (${Date.now() - began} ms)`);
    } catch (error) {
      failed.push(name);
      console.log(`  ✗ ${name}\n    ${error instanceof Error ? error.message : String(error)}`);
    }
    await closeAll().catch((error: Error) => {
      failed.push(`${name}: its documents`);
      console.log(`  ✗ ${error.message}`);
    });
  }
  return { passed: due.length - failed.length, failed };
}

/** Closes every editor and lets go of what was not saved; merely closing would ask. */
async function closeAll(): Promise<void> {
  for (let left = 50; left > 0 && vscode.window.tabGroups.all.some(({ tabs }) => tabs.length > 0); left--) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  // The next new document may get the address of the last one, and its text as long as that one has not gone.
  const left = (): string[] => vscode.workspace.textDocuments.filter(({ isUntitled }) => isUntitled).map(({ uri }) => uri.toString());
  await after(vscode.workspace.onDidCloseTextDocument, () => left().length === 0).catch(() => {
    throw new Error(`documents that do not go: ${left().join()}`);
  });
}

/** Resolves as soon as something holds, which is looked at now and after each event; rejects when that takes longer than `limit` ms. */
export async function after(event: vscode.Event<unknown>, isSo: () => boolean, limit = 20_000): Promise<void> {
  if (isSo()) return;
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const listening = event(() => isSo() && resolve());
  const late = setTimeout(() => reject(new Error(`waited ${limit} ms in vain`)), limit);
  await promise.finally(() => {
    listening.dispose();
    clearTimeout(late);
  });
}

/** Throws with `what` unless it holds. */
export function holds(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(what);
}

/** Throws unless both are the same value, member by member. */
export function equal(actual: unknown, expected: unknown, what: string): void {
  const [a, e] = [actual, expected].map((value) => JSON.stringify(value, null, 1));
  if (a !== e) throw new Error(`${what}\n    is       ${a}\n    not      ${e}`);
}

/** What `ask` answers as soon as it answers something; throws when that does not come within `limit` ms. */
export async function eventually<T>(
  what: string,
  ask: () => T | undefined | false | Promise<T | undefined | false>,
  limit = 20_000,
): Promise<T> {
  const until = Date.now() + limit;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > until) throw new Error(`waited ${limit} ms in vain: ${what}`);
    await new Promise((next) => setTimeout(next, 50));
  }
}

/** What `suite-run.ts` leaves in the folder: the host, whether it runs every check, and what the command line says of each report. */
export interface Told<Report = unknown> {
  readonly web: boolean;
  readonly whole: boolean;
  readonly reports: readonly Report[];
}

/** The folder that is open. */
export function folder(): vscode.Uri {
  const first = vscode.workspace.workspaceFolders?.[0];
  holds(first, 'no folder is open');
  return first.uri;
}

/** The text of a file in the open folder. */
export const readText = async (path: string): Promise<string> =>
  new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder(), path)));

/** Opens a file of the folder as a person does; the document may be replaced by one of another language soon after. */
export async function open(path: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder(), path));
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

/** A new report with this text, not saved anywhere. */
export async function report(content: string): Promise<vscode.TextDocument> {
  const document = await newDocument(content);
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

/** The diagnostics of ours for a document, as they stand. */
export const ours = (document: vscode.TextDocument): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'nianbao');

/** The code of a diagnostic, with or without its link. */
export const codeOf = ({ code }: vscode.Diagnostic): string => String(typeof code === 'object' ? code.value : code);

/** The words of all hovers at a place. */
export async function hover(document: vscode.TextDocument, at: vscode.Position): Promise<string> {
  const found = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);
  return found.flatMap(({ contents }) => contents.map((part) => (typeof part === 'string' ? part : part.value))).join('\n');
}

/** The quick fixes with edits at a range. */
export async function fixes(
  document: vscode.TextDocument,
  range: vscode.Range,
): Promise<(vscode.CodeAction & { readonly edit: vscode.WorkspaceEdit })[]> {
  const kind = vscode.CodeActionKind.QuickFix.value;
  const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    kind,
    50,
  );
  return found.filter((action): action is vscode.CodeAction & { readonly edit: vscode.WorkspaceEdit } => action.edit !== undefined);
}

/** A report's text with the total of the first row of table three made wrong: the seventh number after its label, whatever lies between. */
export function withWrongTotal(text: string): { readonly wrong: string; readonly start: number; readonly right: string } {
  const label = text.search(/一、本年新收政府信息公[开開]申[请請][数數]量/);
  holds(label >= 0, 'no first row in table three');
  const seventh = [...text.slice(label, label + 400).matchAll(/\d+/g)][6];
  holds(seventh, 'no seven numbers in the first row');
  const start = label + seventh.index;
  const [right] = seventh;
  return { wrong: text.slice(0, start) + String(Number(right) + 907) + text.slice(start + right.length), start, right };
}
