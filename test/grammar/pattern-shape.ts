/** Where a pattern could take more than linear time, as the piece of it that could; empty when nowhere. Errs on the side of a complaint. */
export function risks(pattern: string): readonly string[] {
  return alternatives(pattern).flatMap((alternative) => {
    const found: string[] = [];
    const anchored = alternative.startsWith('^');
    const walker = { at: 0, longest: 0 };
    const { open } = walk(alternative, walker, found);
    // A search tries every position: an open end from each of them is quadratic.
    if (open && !anchored) found.push(`open-ended and not tied to the start of a line: ${alternative}`);
    if (walker.longest > BOUND && !anchored) found.push(`as good as open-ended: ${alternative}`);
    return found;
  });
}

interface Walker {
  at: number;
  /** The highest upper bound of a repetition so far. */
  longest: number;
}

/** The alternatives of the outermost level. */
function alternatives(pattern: string): readonly string[] {
  const out: string[] = [];
  const walker = { at: 0, longest: 0 };
  let start = 0;
  while (walker.at < pattern.length) {
    if (pattern[walker.at] !== '|') readAtom(pattern, walker, []);
    else {
      out.push(pattern.slice(start, walker.at));
      start = ++walker.at;
    }
  }
  return [...out, pattern.slice(start)];
}

interface Shape {
  /** Holds a quantifier without an upper bound. */
  readonly open: boolean;
}

/** Longest bounded repetition that counts as a constant where a search may start anywhere. */
const BOUND = 200;

/** Walks alternatives up to the closing bracket or the end, and notes nested and adjacent open quantifiers in `found`. */
function walk(pattern: string, walker: Walker, found: string[]): Shape {
  let open = false;
  let lastOpen: string | undefined;
  while (walker.at < pattern.length && pattern[walker.at] !== ')') {
    if (pattern[walker.at] === '|') {
      walker.at++;
      lastOpen = undefined;
      continue;
    }
    const start = walker.at;
    const atom = readAtom(pattern, walker, found);
    const times = readQuantifier(pattern, walker);
    const piece = pattern.slice(start, walker.at);
    const isOpen = times.max === Number.POSITIVE_INFINITY;
    if (!isOpen) walker.longest = Math.max(walker.longest, times.max);
    if (isOpen && atom.open) found.push(`nested: ${piece}`);
    if ((isOpen || atom.open) && lastOpen !== undefined && !atom.zeroWidth) found.push(`adjacent: ${lastOpen}${piece}`);
    open ||= isOpen || atom.open;
    if (isOpen || (atom.open && !atom.zeroWidth)) lastOpen = piece;
    else if (times.min > 0 && !atom.zeroWidth) lastOpen = undefined;
  }
  return { open };
}

interface Atom extends Shape {
  readonly zeroWidth: boolean;
}

/** Reads one character, class, escape or group, and moves the walker after it. */
function readAtom(pattern: string, walker: Walker, found: string[]): Atom {
  const first = pattern[walker.at];
  if (first === '(') {
    const opening = /^\((?:\?(?:<?[=!]|[:>]))?/.exec(pattern.slice(walker.at, walker.at + 4))?.[0] ?? '(';
    walker.at += opening.length;
    const inner = walk(pattern, walker, found);
    walker.at++;
    return { open: inner.open, zeroWidth: /[=!]$/.test(opening) };
  }
  if (first === '[') {
    walker.at = classEnd(pattern, walker.at);
    return { open: false, zeroWidth: false };
  }
  if (first === '\\') {
    walker.at += /^\\x\{[0-9A-Fa-f]+\}|^\\x[0-9A-Fa-f]{2}|^\\./u.exec(pattern.slice(walker.at))?.[0].length ?? 2;
    return { open: false, zeroWidth: false };
  }
  walker.at++;
  return { open: false, zeroWidth: first === '^' || first === '$' };
}

/** The offset after the class that opens at `start`; classes may hold classes (`[a&&[^b]]`). */
function classEnd(pattern: string, start: number): number {
  let depth = 0;
  for (let at = start; at < pattern.length; at++) {
    if (pattern[at] === '\\') at++;
    else if (pattern[at] === '[') depth++;
    else if (pattern[at] === ']' && --depth === 0) return at + 1;
  }
  return pattern.length;
}

/** Reads a quantifier when one stands here: how often the atom before it may stand. */
function readQuantifier(pattern: string, walker: Walker): { readonly min: number; readonly max: number } {
  const match = /^(?:([*+?])|\{(\d+)(,(\d*))?\})[?+]?/.exec(pattern.slice(walker.at, walker.at + 16));
  if (!match) return { min: 1, max: 1 };
  walker.at += match[0].length;
  const [, sign, least, range, most] = match;
  if (sign) return { min: sign === '+' ? 1 : 0, max: sign === '?' ? 1 : Number.POSITIVE_INFINITY };
  const min = Number(least);
  return { min, max: range === undefined ? min : most ? Number(most) : Number.POSITIVE_INFINITY };
}
