import { beginning } from '../words.ts';
import type { Numbering } from './numbering.ts';
import { allIn, childOf, type Element, element, elementsIn, isOn, valueIn, wordsIn } from './xml-tree.ts';

/** What stood in a body and is not in the text, or was decided. Counts, and the words of what was named. */
export interface Found {
  inserted: number;
  deleted: number;
  hidden: number;
  struck: string[];
  pictures: number;
  objects: number;
  charts: number;
  formulas: number;
  embedded: number;
  comments: number;
  notes: number;
  placeholders: number;
  /** Text boxes of the prose, which stand behind their paragraph, and those inside of tables, which are left out. */
  boxes: string[];
  boxesInCells: string[];
}

/** Nothing yet. */
export const nothingFound = (): Found => ({
  inserted: 0,
  deleted: 0,
  hidden: 0,
  struck: [],
  pictures: 0,
  objects: 0,
  charts: 0,
  formulas: 0,
  embedded: 0,
  comments: 0,
  notes: 0,
  placeholders: 0,
  boxes: [],
  boxesInCells: [],
});

interface Walk {
  readonly numbering: Numbering;
  readonly found: Found;
  readonly inCell: boolean;
  /** Where text boxes of the paragraph that is open go. */
  readonly boxes: Element[] | undefined;
}

/**
 * Makes a body of Word's ready to be read as HTML: the accepted view of tracked changes, numbers that Word counts itself written out, text boxes behind
 * their paragraphs, rows filled up where the grid leaves places out, and neither pictures nor links. What was left out or decided is counted in `found`.
 */
export function tidyBody(body: Element, numbering: Numbering, found: Found): void {
  tidy(body, { numbering, found, inCell: false, boxes: undefined });
}

function tidy(parent: Element, walk: Walk): void {
  parent.children = parent.children.flatMap((child) => (typeof child === 'string' ? [child] : tidied(child, walk)));
}

/** What stands in the place of an element: nothing, itself or others. */
function tidied(node: Element, walk: Walk): (Element | string)[] {
  const { found } = walk;
  switch (node.name) {
    case 'w:del':
    case 'w:moveFrom':
      found.deleted++;
      return [];
    case 'w:ins':
    case 'w:moveTo':
      found.inserted++;
      return inside(node, walk);
    case 'w:hyperlink':
    case 'w:fldSimple':
    case 'w:smartTag':
    case 'w:customXml':
      return inside(node, walk);
    case 'w:sdt':
      return ofControl(node, walk);
    case 'w:p':
      return ofParagraph(node, walk);
    case 'w:r':
      return ofRun(node, walk);
    case 'w:tr':
      return ofRow(node, walk);
    case 'w:tc':
      tidy(node, { ...walk, inCell: true });
      return [node];
    case 'w:altChunk':
      found.embedded++;
      return [];
    case 'm:oMath':
    case 'm:oMathPara':
      found.formulas++;
      return [];
    default:
      tidy(node, walk);
      return [node];
  }
}

function inside(node: Element, walk: Walk): (Element | string)[] {
  tidy(node, walk);
  return node.children.filter((child) => typeof child === 'string' || !/^w:(?:sdtPr|smartTagPr|customXmlPr|fldData)$/.test(child.name));
}

/** A field of a form: what it holds, unless that is only its invitation to fill it in. */
function ofControl(node: Element, walk: Walk): (Element | string)[] {
  const content = childOf(node, 'w:sdtContent');
  if (!content) return [];
  if (isOn(childOf(node, 'w:sdtPr'), 'w:showingPlcHdr')) {
    walk.found.placeholders++;
    for (const text of allIn(content, 'w:t')) text.children = [];
  }
  return inside(content, walk);
}

function ofParagraph(node: Element, walk: Walk): Element[] {
  const properties = childOf(node, 'w:pPr');
  const boxes: Element[] = [];
  const number = walk.numbering.numberOf(properties);
  if (properties) properties.children = properties.children.filter((child) => typeof child === 'string' || !numberingOf.has(child.name));
  tidy(node, { ...walk, boxes: walk.boxes ?? boxes });
  if (number !== '') {
    const at = properties ? node.children.indexOf(properties) + 1 : 0;
    node.children.splice(at, 0, element('w:r', {}, [element('w:t', { 'xml:space': 'preserve' }, [number])]));
  }
  return [node, ...boxes];
}

/** A style would make headings and lists of paragraphs; they are only paragraphs here, as their numbers are written out. */
const numberingOf = new Set(['w:numPr', 'w:pStyle', 'w:pPrChange']);

