/*
 * Words of a report, of a file's name or of a project file, where the editor reads more in a text than its characters: lists and the status bar take
 * `$(name)` for an icon, messages and the line below an input take `[words](address)` for a link.
 */

/** What shows nothing, or turns the direction of what stands after it. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

const onOneLine = (text: string): string =>
  text.replace(/[\t\n\r]+/g, ' ').replace(unseen, (c) => `U+${c.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`);

/** For a label, a description or a detail in a list, and for the status bar: no icon. */
export const shownInList = (text: string): string => onOneLine(text).replaceAll('$(', '\\$(');

/** For a message: no link. There is no way to escape one, so its brackets are parted. */
export const shownInMessage = (text: string): string => onOneLine(text).replaceAll('](', '] (');

/** For the line below an input and the state of the language: neither icon nor link. */
export const shownInPrompt = (text: string): string => shownInMessage(shownInList(text));
