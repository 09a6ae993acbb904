import { toChinese } from '../../language/numerals.ts';
import { articlesOf, type Citation, type DocumentId, documents, findCitations, type Place, resolve } from '../../law/index.ts';
import type { Report } from '../../report/model.ts';
import type { Language, Range } from '../../text/range.ts';
import { escapeMarkdown } from '../hover/markdown.ts';
import { writtenOrgan } from '../navigation/organ-edits.ts';
import { begun, type Suggestion, type Typed } from './suggestion.ts';

/** Fewer characters of a name are the beginning of too many words. */
const leastBegun = 2;
const longestTitle = 40;
/** Detail beside a label. */
const longestDetail = 30;

/** What may follow 第, 《, the beginning of a document's number or of the organ's name. Empty anywhere else. */
export function citationSuggestions(typed: Typed, report: Report, language: Language): readonly Suggestion[] {
  return [
    ...placeSuggestions(typed, report, language),
    ...titleSuggestions(typed, report, language),
    ...nameSuggestions(typed, report, language),
  ];
}

const noteOf = (document: DocumentId, language: Language): string => escapeMarkdown(documents[document].note[language]);

/** 第 with what was typed after it: a bracket, a numeral. */
interface Ordinal {
  /** Where the 第 stands. */
  readonly at: number;
  readonly begun: string;
}

