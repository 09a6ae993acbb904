import { styleText } from 'node:util';
import type { Paint } from './pretty.ts';

/** Where a run writes: the process's own streams, or strings in a test. */
export interface Output {
  /** Resolves when more may be written, so that a slow reader holds the run up and nothing piles up in memory. */
  readonly write: (text: string) => Promise<void>;
  readonly complain: (text: string) => void;
  readonly colour: boolean;
}

/** The process's streams. A reader that goes away (`| head`) ends the run without a word, as the other tools of a pipe do. */
export function standardOutput(): Output {
  const { stdout, stderr } = process;
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? (process.exitCode ?? 0) : 2));
  }
  const write = (text: string): Promise<void> =>
    stdout.write(text) ? Promise.resolve() : new Promise((resolve) => stdout.once('drain', () => resolve()));
  return { write, complain: (text) => void stderr.write(text), colour: stdout.isTTY === true && !process.env.NO_COLOR };
}

/** Colours for a terminal, none for anything else. */
export const painter = (colour: boolean): Paint =>
  colour ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text;
