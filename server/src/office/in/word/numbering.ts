import { toChinese } from '../../../language/numerals.ts';
import { allIn, childOf, type Element, elementsIn, isOn, treeOf, valueIn } from './xml-tree.ts';

/** One level of a list, as Word counts it. */
interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1、`: the numbers of levels stand for their places. */
  readonly text: string;
  /** The paragraph style that carries it. */
  readonly style: string | undefined;
  readonly isLegal: boolean;
}

interface List {
  /** Lists of one abstract list go on counting where the other stopped. */
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels that begin anew with the list. */
  readonly restarts: ReadonlyMap<number, number>;
}

/** A paragraph's own number as it would be seen; empty where it has none. Counts, so each is asked for once, in the order of the text. */
export interface Numbering {
  numberOf(properties: Element | undefined): string;
}

/** The numbering of a document out of its parts; either may be missing. */
export function numberingOf(numberingXml: string | undefined, stylesXml: string | undefined): Numbering {
  const lists = numberingXml === undefined ? new Map<string, List>() : listsIn(treeOf(numberingXml));
  const styles = stylesXml === undefined ? new Map<string, Style>() : stylesIn(treeOf(stylesXml));
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();
  return {
    numberOf(properties) {
      const place = placeOf(properties, styles, lists);
      if (!place) return '';
      const { id, list, level } = place;
      const counts = counters.get(list.abstract) ?? [];
      counters.set(list.abstract, counts);
      if (!begun.has(id)) for (const at of list.restarts.keys()) counts.length = Math.min(counts.length, at);
      begun.add(id);
      return counted(list, level, counts);
    },
  };
}

/** Counts one on and writes the number out. */
function counted(list: List, level: number, counts: number[]): string {
  const own = list.levels.get(level);
  if (!own) return '';
  const startOf = (at: number): number => list.restarts.get(at) ?? list.levels.get(at)?.start ?? 1;
  counts.length = Math.min(counts.length, level + 1);
  for (let at = 0; at < level; at++) counts[at] ??= startOf(at);
  counts[level] = counts[level] === undefined ? startOf(level) : counts[level] + 1;
  if (own.format === 'bullet' || own.format === 'none') return '';
  const number = (at: number): string => {
    const format = own.isLegal ? 'decimal' : (list.levels.get(at)?.format ?? 'decimal');
    return written(counts[at] ?? startOf(at), format);
  };
  const text = own.text.replaceAll(/%([1-9])/g, (_, digit: string) => number(Number(digit) - 1)).trim();
  // `1.` and `一、` stand right before the words; a bare number would run into them.
  return /[\dA-Za-z]$/.test(text) ? `${text} ` : text;
}

/** Which list a paragraph belongs to, by itself or by its style. */
function placeOf(properties: Element | undefined, styles: ReadonlyMap<string, Style>, lists: ReadonlyMap<string, List>) {
  const own = childOf(properties, 'w:numPr');
  const style = valueIn(properties, 'w:pStyle');
  const inherited = style === undefined ? undefined : inheritedOf(style, styles);
  const id = valueIn(own, 'w:numId') ?? inherited?.id;
  const list = id === undefined || id === '0' ? undefined : lists.get(id);
  if (id === undefined || !list) return undefined;
  const byStyle = style === undefined ? undefined : [...list.levels].find(([, level]) => level.style === style)?.[0];
  const level = Number(valueIn(own, 'w:ilvl') ?? byStyle ?? inherited?.level ?? 0);
  return { id, list, level: Number.isInteger(level) && level >= 0 && level < 9 ? level : 0 };
}

interface Style {
  readonly basedOn: string | undefined;
  readonly id: string | undefined;
  readonly level: string | undefined;
}

function inheritedOf(name: string, styles: ReadonlyMap<string, Style>): { readonly id: string; readonly level: string } | undefined {
  let level: string | undefined;
  for (let at: string | undefined = name, steps = 0; at !== undefined && steps < 20; steps++) {
    const style: Style | undefined = styles.get(at);
    level ??= style?.level;
    if (style?.id !== undefined) return { id: style.id, level: level ?? '0' };
    at = style?.basedOn;
  }
  return undefined;
}

function stylesIn(root: Element): ReadonlyMap<string, Style> {
  const entries = allIn(root, 'w:style').map((style): [string, Style] => {
    const number = childOf(childOf(style, 'w:pPr'), 'w:numPr');
    const own = { basedOn: valueIn(style, 'w:basedOn'), id: valueIn(number, 'w:numId'), level: valueIn(number, 'w:ilvl') };
    return [style.attributes['w:styleId'] ?? '', own];
  });
  return new Map(entries);
}

function listsIn(root: Element): Map<string, List> {
  const abstracts = new Map(
    elementsIn(root)
      .filter((one) => one.name === 'w:abstractNum')
      .map((one) => [one.attributes['w:abstractNumId'] ?? '', one]),
  );
  const byStyle = new Map(
    [...abstracts].flatMap(([id, one]) => {
      const link = valueIn(one, 'w:styleLink');
      return link === undefined ? [] : [[link, id] as const];
    }),
  );
  const lists = new Map<string, List>();
  for (const one of elementsIn(root)) {
    if (one.name !== 'w:num') continue;
    const said = valueIn(one, 'w:abstractNumId') ?? '';
    const link = valueIn(abstracts.get(said), 'w:numStyleLink');
    const abstract = (link !== undefined ? byStyle.get(link) : undefined) ?? said;
    lists.set(one.attributes['w:numId'] ?? '', listOf(abstract, abstracts.get(abstract), one));
  }
  return lists;
}

function listOf(abstract: string, definition: Element | undefined, own: Element): List {
  const levels = new Map<number, Level>();
  for (const level of elementsIn(definition)) if (level.name === 'w:lvl') levels.set(Number(level.attributes['w:ilvl']), levelOf(level));
  const restarts = new Map<number, number>();
  for (const override of elementsIn(own)) {
    if (override.name !== 'w:lvlOverride') continue;
    const at = Number(override.attributes['w:ilvl']);
    const level = childOf(override, 'w:lvl');
    if (level) levels.set(at, levelOf(level));
    const start = valueIn(override, 'w:startOverride');
    if (start !== undefined) restarts.set(at, Number(start));
  }
  return { abstract, levels, restarts };
}

const levelOf = (level: Element): Level => ({
  start: Number(valueIn(level, 'w:start') ?? 1),
  format: valueIn(level, 'w:numFmt') ?? 'decimal',
  text: valueIn(level, 'w:lvlText') ?? '',
  style: valueIn(level, 'w:pStyle'),
  isLegal: isOn(level, 'w:isLgl'),
});

const chineseFormats = new Set([
  'chineseCounting',
  'chineseCountingThousand',
  'ideographDigital',
  'japaneseCounting',
  'japaneseDigitalTenThousand',
  'taiwaneseCounting',
  'taiwaneseCountingThousand',
  'taiwaneseDigital',
  'koreanDigital2',
]);

/** A number in one of Word's formats; in digits where the format is none that such reports use. */
function written(n: number, format: string): string {
  if (chineseFormats.has(format)) return n > 0 && n < 10_000 ? toChinese(n) : String(n);
  if (format.startsWith('decimalEnclosedCircle')) return n >= 1 && n <= 20 ? String.fromCharCode(0x2460 + n - 1) : String(n);
  if (format === 'decimalEnclosedParen') return n >= 1 && n <= 20 ? String.fromCharCode(0x2474 + n - 1) : String(n);
  if (format === 'ideographEnclosedCircle' || format === 'decimalEnclosedFullstop')
    return n >= 1 && n <= 20 ? String.fromCharCode(0x2488 + n - 1) : String(n);
  if (format === 'decimalFullWidth' || format === 'decimalFullWidth2')
    return String(n).replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  if (format === 'decimalZero') return String(n).padStart(2, '0');
  if (format === 'ideographTraditional') return '甲乙丙丁戊己庚辛壬癸'[n - 1] ?? String(n);
  if (format === 'upperLetter' || format === 'lowerLetter') return letters(n, format === 'upperLetter');
  if (format === 'upperRoman' || format === 'lowerRoman') return roman(n, format === 'upperRoman');
  return String(n);
}

/** Word writes the 27th as AA, the 28th as BB. */
function letters(n: number, upper: boolean): string {
  if (n < 1 || n > 260) return String(n);
  const letter = String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.ceil(n / 26));
  return upper ? letter.toUpperCase() : letter;
}

function roman(n: number, upper: boolean): string {
  if (n < 1 || n > 3999) return String(n);
  const tens = [
    ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'],
    ['', 'x', 'xx', 'xxx', 'xl', 'l', 'lx', 'lxx', 'lxxx', 'xc'],
    ['', 'c', 'cc', 'ccc', 'cd', 'd', 'dc', 'dcc', 'dccc', 'cm'],
    ['', 'm', 'mm', 'mmm'],
  ];
  const text = [...String(n)]
    .reverse()
    .map((digit, i) => tens[i]![Number(digit)])
    .reverse()
    .join('');
  return upper ? text.toUpperCase() : text;
}
