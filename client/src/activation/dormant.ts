import { commands, type Disposable, type ExtensionContext, type TextDocument, type WebviewPanel, window, workspace } from 'vscode';
import { isOwn } from './document-kinds.ts';
import { holdsReport } from './folder-peek.ts';
import type { AskServer } from './server-commands.ts';

/*
 * Every plain text that somebody opens anywhere activates the extension, since it may be a report, and so does every window once it has started, since
 * its folder may hold some; most do not. So it begins dormant: it recognises reports, and everything else, the server too, is loaded when there is one, or
 * when somebody asks for it.
 */

/** What is loaded then. */
export interface Whole {
  readonly ask: AskServer;
  /** A preview's panel that was there before the window was loaded anew. */
  restorePreview(panel: WebviewPanel, state: unknown): Promise<void>;
  /** A panel in which the tables of a document are to be written. */
  openGrid(document: TextDocument, panel: WebviewPanel): void;
  stop(): Promise<void>;
}

export const previewType = 'nianbao.preview';
export const gridType = 'nianbao.grid';

/**
 * Waits for a report, for a folder in which the manifest's patterns or a look into its texts find one, for a command or for the return of a preview, and then loads the rest,
 * once. What is given back loads it too. Commands and patterns are those of the manifest.
 */
export function activateOnDemand(context: ExtensionContext, load: () => Promise<Whole>): () => Promise<Whole> {
  const manifest = context.extension.packageJSON as {
    readonly activationEvents: readonly string[];
    readonly contributes: { readonly commands: readonly { readonly command: string }[] };
  };
  const waiting: Disposable[] = [];
  let whole: Promise<Whole> | undefined;
  const activate = (): Promise<Whole> => {
    // The rest registers the same commands for itself.
    if (!whole) for (const one of waiting) one.dispose();
    whole ??= load();
    return whole;
  };

  for (const { command } of manifest.contributes.commands)
    waiting.push(
      commands.registerCommand(command, async (...given: unknown[]) => {
        await activate();
        return commands.executeCommand(command, ...given);
      }),
    );
  const patterns = manifest.activationEvents.flatMap((event) => (event.startsWith(contains) ? [event.slice(contains.length)] : []));
  const look = async (): Promise<void> => {
    // Not every kind of folder can be searched.
    const found = await Promise.all(patterns.map((pattern) => workspace.findFiles(pattern, undefined, 1))).catch(() => []);
    if (found.some(({ length }) => length > 0)) await activate();
    else await peek();
  };
  // Texts need not be named by what they are; each folder is looked into once.
  const peeked = new Set<string>();
  const peek = async (): Promise<void> => {
    for (const { uri } of workspace.workspaceFolders ?? []) {
      if (whole || peeked.has(uri.toString()) || !workspace.getConfiguration('nianbao', uri).get<boolean>('detect', true)) continue;
      peeked.add(uri.toString());
      if (await holdsReport(uri, () => whole !== undefined)) await activate();
    }
  };
  waiting.push(
    workspace.onDidOpenTextDocument((document) => isWanted(document) && activate()),
    workspace.onDidChangeWorkspaceFolders(look),
  );
  context.subscriptions.push(
    { dispose: () => waiting.map((one) => one.dispose()) },
    window.registerWebviewPanelSerializer(previewType, {
      deserializeWebviewPanel: async (panel, state: unknown) => (await activate()).restorePreview(panel, state),
    }),
    window.registerCustomEditorProvider(
      gridType,
      { resolveCustomTextEditor: async (document, panel) => (await activate()).openGrid(document, panel) },
      { webviewOptions: { enableFindWidget: true } },
    ),
  );
  // In a turn of its own, so that the editor goes on at once.
  if (workspace.textDocuments.some(isWanted)) setTimeout(activate, 0);
  else void look();
  return activate;
}

const contains = 'workspaceContains:';

const isWanted = ({ languageId, uri }: TextDocument): boolean => languageId === 'nianbao' && isOwn(uri);
