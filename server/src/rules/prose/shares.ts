import type { Figure } from '../../language/figures.ts';
import type { Paragraph } from '../../report/paragraphs.ts';
import { textBefore } from '../../text/text-before.ts';
import type { FindingWith, RuleContext, Severity } from '../engine/rule.ts';
import { sumOf } from './part-lists.ts';
import { isPercent, type Recomputed, recomputed } from './recomputed.ts';
import { tableFigures } from './table-figures.ts';

interface Share {
  readonly count: Figure;
  readonly share: Figure;
  /** It is one of a whole of its own. */
  readonly isRate: boolean;
  /** Some number around it could be its whole. */
  readonly isTried: boolean;
  /** Those that it fits. */
  readonly fits: readonly number[];
  /** The one that is named between them: `17件，占办结总数48件的35.4%`. */
  readonly named?: number;
}

/** Wholes that are tried: in a paragraph of hundreds of numbers more would only fit by chance. */
const mostWholes = 12;
/** How many figures away a whole may stand. */
const furthest = 60;

/** `42件，占51.85%`: a share is worked out again from every whole that its paragraph names, from those of the tables where a context tells them, and from all counts with a share together. */
export function* shares(
  { text, range, start }: Paragraph,
  figures: readonly Figure[],
  context: RuleContext | undefined,
  reported: ReadonlySet<string>,
): Generator<FindingWith<Recomputed>> {
  const found = sharesIn(text, figures);
  const sum = found.reduce((n, { count }) => n + (figures.includes(count) ? count.value : 0), 0);
  // One by itself is no part of its own sum.
  const totals = [...(context ? totalsOf(context) : []), ...(found.length > 1 ? [sum] : [])];
  const wrong = found.filter(
    ({ count, share, isTried, fits, named }) =>
      isTried && fits.length === 0 && (named !== undefined || !totals.some((t) => isPercent(share, (100 * count.value) / t))),
  );
  if (wrong.length === 0) return;
  const common = commonWhole(found.filter((s) => s.fits.length > 0 && !s.isRate && s.named === undefined));
  for (const { count, share, isRate, named } of wrong) {
    if (reported.has(`${start} ${count.from}`)) continue;
    const whole = named ?? (isRate ? undefined : (common ?? ofWhich(text, figures, count)));
    const right = whole !== undefined && whole >= count.value ? ((100 * count.value) / whole).toFixed(share.decimals) : null;
    const severity: Severity = right ? 'warning' : 'information';
    const words = text.slice(Math.min(count.from, share.from), Math.max(count.to, share.to));
    yield recomputed(severity, share, range, right, {
      zh: right ? `「${words}」：按 ${whole} 计应为 ${right}%。` : `「${words}」：前面的总数都算不出 ${text.slice(share.from, share.to)}。`,
      en: right
        ? `“${words}”: as a share of ${whole} it is ${right}%.`
        : `“${words}”: no whole named before gives ${text.slice(share.from, share.to)}.`,
    });
  }
}

function sharesIn(text: string, figures: readonly Figure[]): readonly Share[] {
  const found: Share[] = [];
  for (const [i, share] of figures.entries()) {
    if (share.unit !== '%' || /[约近超]$/.test(text.slice(0, share.from))) continue;
    const before = figures[i - 1];
    const after = figures[i + 1];
    const isAfter = after && text.slice(share.to, after.from) === '（' && /占比?(?:为|达)?$/.test(textBefore(text, share.from, 4));
    const rate = rated(text, figures, i);
    const named = isAfter ? undefined : ofNamed(text, figures, i);
    const count = isAfter
      ? after
      : (named ??
        toldApart(text, figures, i) ??
        together(text, figures, i) ??
        rate ??
        (before && isShare(text.slice(before.to, share.from)) ? before : undefined));
    if (!count || count.unit === '%' || count.approximate) continue;
    const wholes = named ? [before!.value] : wholesAround(figures, isAfter ? i + 1 : Math.max(figures.indexOf(count), 0) || i - 1, count);
    found.push({
      count,
      share,
      isRate: count === rate,
      isTried: wholes.length > 0,
      fits: wholes.filter((w) => isPercent(share, (100 * count.value) / w)),
      ...(named ? { named: before!.value } : {}),
    });
  }
  return found;
}

/** `17件，占办结总数48件的35.4%`: the count, where nothing but the whole stands between it and its share. */
function ofNamed(text: string, figures: readonly Figure[], at: number): Figure | undefined {
  const [count, whole] = [figures[at - 2], figures[at - 1]];
  return count &&
    whole!.unit === count.unit &&
    /^的?$/.test(text.slice(whole!.to, figures[at]!.from)) &&
    isShare(text.slice(count.to, whole!.from))
    ? count
    : undefined;
}

