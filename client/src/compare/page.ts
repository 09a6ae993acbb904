import { attribute as escaped } from '../preview/host/page-frame.ts';
import type { ComparedRow, ComparedSection, Likeness, Pair } from './side-by-side.ts';

/** What the page says, in the editor's language. */
export interface CompareWords {
  readonly language: string;
  readonly title: string;
  readonly last: string;
  readonly now: string;
  readonly mark: string;
  readonly what: string;
  readonly change: string;
  readonly figures: string;
  readonly opening: string;
  readonly none: string;
  readonly repeated: string;
  readonly unknown: string;
  readonly likeness: Readonly<Record<Likeness, string>>;
}

/**
 * The page: a heading for each section, and below it a table with a row for each sentence of both years, so that they scroll together; then the figures.
 * It runs nothing, and a report's words stand in it as text. Marks are words, and strokes that need no colour.
 */
export function comparePage(
  sections: readonly ComparedSection[],
  rows: readonly ComparedRow[],
  words: CompareWords,
  style: string,
  csp: string,
): string {
  const policy = `default-src 'none'; style-src ${csp}; base-uri 'none'; form-action 'none'`;
  const body = [
    ...sections.filter(({ pairs }) => pairs.length > 0).map((section) => sectionOf(section, words)),
    figuresOf(rows, words),
  ].join('\n');
  return `<!DOCTYPE html>
<html lang="${escaped(words.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(words.title)}</title>
<link rel="stylesheet" href="${escaped(style)}">
</head>
<body>
<main>
<h1>${escaped(words.title)}</h1>
<p>${escaped(words.repeated)}</p>
${body}
</main>
</body>
</html>`;
}

const head = (names: readonly string[]): string =>
  `<thead><tr>${names.map((name) => `<th scope="col">${escaped(name)}</th>`).join('')}</tr></thead>`;

function sectionOf({ heading, pairs }: ComparedSection, words: CompareWords): string {
  const name = heading === '' ? words.opening : heading;
  return `<section>
<h2>${escaped(name)}</h2>
<table class="prose" aria-label="${escaped(name)}">
${head([words.last, words.now, words.mark])}
<tbody>
${pairs.map((pair) => rowOf(pair, words)).join('\n')}
</tbody>
</table>
</section>`;
}

const rowOf = (pair: Pair, words: CompareWords): string =>
  `<tr class="${pair.likeness}"><td>${sentence(pair.last, pair.now, pair, 'del', words)}</td><td>${sentence(pair.now, pair.last, pair, 'ins', words)}</td><td class="mark">${escaped(words.likeness[pair.likeness])}</td></tr>`;

type Tag = 'del' | 'ins';

/** A sentence with what is not the same in both years marked; of one that is repeated nothing, of one with other figures those. */
function sentence(
  text: string | null,
  other: string | null,
  { likeness, head: first, tail, differing }: Pair,
  tag: Tag,
  { none }: CompareWords,
): string {
  if (text === null) return `<span class="none">${escaped(none)}</span>`;
  if (other === null) return `<${tag}>${escaped(text)}</${tag}>`;
  if (likeness === 'same') return escaped(text);
  if (likeness === 'figures') return figuresMarked(text, differing, tag);
  const [start, end] = whole(text, first, text.length - tail);
  if (start >= end) return escaped(text);
  return `${escaped(text.slice(0, start))}<${tag}>${escaped(text.slice(start, end))}</${tag}>${escaped(text.slice(end))}`;
}

/** With some of its numbers marked, which are counted from 0. */
const figuresMarked = (text: string, differing: readonly number[], tag: Tag): string =>
  text
    .split(/(\d+(?:\.\d+)?)/)
    .map((piece, i) => (i % 2 === 1 && differing.includes((i - 1) / 2) ? `<${tag}>${escaped(piece)}</${tag}>` : escaped(piece)))
    .join('');

/** No number is cut, and no pair of surrogates: who reads `2<ins>8</ins>` does not see which number it is. */
function whole(text: string, start: number, end: number): readonly [number, number] {
  let [from, to] = [start, Math.max(start, end)];
  if (from === to && !isInside(text, from)) return [from, to];
  while (isInside(text, from)) from--;
  while (isInside(text, to)) to++;
  return [from, to];
}

const isInside = (text: string, at: number): boolean =>
  at > 0 && at < text.length && (/^[\d.]{2}$/.test(text.slice(at - 1, at + 1)) || /^[\udc00-\udfff]$/.test(text[at]!));

function figuresOf(rows: readonly ComparedRow[], words: CompareWords): string {
  const tables = [...Map.groupBy(rows, ({ table }) => table)].map(
    ([table, own]) => `<tbody>
<tr class="part"><th scope="rowgroup" colspan="4">${escaped(table)}</th></tr>
${own.map((row) => figureRow(row, words)).join('\n')}
</tbody>`,
  );
  return `<section>
<h2>${escaped(words.figures)}</h2>
<table class="figures" aria-label="${escaped(words.figures)}">
${head([words.what, words.last, words.now, words.change])}
${tables.join('\n')}
</table>
</section>`;
}

const figureRow = ({ name, last, now, difference, isSame }: ComparedRow, words: CompareWords): string =>
  `<tr${isSame ? '' : ' class="moved"'}><th scope="row">${escaped(name)}</th><td>${figure(last, words)}</td><td>${figure(now, words)}</td><td>${changeOf(difference, last !== '' && now !== '' ? words.likeness.changed : words.unknown)}</td></tr>`;

const figure = (text: string, { unknown }: CompareWords): string => (text === '' ? escaped(unknown) : escaped(text));

/** `▲ +3`, `▼ −2`, `＝`; in words where there is no one difference. */
function changeOf(difference: number | null, otherwise: string): string {
  if (difference === null) return escaped(otherwise);
  if (difference === 0) return '＝';
  return difference > 0 ? `▲ +${difference}` : `▼ −${-difference}`;
}
