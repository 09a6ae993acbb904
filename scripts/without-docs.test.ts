import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { rules } from '../server/src/rules/index.ts';
import { strip } from './without-docs.ts';

const folder = fileURLToPath(new URL('../server/src/rules/', import.meta.url));

test('every rule loses what only its page and the catalogue need, and keeps its check', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (f) => /[\\/][a-z-]+\.ts$/.test(f) && !f.endsWith('.test.ts'),
  );
  const stripped = files.map((f) => strip(readFileSync(folder + f, 'utf8'))).filter((text) => /^ {2}code: '/m.test(text));
  expect(stripped.length).toBe(rules.length);
  for (const text of stripped) {
    expect(text).not.toMatch(/^ {2}(?:docs|examples|covers|basis):/m);
    expect(text).toMatch(/^ {2}severity: /m);
    expect(text).toMatch(/^ {2}\*?check[:(]/m);
  }
});
