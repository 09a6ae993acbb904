/** The way to the extension; it can be had once. */
export const api = acquireVsCodeApi();
