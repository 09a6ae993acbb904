import { type Figure, figuresIn } from '../../language/figures.ts';
import type { Paragraph, Sentence } from '../../report/paragraphs.ts';
import type { Range } from '../../text/range.ts';
import type { FindingWith, RuleContext, Severity } from '../engine/rule.ts';
import { isCounted, sumOf, type Unequal } from './part-lists.ts';
import { tableFigures } from './table-figures.ts';

/** Sums that prose writes out: `36＋2，共39件`; `新收36件，加上上年结转2件，共39件`; `网站120条、微信80条，合计210条`. Without a context no table explains any. */
export function* sums(
  paragraph: Paragraph,
  sentence: Sentence,
  before: Sentence | undefined,
  context: RuleContext | undefined,
  isReported: (figure: Figure) => boolean,
): Generator<FindingWith<Unequal>> {
  yield* inSigns(paragraph, sentence);
  yield* sideBySide(paragraph, sentence);
  if (!/[共计]|之和/.test(sentence.text)) return;
  const { text } = paragraph;
  const figures = figuresIn(text, sentence.from, sentence.to).filter(isCounted).slice(0, mostFigures);
  const earlier = before ? figuresIn(text, before.from, before.to).slice(-mostFigures) : [];
  for (const [i, total] of figures.entries()) {
    const here = termsBefore(text, sentence.from, figures.slice(0, i), total);
    const last = here.at(-1);
    if (!last || total.approximate) continue;
    const lead = text.slice(last.to, total.from);
    const severity = severityOf(text, lead, here, sentence.from);
    const terms = here.length > 1 ? here : [...baseOf(text, [...earlier, ...figures], last), last];
    if (terms.length < 2) continue;
    const own = carries(text, terms) && isPlain.test(lead) ? [] : figures.slice(0, i);
    if (!severity || holds(terms, total, earlier, own)) continue;
    if ([total, ...terms].some((f) => isReported(f) || f.approximate)) continue;
    const isSure = own.length === 0 && context !== undefined && isOfTable(sumOf(terms), context);
    // Of what comes to less, some may be left out.
    if (context && isOfTable(total.value, context) && !isSure && !(sumOf(terms) > total.value && isPlain.test(lead))) continue;
    yield finding(paragraph, isSure ? 'warning' : severity, total, terms);
  }
}

/** A sentence with more figures is none. */
const mostFigures = 60;

/** Sums with signs: every term is one. */
const signs = /[0-9]{1,9}[件条份]?(?:[＋+][0-9]{1,9}[件条份]?){1,9}[）)]?(?:[=＝]|，?(?:共|合计|总计|总数)(?:计|为|是)?)[0-9]{1,9}/g;

function* inSigns({ text, range }: Paragraph, sentence: Sentence): Generator<FindingWith<Unequal>> {
  for (const match of sentence.text.matchAll(signs)) {
    const numbers = [...match[0].matchAll(/[0-9]+/g)].map(([digits]) => ({ digits, value: Number(digits) }));
    const total = numbers.pop()!;
    const sum = sumOf(numbers);
    if (sum === total.value || /[0-9.]/.test(text[sentence.from + match.index - 1] ?? '')) continue;
    const to = sentence.from + match.index + match[0].length;
    if (/[0-9.]/.test(text[to] ?? '')) continue;
    const at = range(to - total.digits.length, to);
    yield unequal('warning', at, at, match[0], `${numbers.map((n) => n.digits).join('＋')}＝${sum}`, sum);
  }
}

/** `代表9人、村民12人共21人`: what is counted in one unit, and its sum right behind it. */
function* sideBySide({ text, range }: Paragraph, sentence: Sentence): Generator<FindingWith<Unequal>> {
  if (!sentence.text.includes('、') || !/共|合计|总计/.test(sentence.text)) return;
  const figures = figuresIn(text, sentence.from, sentence.to).slice(0, mostFigures);
  for (const [i, total] of figures.entries()) {
    const last = figures[i - 1];
    if (!last || isCounted(total) || !/^，?(?:共|共计|合计|总计)$/.test(text.slice(last.to, total.from))) continue;
    const terms = listBefore(text, figures, i, total);
    const sum = sumOf(terms);
    if (terms.length < 2 || sum === total.value || [total, ...terms].some((f) => f.approximate)) continue;
    const shown = `${terms.map((f) => text.slice(f.from, f.numberTo)).join('＋')}＝${sum}`;
    const number = range(total.from, total.numberTo);
    yield unequal('warning', range(total.from, total.to), number, text.slice(total.from, total.to), shown, sum);
  }
}

