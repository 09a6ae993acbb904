import { expect, test } from 'vitest';
import { files, textOf } from './sources.ts';

/** The comments of a source. A `//` inside of a string that follows a space is taken for one, too. */
const commentsIn = (text: string): readonly string[] =>
  [...text.matchAll(/\/\*[\s\S]*?\*\/|(?<=^|[\s;{},(])\/\/[^\n]*/gm)].map(([comment]) => comment);

const ending = String.raw`\.(?:m?ts|[cm]?js|md|json|css)`;
const path = new RegExp(String.raw`(?<![\w@:/.*{}-])(?:\.{0,2}\/)*(?:[\w.-]+\/)*[\w-]+(?:\.[\w-]+)*${ending}(?![\w/])`, 'g');

/** The files that the comments of a source name, without the `./` and `../` that lead to them; a name in capitals, as in `NAME.md`, stands for any. */
function namedIn(text: string): readonly string[] {
  const named = commentsIn(text).flatMap((comment) => [...comment.matchAll(path)].map(([name]) => name.replace(/^(?:\.{1,2}\/)+/, '')));
  return named.filter((name) => !/(?:^|\/)[A-Z]+(?:\/|\.\w+$)/.test(name));
}

const known = files();
const isThere = (name: string): boolean => known.some((file) => file === name || file.endsWith(`/${name}`));
/** A file that a source makes or reads when it runs stands in its code as a string. */
const isMadeBy = (text: string, name: string): boolean => text.includes(`'${name}'`);

test('files are found in comments of every kind, and in nothing else', () => {
  const text = `import './a.ts';\n/** See \`b.ts\` and ../c/d.test.ts. */\nconst e = 1; // as f.json has it, and rules/CATEGORY/NAME.md\nread('g.md');\n`;
  expect(namedIn(text)).toEqual(['b.ts', 'c/d.test.ts', 'f.json']);
});

test('every file that a comment names is there', () => {
  const sources = known.filter((file) => /^(?:client|scripts|server|test)\/.*\.m?ts$/.test(file));
  const named = sources.flatMap((file) => namedIn(textOf(file)).map((name) => ({ file, name })));
  expect(named.length).toBeGreaterThan(30);
  const gone = named.filter(({ file, name }) => !isThere(name) && !isMadeBy(textOf(file), name));
  expect(gone.map(({ file, name }) => `${file}: ${name}`)).toEqual([]);
});
