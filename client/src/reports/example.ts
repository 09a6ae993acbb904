import { commands, type Disposable, type ExtensionContext, Uri, window, workspace } from 'vscode';
import { newDocument } from './new-document.ts';

/** A made-up report with some mistakes, which the extension carries. */
const example = 'examples/02-霁川县住房和城乡建设局2024.txt';

/** Opens a copy of the example as a new document, so that nothing that is changed in it is kept by accident. */
export const exampleCommand = ({ extensionUri }: ExtensionContext): Disposable =>
  commands.registerCommand('nianbao.openExample', async () => {
    const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, example));
    await window.showTextDocument(await newDocument(new TextDecoder().decode(bytes)), { preview: false });
  });