/** The figures right before the one at `to` that are in its unit and parted by 、 alone. */
function listBefore(text: string, figures: readonly Figure[], to: number, { unit }: Figure): readonly Figure[] {
  let from = to;
  while (from > 0 && figures[from - 1]!.unit === unit) {
    const between = from === to ? '、' : text.slice(figures[from - 1]!.to, figures[from]!.from);
    if (!/^、[^，；、（）]*$/.test(between)) break;
    from--;
  }
  return figures.slice(from, to);
}

/** What may be added up before `total`, in its unit: no difference (`较上年增加6件`), and nothing in another part of the sentence. */
function termsBefore(text: string, from: number, figures: readonly Figure[], total: Figure): readonly Figure[] {
  const stop = text.lastIndexOf('；', total.from);
  return figures.filter((f) => f.unit === total.unit && f.from > stop && !isDifference(text, Math.max(from, f.from - 4), f));
}

const isDifference = (text: string, from: number, { from: to }: Figure): boolean =>
  /(?:增加|减少|增长|下降|多|少)了?$/.test(text.slice(from, to));

/** `新收36件；加上上年结转2件，共39件`: what a lone term is added to stands in an earlier part. None where nothing does. */
function baseOf(text: string, figures: readonly Figure[], term: Figure): readonly Figure[] {
  const base = figures.findLast((f) => f.unit === term.unit && f.to <= term.from && !isDifference(text, Math.max(0, f.from - 4), f));
  return base ? [base] : [];
}

const totalWords =
  /^(?:[）]?，?)(?:[两二三四五六]?[项者家类级]|以上|上述)?(?:共|合计|总计|共计|总共|一共|之和)(?:为|是|有|计|办理|收到|处理|受理|办结|答复|发布|公开)?$/;
/** What was 办理 is no sum of what came in. */
const isPlain = /^，?(?:共|合计|总计|共计)[为是有]?$/;
const added = /加上|连同|加之|另有|另加/;

/** How plain it is that the terms are added up: by words that say so, or one beside another; undefined where they are not. */
function severityOf(text: string, lead: string, terms: readonly Figure[], from: number): Severity | undefined {
  if (!totalWords.test(lead)) return undefined;
  const last = terms.at(-1)!;
  const isAdded = added.test(text.slice(terms.at(-2)?.to ?? from, last.from));
  const [first] = terms;
  const between = text.slice(first!.to, last.from);
  if (isAdded) return terms.length > 1 ? 'warning' : 'information';
  // `上年结转2件全部办结，本年新收办结25件，共办结27件`: each of them says so itself.
  const verb = /办结|答复/.exec(lead)?.[0];
  const isSaid = verb !== undefined && text.slice(text.lastIndexOf('，', first!.from) + 1, last.from).split(verb).length > terms.length;
  if (terms.length < 2 || /其中|公开[0-9]/.test(between) || (!isSaid && /办结|答复/.test(lead + between))) return undefined;
  return /[两二三四五六][项者家类级]/.test(lead) ? 'warning' : 'information';
}

/** Some of the last terms make the total, with or without one number told before; or the total was told before. */
function holds(terms: readonly Figure[], total: Figure, earlier: readonly Figure[], own: readonly Figure[]): boolean {
  let sum = 0;
  for (const { value } of terms.toReversed()) {
    sum += value;
    if (sum === total.value || earlier.some((f) => f.unit === total.unit && sum + f.value === total.value)) return true;
  }
  return [...earlier, ...own].some((f) => f.unit === total.unit && f.value === total.value);
}

/** `收到18件、上年结转1件，共19件`: two rows, neither of which is a part of the other. */
const carries = (text: string, terms: readonly Figure[]): boolean =>
  terms.length === 2 && /^[，、；](?:另有)?(?:上年度?|去年|20\d\d年)结转[^含括中]*$/.test(text.slice(terms[0]!.to, terms[1]!.from));

/** The total is one of table three: then a term is wrong, which is told where it is. */
export function isOfTable(value: number, context: RuleContext): boolean {
  const figures = tableFigures(context);
  return value > 0 && [['1'], ['1', '2'], ['3.7']].some((rows) => figures.sum('requests', rows, ['total'])?.value === value);
}

function finding({ text, range }: Paragraph, severity: Severity, total: Figure, terms: readonly Figure[]): FindingWith<Unequal> {
  const sum = sumOf(terms);
  const at = range(total.from, total.to);
  const shown = `${terms.map((f) => text.slice(f.from, f.numberTo)).join('＋')}＝${sum}`;
  return unequal(severity, at, range(total.from, total.numberTo), text.slice(total.from, total.to), shown, sum);
}

const unequal = (severity: Severity, at: Range, number: Range, said: string, shown: string, sum: number): FindingWith<Unequal> => ({
  code: 'prose/parts',
  severity,
  ...at,
  message: { zh: `合计写的是「${said}」，算得 ${shown}。`, en: `The total is said to be “${said}”, but ${shown}.` },
  data: { number, sum },
});
