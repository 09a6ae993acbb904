import { Converter } from 'opencc-js/cn2t';
import type { Dress } from './case.ts';
import { type Grid, type GridCell, type GridRow, mapGrid } from './grid.ts';
import { softBreak } from './layouts/layout-kit.ts';
import type { Random } from './random.ts';
import { gbkAsUtf8, mistyped, shifted, specked, utf8AsGbk, withPinyin } from './spoil.ts';

/** The labels and headers of a grid as the case dresses them. */
export function dressGrid(grid: Grid, dress: Dress, random: Random): Grid {
  return mapGrid(dress.rows ? withOtherRows(grid, random) : grid, (cell) =>
    cell.role === 'figure' ? cell.text : dressWords(cell, dress, random),
  );
}

function dressWords(cell: GridCell, dress: Dress, random: Random): string {
  let words = cell.text;
  if (dress.loose && cell.role === 'label' && random.chance(0.4)) words = looseLabel(words, random);
  if (dress.typos && cell.role === 'label' && random.chance(0.15)) words = mistyped(words, random);
  words = inScript(words, dress);
  if (dress.shift && /^（/u.test(words) && random.chance(0.5)) return shifted(words);
  if (dress.spaces && random.chance(0.5)) words = spacedOut(words);
  if (dress.specks && random.chance(0.15)) words = specked(words, random);
  if (dress.split && cell.role !== 'label' && words.length >= 4 && words.length < 9 && random.chance(0.5)) {
    const middle = words.length >> 1;
    words = words.slice(0, middle).trimEnd() + softBreak + words.slice(middle).trimStart();
  }
  return words;
}

/** The label with its number written otherwise, or without it where the words alone still say which row it is. */
function looseLabel(label: string, random: Random): string {
  const number = /^\d\./u.exec(label)?.[0];
  if (!number) return label;
  const words = label.slice(number.length);
  return random.pick(words === '其他' ? [`${number[0]}、${words}`] : [`${number[0]}、${words}`, `${number[0]}．${words}`, words]);
}

/** A heading as people write it: another mark after its number, a colon at its end, spaces, no number. */
export function dressHeading(official: string, dress: Dress, random: Random): string {
  const heading = inScript(official, dress);
  if (dress.shift && random.chance(0.15)) return shifted(heading);
  if (!dress.loose || random.chance(0.5)) return heading;
  const [ordinal, words] = [heading[0]!, heading.slice(2)];
  return random.pick([
    `${ordinal}.${words}`,
    `${ordinal}、 ${words}`,
    `${heading}：`,
    `**${heading}**`,
    `　　${heading}`,
    words,
    `# ${heading}`,
  ]);
}

/** `（一） 予以公开`, `1. 属于国家秘密`, `总 计`, `结果 维持`. */
function spacedOut(words: string): string {
  const ordinal = /^(?:（.）|\d\.)/u.exec(words)?.[0];
  if (ordinal) return `${ordinal} ${words.slice(ordinal.length)}`;
  return words.length === 2 || words.length === 4 ? `${words.slice(0, words.length / 2)} ${words.slice(words.length / 2)}` : words;
}

function withOtherRows(grid: Grid, random: Random): Grid {
  if (grid.id === 'disclosure') return { ...grid, rows: withAdditionalRow(grid.rows, random) };
  return grid.id === 'requests' ? { ...grid, rows: withRowsExchanged(grid.rows, random) } : grid;
}

/** A row that no template has, under the documents of table two. */
function withAdditionalRow(rows: readonly GridRow[], random: Random): GridRow[] {
  const model = rows.findIndex((row) => row.cells[0]?.text.endsWith('规范性文件'));
  const figures = [0, 1, 2].map(() => String(random.int(0, 99)));
  const cells = rows[model]!.cells.map((cell, i) => ({ ...cell, text: i === 0 ? '其他主动公开文件' : figures[i - 1]! }));
  return [...rows.slice(0, model + 1), { row: '其他主动公开文件', cells }, ...rows.slice(model + 1)];
}

/** Two neighbours of one group of table three in each other's place. */
function withRowsExchanged(rows: readonly GridRow[], random: Random): GridRow[] {
  const inGroup = (i: number): boolean => rows[i]?.cells.length === 8 && /^\d\./u.test(rows[i]?.cells[0]?.text ?? '');
  const places = rows.map((_, i) => i).filter((i) => inGroup(i) && inGroup(i + 1));
  const at = random.pick(places);
  return rows.map((row, i) => (i === at ? rows[at + 1]! : i === at + 1 ? rows[at]! : row));
}

/** A paragraph or heading as the case dresses it. */
export function dressLine(written: string, dress: Dress, random: Random): string {
  const line = inScript(written, dress);
  if (dress.shift && /^（/u.test(line) && random.chance(0.5)) return shifted(line);
  if (dress.specks && random.chance(0.1)) return `${line}<br/>`;
  return line;
}

const traditional = Converter({ from: 'cn', to: 't' });

/** Script comes before damage: what was shifted was traditional already. */
const inScript = (text: string, dress: Dress): string => (dress.script === 'traditional' ? traditional(text) : text);

/** What is done to a whole text at the end: width, readings, encoding, line ends. Lines stay lines. */
export function dressText(text: string, dress: Dress): string {
  let dressed = text;
  if (dress.brackets === 'half') dressed = dressed.replaceAll('（', '(').replaceAll('）', ')').replaceAll('，', ',').replaceAll('：', ':');
  if (dress.pinyin) dressed = withPinyin(dressed);
  if (dress.encoding === 'utf8-as-gbk') dressed = utf8AsGbk(dressed);
  if (dress.encoding === 'gbk-as-utf8') dressed = gbkAsUtf8(dressed);
  return dress.eol === '\r\n' ? dressed.replaceAll('\n', '\r\n') : dressed;
}
