/**
 * The protocol: its types, and of its values the few that the server uses. The packages that hold the rest of them cannot be shaken and would
 * weigh as much as half of the rules.
 */

import type * as Protocol from 'vscode-languageserver-protocol';

export { type CancellationToken, type Disposable, ErrorCodes, ResponseError } from 'vscode-jsonrpc';
export type * from 'vscode-languageserver-protocol';

/** Errors of the protocol's own, beside those of JSON-RPC. */
export const LSPErrorCodes = {
  ServerCancelled: -32802,
  ContentModified: -32801,
  RequestCancelled: -32800,
} as const satisfies Partial<Record<keyof typeof Protocol.LSPErrorCodes, number>>;

export type CodeActionKind = Protocol.CodeActionKind;
export const CodeActionKind = {
  QuickFix: 'quickfix',
  RefactorRewrite: 'refactor.rewrite',
  SourceFixAll: 'source.fixAll',
} as const satisfies Partial<Record<keyof typeof Protocol.CodeActionKind, string>>;

export const InsertTextFormat = { Snippet: 2 } as const satisfies Partial<typeof Protocol.InsertTextFormat>;
export const TextDocumentSyncKind = { Incremental: 2 } as const satisfies Partial<typeof Protocol.TextDocumentSyncKind>;
export const MessageType = { Error: 1, Warning: 2 } as const satisfies Partial<typeof Protocol.MessageType>;
