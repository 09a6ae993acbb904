import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import type { View } from './text-view.ts';

/**
 * HTML as the text that a browser shows: blocks on lines of their own, tables as grids of tabs in which merged cells leave blanks. Every
 * unit knows where it came from, so that what is read in the view is marked in the source. Through htmlparser2, which tells of tags as it
 * meets them: no tree is built, and nothing nests too deep for it.
 */

/** Whether a text is HTML: it has a table or begins with a tag. Rests of tags in plain text are none. */
export function isHtml(text: string): boolean {
  if (isPage(text)) return true;
  const table = text.indexOf('<t');
  return table >= 0 && /<t(?:able|body|r|d)[\s>]/i.test(text.slice(table, table + 20_000)) && text.includes('</t');
}

/** Begins with a tag: line breaks in its text mean nothing. In plain text with a table of tags in it they part lines. */
const isPage = (text: string): boolean => /^\s{0,200}<(?:!doctype|html|head|body|div|p|table|meta)\b/i.test(text.slice(0, 4096));

const blocks = new Set('p div br li h1 h2 h3 h4 h5 h6 section article ul ol header footer center blockquote table tr hr title'.split(' '));
/** Words that were struck out are no part of the text. */
const struck = new Set('del s strike'.split(' '));
/** Have no end, so that nothing is inside of them. */
const empty = new Set('br hr img input meta link col wbr area base embed source track param'.split(' '));
const silent = new Set('script style noscript template head select option button textarea iframe svg'.split(' '));

/** A table that is open: where its next cell stands, and the merged cells that reach down into its next rows. */
interface Grid {
  column: number;
  /** Rows still covered by a merged cell above, by column. */
  readonly covered: number[];
  /** Columns of the cell that is open; 0 between cells. */
  cell: number;
  /** Tables inside the open cell are part of its text. */
  inner: number;
}

/** The view as it grows: its parts, the source offset of each unit, and the unit that it ends with. */
interface Out {
  readonly parts: string[];
  readonly map: number[];
  last: string;
  readonly tables: Grid[];
  silence: number;
  /** Open elements whose words are struck out, or notes beside a figure; a cell ends them, closed or not. */
  struck: number;
  /** The element that is not to be seen, and how many of its name are open. */
  hidden: { name: string; depth: number } | undefined;
  /** Line breaks of the source part lines, outside tables. */
  readonly breaks: boolean;
}

/** The view of an HTML text. Linear; never throws on broken markup. */
export function htmlView(source: string): View {
  const out: Out = { parts: [], map: [], last: '\n', tables: [], silence: 0, struck: 0, hidden: undefined, breaks: !isPage(source) };
  const tokenizer = new Tokenizer({ decodeEntities: true }, tokensTo(out, source));
  tokenizer.write(source);
  tokenizer.end();
  const map = Uint32Array.from(out.map);
  return { text: out.parts.join(''), source, toSource: (offset) => Math.min(map[offset] ?? source.length, source.length) };
}

/**
 * What the tokenizer tells becomes calls of `open`, `close` and `write`. The library's parser is left out: it keeps every open element on a
 * stack whose handling grows with its depth, and nothing here asks what is open but tables and their cells.
 */
function tokensTo(out: Out, source: string): TokenizerCallbacks {
  let name = '';
  let attribute = '';
  let attributes: Record<string, string> = {};
  const begun = (end: number): void => open(out, name, attributes, end + 1);
  const none = (): void => {};
  return {
    onopentagname: (start, end) => {
      name = source.slice(start, Math.min(end, start + LONGEST_NAME)).toLowerCase();
      attributes = {};
    },
    onattribname: (start, end) => {
      attribute = source.slice(start, Math.min(end, start + LONGEST_NAME)).toLowerCase();
      if (attribute === 'hidden') attributes.hidden = '';
    },
    onattribdata: (start, end) => {
      if (attribute === 'colspan' || attribute === 'rowspan')
        attributes[attribute] = source.slice(start, Math.min(end, start + LONGEST_NAME));
      else if (attribute === 'style')
        attributes.style = (attributes.style ?? '') + source.slice(start, Math.min(end, start + LONGEST_STYLE));
    },
    onopentagend: begun,
    onselfclosingtag: begun,
    // `</td>`: the name begins two units behind the tag.
    onclosetag: (start, end) => close(out, source.slice(start, Math.min(end, start + LONGEST_NAME)).toLowerCase(), start - 2),
    ontext: (start, end) => write(out, source.slice(start, end), start, end),
    ontextentity: (point, end) => write(out, String.fromCodePoint(point), source.lastIndexOf('&', end - 1), end),
    onattribentity: none,
    onattribend: none,
    oncdata: none,
    oncomment: none,
    ondeclaration: none,
    onend: none,
    onprocessinginstruction: none,
  };
}

/** No name or number that matters is longer. */
const LONGEST_NAME = 16;
const LONGEST_STYLE = 2000;

/** What a parser says at the end of broken markup may lie behind what it said before: places only go forward. */
const put = (out: Out, unit: string, place: number): void => {
  const from = Math.max(place, out.map.at(-1) ?? 0);
  out.parts.push(unit);
  for (let i = 0; i < unit.length; i++) out.map.push(from);
  out.last = unit.at(-1) ?? out.last;
};

