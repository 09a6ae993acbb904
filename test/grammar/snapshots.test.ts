import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import type { IGrammar } from 'vscode-textmate';
import { loadGrammar, tokenize } from './grammar-tokens.ts';

const folder = new URL('../../examples/', import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort();

let grammar: IGrammar;
beforeAll(async () => {
  grammar = await loadGrammar();
});

/** One line of the report a paragraph: `12| text`, then each scoped piece but the separators with its columns. */
function print(text: string): string {
  const out: string[] = [];
  for (const [index, line] of tokenize(grammar, text).entries()) {
    if (line.text.trim() === '') continue;
    out.push(`${index + 1}| ${line.text.replaceAll('\t', '→')}`);
    for (const token of line.tokens) {
      const scopes = token.scopes.filter((scope) => scope !== 'meta.table.row');
      if (scopes.length > 0 && scopes[0] !== 'punctuation.separator.table') out.push(`    ${token.start}-${token.end} ${scopes.join(' ')}`);
    }
  }
  return `${out.join('\n')}\n`;
}

it.each(names)('%s 的着色与存档一致', async (name) => {
  await expect(print(readFileSync(new URL(name, folder), 'utf8'))).toMatchFileSnapshot(`snapshots/${name.slice(0, 2)}.snap.txt`);
});