function ordinalBefore({ before, offset }: Typed): Ordinal | undefined {
  const tail = before.slice(-8);
  const match = /第([（(]?[一二三四五六七八九十\d]{0,4})$/.exec(tail);
  return match ? { at: offset - match[0].length, begun: match[1]! } : undefined;
}

function placeSuggestions(typed: Typed, report: Report, language: Language): readonly Suggestion[] {
  const ordinal = ordinalBefore(typed);
  if (!ordinal) return [];
  const tableTwo = report.disclosure ? [report.disclosure] : [];
  const cited = findCitations(typed.text, { start: typed.lineStart, end: ordinal.at }, tableTwo).at(-1);
  if (cited?.end !== ordinal.at) return [];
  const document = cited.document ?? (cited.name === null ? 'regulation' : null);
  if (document === null) return [];
  const places = cited.article === null ? articlePlaces(document) : innerPlaces(document, cited);
  const range = { start: ordinal.at, end: endOf(typed, ordinal) };
  return places.flatMap((place) => placeSuggestion(document, place, ordinal, range, language) ?? []);
}

/** A bracket that the editor closed by itself is replaced together with what was typed. */
const endOf = ({ text, offset }: Typed, { begun: typed }: Ordinal): number =>
  /^[（(]/.test(typed) && /[）)]/.test(text[offset] ?? '') ? offset + 1 : offset;

const articlePlaces = (document: DocumentId): readonly Place[] =>
  [...articlesOf(document).keys()].map((article) => ({ article, paragraph: null, item: null }));

/** What may follow an article, or one of its paragraphs: its paragraphs where there are several, and the items of the only one that has any. */
function innerPlaces(document: DocumentId, { article, paragraph, item }: Citation): readonly Place[] {
  const paragraphs = (article !== null && articlesOf(document).get(article)?.paragraphs) || [];
  if (item !== null) return [];
  const itemsOf = (number: number): Place[] =>
    (paragraphs[number - 1]?.items ?? []).map((_, i) => ({ article, paragraph: paragraph === null ? null : number, item: i + 1 }));
  if (paragraph !== null) return itemsOf(paragraph);
  const withItems = paragraphs.flatMap((p, i) => (p.items.length > 0 ? [i + 1] : []));
  const several = paragraphs.length > 1 ? paragraphs.map((_, i) => ({ article, paragraph: i + 1, item: null })) : [];
  return [...(withItems.length === 1 ? itemsOf(withItems[0]!) : []), ...several];
}

function placeSuggestion(document: DocumentId, place: Place, ordinal: Ordinal, range: Range, language: Language): Suggestion | undefined {
  const clause = resolve({ document, ...place });
  if (!clause) return undefined;
  const number = toChinese(place.item ?? place.paragraph ?? place.article ?? 0);
  const unit = place.item !== null ? '项' : place.paragraph !== null ? '款' : '条';
  // The form writes its items in brackets (第二十条第（一）项); nothing else is written so.
  const text = unit === '项' ? `第（${number}）项` : `第${number}${unit}`;
  const plain = ordinal.begun !== '' && !/^[（(]/.test(ordinal.begun);
  const meaning = clause.meaning ? `\n\n${escapeMarkdown(clause.meaning[language])}` : '';
  const words = clause.text.split('\n').map(escapeMarkdown).join('\n\n');
  return {
    kind: 'citation',
    label: text,
    detail: shortened(clause.text.split('\n', 1)[0]!),
    range,
    text,
    snippet: null,
    filter: plain ? `第${number}${unit}` : text,
    documentation: `**${escapeMarkdown(clause.citation)}**\n\n${words}${meaning}`,
  };
}

const shortened = (text: string): string => (text.length > longestDetail ? `${text.slice(0, longestDetail)}…` : text);

/** Texts that a report names by their title; the other two are known here by a description. */
const titled = (Object.keys(documents) as DocumentId[]).filter((id) => id !== 'regulation-2007' && id !== 'reply-2016');

function titleSuggestions({ before, text, offset }: Typed, report: Report, language: Language): readonly Suggestion[] {
  const open = before.lastIndexOf('《');
  const typed = before.slice(open + 1);
  if (open < 0 || typed.length > longestTitle || typed.includes('》')) return [];
  const range = { start: offset - typed.length - 1, end: text[offset] === '》' ? offset + 1 : offset };
  // A report cites the format of its own year and no other.
  const wanted = titled.filter((id) => !id.startsWith('format-') || id === `format-${report?.template.id ?? '2021'}`);
  const names = wanted.flatMap((id) =>
    [documents[id].title, ...(id === 'regulation' ? ['政府信息公开条例', '条例'] : [])].map((name) => [name, id] as const),
  );
  return names
    .filter(([name]) => name.startsWith(typed) || (typed !== '' && name.includes(typed)))
    .map(([name, id]) => ({
      kind: 'title',
      label: `《${name}》`,
      detail: documents[id].number ?? '',
      range,
      text: `《${name}》`,
      snippet: null,
      filter: `《${name.startsWith(typed) ? name : name.slice(name.indexOf(typed))}`,
      documentation: noteOf(id, language),
    }));
}

/** Documents by their numbers, and the organ by its name, once the beginning is typed. */
function nameSuggestions(typed: Typed, report: Report, language: Language): readonly Suggestion[] {
  const found: Suggestion[] = [];
  for (const { number, title, id } of Object.values(documents)) {
    if (number === null) continue;
    const suggestion = named(typed, 'number', number, title, noteOf(id, language));
    if (suggestion) found.push(suggestion);
  }
  const organ = report && writtenOrgan(report);
  // Whoever types the title itself is giving the name, not repeating it.
  const inTitle = report?.title && report.title.start <= typed.offset && typed.offset <= report.title.end;
  const own = organ && !inTitle && !/[\r\n\t]/.test(organ.text) ? named(typed, 'organ', organ.text, '', '') : undefined;
  return own ? [...found, own] : found;
}

function named(
  { before, text, offset }: Typed,
  kind: 'number' | 'organ',
  name: string,
  detail: string,
  documentation: string,
): Suggestion | undefined {
  const length = begun(before, name, leastBegun);
  if (length === 0) return undefined;
  const typed = name.slice(0, length);
  // A bracket that the editor closed by itself; or the name goes on already.
  const closed = typed.includes('〔') && !typed.includes('〕') && text[offset] === '〕' ? 1 : 0;
  if (text.startsWith(name.slice(length), offset)) return undefined;
  const range = { start: offset - length, end: offset + closed };
  return { kind, label: name, detail, range, text: name, snippet: null, filter: name, documentation };
}
