import { type Uri, workspace } from 'vscode';
import { isReportIn } from '../../../server/src/archive/recognise.ts';
import { decodedText } from './decoded.ts';
import { walkFolder } from './folder-walk.ts';

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
  for await (const met of walkFolder(folder, { depth: most.depth, mayOpen: () => !isOver() && left.folders-- > 0 })) {
    if ('unread' in met || met.isLink || !promising.test(met.name)) continue;
    if (isOver() || left.files-- <= 0) return false;
    const bytes = await bytesOf(met.file, Math.min(left.file, left.bytes));
    left.bytes -= bytes.length;
    if (isReportFile(bytes, met.name)) return true;
  }
  return false;
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
