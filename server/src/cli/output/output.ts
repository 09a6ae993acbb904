import { styleText } from 'node:util';
import type { Language } from '../../text/range.ts';
import type { Paint } from './pretty.ts';

/** Where a run writes, and what it hears of its surroundings: those of the process, or strings in a test. */
export interface Output {
  /** Resolves when more may be written, so that a slow reader holds the run up and nothing piles up in memory. */
  readonly write: (text: string) => Promise<void>;
  readonly complain: (text: string) => void;
  readonly colour: boolean;
  /** The language of the surroundings; Chinese where it is left out. */
  readonly language?: Language;
  /** The program's own script, for threads; without it there are none. */
  readonly entry?: string | undefined;
  /** Shown to a person who waits. */
  readonly progress?: Progress | undefined;
  /** Whether the run is to stop. */
  readonly interrupted?: () => boolean;
  /** The bytes of standard input; throws where there are none. */
  readonly input?: () => Uint8Array;
}

export interface Progress {
  show(done: number, all: number): void;
  /** Takes it off the screen, so that something else can be written. */
  done(): void;
}

/** Colours for a terminal, none for anything else. */
export const painter = (colour: boolean): Paint =>
  colour ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text;
