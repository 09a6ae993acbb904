import { beforeEach, expect, test, vi } from 'vitest';
import type { Uri } from 'vscode';

/** Folders by their path, each with its entries; a folder that is not there cannot be listed. */
const disk = vi.hoisted(() => new Map<string, [name: string, type: number][]>());
vi.mock('vscode', () => ({
  FileType: { Unknown: 0, File: 1, Directory: 2, SymbolicLink: 64 },
  Uri: { joinPath: ({ path }: Uri, name: string) => ({ path: `${path}/${name}` }) },
  workspace: {
    fs: {
      readDirectory: async ({ path }: Uri) => {
        const entries = disk.get(path);
        if (!entries) throw new Error('denied');
        return entries;
      },
    },
  },
}));
const { walkFolder } = await import('./folder-walk.ts');

const [file, folder, link] = [1, 2, 64];
const walked = async (reach: Parameters<typeof walkFolder>[1] = {}): Promise<readonly string[]> => {
  const met: string[] = [];
  for await (const one of walkFolder({ path: '/w' } as Uri, reach))
    met.push('unread' in one ? `! ${one.unread.path}` : `${one.isLink ? '@ ' : ''}${one.file.path}`);
  return met;
};

beforeEach(() => {
  disk.clear();
  disk.set('/w', [
    ['b.txt', file],
    ['2024', folder],
    ['a.txt', file | link],
    ['.git', folder],
    ['node_modules', folder],
    ['circle', folder | link],
    ['2023', folder],
  ]);
  disk.set('/w/2023', [
    ['c.txt', file],
    ['old', folder],
  ]);
  disk.set('/w/2023/old', [['d.txt', file]]);
  disk.set('/w/2024', [['e.txt', file]]);
});

test('files come by level and then by name; hidden folders, packages and links to folders are passed over', async () => {
  expect(await walked()).toEqual(['@ /w/a.txt', '/w/b.txt', '/w/2023/c.txt', '/w/2024/e.txt', '/w/2023/old/d.txt']);
});

test('a folder that cannot be listed is told, and the rest goes on', async () => {
  disk.delete('/w/2023');
  expect(await walked()).toEqual(['@ /w/a.txt', '/w/b.txt', '! /w/2023', '/w/2024/e.txt']);
});

test('a walk goes no deeper than asked, and opens no folder that it may not', async () => {
  expect(await walked({ depth: 1 })).toEqual(['@ /w/a.txt', '/w/b.txt']);
  let left = 2;
  expect(await walked({ mayOpen: () => left-- > 0 })).toEqual(['@ /w/a.txt', '/w/b.txt', '/w/2023/c.txt']);
  expect(await walked({ mayOpen: () => false })).toEqual([]);
});
