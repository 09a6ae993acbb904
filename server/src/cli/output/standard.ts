import { readFileSync } from 'node:fs';
import { languageOfLocale } from '../arguments/language.ts';
import type { Output } from './output.ts';
import { terminalProgress } from './progress.ts';

/**
 * The process's streams. A reader that goes away (`| head`) ends the run without a word, as the other tools of a pipe do. A first interruption is
 * heard by the run, which ends behind a whole line; a second one ends the process.
 */
export function standardOutput(entry: string | undefined): Output {
  const { stdout, stderr, env } = process;
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? (process.exitCode ?? 0) : 2));
  }
  let interrupted = false;
  process.once('SIGINT', () => {
    interrupted = true;
  });
  const language = languageOfLocale(env);
  const progress = stderr.isTTY === true && env.TERM !== 'dumb' ? terminalProgress(stderr, language) : undefined;
  const write = (text: string): Promise<void> => {
    if (stdout.isTTY) progress?.done();
    return stdout.write(text) ? Promise.resolve() : new Promise((resolve) => stdout.once('drain', () => resolve()));
  };
  const complain = (text: string): void => {
    progress?.done();
    stderr.write(text);
  };
  return {
    write,
    complain,
    colour: coloured(env, stdout.isTTY === true),
    language,
    entry,
    progress,
    interrupted: () => interrupted,
    input: () => readFileSync(0),
  };
}

/** Whether there are colours: `FORCE_COLOR` goes before `NO_COLOR`, and both before what the stream is. */
export function coloured(env: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean {
  const { FORCE_COLOR: force, NO_COLOR: none } = env;
  if (force !== undefined) return force !== '0' && force !== 'false';
  return isTerminal && !none;
}
