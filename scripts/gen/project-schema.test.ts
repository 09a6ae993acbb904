import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { pages } from '../../server/src/rules/engine/pages.generated.ts';
import { schemaText } from './project-schema.ts';

const at = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));

test('the JSON Schema of project files is what their reader takes, and the manifest gives it to editors', () => {
  const manifest = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  const [{ fileMatch, url }] = manifest.contributes.jsonValidation;
  expect(fileMatch).toBe('.nianbao.json');
  expect(readFileSync(at(url), 'utf8').replaceAll('\r\n', '\n')).toBe(schemaText(pages));
});

test('every rule is offered with its title', () => {
  const { properties } = JSON.parse(schemaText(pages));
  expect(Object.keys(properties.rules.properties)).toEqual(pages.map(({ code }) => code));
  for (const { description } of Object.values(properties.rules.properties) as { description: string }[])
    expect(description).toMatch(/[\u4e00-\u9fff].*[a-z]/);
});
