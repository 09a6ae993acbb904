// Writes every report of the examples and of the shared sets as .docx and as HTML, reads it again and tells what is another.
// Usage: node test/office/round-trip.run.ts [FOLDER…]
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decode } from '../../server/src/text/decode.ts';
import { roundTrip } from './round-trip.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folders =
  process.argv.length > 2 ? process.argv.slice(2) : ['examples', '../shared/seeds', '../shared/corpus'].map((name) => join(root, name));
let failed = false;
for (const folder of folders.filter(existsSync)) {
  for (const way of ['docx', 'html'] as const) {
    const sum = { reports: 0, cells: 0, otherCells: 0, passages: 0, otherPassages: 0 };
    for (const file of readdirSync(folder).filter((name) => /\.(?:txt|md|html)$/.test(name) && name !== 'README.md')) {
      const { cells, otherCells, passages, otherPassages } = await roundTrip(decode(readFileSync(join(folder, file))).text, way);
      for (const one of otherCells) console.log(`  ${file} ${way} ${one}`);
      for (const one of otherPassages) console.log(`  ${file} ${way} ${one}`);
      sum.reports++;
      sum.cells += cells;
      sum.otherCells += otherCells.length;
      sum.passages += passages;
      sum.otherPassages += otherPassages.length;
    }
    failed ||= sum.otherCells > 0;
    console.log(
      `${folder} ${way}: ${sum.reports} files, ${sum.cells} cells of which ${sum.otherCells} are others, ${sum.passages} passages of which ${sum.otherPassages} are others`,
    );
  }
}
if (failed) process.exitCode = 1;
