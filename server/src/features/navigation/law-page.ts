import { toChinese } from '../../language/numerals.ts';
import type { Article } from '../../law/articles.ts';
import { articlesOf, type DocumentId, documents, type Place } from '../../law/index.ts';
import { type Passage, passages } from '../../law/texts/companions.ts';
import { memoizedByName } from '../../text/memoized.ts';
import type { Span } from '../../text/range.ts';

/** A document of the law as a page to be read: Markdown, with the place of every provision in it (offsets of `text`). */
export interface LawPage {
  /** `regulation.md`, under the folder or address that the client gives. */
  readonly name: string;
  readonly text: string;
  readonly places: ReadonlyMap<string, LawPlace>;
}

/** Where a provision stands: all of it, and the line to begin at. */
export interface LawPlace {
  readonly whole: Span;
  readonly line: Span;
}

const lawNames = Object.keys(documents) as readonly DocumentId[];

/** The page of a document; undefined where none of its words are carried. Made on first use. */
export const lawPage = memoizedByName(makePage);

/** Every page that there is. */
export const lawPages = (): readonly LawPage[] => lawNames.flatMap((document) => lawPage(document) ?? []);

/** Where a page tells of a place: the item or paragraph, else its article, else the top. Undefined when the page has no such article. */
export function placeIn(page: LawPage, { article, paragraph, item }: Place): LawPlace | undefined {
  const keys = [
    keyOf({ article, paragraph, item }),
    keyOf({ article, paragraph, item: null }),
    keyOf({ article, paragraph: null, item: null }),
  ];
  return keys.map((key) => page.places.get(key)).find((place) => place !== undefined);
}

const keyOf = ({ article, paragraph, item }: Place): string => `${article}.${paragraph}.${item}`;

/** What is written so far. */
interface Draft {
  text: string;
  readonly places: Map<string, LawPlace>;
}

function makePage(document: DocumentId): LawPage | undefined {
  const articles = [...articlesOf(document).values()];
  const told = passages.filter((passage) => passage.document === document);
  if (articles.length + told.length === 0) return undefined;
  const { title, number, note } = documents[document];
  const draft: Draft = { text: '', places: new Map() };
  const top = write(draft, `# ${title}`);
  if (number !== null) write(draft, number);
  write(draft, note.zh);
  write(draft, note.en);
  let chapter: string | null = null;
  for (const article of articles) {
    if (article.chapter !== null && article.chapter !== chapter) write(draft, `## ${article.chapter}`);
    chapter = article.chapter;
    writeArticle(draft, article);
  }
  for (const passage of told) writePassage(draft, passage);
  draft.places.set(keyOf({ article: null, paragraph: null, item: null }), { whole: top, line: top });
  return { name: `${document}.md`, text: `${draft.text.trimEnd()}\n`, places: draft.places };
}

/** A paragraph of the page, with a blank line after it; returns where it stands. */
function write(draft: Draft, words: string): Span {
  const start = draft.text.length;
  draft.text += `${words}\n\n`;
  return { start, end: start + words.length };
}

function writeArticle(draft: Draft, article: Article): void {
  const place = { article: article.number, paragraph: null, item: null };
  const line = write(draft, `### 第${toChinese(article.number)}条`);
  const withItems = article.paragraphs.filter((p) => p.items.length > 0).length;
  let end = line.end;
  for (const [i, { text, items }] of article.paragraphs.entries()) {
    const paragraph = write(draft, text);
    end = paragraph.end;
    for (const [j, item] of items.entries()) {
      const own = write(draft, `（${toChinese(j + 1)}）${item}`);
      end = own.end;
      draft.places.set(keyOf({ ...place, paragraph: i + 1, item: j + 1 }), { whole: own, line: own });
      // An item may be cited without its paragraph where only one has items.
      if (withItems === 1) draft.places.set(keyOf({ ...place, item: j + 1 }), { whole: own, line: own });
    }
    draft.places.set(keyOf({ ...place, paragraph: i + 1 }), { whole: { start: paragraph.start, end }, line: paragraph });
  }
  draft.places.set(keyOf(place), { whole: { start: line.start, end }, line });
}

/** What was read of a document that is not carried whole, each piece with how it was read. */
function writePassage(draft: Draft, { article, text, wording, note }: Passage): void {
  const line = article === null ? undefined : write(draft, `### 第${toChinese(article)}条`);
  if (wording === 'summary') write(draft, '（大意，不是原文。 A summary, not the wording.）');
  const ranges = text.split('\n').map((words) => write(draft, words));
  if (note) write(draft, `（${note.zh} ${note.en}）`);
  const last = ranges.at(-1);
  if (line && last)
    draft.places.set(keyOf({ article, paragraph: null, item: null }), { whole: { start: line.start, end: last.end }, line });
}
