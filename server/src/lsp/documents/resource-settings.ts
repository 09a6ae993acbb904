import type { CheckSettings } from '../../service.ts';
import { isRecord } from '../../text/is-record.ts';
import type { Client } from '../connection/client-capabilities.ts';
import type { Log } from '../connection/log.ts';
import type { Connection } from '../connection/protocol.ts';
import { parseSettings, plainSettings } from './settings.ts';

/** The settings of each resource, asked of the client where it can be asked. */
export interface ResourceSettings {
  /** At once where they are known; undefined while the client has not answered. */
  cached(uri: string): CheckSettings | undefined;
  /** Resolves always: without an answer in time, or with a failing one, to the defaults. */
  of(uri: string): Promise<CheckSettings>;
  /** Whether the reports beside this one are wanted that are not open; true while the client has not answered. */
  wholeWorkspace(uri: string): boolean;
  /** The client has sent settings, or says that they have changed. */
  changed(sent: unknown): void;
  dispose(uri: string): void;
}

/** A client that does not answer must not cost the user the whole server. */
const timeout = 2000;

export function createResourceSettings(connection: Connection, client: Client, initial: unknown, log: Log): ResourceSettings {
  const take = (value: unknown): Taken => {
    const { settings, problems, workspaceDiagnostics } = parseSettings(value);
    if (problems.length > 0) log.once(`Settings that cannot be used, left at their defaults: ${problems.slice(0, 20).join(', ')}`);
    return { settings, whole: workspaceDiagnostics !== false };
  };
  let common = initial === undefined ? { settings: plainSettings, whole: true } : take(initial);
  const cache = new Map<string, Taken>();
  let asked = new Map<string, Promise<CheckSettings>>();

  const ask = (uri: string): Promise<CheckSettings> => {
    const round = asked;
    const answer = requested(connection, uri).then(
      (value) => (value === null || value === undefined ? common : take(value)),
      (error: unknown) => {
        log.once("The client's settings could not be read", error);
        return common;
      },
    );
    const known = answer.then((taken) => {
      // An answer from before a change, or for a document closed meanwhile, is not kept.
      if (round === asked && round.has(uri)) cache.set(uri, taken);
      return taken.settings;
    });
    asked.set(uri, known);
    return known;
  };
  const cached = (uri: string): Taken | undefined => (client.configuration ? cache.get(uri) : common);

  return {
    cached: (uri) => cached(uri)?.settings,
    of: (uri) => (client.configuration ? (asked.get(uri) ?? ask(uri)) : Promise.resolve(common.settings)),
    wholeWorkspace: (uri) => cached(uri)?.whole ?? true,
    changed(sent) {
      if (!client.configuration || sentSettings(sent)) common = take(sent);
      cache.clear();
      asked = new Map();
    },
    dispose(uri) {
      cache.delete(uri);
      asked.delete(uri);
    },
  };
}

/** What was taken of one answer of the client's. */
interface Taken {
  readonly settings: CheckSettings;
  readonly whole: boolean;
}

/** Clients that are asked send null, or an empty object, along with the news of a change. */
const sentSettings = (sent: unknown): boolean => isRecord(sent) && Object.keys(sent).length > 0;

/** What the client has under `nianbao` for this resource; rejects when it does not answer in time. */
async function requested(connection: Connection, uri: string): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer to workspace/configuration within ${timeout} ms`)), timeout);
  });
  try {
    return await Promise.race([
      connection.workspace.getConfiguration({ ...(uri === '' ? {} : { scopeUri: uri }), section: 'nianbao' }),
      late,
    ]);
  } finally {
    clearTimeout(timer);
  }
}
