import type { FromPage, Table } from '../sheet/messages.ts';

/** What a page that is hidden and shown again goes on with. */
export interface Kept {
  readonly table: Table;
  readonly key: string | null;
  /** What was being typed. */
  readonly draft: string | null;
}

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): Kept | undefined;
  setState(state: Kept): void;
};

/** The way to the extension; it can be had once. */
export const api = acquireVsCodeApi();
