import {
  commands,
  type Disposable,
  EventEmitter,
  l10n,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type FolderAnswer, folderMethod, type ListedReport } from '../../../server/src/contract.ts';
import { isOwn } from '../activation/document-kinds.ts';
import type { AskServer } from '../activation/server-commands.ts';
import { isOfficeFile, shownAs } from '../office/office-texts.ts';
import { debounced } from './debounced-update.ts';
import { countedFiles } from './finding-counts.ts';
import { type FolderNode, type Grouping, isNode, reportsIn, treeOf, type Worst } from './folder-model.ts';

/** The folder's reports as the rest of the client sees them. */
export interface FolderView {
  readonly disposables: readonly Disposable[];
  /** The folder as the server has it now. */
  ask(): Promise<FolderAnswer>;
  /** What a command from the tree is meant for; of one from elsewhere what is selected in the tree. */
  chosen(clicked: unknown, selected: unknown): readonly ListedReport[];
}

const viewId = 'nianbao.folder';
const nothing: FolderAnswer = { reports: [], unnamed: [], reading: null };

const icons: Readonly<Record<Worst, readonly [icon: string, colour?: string]>> = {
  error: ['error', 'list.errorForeground'],
  warning: ['warning', 'list.warningForeground'],
  right: ['pass', 'testing.iconPassed'],
  unchecked: ['circle-outline'],
};

/** Shows the workspace's reports by organ and year; must be called before the client starts. */
export function showFolder(client: BaseLanguageClient, askServer: AskServer): FolderView {
  const changed = new EventEmitter<undefined>();
  let folder = nothing;
  let grouping: Grouping = 'organ';
  let tree: readonly FolderNode[] = [];
  let inUse = false;
  /** From now on the view is there. */
  const use = (): Thenable<void> => {
    inUse = true;
    return commands.executeCommand('setContext', 'nianbao.inUse', true);
  };
  const provider: TreeDataProvider<FolderNode> = {
    onDidChangeTreeData: changed.event,
    getChildren: (node) => [...(node === undefined ? tree : node.kind === 'group' ? node.children : [])],
    getTreeItem: (node) => itemOf(node, client),
  };
  const view = window.createTreeView(viewId, { treeDataProvider: provider, canSelectMany: true, showCollapseAll: true });
  const progress = progressIn(viewId);
  const show = (): void => {
    tree = treeOf(folder, grouping, l10n.t);
    view.message = messageOf(folder) ?? '';
    progress.show(folder.reading !== null);
    changed.fire(undefined);
  };
  const ask = (): Promise<FolderAnswer> => askServer('folder');
  const update = debounced(
    async () => {
      folder = await ask();
      if (folder.reports.length + folder.unnamed.length > 0) use();
      show();
    },
    () => view.visible || !inUse,
  );
  const group = (by: Grouping): void => {
    grouping = by;
    void commands.executeCommand('setContext', 'nianbao.folderByYear', by === 'year');
    show();
  };

  return {
    ask,
    chosen: (clicked, selected) =>
      reportsIn(isNode(clicked) ? (Array.isArray(selected) ? selected.filter(isNode) : [clicked]) : view.selection),
    disposables: [
      view,
      changed,
      update,
      client.onNotification(folderMethod, update.soon),
      view.onDidChangeVisibility(update.resume),
      workspace.onDidOpenTextDocument(({ languageId, uri }) => {
        if (languageId === 'nianbao' && isOwn(uri)) use();
      }),
      commands.registerCommand('nianbao.folderByOrgan', () => group('organ')),
      commands.registerCommand('nianbao.folderByYear', () => group('year')),
      commands.registerCommand('nianbao.showFolder', async () => {
        await use();
        await commands.executeCommand(`${viewId}.focus`);
      }),
    ],
  };
}

/** One line above the tree where something is to be said of the whole. */
function messageOf({ reading }: FolderAnswer): string | undefined {
  return reading ? l10n.t('Reading the folder: {0} of {1}', reading.done, countedFiles(reading.total, l10n.t)) : undefined;
}

function itemOf(node: FolderNode, client: BaseLanguageClient): TreeItem {
  if (node.kind === 'unnamed') {
    const uri = client.protocol2CodeConverter.asUri(node.uri);
    const item = new TreeItem(uri.path.slice(uri.path.lastIndexOf('/') + 1));
    return Object.assign(item, {
      id: node.id,
      contextValue: 'unnamed',
      iconPath: new ThemeIcon('question'),
      tooltip: pathOf(uri),
      command: opening(uri),
    });
  }
  const item = new TreeItem(node.label, node.kind === 'group' ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None);
  const [icon, colour] = icons[node.worst];
  const spoken = node.kind === 'report' ? node.spoken : node.description;
  Object.assign(item, {
    id: node.id,
    contextValue: node.kind === 'report' && isOfficeFile(client.protocol2CodeConverter.asUri(node.report.uri)) ? 'office' : node.kind,
    description: node.description,
    iconPath: new ThemeIcon(icon, colour === undefined ? undefined : new ThemeColor(colour)),
    accessibilityInformation: { label: `${node.label}, ${spoken}` },
  });
  if (node.kind === 'group') return item;
  const { uri: address, range, organ, year } = node.report;
  const uri = client.protocol2CodeConverter.asUri(address);
  // Plain text: what a report says of itself is no markup.
  return Object.assign(item, { tooltip: `${organ} ${year}\n${spoken}\n${pathOf(uri)}`, command: opening(uri, range.start.line) });
}

const pathOf = (uri: Uri): string => workspace.asRelativePath(uri);

/** Opens a report; one of several in a document at its own line. */
const opening = (file: Uri, line = 0): TreeItem['command'] => ({
  title: l10n.t('Open'),
  command: 'vscode.open',
  arguments: [shownAs(file), line === 0 ? {} : { selection: { start: { line, character: 0 }, end: { line, character: 0 } } }],
});

/** The bar that runs over a view while something is under way. */
function progressIn(id: string): { show(on: boolean): void } {
  let end: (() => void) | undefined;
  return {
    show(on) {
      if (on === (end !== undefined)) return;
      if (!on) {
        end?.();
        end = undefined;
        return;
      }
      const done = new Promise<void>((resolve) => {
        end = resolve;
      });
      void window.withProgress({ location: { viewId: id } }, () => done);
    },
  };
}
