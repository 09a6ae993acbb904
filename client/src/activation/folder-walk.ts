import { FileType, Uri, workspace } from 'vscode';

/** A file that was met, or a folder that could not be listed. */
export type Met = { readonly file: Uri; readonly name: string; readonly isLink: boolean } | { readonly unread: Uri };

/** How far a walk goes. */
export interface Reach {
  /** Levels of folders, the outermost counted; all when left out. */
  readonly depth?: number;
  /** Asked before each folder is opened; the walk ends with the first `false`. */
  mayOpen?(): boolean;
}

/**
 * The files of a folder and of those inside it, the nearest first and each folder in the order of its names, through the editor's file system
 * and not by its search, which is not there for every kind of folder. Hidden folders and `node_modules` are passed over; so are links to
 * folders, which could lead in a circle, and a folder of the web does not say where they lead. Never throws.
 */
export async function* walkFolder(root: Uri, { depth = Number.POSITIVE_INFINITY, mayOpen = () => true }: Reach = {}): AsyncGenerator<Met> {
  let level: readonly Uri[] = [root];
  for (let deep = 0; deep < depth && level.length > 0; deep++) {
    const below: Uri[] = [];
    for (const folder of level) {
      if (!mayOpen()) return;
      const entries = await entriesOf(folder);
      if (!entries) yield { unread: folder };
      for (const [name, type] of entries ?? []) {
        const child = Uri.joinPath(folder, name);
        if (type & FileType.File) yield { file: child, name, isLink: type !== FileType.File };
        else if (type === FileType.Directory && !name.startsWith('.') && name !== 'node_modules') below.push(child);
      }
    }
    level = below;
  }
}

/** By their names; undefined for a folder that cannot be listed. */
async function entriesOf(folder: Uri): Promise<readonly (readonly [name: string, type: FileType])[] | undefined> {
  try {
    return [...(await workspace.fs.readDirectory(folder))].sort(([a], [b]) => (a < b ? -1 : 1));
  } catch {
    return undefined;
  }
}
