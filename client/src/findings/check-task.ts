import {
  CancellationTokenSource,
  CustomExecution,
  type Disposable,
  EventEmitter,
  l10n,
  type Pseudoterminal,
  Task,
  type TaskDefinition,
  TaskScope,
  tasks,
  type WorkspaceFolder,
  workspace,
} from 'vscode';
import { wordsOf } from '../activation/error-message.ts';
import type { AskServer } from '../activation/server-commands.ts';
import { countedFindings, countedReports, type Findings } from '../folder/finding-counts.ts';

/** What the server found in a folder. */
interface CheckedFolder {
  readonly lines: readonly string[];
  readonly reports: number;
  readonly findings: Findings;
}

const type = 'nianbao';

/**
 * A task for each folder that lists the findings of its reports as the command line does, for the problem matcher `$nianbao`. The server that is running
 * anyway does the work: no other program has to be there, on whatever machine the folder is.
 */
export const provideCheckTask = (askServer: AskServer): Disposable =>
  tasks.registerTaskProvider(type, {
    // The server reads files, and none of a folder that only the editor can reach.
    provideTasks: () =>
      (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file').map((folder) => taskOf({ type }, folder, askServer)),
    resolveTask: ({ definition, scope }) => {
      const folder = typeof scope === 'object' ? scope : workspace.workspaceFolders?.[0];
      return folder && taskOf(definition, folder, askServer);
    },
  });

function taskOf(definition: TaskDefinition, folder: WorkspaceFolder, askServer: AskServer): Task {
  const run = new CustomExecution(async () => terminalOf(folder, askServer));
  return new Task(definition, folder ?? TaskScope.Workspace, l10n.t('Check the folder'), type, run, `$${type}`);
}

/** A terminal that shows one check; it ends with 1 when there are errors, like the command line. */
function terminalOf(folder: WorkspaceFolder, askServer: AskServer): Pseudoterminal {
  const written = new EventEmitter<string>();
  const closed = new EventEmitter<number>();
  const source = new CancellationTokenSource();
  const say = (line: string): void => written.fire(`${line}\r\n`);
  const check = async (): Promise<number> => {
    say(l10n.t('Checking the annual reports of {0}', folder.name));
    const { lines, reports, findings } = await askServer<CheckedFolder>('check', { folder: folder.uri.toString() }, source.token);
    for (const line of lines) say(line);
    const found = countedFindings(findings, l10n.t);
    say(l10n.t('Checked {0}: {1}', countedReports(reports, l10n.t), found.length > 0 ? found.join(' · ') : l10n.t('Nothing found')));
    return findings.error > 0 ? 1 : 0;
  };
  return {
    onDidWrite: written.event,
    onDidClose: closed.event,
    open: () => {
      check()
        .catch((error: unknown) => {
          say(source.token.isCancellationRequested ? l10n.t('Cancelled.') : wordsOf(error));
          return 2;
        })
        .then((code) => closed.fire(code));
    },
    close: () => source.cancel(),
  };
}
