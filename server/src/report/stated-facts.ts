import { type Fact, factsIn } from '../language/facts/grammar.ts';
import { type ListMark, listMarkAt } from '../language/ordinals.ts';
import { countsItsArea } from '../language/organs.ts';
import { fold } from '../text/fold.ts';
import { memoized } from '../text/memoized.ts';
import type { Report } from './model.ts';
import { type Paragraph, paragraphsOf } from './paragraphs.ts';

export type { Fact } from '../language/facts/grammar.ts';
export type { About } from '../language/facts/phrases/phrase.ts';
export type { Certainty } from '../language/facts/readings.ts';

/** What the prose of a report states in figures, in the order of the text. Made once for each report. */
export const factsOf = memoized(readFacts);

const LONGEST = 20_000;
const MOST = 1000;

function readFacts(report: Report): readonly Fact[] {
  const self = report.organ ? fold(report.organ.value) : '';
  const government = countsItsArea(self);
  const facts: Fact[] = [];
  let heading = '';
  for (const paragraph of paragraphsOf(report)) {
    if (isHeading(paragraph)) heading = paragraph.text;
    else if (opens(paragraph)) heading = '';
    const requests = paragraph.section === 3 || heading.includes('申请');
    // No paragraph of a report is as long, and none states as much: what goes on for pages without a break is not prose to be held to tables.
    if (paragraph.text.length > LONGEST || facts.length > MOST) continue;
    if (!(requests || subjects.test(paragraph.text)) || !tells.test(paragraph.text)) continue;
    const cases = casesOf(paragraph, heading);
    for (const fact of factsIn(paragraph, { year: report.year?.value, self, government, requests, cases })) facts.push(fact);
  }
  return facts;
}

/**
 * Whose cases a paragraph tells of that does not say it in the sentence: those of table four where the section or the heading is about them;
 * most likely so where the work is overseen, requests are told of, or its problems.
 */
function casesOf({ section, text, sentences: [first] }: Paragraph, heading: string): 'certain' | 'likely' | undefined {
  const opening = first?.clauses[0]?.text ?? '';
  const head = `${heading} ${opening.length <= LONGEST_LEAD ? opening : ''}`;
  if (section === 4 || (/信息公开|政务公开/.test(head) && /复议|诉讼/.test(heading))) return 'certain';
  return section === 5 || /监督保障|申请公开|公开申请/.test(head) || ofRequests.test(text) ? 'likely' : undefined;
}

const LONGEST_LEAD = 20;
const ofRequests = /依申请公开|信息公开申请/;

/** A line of its own that names what follows: `（二）依申请公开情况`. */
const isHeading = ({ text }: Paragraph): boolean => text.length <= 30 && !/[。；，]/.test(text) && opens({ text });
const opens = ({ text }: Pick<Paragraph, 'text'>): boolean => opening.has(listMarkAt(text)?.kind);
const opening: ReadonlySet<string | undefined> = new Set<ListMark['kind']>(['bracketed', 'listed', 'arabic']);
/** Without any of these nothing is spoken of that the tables hold. */
const subjects = /申请|复议|诉讼|纠正|规范性文件|规章|许可|处罚|强制|处理费|收费/;
/** Without any of these nothing is stated. */
const tells = /[件份条宗起封个例次项元%]|未|无|没有|均|全部|所有/;
