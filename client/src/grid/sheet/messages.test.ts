import { expect, test } from 'vitest';
import { messageFrom } from './messages.ts';

const put = { type: 'put', id: 1, table: 'requests', puts: [{ key: 'a', text: '5' }] };
const paste = { type: 'paste', id: 2, table: 'disputes', key: 'a', text: '1\t2', html: '' };
const reveal = { type: 'reveal', table: 'disclosure', key: 'a', go: true };

test.each([{ type: 'ready' }, { type: 'save' }, { type: 'undo' }, put, paste, reveal])('what a page says is understood: %j', (message) => {
  expect(messageFrom({ ...message, other: 1 })).toEqual(message);
});

test.each([
  null,
  'put',
  { type: 'run', table: 'requests' },
  { ...put, table: 'prose' },
  { ...put, id: -1 },
  { ...put, puts: [] },
  { ...put, puts: Array(2000).fill(put.puts[0]) },
  { ...put, puts: [{ key: 'a', text: '5\t6' }] },
  { ...put, puts: [{ key: 'a', text: '5\n6' }] },
  { ...put, puts: [{ key: 'a', text: 'x'.repeat(3000) }] },
  { ...put, puts: [{ key: 1, text: '5' }] },
  { ...paste, text: 5 },
  { ...paste, html: undefined },
  { ...paste, text: 'x'.repeat(2_000_000) },
  { ...reveal, go: 'yes' },
])('anything else is not: case %#', (message) => expect(messageFrom(message)).toBeUndefined());
