import { expect, test, vi } from 'vitest';
import type { ErrorHandler } from 'vscode-languageclient';

vi.mock('vscode-languageclient', () => ({ ErrorAction: { Continue: 1, Shutdown: 2 } }));
const { lostServer } = await import('./lost-server.ts');

test('messages that a killed server does not take never stop the client, however many they are; its end has it made anew', async () => {
  const answers = ['restart', 'give up'];
  const byRule = vi.fn(() => ({ closed: () => answers.shift() }) as unknown as ErrorHandler);
  const handler = lostServer(byRule);
  for (let count = 1; count <= 20; count++)
    expect(await handler.error(new Error('EPIPE'), undefined, count)).toEqual({ action: 1, handled: true });
  expect(byRule).not.toHaveBeenCalled();
  // The library's rule counts how often it has happened: it is one and the same.
  expect([await handler.closed(), await handler.closed()]).toEqual(['restart', 'give up']);
  expect(byRule).toHaveBeenCalledTimes(1);
});
