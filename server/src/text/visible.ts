/**
 * A text fit for a terminal: control characters, line ends and marks that turn the direction of writing are shown as what they are
 * (`\x1b`, `\n`, `\u202e`), so that no report and no file name can move the cursor or hide a line.
 */
export function visible(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, (char) => {
    const code = char.charCodeAt(0);
    const named = { 9: '\\t', 10: '\\n', 13: '\\r' }[code];
    if (named) return named;
    return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
  });
}
