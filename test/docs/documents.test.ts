import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { catalogueIds, leftOut } from '../../scripts/gen/coverage.ts';
import { pages } from '../../server/src/rules/engine/pages.generated.ts';
import { files, root, textOf } from './sources.ts';

const architecture = textOf('ARCHITECTURE.md');
/** What is written for those who change the code. */
const written = [architecture, textOf('CONTRIBUTING.md'), textOf('docs/internals.md'), textOf('docs/dependencies.md')].join('\n');
const readme = textOf('README.md');
const chinese = textOf('README.zh-CN.md');

/** What stands between fences, one string a block, with its language. */
const fences = (text: string): readonly string[] =>
  [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```/gm)].map(([, language, body]) => `${language}\n${body}`);
const withoutFences = (text: string): string => text.replaceAll(/^```[\s\S]*?^```/gm, '');
const headings = (text: string): readonly string[] =>
  [...withoutFences(text).matchAll(/^(#+) (.*)/gm)].map(([, level = '', words = '']) => `${level} ${words}`);
const levels = (text: string): readonly string[] => headings(text).map((heading) => heading.split(' ')[0]!);

describe('the README and its Chinese twin', () => {
  test('have headings of the same levels in the same order, the Chinese ones in Chinese', () => {
    expect(levels(chinese)).toEqual(levels(readme));
    expect(headings(chinese).filter((heading) => !/[\u4e00-\u9fff]/.test(heading))).toEqual([]);
    expect(headings(readme).filter((heading) => /[\u4e00-\u9fff]/.test(heading))).toEqual([]);
  });

  test('have the same commands, configurations and tables of the same size', () => {
    const shown = (text: string): readonly string[] => fences(text).filter((block) => !block.startsWith('text\n'));
    expect(shown(readme).length).toBeGreaterThan(4);
    expect(shown(chinese)).toEqual(shown(readme));
    const rows = (text: string): number => [...withoutFences(text).matchAll(/^\|/gm)].length;
    expect(rows(chinese)).toBe(rows(readme));
    const items = (text: string): number => [...withoutFences(text).matchAll(/^- /gm)].length;
    expect(items(chinese)).toBe(items(readme));
  });

  test('have the two commands that do all the set-up before anything else', () => {
    for (const text of [readme, chinese]) {
      const [start, tests] = fences(text);
      expect([start, tests]).toEqual(['sh\nnpm install && npm start\n', 'sh\nnpm install && npm test\n']);
      expect(text.indexOf('npm install && npm test')).toBeLessThan(text.indexOf('\n## '));
    }
  });

  test('show every picture that there is, each with words for those who do not see it', () => {
    const known = files().filter((file) => file.startsWith('docs/pictures/'));
    expect(known.length).toBeGreaterThan(4);
    for (const text of [readme, chinese]) {
      const shown = [...text.matchAll(/^!\[([^\]]{10,})\]\[(\w+)\]$/gm)].map(([, , name = '']) => `docs/pictures/${name}.png`);
      expect(shown.toSorted()).toEqual(known.toSorted());
      for (const picture of shown) expect(text).toContain(`\n[${/(\w+)\.png$/.exec(picture)?.[1]}]: ${picture}\n`);
    }
    expect(known.reduce((sum, file) => sum + statSync(root + file).size, 0)).toBeLessThan(1 << 20);
  });

  test('name only npm scripts that there are', () => {
    const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
    for (const text of [readme, chinese, architecture, textOf('CONTRIBUTING.md')])
      for (const [, name = ''] of text.matchAll(/\bnpm run (?:-s |--silent )?([\w:]+)/g)) expect(scripts).toHaveProperty([name]);
  });

  test('claim no accuracy beyond what is recorded', () => {
    const floor = JSON.parse(textOf('test/accuracy/floor.json')) as Record<string, Record<string, number>>;
    for (const text of [readme, chinese]) {
      const printed = /<!-- figures:accuracy -->([\s\S]*?)<!-- \/figures:accuracy -->/.exec(text)?.[1] ?? '';
      const sets = [...printed.matchAll(/^(seeds|corpus|examples)\n((?: *\S.*\n)+)/gm)];
      expect(sets.map(([, name]) => name)).toEqual(['seeds', 'corpus', 'examples']);
      for (const [, name = '', body = ''] of sets) {
        const [, right, all, unread, misread] =
          /cells read right\s+(\d+)\/(\d+).*unread (\d+)\s+misread (\d+)/.exec(body)?.map(Number) ?? [];
        const { cells, cellsRight = 0, unread: most = 0, misread: worst = 0 } = floor[name] ?? {};
        expect(all).toBe(cells);
        expect(right).toBeLessThanOrEqual(cellsRight);
        expect(unread).toBeGreaterThanOrEqual(most);
        expect(misread).toBeGreaterThanOrEqual(worst);
      }
    }
  });
});

test('what the documents show of the program is what it prints', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/gen/document-figures.ts', '--check'], { cwd: root, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

describe('what the documents name exists', () => {
  const known = files();
  /** A file, or a folder with files, that is committed or waits for it; what only lies about on this disk is not meant. */
  const isThere = (path: string): boolean => known.some((file) => file === path || file.startsWith(path.endsWith('/') ? path : `${path}/`));
  const named = (text: string): readonly string[] =>
    [...withoutFences(text).matchAll(/`([^`\n]+)`/g)].map(([, name = '']) => name).filter((name) => !/CATEGORY|NAME/.test(name));

  test('every path in the documents for those who change the code', () => {
    const paths = named(written).filter((name) => /^(?:client|server|scripts|test|docs|examples|syntaxes|l10n)\/[\w./-]*$/.test(name));
    expect(paths.length).toBeGreaterThan(60);
    expect(paths.filter((path) => !isThere(path))).toEqual([]);
  });

  test('every file that is named there without its folder', () => {
    const names = named(written).filter((name) => /^[\w-]+\.(?:ts|md|json)$/.test(name));
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name) => !known.some((file) => file === name || file.endsWith(`/${name}`)))).toEqual([]);
  });

  test('ARCHITECTURE.md can be read in one sitting', () => expect(Buffer.byteLength(architecture)).toBeLessThan(12_000));

  test('every folder of the core has its line there', () => {
    const folders = new Set(known.flatMap((file) => /^server\/src\/[^/]+\//.exec(file)?.[0] ?? []));
    expect([...folders].filter((folder) => !architecture.includes(`\`${folder}\``))).toEqual([]);
  });

  test('every link of a document', () => {
    for (const document of [
      'README.md',
      'README.zh-CN.md',
      'ARCHITECTURE.md',
      'CONTRIBUTING.md',
      'CHANGELOG.md',
      'docs/coverage.md',
      'docs/internals.md',
      'docs/dependencies.md',
    ]) {
      const text = textOf(document);
      const links = [...text.matchAll(/\]\(([^)\s]+)\)/g), ...text.matchAll(/^\[\w+\]: (\S+)$/gm)].map(([, link = '']) => link);
      const folder = document.startsWith('docs/') ? 'docs/' : '';
      expect(links.filter((link) => !/^https:/.test(link) && !isThere(folder + link))).toEqual([]);
    }
  });

  test('the README has no relative inline link, which the packager of extensions refuses without a repository', () => {
    for (const document of ['README.md', 'CHANGELOG.md'])
      expect([...textOf(document).matchAll(/\]\((?!https:)[^)]*\)/g)].map(([link]) => link)).toEqual([]);
  });
});

describe('the rules', () => {
  test('have a page each', () => {
    expect(pages.length).toBeGreaterThan(30);
    expect(pages.filter(({ code }) => !existsSync(`${root}docs/rules/${code}.md`)).map(({ code }) => code)).toEqual([]);
  });

  test('cover checks that the catalogue has, and none that was decided against', () => {
    const ids = new Set(catalogueIds());
    const covered = pages.flatMap(({ covers }) => covers);
    expect(ids.size).toBe(129);
    expect(covered.filter((id) => !ids.has(id))).toEqual([]);
    expect(covered.filter((id) => leftOut.has(id))).toEqual([]);
    expect([...leftOut.keys()].filter((id) => !ids.has(id))).toEqual([]);
  });
});
