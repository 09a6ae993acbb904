import { FileType, Uri, workspace } from 'vscode';
import { decodedText } from './decoded.ts';
import { isReportIn } from './recognise.ts';

/** How names of texts and pages end that may hold a report. */
const promising = /\.(?:txt|text|md|markdown|html?)$/i;

/** What is looked at in one folder of the workspace, so that one of another kind costs next to nothing: folders, their depth, files, bytes of a file and of all. */
const most = { folders: 100, depth: 4, files: 40, file: 512 * 1024, bytes: 4 * 1024 * 1024 };

/**
 * Whether a folder holds a report whatever its files are called: looks into a bounded number of its small texts, the nearest first, one after the other,
 * through the editor's file system. Links are not followed, so nothing outside of the folder is read. False as soon as `isOver`, and for what cannot be read.
 */
export async function holdsReport(folder: Uri, isOver: () => boolean): Promise<boolean> {
  const left = { ...most };
  let level: readonly Uri[] = [folder];
  for (let depth = 0; depth < most.depth && level.length > 0; depth++) {
    const below: Uri[] = [];
    for (const one of level) {
      if (isOver() || left.folders-- <= 0) return false;
      for (const [name, type] of await entriesOf(one)) {
        const child = Uri.joinPath(one, name);
        if (type === FileType.Directory && !name.startsWith('.') && name !== 'node_modules') below.push(child);
        if (type !== FileType.File || !promising.test(name)) continue;
        if (isOver() || left.files-- <= 0) return false;
        const bytes = await bytesOf(child, Math.min(left.file, left.bytes));
        left.bytes -= bytes.length;
        if (isReportFile(bytes, name)) return true;
      }
    }
    level = below;
  }
  return false;
}

async function entriesOf(folder: Uri): Promise<[string, FileType][]> {
  try {
    const entries = await workspace.fs.readDirectory(folder);
    return entries.sort(([a], [b]) => (a < b ? -1 : 1));
  } catch {
    return [];
  }
}

const nothing = new Uint8Array();

/** None of a file that is larger, or cannot be read. */
async function bytesOf(file: Uri, largest: number): Promise<Uint8Array> {
  try {
    const { size } = await workspace.fs.stat(file);
    return size > largest ? nothing : await workspace.fs.readFile(file);
  } catch {
    return nothing;
  }
}

function isReportFile(bytes: Uint8Array, name: string): boolean {
  const text = bytes.length > 0 ? decodedText(bytes)?.text : undefined;
  return (
    text !== undefined && isReportIn(/\.html?$/i.test(name) ? 'html' : /\.(?:md|markdown)$/i.test(name) ? 'markdown' : 'plaintext', text)
  );
}
