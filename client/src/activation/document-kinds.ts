import { type Uri, workspace } from 'vscode';

/** Old versions of files, which some show in file systems of their own. */
const old = new Set(['git', 'review', 'pr', 'gitlens', 'gitfs', 'scm-history-item', 'vscode-local-history']);

/**
 * Whether a document can be a report of the person's own: a file of the machine, of a kind that the open folders are of or that can be written to, or
 * one that is not saved yet. Whatever else an editor shows is a copy of such a file (its old version, what a preview of changes makes of it) or no
 * file at all (an output, a comment box); what is found in a copy would be found twice, and it would be one more report of its organ and year.
 */
export function isOwn({ scheme }: Uri): boolean {
  if (scheme === 'file' || scheme === 'untitled') return true;
  if (workspace.workspaceFolders?.some(({ uri }) => uri.scheme === scheme)) return true;
  return workspace.fs.isWritableFileSystem(scheme) === true && !old.has(scheme);
}
