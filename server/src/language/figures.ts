import { firstWhere } from '../text/halving.ts';
import { memoizedByText } from '../text/text-cache.ts';
import { chineseNumerals, readNumber } from './numerals.ts';

/** A number with its unit as prose writes it: `12件`, `两件`, `3,607件`, `1100余条`, `2950元`, `0.3万元`, `51.85%`. Offsets of the folded text. */
export interface Figure {
  readonly from: number;
  /** Where the number itself ends; its unit follows. */
  readonly numberTo: number;
  readonly to: number;
  /** In units of one: `0.3万元` is 3000. */
  readonly value: number;
  /** `件`, `元`, `%` … */
  readonly unit: string;
  /** 余, 多, 近 …, or rounded to 万: more or less than it says. */
  readonly approximate: boolean;
  /** What its last digit counts, where it is rounded to 万 or 亿 and nothing says that it is more or less besides: 100 of `18.64万件`. */
  readonly step?: number;
  /** Digits behind the point. */
  readonly decimals: number;
}

/** Longer units first: `件次` counts something else than `件`. */
const units = ['个百分点', '件次', '人次', '份次', '条次', '场次', '篇次', ...'件份条宗起封项次个例篇元人场期部家名户幅册批只处轮'];
/** Longer numbers are no counts. */
const mostUnits = 16;

/** The figure at `at`, or undefined where none stands. Linear in its own length. */
export function figureAt(text: string, at: number): Figure | undefined {
  const code = text.charCodeAt(at);
  if (code >= 0x30 && code <= 0x39) return isDigit(text, at - 1) || /[.,〔[第]/.test(text[at - 1] ?? '') ? undefined : digits(text, at);
  return chineseNumerals.includes(text[at]!) && text[at - 1] !== '第' ? words(text, at) : undefined;
}

/** A longer text is read from `from` to `to` alone: it may be asked about in thousands of parts, and is not cached. */
const longest = 2_000;

/** The figures in digits between `from` and `to`, in the order of the text. Linear; of a text that was asked about before nothing is read again. */
export function figuresIn(text: string, from: number, to: number): readonly Figure[] {
  if (text.length > longest) return read(text, from, to);
  const all = figuresOf(text);
  const first = firstWhere(0, all.length, (i) => all[i]!.from >= from);
  let end = first;
  while (end < all.length && all[end]!.to <= to) end++;
  return all.slice(first, end);
}

const figuresOf = memoizedByText((text) => read(text, 0, text.length));

function read(text: string, from: number, to: number): readonly Figure[] {
  const figures: Figure[] = [];
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x30 || code > 0x39) continue;
    const figure = figureAt(text, i);
    if (figure && figure.to <= to) figures.push(figure);
    while (i + 1 < to && isDigit(text, i + 1)) i++;
    if (figure) i = Math.max(i, figure.to - 1);
  }
  return figures;
}

const isDigit = (text: string, i: number): boolean => {
  const code = text.charCodeAt(i);
  return code >= 0x30 && code <= 0x39;
};

function digits(text: string, from: number): Figure | undefined {
  let to = from;
  while (to - from < mostUnits && (isDigit(text, to) || isInner(text, to))) to++;
  if (isDigit(text, to)) return undefined;
  const written = text.slice(from, to).replaceAll(',', '');
  const decimals = written.includes('.') ? written.length - written.indexOf('.') - 1 : 0;
  return written.split('.').length > 2 ? undefined : withUnit(text, from, to, Number(written), decimals);
}

/** A point or a thousands separator between digits. */
function isInner(text: string, i: number): boolean {
  if (text[i] === '.') return isDigit(text, i + 1);
  return text[i] === ',' && isDigit(text, i + 1) && isDigit(text, i + 2) && isDigit(text, i + 3) && !isDigit(text, i + 4);
}

function words(text: string, from: number): Figure | undefined {
  let to = from;
  while (to - from < mostUnits && chineseNumerals.includes(text[to] ?? '。')) to++;
  const value = readNumber(text.slice(from, to));
  return value === null ? undefined : withUnit(text, from, to, value, 0);
}

function withUnit(text: string, from: number, numberTo: number, value: number, decimals: number): Figure | undefined {
  if (text[numberTo] === '%') return { from, numberTo, to: numberTo + 1, value, unit: '%', approximate: false, decimals };
  let to = numberTo;
  let approximate = false;
  const more = (): void => {
    if ('余多'.includes(text[to] ?? '。')) {
      approximate = true;
      to++;
    }
  };
  more();
  const scale = text[to] === '万' ? 10_000 : text[to] === '亿' ? 100_000_000 : 1;
  if (scale > 1) to++;
  more();
  const unit = units.find((u) => text.startsWith(u, to));
  if (unit === undefined || (unit === '起' && '来到'.includes(text[to + 1] ?? '。'))) return undefined;
  const found = { from, numberTo, to: to + unit.length, value: Math.round(value * scale * 1e6) / 1e6, unit, decimals };
  if (approximate || scale === 1 || unit === '元') return { ...found, approximate };
  return { ...found, approximate: true, step: scale * 10 ** -decimals };
}
