/** The words of a refusal. */
export const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
