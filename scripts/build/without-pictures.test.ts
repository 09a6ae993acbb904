import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../editor/vscode.ts';
import { withoutPictures } from './without-pictures.ts';

const readme = readFileSync(join(root, 'README.md'), 'utf8').replaceAll('\r\n', '\n');

test('the README of the package names no picture, which nobody who installs it has', () => {
  expect(readme).toMatch(/^!\[/m);
  expect(withoutPictures(readme)).not.toMatch(/!\[|docs\/pictures/);
});

test('nothing else is missing there', () => {
  const isPicture = (line: string): boolean => line.startsWith('![') || line.includes(': docs/pictures/');
  const left = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '' && !isPicture(line));
  expect(left(withoutPictures(readme))).toEqual(left(readme));
});
