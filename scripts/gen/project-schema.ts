import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import { projectSchema } from '../../server/src/project/file.ts';
import type { RulePage } from '../../server/src/rules/engine/page.ts';

const path = fileURLToPath(new URL('../../syntaxes/nianbao.schema.json', import.meta.url));

/** The JSON Schema of project files, from the schema that reads them; the rules are listed by name, so that an editor can complete them. */
export function schemaText(rules: readonly RulePage[]): string {
  const schema = z.toJSONSchema(projectSchema(), { target: 'draft-7', io: 'input' });
  const ofRules = schema.properties?.rules;
  if (typeof ofRules !== 'object' || typeof ofRules.additionalProperties !== 'object') throw new Error('the schema has no rules');
  // What an editor says of each value that it offers.
  const enumDescriptions = ['错误 Error', '警告 Warning', '信息 Info', '提示 Hint', '不检查 Not checked'];
  const severity = { ...ofRules.additionalProperties, enumDescriptions };
  const properties = rules.map(
    ({ code, docs }) =>
      [code, { ...severity, title: docs.zh.title, description: `${docs.zh.title} ${docs.en.title}`, default: 'off' }] as const,
  );
  const whole = {
    ...schema,
    title: '年报 .nianbao.json',
    properties: { ...schema.properties, rules: { ...ofRules, properties: Object.fromEntries(properties) } },
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

/** Writes the schema where it differs; with `check` only says so. */
export function settleSchema(rules: readonly RulePage[], check: boolean): readonly string[] {
  const text = schemaText(rules);
  if (existsSync(path) && readFileSync(path, 'utf8').replaceAll('\r\n', '\n') === text) return [];
  if (!check) writeFileSync(path, text);
  return ['syntaxes/nianbao.schema.json'];
}
