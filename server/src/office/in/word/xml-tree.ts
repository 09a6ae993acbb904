import { Parser } from 'htmlparser2';

/* The XML of a part of a .docx as a tree that can be changed, and what is asked of one. Names are as files have them, `w:p`: all writers take the same prefixes. */

/** An element; what is in it may be changed. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  children: (Element | string)[];
}

/** Nothing in a document nests deeper; what does was made to break readers. */
const deepest = 400;

/** The tree of a text of XML. Throws where it nests too deep or holds no element. */
export function treeOf(xml: string): Element {
  const root = element('');
  const open = [root];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const made = element(name, attributes);
        open.at(-1)?.children.push(made);
        open.push(made);
        if (open.length > deepest) throw new Error('nested too deep');
      },
      ontext: (text) => void open.at(-1)?.children.push(text),
      onclosetag: () => void (open.length > 1 && open.pop()),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  const [first] = elementsIn(root);
  if (!first) throw new Error('no element');
  return first;
}

/** An element with what is in it. */
export const element = (name: string, attributes: Readonly<Record<string, string>> = {}, children: (Element | string)[] = []): Element => ({
  name,
  attributes,
  children,
});

/** What says only how words look, and where; most of a file is this. */
const looks =
  /^(?:w:(?:tblPr|tblStyle|tblGrid|trPr|sectPr|proofErr|bookmarkStart|bookmarkEnd|lastRenderedPageBreak|rFonts|sz|szCs|color|lang|jc|ind|spacing|tcW|tcBorders|tcMar|vAlign|shd|rsid|kern|b|bCs|i|iCs|u|snapToGrid|widowControl|keepNext|keepLines|pBdr|tabs|autoSpaceDE|autoSpaceDN|adjustRightInd|textAlignment|outlineLvl|noProof|highlight|position|w|fitText|eastAsianLayout|bdr|rStyle|tblPrEx))$/;

/** Takes out what only says how words look; a reader of words then has little left to read. */
export function withoutLooks(parent: Element): void {
  parent.children = parent.children.filter((child) => typeof child === 'string' || !looks.test(child.name));
  for (const child of elementsIn(parent)) withoutLooks(child);
}

/** XML again. */
export const xmlOf = (root: Element): string => `<?xml version="1.0" encoding="UTF-8"?>${written(root)}`;

function written(node: Element | string): string {
  if (typeof node === 'string') return escaped(node);
  const attributes = Object.entries(node.attributes)
    .filter(([name]) => !/^w:rsid|^w14:/.test(name))
    .map(([name, value]) => ` ${name}="${escaped(value).replaceAll('"', '&quot;')}"`);
  return `<${node.name}${attributes.join('')}>${node.children.map(written).join('')}</${node.name}>`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The elements right inside of one. */
export const elementsIn = (parent: Element | undefined): readonly Element[] =>
  (parent?.children ?? []).filter((node): node is Element => typeof node !== 'string');

/** The first element of a name right inside of one. */
export const childOf = (parent: Element | undefined, name: string): Element | undefined =>
  elementsIn(parent).find((child) => child.name === name);

/** The value of the first element of a name right inside of one: `w:val`. */
export const valueIn = (parent: Element | undefined, name: string): string | undefined => childOf(parent, name)?.attributes['w:val'];

/** Whether a property is on: its element is there and does not say that it is off. */
export function isOn(parent: Element | undefined, name: string): boolean {
  const property = childOf(parent, name);
  return property !== undefined && !/^(?:0|false|off|none)$/.test(property.attributes['w:val'] ?? '');
}

/** All elements of a name inside of one, in the order of the text. */
export const allIn = (parent: Element, name: string): readonly Element[] =>
  elementsIn(parent).flatMap((child) => [...(child.name === name ? [child] : []), ...allIn(child, name)]);

/** The words of a drawing's or an element's runs. */
export const wordsIn = (parent: Element): string =>
  allIn(parent, 'w:t')
    .flatMap(({ children }) => children.filter((node) => typeof node === 'string'))
    .join('');
