import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Exported, ExportJob } from '../../contract.ts';

/** Writes what goes into an office program. */
export type Written = (job: ExportJob) => Promise<Exported>;

/** Where the writer lies, beside the command line's script: in the package and in `dist`, or in a checkout. It is loaded only when it is asked for something. */
const places = ['./office/write.js', '../../office/out/write.ts'];

/** The writer of office files; rejects where it is not there. */
export async function officeWriter(): Promise<Written> {
  const found = places.map((place) => new URL(place, import.meta.url)).find((url) => existsSync(fileURLToPath(url)));
  if (!found) throw new Error('office/write.js');
  // Of a script of CommonJS, what it exports stands in its default.
  const { written, default: all } = (await import(found.href)) as { written?: Written; default?: { written: Written } };
  return (written ?? all?.written)!;
}
