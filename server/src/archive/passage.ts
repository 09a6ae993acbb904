import type { Range } from '../text/range.ts';

/** Words and where they stand, from the report's start. */
export interface Passage extends Range {
  readonly text: string;
}
