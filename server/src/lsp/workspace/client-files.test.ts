import { describe, expect, test, vi } from 'vitest';
import type { Connection } from '../connection/protocol.ts';
import { clientFiles, filesWith } from './client-files.ts';
import { nodeFiles } from './node-files.ts';
import type { Files, Listed } from './workspace-files.ts';

/** A client that answers each method so; a method without an answer is never answered. */
function clientWith(answers: Readonly<Record<string, unknown>>): Connection {
  const sendRequest = (method: string): Promise<unknown> => {
    if (!(method in answers)) return new Promise(() => {});
    const answer = answers[method];
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
  return { sendRequest } as unknown as Connection;
}

const list = async (files: Files, folder: string): Promise<readonly Listed[]> => {
  const all: Listed[] = [];
  for await (const one of files.list(folder)) all.push(one);
  return all;
};

describe('files by way of the client', () => {
  test('what it lists and reads is taken', async () => {
    const files = clientFiles(
      clientWith({
        'nianbao/listFiles': { uris: ['mem:/a.txt'], unread: ['mem:/closed'] },
        'nianbao/readFile': { base64: btoa('\xe5\xb9\xb4') },
      }),
    );
    expect((await list(files, 'mem:/')).map(({ uri, why }) => [uri, why?.en])).toEqual([
      ['mem:/closed', 'could not be read'],
      ['mem:/a.txt', undefined],
    ]);
    expect(await files.read('mem:/a.txt')).toEqual({ bytes: new TextEncoder().encode('年') });
  });

  test('a file that is gone is missing, any other has its reason', async () => {
    const read = (answer: unknown) => clientFiles(clientWith({ 'nianbao/readFile': answer })).read('mem:/a.txt');
    expect(await read({ why: 'missing' })).toMatchObject({ missing: true });
    expect(await read({ why: 'large' })).toMatchObject({ missing: false, why: { en: 'larger than 8 MB, not read' } });
  });

  test.each([[null], [42], [{}], [{ base64: '*' }], [{ why: 'tired' }], [new Error('no')]])(
    'an answer of %s leaves it unread',
    async (answer) => {
      const files = clientFiles(clientWith({ 'nianbao/readFile': answer, 'nianbao/listFiles': answer }));
      expect(await files.read('mem:/a.txt')).toMatchObject({ missing: false, why: { en: 'could not be read' } });
      expect(await list(files, 'mem:/')).toMatchObject([{ uri: 'mem:/', why: { en: 'could not be read' } }]);
    },
  );

  test('a client that never answers is waited for only so long', async () => {
    vi.useFakeTimers();
    const reading = clientFiles(clientWith({})).read('mem:/a.txt');
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await reading).toMatchObject({ missing: false });
    vi.useRealTimers();
  });

  test('files of Word and PDF are asked of the client wherever they lie, as only it can make texts of them', async () => {
    const text = btoa('text');
    const files = filesWith(nodeFiles, clientFiles(clientWith({ 'nianbao/readFile': { base64: text } })));
    for (const name of ['a.docx', 'A.PDF'])
      expect(await files.read(`file:///${name}`)).toEqual({ bytes: new TextEncoder().encode('text') });
    // Where no client does, such a file is not there.
    expect(await nodeFiles.read('file:///a.docx')).toMatchObject({ missing: true });
  });

  test('files of the machine are never asked of the client', async () => {
    const machine: Files = { reaches: (uri) => uri.startsWith('file:'), async *list() {}, read: async () => ({ bytes: new Uint8Array() }) };
    const files = filesWith(machine, clientFiles(clientWith({ 'nianbao/readFile': { why: 'missing' } })));
    expect(await files.read('file:///a.txt')).toEqual({ bytes: new Uint8Array() });
    expect(await files.read('mem:/a.txt')).toMatchObject({ missing: true });
    expect(files.reaches('mem:/')).toBe(true);
  });
});
