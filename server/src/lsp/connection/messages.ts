import * as z from 'zod/mini';
import { lazily } from '../../text/lazily.ts';
import type { Log } from './log.ts';
import type { ConnectionOptions, Message, NotificationMessage, RequestMessage } from './protocol.ts';

/*
 * What the server relies on in a client's messages; clients are programs too, and err. It is looked at once, before the library or a handler sees the
 * message: what does not fit is said in the log, a notification is passed over, a request is answered with InvalidParams.
 */

const document = lazily(() => z.object({ uri: z.string() }));
/** A place in a document; its numbers may still lie outside of it. */
const position = lazily(() => z.object({ line: z.number(), character: z.number() }));
const range = lazily(() => z.object({ start: position(), end: position() }));

/** What a request may have to hold, by the names that handlers call it by. */
export const asks = {
  anything: lazily(() => z.object({})),
  document: lazily(() => z.object({ textDocument: document() })),
  position: lazily(() => z.object({ textDocument: document(), position: position() })),
  positions: lazily(() => z.object({ textDocument: document(), positions: z.array(position()) })),
  range: lazily(() => z.object({ textDocument: document(), range: range() })),
  // With what its edit is worked out from; or whole, as it was offered.
  action: lazily(() =>
    z.union([
      z.object({ data: document() }),
      z.object({ data: z.optional(z.undefined()), edit: z.object({}) }),
      z.object({ data: z.optional(z.undefined()), command: z.object({}) }),
    ]),
  ),
};

/** A new text, for a range or for the whole. */
const change = lazily(() => z.object({ text: z.string(), range: z.nullish(range()) }));

const housekeeping: Readonly<Record<string, () => z.ZodMiniType>> = {
  initialize: lazily(() => z.object({ capabilities: z.object({}) })),
  'textDocument/didOpen': lazily(() => z.object({ textDocument: z.object({ uri: z.string(), text: z.string() }) })),
  'textDocument/didChange': lazily(() =>
    z.object({
      textDocument: z.object({ uri: z.string(), version: z.nullish(z.number()) }),
      contentChanges: z.array(change()),
    }),
  ),
  'textDocument/didClose': lazily(() => z.object({ textDocument: document() })),
  'workspace/didChangeConfiguration': lazily(() => z.object({})),
  'workspace/didChangeWatchedFiles': lazily(() => z.object({ changes: z.array(z.object({ uri: z.string(), type: z.number() })) })),
  'workspace/didRenameFiles': lazily(() => z.object({ files: z.array(z.object({ oldUri: z.string(), newUri: z.string() })) })),
  'workspace/didChangeWorkspaceFolders': lazily(() =>
    z.object({ event: z.object({ added: z.array(document()), removed: z.array(document()) }) }),
  ),
  'window/workDoneProgress/cancel': lazily(() => z.object({ token: z.union([z.string(), z.number()]) })),
  '$/setTrace': lazily(() => z.object({ value: z.string() })),
};

/** Has the library take no message that does not fit. `requests` says what those that are answered must hold; methods that nobody knows pass. */
export function understood(requests: ReadonlyMap<string, keyof typeof asks>, log: Log): ConnectionOptions {
  const fits = ({ method, params }: RequestMessage | NotificationMessage): boolean => {
    const asked = requests.get(method);
    const schema = asked ? asks[asked] : Object.hasOwn(housekeeping, method) ? housekeeping[method] : undefined;
    return schema === undefined || z.safeParse(schema(), params).success;
  };
  return {
    messageStrategy: {
      async handleMessage(message, next) {
        if (!isAsked(message) || fits(message)) return next(message);
        log.once(`${message.method}: these params cannot be understood`);
        // A request without params is what the library itself refuses as invalid.
        if ('id' in message) return next({ ...message, params: undefined } as Message);
      },
    },
  };
}

const isAsked = (message: Message): message is RequestMessage | NotificationMessage =>
  'method' in message && typeof message.method === 'string';
