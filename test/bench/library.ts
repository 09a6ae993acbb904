/* The least that a client of a language server loads: what an extension's own code is measured against. */
export { LanguageClient } from 'vscode-languageclient/node';
