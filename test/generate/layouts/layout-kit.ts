import type { Dress } from '../case.ts';
import type { Grid } from '../grid.ts';
import type { Random } from '../random.ts';

/** Where a label or header may be broken over two lines; every layout says what becomes of it. */
export const softBreak = '\v';

export interface Style {
  readonly dress: Dress;
  readonly random: Random;
}

/** A table as text, and the rows of it that no reader can tell from that text. */
export interface Drawn {
  readonly text: string;
  readonly lost: ReadonlySet<string>;
}

/** One way in which reports reach a text editor. */
export interface Layout {
  readonly name: string;
  /** What stands between two blocks (heading, paragraph, table). */
  readonly between: string;
  heading?(text: string): string;
  paragraph?(text: string, random: Random): string;
  /** Before the first and after the last block. */
  readonly frame?: readonly [before: string, after: string];
  draw(grid: Grid, style: Style): Drawn;
}

export const noRows: ReadonlySet<string> = new Set();

/** Both sets together. */
export const union = (a: ReadonlySet<string>, b: ReadonlySet<string>): Set<string> => new Set([...a, ...b]);

/** `lines` with a page number after some of them, as text taken from pages has. */
export function paged(lines: readonly string[], { dress, random }: Style): string[] {
  if (!dress.pages || lines.length < 3) return [...lines];
  const at = random.int(1, lines.length - 2);
  const page = random.int(2, 9);
  const mark = random.pick([[`- ${page} -`], [`— ${page} —`], ['', `- ${page} -`, ''], [`-${page}-`], [`第${page}页`]]);
  return [...lines.slice(0, at), ...mark, ...lines.slice(at)];
}
