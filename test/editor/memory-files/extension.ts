/** An extension of the tests: a folder that is on no disk, as a repository on the web is none, with reports in it. Runs in the web worker host. */
import * as vscode from 'vscode';
import { sampleReport } from '../../../server/src/rules/engine/sample.ts';

const total = '2.重复申请\t1\t0\t0\t0\t0\t0\t1';
const textOf = (organ: string, year: number): string => sampleReport(year).replaceAll('砚溪县水利局', organ);

/** By path: two organs with three years each, one with a wrong total. */
const files = new Map<string, Uint8Array>();
for (const organ of ['青岚县水利局', '青岚县民政局'])
  for (const year of [2022, 2023, 2024]) {
    const text = textOf(organ, year);
    const isWrong = organ === '青岚县民政局' && year === 2024;
    put(`/年报/${year}/${organ}${year}年.txt`, isWrong ? text.replace(total, total.replace(/1$/, '9')) : text);
  }
const off = Object.fromEntries(
  ['copied', 'same-prose', 'same-tables', 'same-problems', 'carry', 'valid'].map((rule) => [`years/${rule}`, 'off']),
);
put('/年报/.nianbao.json', JSON.stringify({ rules: off }));

function put(path: string, text: string): void {
  files.set(path, new TextEncoder().encode(text));
}

/** The names below a folder, with what they are; undefined where there is no such folder. */
function namesIn(folder: string): readonly [string, vscode.FileType][] | undefined {
  const prefix = folder.endsWith('/') ? folder : `${folder}/`;
  const names = new Map<string, vscode.FileType>();
  for (const path of files.keys())
    if (path.startsWith(prefix)) {
      const [name, ...below] = path.slice(prefix.length).split('/');
      names.set(name!, below.length > 0 ? vscode.FileType.Directory : vscode.FileType.File);
    }
  return names.size > 0 ? [...names] : undefined;
}

const changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();

const provider: vscode.FileSystemProvider = {
  onDidChangeFile: changes.event,
  watch: () => ({ dispose: () => {} }),
  stat(uri) {
    const file = files.get(uri.path);
    if (file) return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: file.length };
    if (!namesIn(uri.path)) throw vscode.FileSystemError.FileNotFound(uri);
    return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
  },
  readDirectory(uri) {
    const names = namesIn(uri.path);
    if (!names) throw vscode.FileSystemError.FileNotFound(uri);
    return [...names];
  },
  readFile(uri) {
    const file = files.get(uri.path);
    if (!file) throw vscode.FileSystemError.FileNotFound(uri);
    return file;
  },
  writeFile(uri, content) {
    files.set(uri.path, content);
    changes.fire([{ type: vscode.FileChangeType.Changed, uri }]);
  },
  createDirectory() {},
  delete(uri) {
    files.delete(uri.path);
    changes.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  },
  rename() {
    throw vscode.FileSystemError.NoPermissions();
  },
};

export function activate(context: vscode.ExtensionContext): void {
  context.subscriptions.push(vscode.workspace.registerFileSystemProvider('nianbao-memory', provider, { isCaseSensitive: true }));
}
