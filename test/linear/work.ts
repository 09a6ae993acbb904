import { Session } from 'node:inspector';

/**
 * Work, counted and not timed: how often each block of the program ran, which the engine counts exactly, and how many characters and elements
 * its own string and array methods touched, which are wrapped while counting. The same text gives the same numbers on any machine.
 */
export interface Work {
  /** Runs of blocks of code, of the project and of what it uses. */
  readonly blocks: number;
  /** Characters and elements that built-in methods went over. */
  readonly touched: number;
}

let touched = 0;

type Method = (this: never, ...values: never[]) => unknown;

/** What a call went over: `found` is the place of what was looked for, or -1. */
const searched = (length: number, from: number, found: number): number => (found < 0 ? length - from : found - from) + 1;

const whole = (text: { length: number }): number => text.length;

// Kept from before the wrapping.
const { indexOf } = String.prototype;
const findIn = (text: string, needle: string, from: number): number => indexOf.call(text, needle, from);

/** The methods that are wrapped, and what a call of each went over. */
const strings: Readonly<Record<string, (text: string, values: readonly never[], result: never) => number>> = {
  indexOf: (text, [, from = 0], found) => searched(text.length, Math.min(from, text.length), found),
  lastIndexOf: (text, [, from = Infinity], found) => Math.min(from, text.length) - Math.max(found, 0) + 1,
  includes: (text, [needle = '', from = 0]) => searched(text.length, from, findIn(text, needle, from)),
  slice: (_text, _values, result: string) => result.length,
  split: whole,
  replaceAll: whole,
  trim: whole,
  trimEnd: whole,
  trimStart: whole,
  normalize: whole,
  toLowerCase: whole,
};

const arrays: Readonly<Record<string, (list: readonly unknown[], values: readonly never[], result: never) => number>> = {
  slice: (_list, _values, result: unknown[]) => result.length,
  concat: (_list, _values, result: unknown[]) => result.length,
  flat: (_list, _values, result: unknown[]) => result.length,
  join: whole,
  reverse: whole,
  shift: whole,
  unshift: whole,
  splice: whole,
  sort: whole,
  indexOf: (list, _values, found) => searched(list.length, 0, found),
  includes: whole,
};

/** Wraps the methods of a prototype; gives what puts them back. */
function wrap(prototype: object, methods: Readonly<Record<string, (self: never, values: readonly never[], result: never) => number>>) {
  const own = prototype as Record<string, Method>;
  const kept = Object.keys(methods).map((name) => [name, own[name]!] as const);
  for (const [name, method] of kept) {
    const touches = methods[name]!;
    own[name] = function (this: never, ...values: never[]) {
      const result = method.apply(this, values);
      touched += touches(this, values, result as never);
      return result;
    };
  }
  return () => {
    for (const [name, method] of kept) own[name] = method;
  };
}

/** A match goes over the text from where it was looked for to its end; without one, over the rest. An anchored one gives up where it stands. */
function wrapExec(): () => void {
  const { exec } = RegExp.prototype;
  RegExp.prototype.exec = function (text: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const match = exec.call(this, text);
    const anchored = this.sticky || (this.source.startsWith('^') && !this.multiline);
    touched += match ? match.index + match[0].length - from + 1 : anchored ? 1 : text.length - from + 1;
    return match;
  };
  return () => {
    RegExp.prototype.exec = exec;
  };
}

const session = new Session();
session.connect();
session.post('Profiler.enable');
// Only code that is compiled from here on has counters: what is to be counted is imported after this module, when it is asked for.
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/** How often blocks ran since this was last asked. */
function blocksRun(): number {
  let blocks = 0;
  session.post('Profiler.takePreciseCoverage', (error, found) => {
    if (error) throw error;
    for (const script of found.result)
      if (!script.url.includes('/test/linear/') && !script.url.startsWith('node:'))
        for (const { ranges } of script.functions) for (const { count } of ranges) blocks += count;
  });
  return blocks;
}

/** The work that each of some steps does, one after another. What is counted is asked for once a step, since the answer names every function. Not to be nested. */
export function worksOf(...steps: readonly (() => void)[]): readonly Work[] {
  blocksRun();
  const restore = [wrap(String.prototype, strings), wrap(Array.prototype, arrays), wrapExec()];
  try {
    return steps.map((step) => {
      touched = 0;
      step();
      const sum = touched;
      return { blocks: blocksRun(), touched: sum };
    });
  } finally {
    for (const back of restore) back();
  }
}

/** The work that `run` does. */
export const workOf = (run: () => void): Work => worksOf(run)[0]!;
