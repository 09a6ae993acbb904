import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { bundles, notices } from './build.ts';
import { layOut, shipped } from './shipped.ts';

test('everything that ships is laid out, and what is the same already is not written again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-shipped-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  await layOut(folder);
  const outs = [...bundles, ...notices].map(({ out }) => out);
  const from = await shipped();
  for (const out of outs) expect(readFileSync(join(folder, out)).equals(readFileSync(join(from, out)))).toBe(true);
  const [same, other] = outs.map((out) => join(folder, out)) as [string, string];
  const { mtimeMs } = statSync(same);
  writeFileSync(other, '');
  await layOut(folder);
  expect(statSync(same).mtimeMs).toBe(mtimeMs);
  expect(statSync(other).size).toBeGreaterThan(0);
});
