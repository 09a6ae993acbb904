import type { FromPage, Years } from '../host/page-messages.ts';
import type { Words } from './dom.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  setState(state: { readonly uri: string; readonly kept: boolean }): void;
};

/** What the script of the second tab leaves behind. */
declare global {
  var nianbaoYears: ((root: HTMLElement, years: Years | null, words: Words, open: (index: number) => void) => void) | undefined;
}

/** The way to the extension; it can be had once. */
export const api = acquireVsCodeApi();
