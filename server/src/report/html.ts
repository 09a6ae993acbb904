import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { View } from './view.ts';

/**
 * HTML as the text that a browser shows: blocks on lines of their own, tables as grids of tabs in which merged cells leave blanks. Every
 * unit knows where it came from, so that what is read in the view is marked in the source. Through parse5, without recursion.
 */

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Whether a text is HTML: it has a table or begins with a tag. Rests of tags in plain text are none. */
export function isHtml(text: string): boolean {
  const head = text.slice(0, 4096);
  if (/^\s{0,200}<(?:!doctype|html|head|body|div|p|table|meta)\b/i.test(head)) return true;
  const table = text.indexOf('<t');
  return table >= 0 && /<t(?:able|body|r|d)[\s>]/i.test(text.slice(table, table + 20_000)) && text.includes('</t');
}

const blocks = new Set([
  'p',
  'div',
  'br',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'section',
  'article',
  'ul',
  'ol',
  'header',
  'footer',
  'center',
  'blockquote',
  'table',
  'hr',
  'title',
]);
const silent = new Set(['script', 'style', 'noscript', 'template', 'head', 'select', 'option', 'button', 'textarea', 'iframe', 'svg']);

/** Nothing is nested deeper in a report; beyond it a page is not read further. */
const DEEPEST = 400;

export function htmlView(source: string): View {
  const out = new Out(source);
  const root = parse(source, { sourceCodeLocationInfo: true });
  walk(root, out);
  return out.view();
}

interface Frame {
  readonly node: Node;
  readonly close: boolean;
  readonly depth: number;
}

function walk(root: Node, out: Out): void {
  const stack: Frame[] = [{ node: root, close: false, depth: 0 }];
  while (stack.length > 0) {
    const { node, close, depth } = stack.pop()!;
    if (close) {
      leave(node as Element, out);
      continue;
    }
    if (node.nodeName === '#text') {
      out.text(node as DefaultTreeAdapterTypes.TextNode);
      continue;
    }
    const name = node.nodeName;
    if (silent.has(name) || depth > DEEPEST || !('childNodes' in node)) continue;
    enter(node as Element, out);
    stack.push({ node, close: true, depth });
    for (let i = node.childNodes.length - 1; i >= 0; i--) stack.push({ node: node.childNodes[i]!, close: false, depth: depth + 1 });
  }
}

function enter(node: Element, out: Out): void {
  const name = node.nodeName;
  if (name === 'table') out.openTable();
  else if (name === 'tr') out.openRow(at(node));
  else if (name === 'td' || name === 'th') out.openCell(at(node), span(node, 'colspan'), span(node, 'rowspan'));
  if (blocks.has(name)) out.newLine(at(node));
}

function leave(node: Element, out: Out): void {
  const name = node.nodeName;
  if (name === 'td' || name === 'th') out.closeCell();
  else if (name === 'table') out.closeTable();
  if (blocks.has(name) || name === 'tr') out.newLine(node.sourceCodeLocation?.endOffset ?? at(node));
}

/** Where an element's content begins in the source. */
const at = (node: Element): number => node.sourceCodeLocation?.startTag?.endOffset ?? node.sourceCodeLocation?.startOffset ?? 0;

function span(node: Element, name: string): number {
  const value = Number(node.attrs.find((a) => a.name === name)?.value ?? 1);
  return Number.isInteger(value) && value >= 1 ? Math.min(value, 50) : 1;
}

interface Grid {
  column: number;
  /** Rows still to be covered by a merged cell above, by column. */
  readonly covered: number[];
  inCell: number;
}

/** The view as it grows: its units, and the source offset of each. */
class Out {
  readonly #source: string;
  readonly #parts: string[] = [];
  readonly #map: number[] = [];
  readonly #tables: Grid[] = [];
  #last = '\n';

  constructor(source: string) {
    this.#source = source;
  }

  view(): View {
    const text = this.#parts.join('');
    const map = Uint32Array.from([...this.#map, this.#source.length]);
    return { text, source: this.#source, toSource: (offset) => map[Math.min(offset, map.length - 1)]! };
  }

  #put(unit: string, from: number): void {
    this.#parts.push(unit);
    for (let i = 0; i < unit.length; i++) this.#map.push(from);
    this.#last = unit.at(-1) ?? this.#last;
  }

  newLine(from: number): void {
    if (this.#tables.at(-1)?.inCell) return;
    if (this.#last !== '\n') this.#put('\n', from);
  }

  openTable(): void {
    if (this.#tables.at(-1)?.inCell) return;
    this.#tables.push({ column: 0, covered: [], inCell: 0 });
  }

  closeTable(): void {
    if (!this.#tables.at(-1)?.inCell) this.#tables.pop();
  }

  openRow(from: number): void {
    const grid = this.#tables.at(-1);
    if (!grid || grid.inCell) return;
    this.newLine(from);
    // Merged cells at the end of the row before reach down past its last own cell.
    for (let i = grid.column; i < grid.covered.length; i++) grid.covered[i] = Math.max(0, (grid.covered[i] ?? 0) - 1);
    grid.column = 0;
  }

  openCell(from: number, columns: number, rows: number): void {
    const grid = this.#tables.at(-1);
    if (!grid) return;
    if (grid.inCell++ > 0) return;
    while ((grid.covered[grid.column] ?? 0) > 0) {
      grid.covered[grid.column]!--;
      grid.column++;
      this.#put('\t', from);
    }
    for (let i = 0; i < columns; i++) grid.covered[grid.column + i] = rows - 1;
    grid.column += columns;
    this.#pending = columns;
    this.#from = from;
  }

  #pending = 1;
  #from = 0;

  closeCell(): void {
    const grid = this.#tables.at(-1);
    if (!grid || --grid.inCell > 0) return;
    for (let i = 0; i < this.#pending; i++) this.#put('\t', this.#from);
  }

  /** Text as it stands in the source; entities become their characters, line breaks and runs of spaces one space. */
  text(node: DefaultTreeAdapterTypes.TextNode): void {
    const from = node.sourceCodeLocation?.startOffset;
    if (from === undefined) return;
    let i = from;
    for (const character of node.value) {
      const start = i;
      i = this.#after(i, character);
      if (/\s/.test(character) && character !== '\u3000' && character !== '\u00a0') {
        if (this.#last !== '\n' && this.#last !== ' ' && this.#last !== '\t') this.#put(' ', start);
      } else this.#put(character, start);
    }
  }

  /** Offset in the source after the character that begins at `i`, which may be written as an entity. */
  #after(i: number, character: string): number {
    if (this.#source[i] === '&' && !(character === '&' && !/^&(?:amp|#38|#x26)/i.test(this.#source.slice(i, i + 6)))) {
      const end = this.#source.indexOf(';', i);
      if (end > 0 && end - i <= 12) return end + 1;
    }
    if (this.#source[i] === '\r' && this.#source[i + 1] === '\n') return i + 2;
    return i + character.length;
  }
}
