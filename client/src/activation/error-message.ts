import { shownInMessage } from '../shown-text.ts';

/** The words of a refusal, in which a report's are no link. */
export const wordsOf = (error: unknown): string => shownInMessage(error instanceof Error ? error.message : String(error));
