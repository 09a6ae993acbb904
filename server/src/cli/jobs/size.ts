/** More files than this are compared by smaller samples of their prose, so that a hundred thousand stay side by side in memory. */
export const manyFiles = 20_000;
/** Most prints of each report that are kept of so many. */
export const longest = 300;
