import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Language } from '../../text/range.ts';
import type { Output } from '../output/output.ts';

/** Where the server's own script lies, beside that of the command line: in the package, in `dist`, in a checkout. */
const places = ['server.cjs', 'server/node.cjs', '../lsp/node.ts'];

/** Starts the language server in this process, which then talks over standard input and output. Undefined where it runs. */
export async function startServer(language: Language, output: Output): Promise<2 | undefined> {
  const folder = dirname(output.entry ?? '');
  const found = places.map((place) => join(folder, place)).find((path) => existsSync(path));
  if (!found) {
    output.complain(`nianbao: ${language === 'zh' ? '没有找到语言服务器' : 'the language server was not found'}\n`);
    return 2;
  }
  await import(pathToFileURL(found).href);
  return undefined;
}
