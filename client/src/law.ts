import { type Disposable, type ExtensionContext, Uri, workspace } from 'vscode';

const scheme = 'nianbao-law';

/** Where the server is to say that the pages of the law stand. */
export const lawPages = `${scheme}:/`;

/** The pages of the law that the extension carries, as documents that nobody writes in: an article is read, and never changed by a slip. */
export function showLaw({ extensionUri }: ExtensionContext): Disposable {
  return workspace.registerTextDocumentContentProvider(scheme, {
    async provideTextDocumentContent({ path }) {
      const name = /^\/([a-z0-9-]+\.md)$/.exec(path)?.[1];
      if (name === undefined) return undefined;
      return new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extensionUri, 'docs/law', name)));
    },
  });
}
