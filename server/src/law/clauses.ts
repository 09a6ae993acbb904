import { toChinese } from '../language/numerals.ts';
import { memoizedByName } from '../text/memoized.ts';
import type { Words } from '../text/range.ts';
import { type Article, parseArticles } from './articles.ts';
import { findCitations } from './citations.ts';
import { documents } from './documents.ts';
import { meaningOf } from './meanings.ts';
import { passages } from './texts/companions.ts';
import { guidanceText } from './texts/guidance.ts';
import { regulationText } from './texts/regulation.ts';
import type { Clause, DocumentId, Place } from './types.ts';

type Articles = ReadonlyMap<number, Article>;

const sources: Readonly<Partial<Record<DocumentId, string>>> = { regulation: regulationText, 'guidance-132': guidanceText };

/** The articles of a document whose words are carried, read on first use; empty for the others. */
export const articlesOf = memoizedByName((document: DocumentId): Articles => parseArticles(sources[document] ?? ''));

/** `第五十条第一款第四项`; empty for a whole document. The paragraph is named where the article has several. */
export function labelOf({ article, paragraph, item }: Place, paragraphs = 1): string {
  if (article === null) return '';
  const withParagraph = paragraph !== null && (item === null || paragraphs > 1);
  return `第${toChinese(article)}条${withParagraph ? `第${toChinese(paragraph)}款` : ''}${item === null ? '' : `第${toChinese(item)}项`}`;
}

/**
 * The provision that a citation names: one found in a text, or words such as `第三十六条第一项`, which are the regulation's unless they name
 * another document. Undefined when the document is not known, or has no such article, paragraph or item, or its words are not carried here.
 */
export function resolve(citation: string | ({ readonly document: DocumentId | null } & Place)): Clause | undefined {
  if (typeof citation === 'string') {
    const found = findCitations(citation)[0];
    return found && resolve({ ...found, document: found.document ?? (found.name === null ? 'regulation' : null) });
  }
  const { document, article, paragraph, item } = citation;
  if (document === null) return undefined;
  const carried = article === null ? undefined : articlesOf(document).get(article);
  if (carried) return ofArticle(document, carried, { article, paragraph, item });
  return paragraph === null && item === null ? ofPassage(document, article) : undefined;
}

function ofArticle(document: DocumentId, article: Article, asked: Place): Clause | undefined {
  const place = placeIn(article, asked);
  if (!place) return undefined;
  const paragraph = place.paragraph === null ? undefined : article.paragraphs[place.paragraph - 1];
  const item = place.item === null ? undefined : paragraph?.items[place.item - 1];
  const whole = (paragraph ? [paragraph] : article.paragraphs).flatMap((p) => [
    p.text,
    ...p.items.map((text, i) => `（${toChinese(i + 1)}）${text}`),
  ]);
  return clause(document, place, article.paragraphs.length, {
    lead: item === undefined ? null : (paragraph?.text ?? null),
    text: item ?? whole.join('\n'),
    wording: 'verbatim',
    status: 'official',
    note: document === 'regulation' ? null : documents[document].note,
  });
}

/** The place with its paragraph filled in where only an item is named: that of the one paragraph that has items. Undefined when there is none. */
function placeIn(article: Article, { paragraph, item }: Place): Place | undefined {
  const withItems = article.paragraphs.flatMap((p, i) => (p.items.length > 0 ? [i + 1] : []));
  const number = item !== null && paragraph === null && withItems.length === 1 ? withItems[0]! : paragraph;
  if (number === null) return item === null ? { article: article.number, paragraph: null, item: null } : undefined;
  const found = article.paragraphs[number - 1];
  return found && (item === null || item <= found.items.length) ? { article: article.number, paragraph: number, item } : undefined;
}

function ofPassage(document: DocumentId, article: number | null): Clause | undefined {
  const place = { article, paragraph: null, item: null };
  const passage = passages.find((p) => p.document === document && p.article === article);
  if (passage) return clause(document, place, 1, { ...passage, lead: null, note: passage.note });
  if (article !== null) return undefined;
  return clause(document, place, 1, { lead: null, text: '', wording: 'none', status: 'official', note: documents[document].note });
}

type Body = Pick<Clause, 'lead' | 'text' | 'wording' | 'status'> & { readonly note: Words | null };

function clause(document: DocumentId, place: Place, paragraphs: number, { lead, text, wording, status, note }: Body): Clause {
  const { title, number } = documents[document];
  const label = labelOf(place, paragraphs);
  const meaning = meaningOf(document, place.article, place.paragraph, place.item);
  const name = document === 'guidance-132' && number !== null ? number : `《${title}》`;
  const citation = label === '' && number !== null ? `《${title}》（${number}）` : `${name}${label}`;
  return { document, place, label: label || (number ?? title), citation, lead, text, wording, status, note, meaning };
}
