/**
 * The library's words, for everything in this folder. Types cost nothing; values are taken from it here alone, because in a bundle each module that
 * imports CommonJS makes a copy of all that the library exports when the server starts (docs/decisions/2026-11-29-language-server-library.md).
 */
export type * from 'vscode-languageserver';
export {
  CodeActionKind,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidRenameFilesNotification,
  Disposable,
  ErrorCodes,
  FileChangeType,
  InsertTextFormat,
  LSPErrorCodes,
  ProtocolRequestType,
  ResponseError,
  TextDocumentSyncKind,
  TextDocuments,
  WatchKind,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver';
