import { type Reread, rereadUtf8 } from '../text/mojibake.ts';
import { htmlView, isHtml } from './html.ts';
import type { Damage } from './model.ts';
import type { View } from './text-view.ts';

/** The view of a text, or null when the text is its own view. */
export function viewOf(text: string): View | null {
  const reread = rereadUtf8(text);
  if (!reread) return isHtml(text) ? htmlView(text) : null;
  const toSource = (offset: number): number => reread.from[Math.min(offset, reread.text.length)]!;
  const damage = damagedLines(text, reread);
  if (!isHtml(reread.text)) return { text: reread.text, source: text, toSource, damage };
  const html = htmlView(reread.text);
  return { text: html.text, source: text, toSource: (offset) => toSource(html.toSource(offset)), damage };
}

/** The lines of a text in the wrong encoding, with the repair of those that came back whole. */
function damagedLines(source: string, { text }: Reread): readonly Damage[] {
  const found: Damage[] = [];
  let from = 0;
  for (let start = 0; start < source.length; ) {
    const end = lineEnd(source, start);
    const to = lineEnd(text, from);
    const repair = text.slice(from, to);
    if (repair !== source.slice(start, end))
      found.push({ start, end, kind: 'utf8-as-gbk', repair: repair.includes('\ufffd') ? null : repair });
    start = end + 1;
    from = to + 1;
  }
  return found;
}

/** Encodings leave line breaks as they are, so that the lines of both texts are the same. */
function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}
