import { type ConnectionOptions, LSPErrorCodes, type Message, type RequestMessage, type ResponseMessage } from 'vscode-languageserver';

/** How both entries connect: a request that is cancelled while it waits is answered at once and never taken up. */
export const connectionOptions: ConnectionOptions = { connectionStrategy: { cancelUndispatched } };

function cancelUndispatched(message: Message): ResponseMessage {
  const { id } = message as RequestMessage;
  return { jsonrpc: message.jsonrpc, id, error: { code: LSPErrorCodes.RequestCancelled, message: 'cancelled' } };
}
