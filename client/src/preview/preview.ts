import {
  commands,
  type Disposable,
  type ExtensionContext,
  l10n,
  Position,
  Range,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { previewType } from '../asleep.ts';
import { isNode, reportsIn } from '../folder-model.ts';
import { wordsOf } from '../refusal.ts';
import { zooms } from './messages.ts';
import { type PreviewPanel, previewIn, type Surroundings } from './panel.ts';
import type { Painted } from './panel-state.ts';
import { nameOf } from './save.ts';

/** Of the report at hand, or of `uri`; the server's lenses give a place too, `(uri, position)` in the protocol's terms. */
export const openPreviewCommand = 'nianbao.openPreview';

const zoomKey = 'nianbao.preview.zoom';

/** The previews of all reports. */
export interface Previews {
  readonly disposables: readonly Disposable[];
  /** A panel comes back after the window was loaded anew; `state` is what its page has kept. */
  restore(panel: WebviewPanel, state: unknown): Promise<void>;
}

/** The preview beside the text: its commands, and its return. */
export function previews(context: ExtensionContext, client: BaseLanguageClient): Previews {
  const open = new Map<string, PreviewPanel>();
  const around: Surroundings = {
    extensionUri: context.extensionUri,
    client,
    zoom: () => zoomOf(context.globalState.get(zoomKey)),
    setZoom: (zoom) => void context.globalState.update(zoomKey, zoom),
  };

  const adopt = (panel: WebviewPanel, uri: Uri): PreviewPanel => {
    const preview = previewIn(panel, uri, around);
    open.set(uri.toString(), preview);
    panel.onDidDispose(() => {
      if (open.get(uri.toString()) === preview) open.delete(uri.toString());
    });
    return preview;
  };
  const show = (uri: Uri, position?: Position): Promise<Painted | undefined> => {
    let preview = open.get(uri.toString());
    if (preview) preview.panel.reveal(undefined, true);
    else preview = adopt(createPanel(uri), uri);
    if (position) preview.show(position);
    return preview.painted;
  };
  /** From the tree of the folder: the text too, which the page leads into. */
  const showBeside = async (uri: Uri, position?: Position): Promise<Painted | undefined> => {
    try {
      const selection = position && new Range(position, position);
      await window.showTextDocument(uri, selection && position.line > 0 ? { selection } : {});
    } catch (error) {
      return void window.showErrorMessage(wordsOf(error));
    }
    return show(uri, position);
  };

  /** The previews of a renamed file, or of those in a renamed folder, become those of the file under its new name. */
  const follow = ({ oldUri, newUri }: { readonly oldUri: Uri; readonly newUri: Uri }): void => {
    for (const [address, preview] of [...open]) {
      const rest = preview.uri.path.slice(oldUri.path.length);
      const isBelow = preview.uri.scheme === oldUri.scheme && preview.uri.path.startsWith(oldUri.path) && /^(?:\/|$)/.test(rest);
      if (!isBelow) continue;
      open.delete(address);
      preview.release();
      const uri = rest === '' ? newUri : newUri.with({ path: newUri.path + rest });
      preview.panel.title = titleOf(uri);
      adopt(preview.panel, uri);
    }
  };

  const restore = async (panel: WebviewPanel, state: unknown): Promise<void> => {
    const uri = uriIn(state);
    if (!uri || open.has(uri.toString())) return panel.dispose();
    // Opened for the server to read; whether it is shown is the window's own affair.
    await workspace.openTextDocument(uri).then(undefined, () => {});
    adopt(panel, uri);
  };

  const disposables = [
    commands.registerCommand('nianbao.openPreview', async (uri?: unknown, position?: unknown) => {
      if (typeof uri === 'string') return show(client.protocol2CodeConverter.asUri(uri), positionOf(position));
      const [listed] = isNode(uri) ? reportsIn([uri]) : [];
      if (listed) return showBeside(client.protocol2CodeConverter.asUri(listed.uri), positionOf(listed.range.start));
      const editor = window.activeTextEditor;
      const own = uri instanceof Uri ? uri : editor?.document.languageId === 'nianbao' ? editor.document.uri : undefined;
      if (!own) return void window.showInformationMessage(l10n.t('Open a report to see its preview.'));
      return show(own, editor?.document.uri.toString() === own.toString() ? editor.selection.active : undefined);
    }),
    workspace.onDidRenameFiles(({ files }) => files.forEach(follow)),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) for (const preview of open.values()) preview.refresh();
    }),
    { dispose: () => [...open.values()].forEach(({ panel }) => void panel.dispose()) },
  ];
  return { disposables, restore };
}

const titleOf = (uri: Uri): string => l10n.t('Preview {0}', nameOf(uri));

const createPanel = (uri: Uri): WebviewPanel =>
  window.createWebviewPanel(previewType, titleOf(uri), { viewColumn: ViewColumn.Beside, preserveFocus: true }, { enableFindWidget: true });

const zoomOf = (value: unknown): number => (typeof value === 'number' && zooms.includes(value) ? value : 100);

/** A protocol position as one of the editor; undefined for anything else. */
function positionOf(value: unknown): Position | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { line, character } = value as { line?: unknown; character?: unknown };
  const isCount = (n: unknown): n is number => typeof n === 'number' && n >= 0;
  return isCount(line) && isCount(character) ? new Position(line, character) : undefined;
}

/** The document that a page was of, as it kept it for its return. */
function uriIn(state: unknown): Uri | undefined {
  const uri = typeof state === 'object' && state !== null ? (state as { uri?: unknown }).uri : undefined;
  try {
    return typeof uri === 'string' ? Uri.parse(uri, true) : undefined;
  } catch {
    return undefined;
  }
}
