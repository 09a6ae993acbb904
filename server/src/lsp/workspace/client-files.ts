import * as z from 'zod/mini';
import { listFilesMethod, readFileMethod, type Unread } from '../../contract.ts';
import { projectName } from '../../project/name.ts';
import { lazily } from '../../text/lazily.ts';
import type { Words } from '../../text/range.ts';
import { unreadWords } from '../../text/unread.ts';
import type { Connection } from '../connection/protocol.ts';
import { endings, type Files, fileWords, type Listed, largest, most, type ReadFile } from './workspace-files.ts';

/*
 * Files that the client reads: in a browser the server has none, and a folder of the web (a repository, an archive) is none of the machine's. For
 * clients that offer it with `initializationOptions.files`; what they answer is checked as everything that comes from outside.
 */

/** `nianbao/listFiles` of `{ uri, endings, name, most }`, a folder: the addresses of at most so many files below it whose name is that or ends so, and what could not be entered. */
const listedSchema = lazily(() => z.object({ uris: z.array(z.string()), unread: z.array(z.string()) }));

const reasons = {
  missing: unreadWords.missing,
  denied: unreadWords.denied,
  special: unreadWords.special,
  folder: fileWords.folder,
  large: fileWords.tooLarge,
  other: unreadWords.unreadable,
} satisfies Record<Unread, Words>;

/** `nianbao/readFile` of `{ uri, largest }`: its bytes in Base64, or why there are none. */
const readSchema = lazily(() =>
  z.union([z.object({ base64: z.string() }), z.object({ why: z.enum(Object.keys(reasons) as (keyof typeof reasons)[]) })]),
);

/** A client that does not answer must not keep what stands behind in the queue unread. In milliseconds. */
const timeout = 30_000;

/** Files by way of the client. A client that fails, answers something else or nothing leaves them unread, with the reason. */
export function clientFiles(connection: Connection, limit = timeout): Files {
  const ask = (method: string, params: object): Promise<unknown> =>
    new Promise((answered) => {
      const late = setTimeout(answered, limit, undefined);
      connection
        .sendRequest(method, params)
        .then(answered, () => answered(undefined))
        .finally(() => clearTimeout(late));
    });
  return {
    reaches: () => true,
    async *list(folder): AsyncGenerator<Listed> {
      const parsed = z.safeParse(listedSchema(), await ask(listFilesMethod, { uri: folder, endings, name: projectName, most: most + 1 }));
      const { uris, unread } = parsed.success ? parsed.data : { uris: [], unread: [folder] };
      for (const uri of unread) yield { uri, why: unreadWords.unreadable };
      for (const uri of uris) yield { uri };
    },
    async read(uri): Promise<ReadFile> {
      const parsed = z.safeParse(readSchema(), await ask(readFileMethod, { uri, largest }));
      const bytes = parsed.success && 'base64' in parsed.data ? bytesOf(parsed.data.base64) : undefined;
      if (bytes) return { bytes };
      const why = parsed.success && 'why' in parsed.data ? parsed.data.why : 'other';
      return { why: reasons[why], missing: why === 'missing' };
    },
  };
}

/** The files that the machine has, and the others by way of the client. */
export function filesWith(machine: Files | undefined, client: Files): Files {
  const of = (uri: string): Files => (machine?.reaches(uri) ? machine : client);
  return {
    reaches: (uri) => of(uri).reaches(uri),
    list: (folder) => of(folder).list(folder),
    read: (uri, folder) => of(uri).read(uri, folder),
  };
}

function bytesOf(base64: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  } catch {
    return undefined;
  }
}
