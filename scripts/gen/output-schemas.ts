import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import { outputSchemas } from '../../server/src/cli/output/schemas.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = 'docs/schemas/';

/** The JSON Schema of each JSON that the command line prints, by the file that holds it. */
export const outputSchemaTexts = (): readonly (readonly [path: string, text: string])[] =>
  Object.entries(outputSchemas).map(([command, schema]) => {
    const made = { title: `nianbao ${command} --format json`, ...z.toJSONSchema(schema, { target: 'draft-7' }) };
    return [`${folder}${command}.schema.json`, `${JSON.stringify(made, null, 2)}\n`];
  });

/** Writes the schemas that differ; with `check` only names them. */
export function settleOutputSchemas(check: boolean): readonly string[] {
  const stale = outputSchemaTexts().filter(
    ([path, text]) => !existsSync(root + path) || readFileSync(root + path, 'utf8').replaceAll('\r\n', '\n') !== text,
  );
  if (!check && stale.length > 0) {
    mkdirSync(root + folder, { recursive: true });
    for (const [path, text] of stale) writeFileSync(root + path, text);
  }
  return stale.map(([path]) => path);
}
