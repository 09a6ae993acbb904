import type { Range } from '../../text/range.ts';

/** What is done, in the order in which it is. */
export const tidyKinds = ['page', 'head', 'space', 'digit', 'break', 'table'] as const;
export type TidyKind = (typeof tidyKinds)[number];

/** One step of the work, and each thing that it puts right. */
export interface TidyEdit extends Range {
  readonly newText: string;
  readonly named: readonly TidyKind[];
}
