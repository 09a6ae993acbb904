import {
  commands,
  type Disposable,
  type ExtensionContext,
  l10n,
  Position,
  Range,
  type TextDocument,
  type TextEditor,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { isRecord } from '../../../../server/src/text/is-record.ts';
import { isOwn } from '../../activation/document-kinds.ts';
import { previewType } from '../../activation/dormant.ts';
import { wordsOf } from '../../activation/error-message.ts';
import { isNode, reportsIn } from '../../folder/folder-model.ts';
import { zooms } from './page-messages.ts';
import { type PreviewPanel, previewIn, type Surroundings, titleOf } from './panel.ts';
import type { Painted } from './panel-state.ts';

/** Of the report at hand, or of `uri`; the server's lenses give a place too, `(uri, position)` in the protocol's terms. */
export const openPreviewCommand = 'nianbao.openPreview';

const zoomKey = 'nianbao.preview.zoom';

/** The previews of all reports. */
export interface Previews {
  readonly disposables: readonly Disposable[];
  /** A panel comes back after the window was loaded anew; `state` is what its page has kept. */
  restore(panel: WebviewPanel, state: unknown): Promise<void>;
}

/**
 * The preview beside the text: its commands, and its return. One of the panels follows the report that is worked on; those that a person keeps stay
 * at theirs.
 */
export function previews(context: ExtensionContext, client: BaseLanguageClient): Previews {
  const open = new Set<PreviewPanel>();
  const find = (wanted: (preview: PreviewPanel) => boolean): PreviewPanel | undefined => [...open].find(wanted);
  const of = (uri: Uri): PreviewPanel | undefined => find((preview) => preview.uri().toString() === uri.toString());
  const follower = (): PreviewPanel | undefined => find((preview) => !preview.isKept());
  const around: Surroundings = {
    extensionUri: context.extensionUri,
    client,
    zoom: () => zoomOf(context.globalState.get(zoomKey)),
    setZoom: (zoom) => void context.globalState.update(zoomKey, zoom),
    keep(panel, isKept) {
      // Two that follow would show the same.
      if (!isKept) follower()?.keep(true);
      find((preview) => preview.panel === panel)?.keep(isKept);
    },
  };

  const adopt = (panel: WebviewPanel, uri: Uri, isKept: boolean): PreviewPanel => {
    const preview = previewIn(panel, uri, isKept, around);
    open.add(preview);
    panel.onDidDispose(() => open.delete(preview));
    return preview;
  };
  const follow = (editor: TextEditor | undefined): void => {
    const preview = editor && isReport(editor.document) ? follower() : undefined;
    if (!editor || !preview || preview.uri().toString() === editor.document.uri.toString()) return;
    preview.turnTo(editor.document.uri);
    preview.show(editor.selection.active);
  };
  const show = (uri: Uri, position?: Position): Promise<Painted | undefined> => {
    let preview = of(uri) ?? follower();
    if (preview) {
      preview.turnTo(uri);
      preview.panel.reveal(undefined, true);
    } else preview = adopt(createPanel(uri), uri, false);
    if (position) preview.show(position);
    return preview.painted();
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
  const moveOn = ({ oldUri, newUri }: { readonly oldUri: Uri; readonly newUri: Uri }): void => {
    for (const preview of open) {
      const { scheme, path } = preview.uri();
      const rest = path.slice(oldUri.path.length);
      const isBelow = scheme === oldUri.scheme && path.startsWith(oldUri.path) && /^(?:\/|$)/.test(rest);
      if (isBelow) preview.turnTo(rest === '' ? newUri : newUri.with({ path: newUri.path + rest }));
    }
  };

  const restore = async (panel: WebviewPanel, state: unknown): Promise<void> => {
    const uri = uriIn(state);
    if (!uri || of(uri)) return panel.dispose();
    // Opened for the server to read; whether it is shown is the window's own affair.
    await workspace.openTextDocument(uri).then(undefined, () => {});
    adopt(panel, uri, isKeptIn(state) || follower() !== undefined);
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
    window.onDidChangeActiveTextEditor(follow),
    // A text becomes a report while it is in front.
    workspace.onDidOpenTextDocument((document) => document === window.activeTextEditor?.document && follow(window.activeTextEditor)),
    workspace.onDidRenameFiles(({ files }) => files.forEach(moveOn)),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) for (const preview of open) preview.refresh();
    }),
    { dispose: () => [...open].forEach(({ panel }) => void panel.dispose()) },
  ];
  return { disposables, restore };
}

const createPanel = (uri: Uri): WebviewPanel =>
  window.createWebviewPanel(
    previewType,
    titleOf(uri, false),
    { viewColumn: ViewColumn.Beside, preserveFocus: true },
    { enableFindWidget: true },
  );

const isReport = ({ languageId, uri }: TextDocument): boolean => languageId === 'nianbao' && isOwn(uri);

const zoomOf = (value: unknown): number => (typeof value === 'number' && zooms.includes(value) ? value : 100);

/** A protocol position as one of the editor; undefined for anything else. */
function positionOf(value: unknown): Position | undefined {
  if (!isRecord(value)) return undefined;
  const { line, character } = value;
  const isCount = (n: unknown): n is number => typeof n === 'number' && n >= 0;
  return isCount(line) && isCount(character) ? new Position(line, character) : undefined;
}

/** Whether a page that comes back was kept at its report. */
const isKeptIn = (state: unknown): boolean => isRecord(state) && state.kept === true;

/** The document that a page was of, as it kept it for its return. */
function uriIn(state: unknown): Uri | undefined {
  const uri = isRecord(state) ? state.uri : undefined;
  try {
    return typeof uri === 'string' ? Uri.parse(uri, true) : undefined;
  } catch {
    return undefined;
  }
}
