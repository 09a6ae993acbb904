import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** From a script to the folder that holds `docs`: in the package, in `dist`, in a checkout. */
const ways = ['.', '..', '../..', '../../..'];

/** The address of the folder with the pages of the law that came with `script`, ending in `/`; undefined where none came. */
export function lawPagesBeside(script: string | undefined): string | undefined {
  if (script === undefined || !existsSync(script)) return undefined;
  // What npm puts on the path is a link to the package.
  const folder = dirname(realpathSync(script));
  const found = ways.map((way) => join(folder, way, 'docs/law')).find((law) => existsSync(join(law, 'regulation.md')));
  return found && `${pathToFileURL(found).href}/`;
}
