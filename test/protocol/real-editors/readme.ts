import { readFileSync } from 'node:fs';

const readmes = ['../../../README.md', '../../../README.zh-CN.md'].map((name) => readFileSync(new URL(name, import.meta.url), 'utf8'));

/** The block of `language` that holds `words` as it stands in the README. Throws where there is none, or another one in its Chinese twin. */
export function blockOf(language: string, words: string): string {
  const [found, twin] = readmes.map((text) => {
    const all = [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm'))].map(([, inside]) => inside!);
    return all.find((inside) => inside.includes(words));
  });
  if (found === undefined || found !== twin) throw new Error(`the READMEs have no block of ${language} with ${words}, or two`);
  return found;
}
