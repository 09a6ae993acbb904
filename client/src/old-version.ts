import type { Uri } from 'vscode';

const schemes = new Set(['git', 'review', 'pr', 'gitlens', 'gitfs', 'scm-history-item', 'vscode-local-history']);

/**
 * Whether a document is an old version of a file, shown beside the present one. What is found in it would be found twice, and it would be one
 * more report of its organ and year, which differs from the other.
 */
export const isOldVersion = ({ scheme }: Uri): boolean => schemes.has(scheme);
