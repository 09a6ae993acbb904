import { type Figure, figuresIn } from '../../language/figures.ts';
import { type Paragraph, paragraphsOf } from '../../report/paragraphs.ts';
import type { Range, Words } from '../../text/range.ts';
import type { FindingWith, Rule, RuleContext, Severity } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { disagreementsOf } from './disagreements.ts';
import { tableFigures } from './table-figures.ts';

/** A number that was worked out anew, and what it should be; null where no whole gives it. */
interface Recomputed {
  readonly number: Range;
  readonly right: string | null;
}

/** `42件，占51.85%`: the share is worked out again from every whole that the paragraph names before it. */
export const percentage: Rule<Recomputed> = {
  ...stated('prose/percentage'),
  *check(context) {
    for (const paragraph of paragraphsOf(context.report)) {
      if (!paragraph.text.includes('%')) continue;
      const figures = figuresIn(paragraph.text, 0, paragraph.text.length);
      yield* shares(paragraph, figures, context);
      yield* growths(paragraph, figures);
    }
  },
  fixes: (finding) => {
    const { number, right } = finding.data;
    if (right === null) return [];
    return [
      {
        title: { zh: `改为 ${right}%`, en: `Change to ${right}%` },
        safe: false,
        edits: [{ start: number.start, end: number.end, newText: right }],
      },
    ];
  },
};

interface Share {
  readonly count: Figure;
  readonly share: Figure;
  /** Indexes of the wholes that it fits. */
  readonly fits: readonly number[];
}

/** Wholes that are tried: in a paragraph of hundreds of numbers more would only fit by chance. */
const mostWholes = 12;
/** How many figures back a whole may stand. */
const furthest = 60;

function* shares({ text, range }: Paragraph, figures: readonly Figure[], context: RuleContext): Generator<FindingWith<Recomputed>> {
  const found: Share[] = [];
  for (const [i, share] of figures.entries()) {
    const count = figures[i - 1];
    if (share.unit !== '%' || !count || count.unit === '%' || !isShare(text.slice(count.to, share.from))) continue;
    const wholes = wholesBefore(figures, i - 1, count);
    if (count.approximate || wholes.length === 0) continue;
    found.push({ count, share, fits: wholes.filter((w) => isPercent(share, (100 * count.value) / w)) });
  }
  const totals = totalsOf(context);
  const wrong = found.filter(
    ({ count, share, fits }) => fits.length === 0 && !totals.some((t) => isPercent(share, (100 * count.value) / t)),
  );
  if (wrong.length === 0) return;
  const whole = commonWhole(found.filter((s) => s.fits.length > 0));
  const told = new Set(disagreementsOf(context).flatMap((d) => d.facts.map((f) => f.figure?.from)));
  for (const { count, share } of wrong) {
    if (told.has(count.from)) continue;
    const right = whole === undefined ? undefined : ((100 * count.value) / whole).toFixed(share.decimals);
    const severity: Severity = right ? 'warning' : 'hint';
    const words = text.slice(count.from, share.to);
    yield finding(severity, range(share.from, share.to), range(share.from, share.numberTo), right ?? null, {
      zh: right ? `「${words}」：按 ${whole} 计应为 ${right}%。` : `「${words}」：前面的总数都算不出 ${text.slice(share.from, share.to)}。`,
      en: right
        ? `“${words}”: as a share of ${whole} it is ${right}%.`
        : `“${words}”: no whole named before gives ${text.slice(share.from, share.to)}.`,
    });
  }
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

const finding = (severity: Severity, at: Range, number: Range, right: string | null, message: Words): FindingWith<Recomputed> => ({
  code: 'prose/percentage',
  severity,
  start: at.start,
  end: at.end,
  message,
  data: { number, right },
});

/** `，占`, `，占比`, `（约占`, `，占总数的`: nothing but this stands between a count and its share; other words are what the share is of. */
const isShare = (between: string): boolean => between.length <= 12 && /^[，、（：]?[\u4e00-\u9fff]{0,2}?占/.test(between);

function wholesBefore(figures: readonly Figure[], index: number, { unit, value }: Figure): readonly number[] {
  const wholes = new Set<number>();
  for (let i = index - 1; i >= Math.max(0, index - furthest) && wholes.size < mostWholes; i--) {
    const figure = figures[i]!;
    if (figure.unit === unit && figure.value >= value && figure.value > 0) wholes.add(figure.value);
  }
  return [...wholes];
}

/** Rounded or cut, in the last digit that is printed. */
const isPercent = (share: Figure, exact: number): boolean => Math.abs(share.value - exact) < 10 ** -share.decimals + 1e-9;

/** The whole that two other shares fit, and all of them. */
function commonWhole(fitting: readonly Share[]): number | undefined {
  if (fitting.length < 2) return undefined;
  const common = fitting[0]!.fits.filter((w) => fitting.every((s) => s.fits.includes(w)));
  return common.length === 1 ? common[0] : undefined;
}

/** `收到12件，较上年增加3件，增长33.3%`. */
function* growths({ text, range }: Paragraph, figures: readonly Figure[]): Generator<FindingWith<Recomputed>> {
  for (let i = 2; i < figures.length; i++) {
    const [now, change, rate] = [figures[i - 2]!, figures[i - 1]!, figures[i]!];
    if (rate.unit !== '%' || now.unit !== change.unit || now.unit === '%' || now.approximate || change.approximate) continue;
    const way = directionOf(text, now, change, rate);
    if (way === 0) continue;
    const before = now.value - way * change.value;
    if (before <= 0 || isPercent(rate, (100 * change.value) / before)) continue;
    const right = ((100 * change.value) / before).toFixed(rate.decimals);
    yield finding('hint', range(rate.from, rate.to), range(rate.from, rate.numberTo), right, {
      zh: `「${text.slice(now.from, rate.to)}」：上年应为 ${before}，算得 ${right}%。`,
      en: `“${text.slice(now.from, rate.to)}”: from ${before} last year it is ${right}%.`,
    });
  }
}

/** +1 for more, -1 for less; 0 where the words are not plainly `较上年增加3件，增长…%`. */
function directionOf(text: string, now: Figure, change: Figure, rate: Figure): number {
  const first = text.slice(now.to, change.from);
  const second = text.slice(change.to, rate.from);
  const plain = first.length <= 14 && second.length <= 8 && /[上去]年/.test(first) && !/[。；]/.test(first + second);
  if (!plain) return 0;
  if (/(?:增加|增长|多)了?$/.test(first) && /(?:增长|增加|上升|增幅)/.test(second)) return 1;
  return /(?:减少|下降|少)了?$/.test(first) && /(?:下降|减少|回落|降低|降幅)/.test(second) ? -1 : 0;
}
