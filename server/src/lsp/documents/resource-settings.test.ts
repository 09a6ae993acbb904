import { expect, test } from 'vitest';
import type { Client } from '../connection/client-capabilities.ts';
import type { Connection } from '../connection/protocol.ts';
import { createResourceSettings } from './resource-settings.ts';
import { plainSettings } from './settings.ts';

type Answers = (uri: string) => unknown;

/** The settings of a client that answers so when it is asked, and what was said in the log meanwhile. */
function settingsOf(answers: Answers | undefined, initial?: unknown) {
  const said: string[] = [];
  const asked: string[] = [];
  const getConfiguration = async ({ scopeUri }: { readonly scopeUri: string }): Promise<unknown> => {
    asked.push(scopeUri);
    return answers?.(scopeUri);
  };
  const connection = { workspace: { getConfiguration } } as unknown as Connection;
  const log = { once: (message: string) => void said.push(message) };
  const settings = createResourceSettings(connection, { configuration: answers !== undefined } as Client, initial, log);
  return { settings, said, asked };
}

const silenced = (code: string) => ({ rules: { [code]: 'off' } });

test('each root has settings of its own, whichever was asked last', async () => {
  const { settings } = settingsOf((uri) =>
    uri.startsWith('file:///one/') ? { ...silenced('sum/row-total'), workspaceDiagnostics: false } : silenced('cell/blank'),
  );
  const [one, two] = await Promise.all(['file:///one/a.txt', 'file:///two/a.txt'].map((uri) => settings.of(uri)));
  expect([one, two]).toEqual([silenced('sum/row-total'), silenced('cell/blank')]);
  expect(settings.cached('file:///one/a.txt')).toEqual(silenced('sum/row-total'));
  expect(settings.wholeWorkspace('file:///one/a.txt')).toBe(false);
  expect(settings.wholeWorkspace('file:///two/a.txt')).toBe(true);
});

test('a resource of which the client says nothing, or fails to, has the settings of the start', async () => {
  const { settings, said } = settingsOf((uri) => {
    if (uri === 'file:///b.txt') throw new Error('no');
    return null;
  }, silenced('sum/row-total'));
  expect(await settings.of('file:///a.txt')).toEqual(silenced('sum/row-total'));
  expect(await settings.of('file:///b.txt')).toEqual(silenced('sum/row-total'));
  expect(said).toEqual(["The client's settings could not be read"]);
});

test('an answer is asked for once, until something has changed', async () => {
  let code = 'sum/row-total';
  const { settings, asked } = settingsOf(() => silenced(code));
  await Promise.all([settings.of('file:///a.txt'), settings.of('file:///a.txt')]);
  code = 'cell/blank';
  expect(await settings.of('file:///a.txt')).toEqual(silenced('sum/row-total'));
  settings.changed(null);
  expect(settings.cached('file:///a.txt')).toBeUndefined();
  expect(await settings.of('file:///a.txt')).toEqual(silenced('cell/blank'));
  expect(asked).toHaveLength(2);
});

test('an answer from before a change is not kept', async () => {
  let answer: (value: unknown) => void = () => {};
  const { settings } = settingsOf(() => new Promise((resolve) => (answer = resolve)));
  const before = settings.of('file:///a.txt');
  settings.changed({});
  answer(silenced('cell/blank'));
  await before;
  expect(settings.cached('file:///a.txt')).toBeUndefined();
});

test('a client that cannot be asked has what it has sent for every resource, at once', async () => {
  const { settings } = settingsOf(undefined);
  expect(settings.cached('file:///a.txt')).toBe(plainSettings);
  settings.changed({ nianbao: silenced('cell/blank') });
  expect(settings.cached('file:///a.txt')).toEqual(silenced('cell/blank'));
  expect(await settings.of('file:///b.txt')).toEqual(silenced('cell/blank'));
});
