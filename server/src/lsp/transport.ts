import type { ConnectionOptions, Message, RequestMessage, ResponseMessage } from 'vscode-jsonrpc';
import { LSPErrorCodes } from './protocol.ts';
import { messageTaken } from './turn.ts';

/** How both entries connect: a request that is cancelled while it waits is answered at once, and every message taken up is counted. */
export const connectionOptions: ConnectionOptions = {
  connectionStrategy: { cancelUndispatched },
  messageStrategy: {
    handleMessage(message, next) {
      messageTaken();
      return next(message);
    },
  },
};

function cancelUndispatched(message: Message): ResponseMessage {
  const { id } = message as RequestMessage;
  return { jsonrpc: message.jsonrpc, id, error: { code: LSPErrorCodes.RequestCancelled, message: 'cancelled' } };
}
