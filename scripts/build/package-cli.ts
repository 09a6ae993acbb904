/** Packs the command line with the server as a package of npm: `nianbao-VERSION.tgz`, which `npm install --global` takes. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { root } from '../editor/vscode.ts';
import { buildAll, isWithoutEditor } from './build.ts';

/** Most that the packed file may weigh, in bytes, without the scripts that read and write office files. */
const LIMIT = 2 << 20;

/** Most that those scripts may weigh packed, in bytes. */
export const officeLimit = 1536 * 1024;

/** What they weigh packed, in bytes. */
export const packedOffice = (built: string): number =>
  readdirSync(join(built, 'office')).reduce((sum, name) => sum + deflateRawSync(readFileSync(join(built, 'office', name))).length, 0);

/** The bundles and the notices of the libraries in them, and where they lie among all that is built. */
const bundled = [
  ['cli.cjs', 'cli.cjs'],
  ['server.cjs', 'server/node.cjs'],
  ['core.cjs', 'server/core.cjs'],
  ...['worker.cjs', 'text.js', 'word.js', 'excel.js', 'pdf.js'].map((name) => [`office/${name}`, `office/${name}`] as const),
  ['office/write.js', 'office/write.js'],
  ['THIRD-PARTY-NOTICES.txt', 'cli-THIRD-PARTY-NOTICES.txt'],
] as const;

/** What is packed besides, and where it comes from. */
const held: readonly (readonly [to: string, from: string])[] = [
  ['LICENSE', 'LICENSE'],
  ['README.md', 'server/README.md'],
  ['docs/law', 'docs/law'],
  ['schemas', 'docs/schemas'],
  ['schemas/project.schema.json', 'syntaxes/nianbao.schema.json'],
];

/** Packs the bundles of `built` into `folder`; returns the path of the file. Throws when npm does not, or when it is too big. */
export function packCommandLine(folder = root, built = join(root, 'dist')): string {
  const stage = mkdtempSync(join(tmpdir(), 'nianbao-cli-'));
  try {
    for (const [to, from] of bundled) cpSync(join(built, from), join(stage, to));
    for (const [to, from] of held) cpSync(join(root, from), join(stage, to), { recursive: true });
    writeFileSync(join(stage, 'package.json'), `${JSON.stringify(manifest(), null, 2)}\n`);
    mkdirSync(folder, { recursive: true });
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const packed = spawnSync(npm, ['pack', '--json', '--offline', '--ignore-scripts', '--pack-destination', folder], {
      cwd: stage,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    if (packed.status !== 0) throw new Error(`npm pack ended with ${packed.status}: ${packed.stderr}`);
    const path = join(folder, `nianbao-${manifest().version}.tgz`);
    const { size } = statSync(path);
    if (size - packedOffice(built) >= LIMIT)
      throw new Error(`the package of the command line weighs ${size} bytes, more than ${LIMIT} without office files`);
    return path;
  } finally {
    rmSync(stage, { recursive: true });
  }
}

/** Its manifest: it depends on nothing, as everything is in its scripts. */
function manifest() {
  const { version, license, author, homepage, repository, engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return {
    name: 'nianbao',
    version,
    description:
      '政府信息公开工作年度报告的核对命令行和语言服务器 Checks annual reports on government information disclosure: command line and language server',
    keywords: ['政府信息公开', '年度报告', 'lint', 'language-server'],
    license,
    ...(author && { author }),
    ...(homepage && { homepage }),
    ...(repository && { repository }),
    engines: { node: engines.node },
    bin: { nianbao: 'cli.cjs' },
    files: [...bundled, ...held].map(([to]) => to),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildAll({ wanted: isWithoutEditor });
  const path = packCommandLine();
  console.log(`${path.slice(root.length + 1)}: ${(statSync(path).size / 1024).toFixed(0)} KB`);
}
