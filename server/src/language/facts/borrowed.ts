import { applicantParts, decisionNouns, type Noun, resultOf, type Verb } from './kinds.ts';
import type { Segment } from './segments.ts';

/** What a segment has from those before it: their verb, their name, their count. */

/** Nouns that one verb is told of together. */
export const together: ReadonlySet<Noun | undefined> = new Set<Noun | undefined>([...decisionNouns, 'norm', 'rules']);
/** The last noun that says something; undefined where none does. */
export const lastNamed = (nouns: readonly Noun[]): Noun | undefined => nouns.filter((n) => n !== 'weak').at(-1);

/** What is done with documents, and with no decisions. */
const ofDocuments: readonly Verb[] = ['make', 'publish', 'repeal', 'valid'];

/** A segment without a verb that counts something more has the verb of what was counted before it. */
export function withVerb(segment: Segment, acted: ReadonlySet<Verb>): Segment {
  const last = lastNamed(segment.nouns);
  if (ofDocuments.some((verb) => acted.has(verb)) === decisionNouns.has(last) || /[现存共]有|总数/.test(segment.text)) return segment;
  const goesOn = acted.size > 0 && segment.verbs.size === 0 && segment.figure !== undefined && together.has(last);
  return goesOn ? { ...segment, verbs: acted } : segment;
}

/** A sum by itself counts what the clause before named, and `增至15件` what was `由12件` before: then both are one segment. */
export function withNamed(segment: Segment, waiting: Segment | undefined): Segment {
  const { figure, marks, nouns, verbs, parts, years, unknown } = segment;
  if (!figure || !waiting || nouns.length + parts.length + verbs.size + years.length > 0 || unknown) return segment;
  const text = waiting.text + segment.text;
  if (waiting.figure ? !became.test(text) : !sums.test(segment.text)) return segment;
  return { ...waiting, to: segment.to, text, figure, marks: new Set([...waiting.marks, ...marks]) };
}

/** `因没有现成信息需要另行制作，无法提供1件`: why, before the result that it is of. */
export function withReason(segment: Segment, waiting: Segment | undefined): Segment {
  const [result, ...others] = segment.parts;
  if (!result || !waiting?.parts.length || others.length > 0 || waiting.figure || !waiting.parts.every((part) => resultOf(part) === result))
    return segment;
  return { ...segment, parts: [...waiting.parts, result] };
}

/** `3件因征求意见未办结，结转下年度`: how many, and why, before what became of them. */
export function withCount(segment: Segment, open: Segment | undefined): Segment {
  if (!open || segment.figure || !segment.verbs.has('carryOut') || segment.marks.has('not')) return segment;
  return { ...segment, figure: open.figure, from: open.from };
}

/** Whether a segment tells how many are open, and why. */
export const isOpen = ({ figureFirst, figure, text }: Segment): boolean =>
  figureFirst && figure?.unit === '件' && /件(?:申请)?(?:因|由于|需|[正仍尚]在)/.test(text);

/** How a sum begins. 分别 is none, and a bare figure may count anything. */
const sums = /^(?:共|合计|总计|累计|总数|数量|计)/;
/** `由12件`, before what that became, with the words for it or not. */
export const whatWas = /[由从][0-9.万]+[件份条宗起](?:[增升减降][加长少]?[至到])?$/;
const became = /[由从][0-9.万]+[件份条宗起][增升减降][加长少]?[至到][0-9.万]+[件份条宗起]$/;

/** Whether a segment names what a sum behind it would count, or what there was before. */
export const namesWhat = ({ figure, unknown, nouns, verbs, parts, marks, text }: Segment): boolean =>
  !unknown &&
  (figure
    ? whatWas.test(text)
    : nouns.length + parts.length > 0 && (parts.length > 0 || verbs.size > 0) && !marks.has('not') && !marks.has('all'));

/** `政府信息公开申请12件`: what happened with them is not said. */
export const isBare = ({ figure, unknown, nouns, verbs, parts }: Segment): boolean =>
  figure?.unit === '件' &&
  !unknown &&
  verbs.size + parts.length === 0 &&
  nouns.length > 0 &&
  nouns.every((n) => n === 'request' || n === 'weak');

/**
 * What was named by itself was received where the next words tell what came over beside it (`申请12件，上年结转2件`), or who asked for all of it
 * (`依申请公开9件，均来自自然人`, `5件申请（自然人4件、商业企业1件）`).
 */
export function receivedBefore({ verbs, marks, parts, inside, text, figure }: Segment, bare: Segment | undefined): Segment | undefined {
  if (!bare || marks.has('among')) return undefined;
  const isBeside = verbs.has('carryIn') && !inside && (!/[共总合]/.test(bare.text) || /另有|加上/.test(text));
  const isByAll = (inside ? figure !== undefined : marks.has('all')) && applicantParts.has(parts[0]!);
  return isBeside || isByAll ? { ...bare, verbs: new Set<Verb>(['receive']) } : undefined;
}
