import {
  commands,
  Disposable,
  type ExtensionContext,
  TabInputText,
  TabInputWebview,
  type TextEditor,
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
  let from = window.activeTextEditor?.document.languageId;
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
      if (editor?.document.uri.scheme === scheme && from === 'nianbao') void preview(editor);
      from = editor?.document.languageId;
    }),
  );
}

/** So long, in milliseconds, the editor takes at most to put the cursor where it was led. */
const patience = 200;

async function preview(editor: TextEditor): Promise<void> {
  const { document } = editor;
  const tab = window.tabGroups.activeTabGroup.activeTab;
  // A place that is peeked at stands within the report.
  if (!(tab?.input instanceof TabInputText) || tab.input.uri.toString() !== document.uri.toString()) return;
  if (editor.selection.active.line === 0) await placed();
  const fragment = headingAbove(document.getText(), editor.selection.active.line);
  try {
    await commands.executeCommand('markdown.showPreview', document.uri.with({ fragment }));
    await window.tabGroups.close(tab);
  } catch {
    // Without the preview the text itself is there, at the article.
  }
}

/** Resolves when the cursor has moved, or has had time to. */
const placed = (): Promise<void> =>
  new Promise((done) => {
    const moved = window.onDidChangeTextEditorSelection(() => end());
    const late = setTimeout(() => end(), patience);
    const end = (): void => {
      moved.dispose();
      clearTimeout(late);
      done();
    };
  });

/** The name by which the preview knows the heading at or above a line; empty where there is none but the title. */
export function headingAbove(text: string, line: number): string {
  const lines = text.split('\n');
  for (let i = Math.min(line, lines.length - 1); i > 0; i--) {
    const words = /^#{2,6} (.+)$/.exec(lines[i]!)?.[1];
    if (words !== undefined)
      return words
        .trim()
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s-]/gu, '')
        .replace(/\s+/g, '-');
  }
  return '';
}