/** `32件、8件，分别占80%和20%`: the count that a share is of, where there are as many of both. */
function toldApart(text: string, figures: readonly Figure[], at: number): Figure | undefined {
  const goesOn = (i: number): boolean =>
    figures[i - 1]?.unit === '%' && figures[i]?.unit === '%' && /^[、和及与，]$/.test(text.slice(figures[i - 1]!.to, figures[i]!.from));
  let from = at;
  while (at - from < mostWholes && goesOn(from)) from--;
  let to = at + 1;
  while (to - at < mostWholes && goesOn(to)) to++;
  const last = figures[from - 1];
  if (!last || !/^[，、]?分别占/.test(text.slice(last.to, figures[from]!.from))) return undefined;
  // `共200条` between them is what both are of.
  return figures[at - (to - from) - (/[共计]/.test(text[last.from - 1] ?? '') ? 1 : 0)];
}

/** `予以公开586件、部分公开139件，合计占45.7%`: the two that are counted side by side before it. */
function together(text: string, figures: readonly Figure[], at: number): Figure | undefined {
  const last = figures[at - 1];
  if (!last || !/^[，、](?:合计|共计?|[两二][者项](?:合计|共)?)占/.test(text.slice(last.to, figures[at]!.from))) return undefined;
  let from = at - 1;
  while (
    at - from < mostWholes &&
    figures[from - 1]?.unit === last.unit &&
    /^、[^，；。]*$/.test(text.slice(figures[from - 1]!.to, figures[from]!.from))
  )
    from--;
  const list = figures.slice(from, at);
  // Of three it is open which are meant.
  return list.length !== 2 ? undefined : { ...last, from: list[0]!.from, value: sumOf(list) };
}

/** `收到问卷200份，满意186份，满意率95%`: the rate of what a count names, whose whole stands right before it. */
function rated(text: string, figures: readonly Figure[], at: number): Figure | undefined {
  const [whole, count] = [figures[at - 2], figures[at - 1]];
  if (!whole || whole.unit !== count!.unit || whole.value <= count!.value) return undefined;
  const rate = /^[，（]([\u4e00-\u9fff]{2,6})率[为达]?到?$/.exec(text.slice(count!.to, figures[at]!.from))?.[1];
  const done = /^[，、](?:其中|已|共)?(.*?)[了的]?$/.exec(text.slice(whole.to, count!.from))?.[1];
  // 收回, 回收率
  return rate && (done === rate || (done === '收回' && rate === '回收')) ? count : undefined;
}

/** `占办结总数的35.3%`, where prose does not name that total: those of tables three and four are tried, too. */
function totalsOf(context: RuleContext): readonly number[] {
  const figures = tableFigures(context);
  const sums = [
    ...[['1'], ['1', '2'], ['3.7']].map((rows) => figures.sum('requests', rows, ['total'])),
    ...[['review.total'], ['direct.total', 'after.total']].map((columns) => figures.sum('disputes', ['cases'], columns)),
  ];
  return sums.flatMap((sum) => sum?.value || []);
}

/**
 * `，占`, `，占比`, `（约占`, `，占总数的`: nothing but this stands between a count and its share; other words are what the share is of, and
 * what a whole county has (`占全县的37.4%`) no report tells.
 */
const isShare = (between: string): boolean =>
  between.length <= 12 &&
  /^[，、（：]?[\u4e00-\u9fff]{0,2}?占/.test(between) &&
  !/^[，、]?(?:合计|总计|共计?|[两二][者项])|占(?:全(?!部)|同期|[我本][市县区省])/.test(between);

function wholesAround(figures: readonly Figure[], index: number, { unit, value }: Figure): readonly number[] {
  const wholes = new Set<number>();
  const from = Math.max(0, index - furthest);
  for (let i = index - 1; i >= from && wholes.size < mostWholes; i--) add(figures[i]!);
  for (let i = index + 1; i < Math.min(figures.length, index + furthest) && wholes.size < mostWholes; i++) add(figures[i]!);
  return [...wholes];

  function add(figure: Figure): void {
    if (figure.unit === unit && figure.value >= value && figure.value > 0) wholes.add(figure.value);
  }
}

/** `149件，其中被纠正18件`: the number that the count is a part of; undefined where the words do not say so. */
function ofWhich(text: string, figures: readonly Figure[], count: Figure): number | undefined {
  const before = figures[figures.indexOf(count) - 1];
  return before?.unit === count.unit && /^[，（]?其中/.test(text.slice(before.to, count.from)) ? before.value : undefined;
}

/** The one whole that all fitting shares have in common; undefined where none fits, or several do. */
function commonWhole(fitting: readonly Share[]): number | undefined {
  const [first] = fitting;
  const common = first?.fits.filter((w) => fitting.every((s) => s.fits.includes(w))) ?? [];
  return common.length === 1 ? common[0] : undefined;
}
