import type { Words } from './range.ts';

/** What stops a file or folder from being read, on the command line as in the server. */
export const unreadWords = {
  missing: { zh: '没有这个文件或文件夹', en: 'no such file or folder' },
  denied: { zh: '没有读取权限', en: 'permission denied' },
  loop: { zh: '符号链接指向自身', en: 'symbolic links point to each other' },
  special: { zh: '不是普通文件', en: 'not a regular file' },
  unreadable: { zh: '读取失败', en: 'could not be read' },
} satisfies Record<string, Words>;

/** The reason for an error of the file system, with its code where it is none of the usual ones. Takes any thrown value, never fails. */
export function whyUnread(error: unknown): Words {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return unreadWords.missing;
  if (code === 'EACCES' || code === 'EPERM') return unreadWords.denied;
  if (code === 'ELOOP') return unreadWords.loop;
  const { zh, en } = unreadWords.unreadable;
  return code === '' ? unreadWords.unreadable : { zh: `${zh}（${code}）`, en: `${en} (${code})` };
}
