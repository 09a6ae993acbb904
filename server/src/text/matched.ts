/** Where a match stands in the text that was looked through, in UTF-16 units, half-open. */
export const matched = (match: RegExpExecArray): { readonly from: number; readonly to: number } => ({
  from: match.index,
  to: match.index + match[0].length,
});
