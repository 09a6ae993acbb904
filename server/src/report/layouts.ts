/** What a table has for its `layout` where no separator stands between its cells: the names of two readers, which rules and features ask for too. */

/** Words and figures parted by spaces and line breaks only. */
export const spacedLayout = 'words and figures';
/** Every cell on a line of its own, blank ones seen by wider gaps alone. */
export const cellLinesLayout = 'one cell a line';
/** Figures with nothing between them. */
export const gluedLayout = 'glued figures';

/** Text as a PDF or a flattened page gives it. */
export const isUnseparated = (layout: string): boolean => layout === spacedLayout || layout === gluedLayout;
