import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/editor/vscode.ts';

const rows = readFileSync(join(root, 'docs/promises.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| (?!promise)/.test(line))
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')) as [promise: string, shown: string]);

describe('each promise of the list', () => {
  test('has a test, and there are some', () => {
    expect(rows.length).toBeGreaterThan(25);
  });

  test.each(rows)('%s', (_promise, shown) => {
    let file = '';
    let titles = 0;
    for (const [, named, title] of shown.matchAll(/`([^`]+)`|“([^”]+)”/g)) {
      if (named !== undefined) {
        file = named;
        expect(existsSync(join(root, file)), file).toBe(true);
      } else {
        titles++;
        expect(readFileSync(join(root, file), 'utf8').includes(title!), title).toBe(true);
      }
    }
    expect(titles).toBeGreaterThan(0);
  });
});
