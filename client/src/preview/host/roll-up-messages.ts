import type { RollUp } from '../../../../server/src/contract.ts';
import { isRecord } from '../../../../server/src/text/is-record.ts';

/* What the page of a roll-up and the extension say to each other. */

export interface RollUpToPage {
  readonly page: RollUp;
  /** Every year that the reports are of, the newest first, and the one that is shown; null for all. */
  readonly years: readonly number[];
  readonly year: number | null;
  /** Lines of cells, the first of which names the columns. */
  readonly figures: readonly (readonly string[])[];
  readonly words: Readonly<Record<string, string>>;
}

export type RollUpFromPage = { readonly type: 'ready' | 'export' | 'copy' } | { readonly type: 'year'; readonly year: number | null };

/** The message as it should be; undefined for anything else. A page is not trusted more than what it shows. */
export function rollUpMessageFrom(value: unknown): RollUpFromPage | undefined {
  if (!isRecord(value)) return undefined;
  const { type, year } = value;
  if (type === 'ready' || type === 'export' || type === 'copy') return { type };
  return type === 'year' && (year === null || Number.isSafeInteger(year)) ? { type, year: year as number | null } : undefined;
}
