/**
 * `npm start`: builds, and opens `examples/` in an editor with the extension running. A desktop VS Code when `code` is on the path, otherwise
 * the VS Code of npm on a free port of this machine, until Ctrl-C. `--browser` takes the latter in any case; `--once` asks it for its page and ends.
 */
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { layOut } from '../build/shipped.ts';
import { root, serveVSCode } from './vscode.ts';

const once = process.argv.includes('--once');
const examples = join(root, 'examples');
const windows = process.platform === 'win32';

/** Whether a program is on the path. */
const onPath = (program: string): boolean => spawnSync(windows ? 'where' : 'which', [program], { stdio: 'ignore' }).status === 0;

/** Opens an address in the person's browser, if there is one that can be opened; says nothing when there is none. */
function openAddress(address: string): void {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return;
  const [program, ...args] = windows
    ? ['cmd', '/c', 'start', '""', address]
    : process.platform === 'darwin'
      ? ['open', address]
      : ['xdg-open', address];
  const child = spawn(program!, args, { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}

/** The folder that the served editor keeps its settings in, with this checkout as its one extension. */
function makeData(): string {
  const data = mkdtempSync(join(tmpdir(), 'nianbao-start-'));
  process.once('exit', () => rmSync(data, { recursive: true, force: true }));
  mkdirSync(join(data, 'data/User'), { recursive: true });
  mkdirSync(join(data, 'extensions'));
  const { name, publisher, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const relativeLocation = `${publisher}.${name}-${version}`;
  const place = join(data, 'extensions', relativeLocation);
  symlinkSync(root, place, 'junction');
  const location = { $mid: 1, scheme: 'file', path: decodeURIComponent(pathToFileURL(place).pathname) };
  const installed = [{ identifier: { id: `${publisher}.${name}` }, version, location, relativeLocation, metadata: { source: 'vsix' } }];
  writeFileSync(join(data, 'extensions/extensions.json'), JSON.stringify(installed));
  const settings = {
    'workbench.startupEditor': 'none',
    'chat.disableAIFeatures': true,
    'git.openRepositoryInParentFolders': 'never',
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
  };
  writeFileSync(join(data, 'data/User/settings.json'), JSON.stringify(settings));
  return data;
}

await layOut(root);
if (!once && !process.argv.includes('--browser') && onPath('code')) {
  spawnSync('code', [`--extensionDevelopmentPath=${root}`, examples], { stdio: 'inherit', shell: windows });
} else {
  // Only who has the address gets in: other pages and other people of this machine do not.
  const token = randomBytes(16).toString('hex');
  const { port, stop } = await serveVSCode(makeData(), ['--connection-token', token, '--disable-workspace-trust']);
  const address = `http://localhost:${port}/?${new URLSearchParams({ tkn: token, folder: decodeURIComponent(pathToFileURL(examples).pathname) })}`;
  if (once) {
    // The address is answered with a cookie and the way to the page, which only a browser remembers.
    const page = await fetch(address, { headers: { cookie: `vscode-tkn=${token}` } });
    const answers = page.ok && (await page.text()).includes('vscode-workbench-web-configuration');
    console.log(answers ? `the editor answers at ${address}` : `the editor does not answer: ${page.status}`);
    stop();
    process.exit(answers ? 0 : 1);
  }
  console.log(`\n年报编辑器 · Nianbao in an editor:\n\n    ${address}\n\nCtrl-C 结束 · ends it`);
  openAddress(address);
  process.on('SIGINT', () => process.exit(0));
  process.on('SIGTERM', () => process.exit(0));
}