function newLine(out: Out, from: number): void {
  if (!out.tables.at(-1)?.cell) {
    if (out.last !== '\n') put(out, '\n', from);
    return;
  }
  // Paragraphs and breaks inside a cell do not break its row; they part what stands in it.
  if (out.last !== '\n' && out.last !== '\t' && out.last !== BREAK) put(out, BREAK, from);
}

/** A break inside a cell: a space like others for labels, and never one between groups of thousands. */
const BREAK = '\u2028';

/** Elements that the next of their kind ends. */
const cells = new Set(['td', 'th']);
const isSibling = (hidden: string, name: string): boolean =>
  cells.has(hidden) ? cells.has(name) || name === 'tr' : (hidden === 'tr' || hidden === 'p' || hidden === 'li') && hidden === name;
const isHolder = (hidden: string, name: string): boolean =>
  cells.has(hidden) ? name === 'tr' || name === 'table' : hidden === 'tr' && (name === 'table' || name === 'tbody');

/** Whether words inside of an element are not to be seen, as it says itself. */
const isHidden = ({ hidden, style }: Readonly<Record<string, string>>): boolean =>
  hidden !== undefined ||
  (style !== undefined && /(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all)/i.test(style));

function open(out: Out, name: string, attributes: Readonly<Record<string, string>>, at: number): void {
  if (out.hidden && isSibling(out.hidden.name, name)) out.hidden = undefined;
  if (out.hidden) {
    if (out.hidden.name === name) out.hidden.depth++;
    return;
  }
  if (silent.has(name)) out.silence++;
  if (out.silence > 0) return;
  const table = out.tables.at(-1);
  if (!empty.has(name) && isHidden(attributes)) {
    out.hidden = { name, depth: 1 };
    // A cell without words still has its place, where it is not taken out of the row.
    if (!cells.has(name) || /display/i.test(attributes.style ?? 'display')) return;
  }
  if (struck.has(name) || (name === 'sup' && table?.cell)) out.struck++;
  if (name === 'table') {
    if (table?.cell) table.inner++;
    else {
      newLine(out, at);
      out.tables.push({ column: 0, covered: [], cell: 0, inner: 0 });
    }
    return;
  }
  if (table && table.inner === 0 && name === 'tr') openRow(out, table, at);
  else if (table && table.inner === 0 && (name === 'td' || name === 'th')) openCell(out, table, attributes, at);
  else if (blocks.has(name)) newLine(out, at);
}

function close(out: Out, name: string, at: number): void {
  if (out.hidden) {
    const { hidden } = out;
    if (hidden.name === name && --hidden.depth === 0) out.hidden = undefined;
    if (isHolder(hidden.name, name)) out.hidden = undefined;
    if (out.hidden) return;
  }
  if (struck.has(name) || name === 'sup') out.struck = Math.max(0, out.struck - 1);
  if (silent.has(name)) out.silence = Math.max(0, out.silence - 1);
  if (out.silence > 0) return;
  const table = out.tables.at(-1);
  if (name === 'table' && table) {
    if (table.inner > 0) table.inner--;
    else {
      closeCell(out, table, at);
      out.tables.pop();
      newLine(out, at);
    }
    return;
  }
  if (table && table.inner === 0 && (name === 'td' || name === 'th')) closeCell(out, table, at);
  else if (blocks.has(name)) newLine(out, at);
}

function openRow(out: Out, table: Grid, at: number): void {
  closeCell(out, table, at);
  newLine(out, at);
  // Merged cells at the end of the row before reach down past its last own cell.
  for (let i = table.column; i < table.covered.length; i++) table.covered[i] = Math.max(0, (table.covered[i] ?? 0) - 1);
  table.column = 0;
}

function openCell(out: Out, table: Grid, attributes: Readonly<Record<string, string>>, at: number): void {
  closeCell(out, table, at);
  while ((table.covered[table.column] ?? 0) > 0) {
    table.covered[table.column]!--;
    table.column++;
    put(out, '\t', at);
  }
  // A row that is wider than any table is read cell by cell: merged cells cost no more than their tags.
  const wide = table.column >= WIDEST;
  const columns = wide ? 1 : span(attributes.colspan);
  const rows = wide ? 1 : span(attributes.rowspan);
  for (let i = 0; i < columns; i++) table.covered[table.column + i] = rows - 1;
  table.column += columns;
  table.cell = columns;
}

function closeCell(out: Out, table: Grid, at: number): void {
  out.struck = 0;
  for (let i = 0; i < table.cell; i++) put(out, '\t', at);
  table.cell = 0;
}

/** No table has more columns. */
const WIDEST = 60;

/** Beyond 50 a span is a slip; it would make a page of one cell very wide. */
function span(value: string | undefined): number {
  const number = Number(value ?? 1);
  return Number.isInteger(number) && number >= 1 ? Math.min(number, 50) : 1;
}

/** Text as it stands in the source from `start` to `end`; line breaks and runs of spaces are one space, an entity is its character. */
function write(out: Out, text: string, start: number, end: number): void {
  if (out.silence > 0 || out.struck > 0 || out.hidden) return;
  const plain = end - start === text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text[i]!;
    const from = plain ? start + i : start;
    if (unit === '\n' && out.breaks && out.tables.length === 0) newLine(out, from);
    else if (unit === ' ' || unit === '\n' || unit === '\r' || unit === '\t' || unit === '\f') {
      if (out.last !== '\n' && out.last !== ' ' && out.last !== '\t' && out.last !== BREAK) put(out, ' ', from);
    } else put(out, unit, from);
  }
}
