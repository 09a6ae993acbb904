import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { once } from '../../../../scripts/editor/vscode.ts';
import { install, orWhy } from '../installed.ts';

/*
 * coc.nvim as far as npm has it: its half in Node, which reads the settings and is the client of the server. Its half in Vim is in no package, and the
 * scripts beside this one stand in for it. 0.0.79 is the last version whose package holds more than types.
 */

const here = new URL('.', import.meta.url);
const sum = createHash('sha256').update(readFileSync(new URL('package-lock.json', here)));
const name = `coc-${sum.digest('hex').slice(0, 16)}`;
const script = 'node_modules/coc.nvim/bin/server.js';
console.log(
  JSON.stringify(
    orWhy(() =>
      join(
        once(name, (folder) => install(here, folder)),
        script,
      ),
    ),
  ),
);
