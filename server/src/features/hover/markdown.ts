const longestQuote = 80;

/** What a reader cannot see but a screen obeys: control characters, joiners, and marks that turn the direction of writing. */
const isUnseen = (code: number): boolean =>
  code < 0x20 ||
  (code >= 0x7f && code <= 0x9f) ||
  code === 0xad ||
  code === 0x61c ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x2028 && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x206f) ||
  code === 0xfeff;

const isPunctuation = (code: number): boolean =>
  (code >= 0x21 && code <= 0x2f) || (code >= 0x3a && code <= 0x40) || (code >= 0x5b && code <= 0x60) || (code >= 0x7b && code <= 0x7e);

/**
 * Text as Markdown that shows it and means nothing else: every ASCII punctuation mark is escaped (links, HTML, `$(icon)`, code, addresses that would
 * become links), spaces and line breaks become one space, and characters that cannot be seen stand as `⟨U+202E⟩`.
 */
export function escapeMarkdown(text: string): string {
  let out = '';
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (character === '\n' || character === '\r' || character === '\t' || character === ' ') out += out.endsWith(' ') ? '' : ' ';
    else if (isUnseen(code)) out += `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
    else if (code >= 0xd800 && code <= 0xdfff) out += '\ufffd';
    else out += isPunctuation(code) ? `\\${character}` : character;
  }
  return out.trim();
}

/** Words of a report in 「」, escaped, at most 80 units of it; a surrogate pair is never parted. */
export function quoted(text: string): string {
  const cut = text.length > longestQuote;
  const last = text.charCodeAt(longestQuote - 1);
  const end = last >= 0xd800 && last <= 0xdbff ? longestQuote - 1 : longestQuote;
  return `「${escapeMarkdown(cut ? text.slice(0, end) : text)}${cut ? '…' : ''}」`;
}

/** Markdown of these hovers as plain text, for a client that shows no Markdown: marks go, escaped characters stay. */
export function plainText(markdown: string): string {
  let out = '';
  for (const line of markdown.split('\n')) {
    const body = line.startsWith('> ') ? line.slice(2) : line;
    for (let i = 0; i < body.length; i++) {
      if (body[i] === '\\' && i + 1 < body.length) out += body[++i];
      else if (body.startsWith('**', i)) i++;
      else out += body[i];
    }
    out = `${out.trimEnd()}\n`;
  }
  return out.trimEnd();
}
