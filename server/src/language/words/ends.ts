/** The length of the longest of `words` that `text` ends with; 0 where it ends with none. */
export const endsWithWord = (text: string, words: readonly string[]): number =>
  words.reduce((longest, word) => (word.length > longest && text.endsWith(word) ? word.length : longest), 0);

/** The length of the longest of `words` that begins at `at`; 0 where none does. */
export const wordLengthAt = (text: string, at: number, words: readonly string[]): number =>
  words.reduce((longest, word) => (word.length > longest && text.startsWith(word, at) ? word.length : longest), 0);
