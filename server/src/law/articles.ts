import { toChinese } from '../language/numerals.ts';

/** A paragraph (款) and its items (项), without their （一）. */
export interface Paragraph {
  readonly text: string;
  readonly items: readonly string[];
}

export interface Article {
  readonly number: number;
  /** `第三章　主动公开`; null where the text has no chapters. */
  readonly chapter: string | null;
  readonly paragraphs: readonly Paragraph[];
}

/** Reads a text as `texts/` writes it: 第X章　…, 第X条　…, a line a paragraph, items after their （一）. Linear. */
export function parseArticles(text: string): ReadonlyMap<number, Article> {
  const numbers = new Map(Array.from({ length: 99 }, (_, i) => [`第${toChinese(i + 1)}条`, i + 1]));
  const articles = new Map<number, Article>();
  let chapter: string | null = null;
  let paragraphs: { text: string; items: string[] }[] = [];
  for (const line of text.split('\n')) {
    const space = line.indexOf('　');
    const head = space > 0 ? line.slice(0, space) : '';
    const number = numbers.get(head);
    if (number !== undefined) {
      paragraphs = [{ text: line.slice(space + 1), items: [] }];
      articles.set(number, { number, chapter, paragraphs });
    } else if (head.endsWith('章')) chapter = line;
    else if (line.startsWith('（')) paragraphs.at(-1)?.items.push(line.slice(line.indexOf('）') + 1));
    else paragraphs.push({ text: line, items: [] });
  }
  return articles;
}
