/** The suite that VS Code itself runs: on a desktop through @vscode/test-electron, in a browser through the VS Code of npm. */
import * as vscode from 'vscode';
import { addCommandChecks } from './commands.ts';
import { addFillingChecks } from './filling.ts';
import { addFolderChecks } from './folder.ts';
import { folder, readText, runChecks, type Told } from './harness.ts';
import { addIsolationChecks } from './isolation.ts';
import { addLanguageChecks } from './language.ts';
import { addPreviewChecks } from './preview.ts';
import { addReportChecks } from './reports.ts';
import { addWritingChecks } from './writing.ts';

/** Called by the host; the outcome is left in the folder, where `run.ts` reads it. Throws when a check failed, which the host takes for its exit code. */
export async function run(): Promise<void> {
  addLanguageChecks();
  addCommandChecks();
  addPreviewChecks();
  addFolderChecks();
  addFillingChecks();
  addWritingChecks();
  addIsolationChecks();
  await addReportChecks();
  const { web, whole }: Told = JSON.parse(await readText('told.json'));
  const outcome = await runChecks(web && !whole);
  await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder(), 'outcome.json'), new TextEncoder().encode(JSON.stringify(outcome)));
  if (outcome.failed.length > 0) throw new Error(`${outcome.failed.length} failed`);
}
