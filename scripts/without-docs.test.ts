import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { rules } from '../server/src/rules/index.ts';
import { strip } from './without-docs.ts';

const folder = fileURLToPath(new URL('../server/src/rules/', import.meta.url));

test('every rule loses its documentation and its examples, and keeps its check', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (f) => /[\\/][a-z-]+\.ts$/.test(f) && !f.endsWith('.test.ts'),
  );
  const stripped = files.map((f) => strip(readFileSync(folder + f, 'utf8'))).filter((text) => /^ {2}code: '/m.test(text));
  expect(stripped.length).toBe(rules.length);
  for (const text of stripped) {
    expect(text).toContain('  docs: undefined as never,');
    expect(text).toContain('  examples: undefined as never,');
    expect(text).toMatch(/^ {2}\*?check[:(]/m);
  }
});
