import { type Disposable, FileSystemError, Uri, workspace } from 'vscode';
import { type ImportAnswer, type Imported, inFolders, largestFile, textsBeside } from '../../../server/src/office/messages.ts';
import { officeReader, type StartWorker } from '../../../server/src/office/reader.ts';

/** The scheme of the texts that are shown instead of files of Word and PDF. */
export const officeScheme = 'nianbao-office';

/** What the server reads of a file of Word or PDF. */
export type OfficeAnswer = { readonly text: string } | { readonly missing: boolean };

/** Texts of files of Word, Excel, PDF and HTML. */
export interface OfficeTexts extends Disposable {
  /** Everything that comes of a file. Rejects where it cannot be read from the disk. */
  read(uri: Uri): Promise<ImportAnswer>;
  /** Its text alone, kept as long as the file is as it was. Never rejects. */
  textOf(uri: Uri): Promise<OfficeAnswer>;
}

/** Whether a folder's reports are looked for in a file of this name: the server asks for its text. */
export const isOfficeFile = ({ path }: Uri): boolean => inFolders.some((ending) => path.toLowerCase().endsWith(ending));

/** The address under which a file is shown: that of its text where an editor would show bytes. */
export const shownAs = (uri: Uri): Uri =>
  isOfficeFile(uri) && uri.scheme !== officeScheme ? Uri.from({ scheme: officeScheme, path: uri.path, query: uri.toString() }) : uri;

/** The file whose text is shown under an address. */
export const fileOf = (uri: Uri): Uri => (uri.scheme === officeScheme ? Uri.parse(uri.query, true) : uri);

/** Whether the report stands beside it as a text, which counts alone. */
const hasTextBeside = async (uri: Uri): Promise<boolean> =>
  (await Promise.all(textsBeside(uri.path).map((path) => isThere(uri.with({ path }))))).includes(true);

const isThere = (uri: Uri): Promise<boolean> =>
  Promise.resolve(workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );

/** Whether the text that a document was exported from stands beside it. */
const isCopy = (uri: Uri, { imported }: { readonly imported: Imported }): Promise<boolean> =>
  imported.copyOf ? isThere(Uri.joinPath(uri, '..', imported.copyOf.replace(/^.*[\\/]/, ''))) : Promise.resolve(false);

interface Kept {
  readonly mtime: number;
  readonly size: number;
  readonly answer: Promise<ImportAnswer>;
}

/** So many UTF-16 units of texts are kept: a folder of some hundred reports. */
const mostKept = 20_000_000;

/** Reads files by a worker, which starts with the first. */
export function officeTexts(start: StartWorker): OfficeTexts {
  const reader = officeReader(start);
  const kept = new Map<string, Kept>();
  let size = 0;
  const read = async (uri: Uri): Promise<ImportAnswer> => {
    const stat = await workspace.fs.stat(uri);
    const known = kept.get(uri.toString());
    if (known && known.mtime === stat.mtime && known.size === stat.size) return known.answer;
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    // A larger one is refused by its size alone.
    const bytes = stat.size > largestFile ? new Uint8Array(largestFile + 1) : await workspace.fs.readFile(uri);
    const answer = reader.read(name, bytes);
    kept.set(uri.toString(), { mtime: stat.mtime, size: stat.size, answer });
    void answer.then((came) => {
      size += 'imported' in came ? came.imported.text.length : 0;
      if (size <= mostKept) return;
      kept.clear();
      size = 0;
    });
    return answer;
  };
  return {
    read,
    async textOf(uri) {
      try {
        if (await hasTextBeside(uri)) return { missing: true };
        const answer = await read(uri);
        if ('imported' in answer && (await isCopy(uri, answer))) return { missing: true };
        // Of a file that does not call itself a report nobody wants to hear that it cannot be read.
        return 'imported' in answer ? { text: answer.imported.text } : { missing: !/年度报告|年报/.test(uri.path) };
      } catch (error) {
        return { missing: error instanceof FileSystemError && error.code === 'FileNotFound' };
      }
    },
    dispose: () => reader.end(),
  };
}