function ofRun(node: Element, walk: Walk): Element[] {
  const { found } = walk;
  const properties = childOf(node, 'w:rPr');
  const words = wordsIn(node);
  if (isOn(properties, 'w:vanish') || isOn(properties, 'w:webHidden')) {
    if (words.trim() !== '') found.hidden++;
    return allIn(node, 'w:fldChar').length > 0 ? [{ ...node, children: node.children.filter(isField) }] : [];
  }
  if (isOn(properties, 'w:strike') || isOn(properties, 'w:dstrike')) {
    if (words.trim() !== '') found.struck.push(beginning(words, 20));
    return [];
  }
  node.children = node.children.flatMap((child): (Element | string)[] => (typeof child === 'string' ? [child] : ofRunPart(child, walk)));
  return [node];
}

const isField = (child: Element | string): boolean => typeof child !== 'string' && /^w:(?:fldChar|instrText)$/.test(child.name);

function ofRunPart(node: Element, walk: Walk): Element[] {
  const { found } = walk;
  switch (node.name) {
    case 'mc:AlternateContent': {
      const choices = elementsIn(node).filter(({ name }) => name === 'mc:Choice' || name === 'mc:Fallback');
      // Both say the same; the first that has words has them.
      const said = choices.find((choice) => allIn(choice, 'w:txbxContent').length > 0) ?? choices[0];
      if (said) drawn(said, walk);
      return [];
    }
    case 'w:drawing':
    case 'w:pict':
      drawn(node, walk);
      return [];
    case 'w:object':
      found.objects++;
      return [];
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      found.notes++;
      return [node];
    case 'w:commentReference':
      found.comments++;
      return [];
    case 'w:ruby':
      return elementsIn(childOf(node, 'w:rubyBase')).flatMap((run) => [...elementsIn(run)]);
    default:
      return [node];
  }
}

/** A drawing: the words of its text boxes are kept, the picture is counted. */
function drawn(node: Element, walk: Walk): void {
  const { found } = walk;
  const contents = allIn(node, 'w:txbxContent').filter((content) => wordsIn(content).trim() !== '');
  const outer = contents.filter(
    (content) => !contents.some((other) => other !== content && allIn(other, 'w:txbxContent').includes(content)),
  );
  for (const content of outer) {
    if (walk.inCell || !walk.boxes) found.boxesInCells.push(beginning(wordsIn(content)));
    else {
      found.boxes.push(beginning(wordsIn(content)));
      tidy(content, { ...walk, boxes: undefined });
      walk.boxes.push(...elementsIn(content));
    }
  }
  if (allIn(node, 'c:chart').length > 0 || allIn(node, 'dgm:relIds').length > 0) found.charts++;
  else if (allIn(node, 'a:blip').length > 0 || allIn(node, 'v:imagedata').length > 0) found.pictures++;
}

/** A row: deleted ones go, merged cells of the old kind become spans, places that the grid leaves out become blank cells. */
function ofRow(node: Element, walk: Walk): Element[] {
  const properties = childOf(node, 'w:trPr');
  if (childOf(properties, 'w:del')) {
    walk.found.deleted++;
    return [];
  }
  if (childOf(properties, 'w:ins')) walk.found.inserted++;
  tidy(node, walk);
  const cells: Element[] = [];
  for (const child of elementsIn(node)) {
    const before = cells.at(-1);
    const merged = childOf(childOf(child, 'w:tcPr'), 'w:hMerge');
    if (child.name !== 'w:tc') continue;
    if (before && merged && merged.attributes['w:val'] !== 'restart') cells[cells.length - 1] = widened(before, spanOf(child));
    else cells.push(child);
  }
  const [left, right] = ['w:gridBefore', 'w:gridAfter'].map((name) => Number(valueIn(properties, name) ?? 0)) as [number, number];
  const rest = elementsIn(node).filter(({ name }) => name !== 'w:tc');
  node.children = [...rest, ...blanks(left), ...cells, ...blanks(right)];
  return [node];
}

const spanOf = (cell: Element): number => Number(valueIn(childOf(cell, 'w:tcPr'), 'w:gridSpan') ?? 1) || 1;

function widened(cell: Element, by: number): Element {
  const others = elementsIn(childOf(cell, 'w:tcPr')).filter(({ name }) => name !== 'w:gridSpan' && name !== 'w:hMerge');
  const properties = element('w:tcPr', {}, [...others, element('w:gridSpan', { 'w:val': String(spanOf(cell) + by) })]);
  return { ...cell, children: [properties, ...cell.children.filter((child) => typeof child === 'string' || child.name !== 'w:tcPr')] };
}

/** A cell without words over so many columns; none over none. */
function blanks(columns: number): Element[] {
  if (!Number.isInteger(columns) || columns < 1 || columns > 60) return [];
  const properties = element('w:tcPr', {}, [element('w:gridSpan', { 'w:val': String(columns) })]);
  return [element('w:tc', {}, [properties, element('w:p')])];
}
