import { type Disposable, DocumentDropEdit, DocumentDropOrPasteEditKind, l10n, languages, Uri } from 'vscode';
import { importFiles } from './import-command.ts';

/** What may be dropped on a text to be imported. */
const files = /\.(?:docx|docm|xlsx|xlsm|pdf)$/i;

/**
 * A file of Word, Excel or PDF that is dropped on a text is imported beside it, and the text stays as it is. The editor asks only while Shift is held, or
 * where dropping into an editor is what it does by itself; it opens the file else.
 */
export const dropImport = (): Disposable =>
  languages.registerDocumentDropEditProvider(
    [{ language: 'nianbao' }, { language: 'plaintext' }],
    {
      async provideDocumentDropEdits(_document, _position, transfer) {
        const list = (await transfer.get('text/uri-list')?.asString()) ?? '';
        const uris = list
          .split(/\r?\n/)
          .filter((line) => line !== '' && !line.startsWith('#'))
          .map((line) => Uri.parse(line))
          .filter(({ path }) => files.test(path));
        if (uris.length === 0) return undefined;
        const edit = new DocumentDropEdit('', l10n.t('Import Report'), DocumentDropOrPasteEditKind.Empty.append('nianbao', 'import'));
        // Nothing is inserted; the editor is done with the drop before another document opens.
        setTimeout(() => void importFiles(uris), 0);
        return edit;
      },
    },
    { providedDropEditKinds: [DocumentDropOrPasteEditKind.Empty.append('nianbao', 'import')], dropMimeTypes: ['text/uri-list'] },
  );
