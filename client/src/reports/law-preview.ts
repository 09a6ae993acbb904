import {
  commands,
  Disposable,
  type Event,
  type ExtensionContext,
  type Range,
  type Tab,
  TabInputText,
  TabInputWebview,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  window,
  workspace,
} from 'vscode';

const scheme = 'nianbao-law';

/** Where the server is to say that the pages of the law stand. */
export const lawPages = `${scheme}:/`;

/**
 * The pages of the law that the extension carries, as documents that nobody writes in: an article is read, and never changed by a slip. Who comes to one
 * from a report reads it in the editor's preview of Markdown, at the article; where that is not there, as text.
 */
export function showLaw({ extensionUri }: ExtensionContext): Disposable {
  // The document, as a text becomes a report only after it has come to the front.
  let from = window.activeTextEditor?.document;
  return Disposable.from(
    workspace.registerTextDocumentContentProvider(scheme, {
      async provideTextDocumentContent({ path }) {
        const name = /^\/([a-z0-9-]+\.md)$/.exec(path)?.[1];
        if (name === undefined) return undefined;
        return new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extensionUri, 'docs/law', name)));
      },
    }),
    window.onDidChangeActiveTextEditor((editor) => {
      // Between two texts none is active for a moment; in the preview none is either, and who wants to see the source comes here from it.
      if (!editor && !(window.tabGroups.activeTabGroup.activeTab?.input instanceof TabInputWebview)) return;
      if (editor?.document.uri.scheme === scheme && from?.languageId === 'nianbao') void preview(editor);
      from = editor?.document;
    }),
  );
}

/** So long, in milliseconds, the editor takes at most to tell of the tab and to show the place to which it was led, on a busy machine too. */
const timeout = 3000;
/** So long it may take until it tells of a selection that it begins with; a place in the first line is none that is told of. */
const moment = 1000;

async function preview(editor: TextEditor): Promise<void> {
  const { document } = editor;
  const tabOf = (): Tab | undefined => {
    const tab = window.tabGroups.activeTabGroup.activeTab;
    return tab?.input instanceof TabInputText && tab.input.uri.toString() === document.uri.toString() ? tab : undefined;
  };
  // Tabs are told of after editors.
  await until(window.tabGroups.onDidChangeTabs, () => tabOf() !== undefined, timeout);
  const tab = tabOf();
  // A place that is peeked at stands within the report.
  if (!tab) return;
  await until(window.onDidChangeTextEditorSelection, () => editor.selection.active.line > 0, moment);
  // The preview begins at the line that stands at the top of the text; by the name of a heading it finds no Chinese one.
  editor.revealRange(editor.selection, TextEditorRevealType.AtTop);
  const { line } = editor.selection.active;
  const end = document.lineCount - 1;
  // Headings that stick to the top of the text take a few lines.
  const isShown = ({ start, end: last }: Range): boolean => (start.line > line - 5 && start.line <= line) || last.line === end;
  await until(window.onDidChangeTextEditorVisibleRanges, () => editor.visibleRanges.some(isShown), timeout);
  try {
    await commands.executeCommand('markdown.showPreview', document.uri);
    await window.tabGroups.close(tab);
  } catch {
    // Without the preview the text itself is there, at the article.
  }
}

/** Resolves once `holds`, which is looked at whenever something is told; after `most` milliseconds in any case. */
const until = (told: Event<unknown>, holds: () => boolean, most: number): Promise<void> =>
  new Promise((done) => {
    if (holds()) return done();
    const end = (): void => {
      listening.dispose();
      clearTimeout(late);
      done();
    };
    const listening = told(() => holds() && end());
    const late = setTimeout(end, most);
  });
