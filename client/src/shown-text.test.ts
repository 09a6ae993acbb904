import { expect, test } from 'vitest';
import { shownInList, shownInMessage, shownInPrompt } from './shown-text.ts';

/** What the editor takes for an icon in a label, and for a link in a message. */
const icon = /(?<!\\)\$\([A-Za-z0-9-]+(?:~[A-Za-z]+)?\)/;
const link = /\[[^\]]+\]\((?:https?:\/\/|command:|file:)[^)\s]+(?: (["'])(?:.+?)\1)?\)/i;

const hostile = [
  '云岫县$(trash)水利局',
  '$(sync~spin)',
  '\\$(zap)局',
  '[水利局](command:workbench.action.terminal.new)',
  '见[此](https://例.example/ "题")$(link)',
  '[[甲]](file:///a)',
];

test.each(hostile)('%j is neither an icon nor a link', (text) => {
  expect(shownInList(text)).not.toMatch(icon);
  expect(shownInMessage(text)).not.toMatch(link);
  expect(shownInPrompt(text)).not.toMatch(icon);
  expect(shownInPrompt(text)).not.toMatch(link);
});

test('what is unseen or turns the text round is said, and a line end is a space', () => {
  expect(shownInList('水\u202e利\u200b局\ud800\r\n县')).toBe('水U+202E利U+200B局U+D800 县');
});

test.each(['云岫县水利局（本级）', '“三、（四）4.” [2024]', '𠀀里乡 $ 12', 'a\u3000b'])('%j stays as it is', (text) => {
  for (const shown of [shownInList, shownInMessage, shownInPrompt]) expect(shown(text)).toBe(text);
});
