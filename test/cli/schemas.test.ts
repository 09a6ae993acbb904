import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { outputSchemaTexts } from '../../scripts/gen/output-schemas.ts';
import { outputSchemas } from '../../server/src/cli/output/schemas.ts';
import { sampleReport } from '../../server/src/rules/engine/sample.ts';
import { long } from '../runs.ts';
import { examples, folderWith, nianbao } from './call.ts';

const fixtures = join(import.meta.dirname, '../fixtures');
/** Fixes are most of what is worked out: a commit has them of every fourth of the many that were once misread. */
const misread = globSync(join(fixtures, 'generated/*.txt')).toSorted();
const fixed = misread.filter((_, i) => long || i % 4 === 0);
const broken = (): string => folderWith({ '2022.txt': sampleReport(2022), '2023.txt': `${sampleReport()}\n\n${sampleReport(2024)}` });

test.each([
  ['check', ['--fixes', examples, ...fixed, '无.txt']],
  // The reports that lie elsewhere in the checkout.
  ['check', ['test/accuracy/sweep', 'test/grammar/snapshots', 'docs/rules/years'], broken],
  ['extract', ['--explain', examples, fixtures, '无.txt']],
  ['extract', [], broken],
  ['ignores', [examples]],
  ['rules', []],
  ['roll-up', [examples, fixtures]],
] as const)('what %s prints as JSON fits its schema: %j', async (command, given, folder?: () => string) => {
  const { out } = await nianbao(command, '--format', 'json', ...given, ...(folder ? [folder()] : []));
  const { success, error } = outputSchemas[command].safeParse(JSON.parse(out));
  expect(error?.issues.slice(0, 3)).toBeUndefined();
  expect(success).toBe(true);
});

test('every format that is JSON has a schema, which says more than that it is something', () => {
  const schemas = outputSchemaTexts().map(([, text]) => JSON.parse(text));
  expect(globSync(join(import.meta.dirname, '../../docs/schemas/*')).length).toBe(schemas.length);
  for (const schema of schemas) expect(JSON.stringify(schema)).toContain('"additionalProperties":false');
});

test('a schema refuses what is not printed', () => {
  const [check] = [outputSchemas.check];
  expect(check.safeParse([{ file: 'a', findings: [], notChecked: [], equations: { checked: 1, held: 1 }, more: 1 }]).success).toBe(false);
  expect(z.toJSONSchema(check)).toMatchObject({ type: 'array' });
});
