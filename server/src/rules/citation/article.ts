import type { Paragraph } from '../../language/sentences.ts';
import { articlesOf, type Citation, citationsInWords, documents, labelOf, resolve } from '../../law/index.ts';
import type { Range, Words } from '../../text/range.ts';
import { textCache } from '../../text/text-cache.ts';
import type { Edit, Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { editAt, placed, proseIn } from '../wording.ts';

export const citationArticle: Rule<readonly Edit[]> = {
  ...stated('citation/article'),
  *check({ report }) {
    for (const paragraph of proseIn(report, null, 1, 5, 6)) {
      const isFirst = paragraph.section === null || paragraph.section === 1;
      for (const { at, message, place } of cache(`${isFirst}\n${paragraph.text}`, () => wrongIn(paragraph, isFirst)))
        yield {
          ...placed(this, paragraph.range(at.start, at.end)),
          message,
          data: place ? [editAt(paragraph, place.start, place.end, '第五十条')] : [],
        };
    }
  },
  fixes(finding) {
    const edits = finding.data;
    if (edits.length === 0) return [];
    return [{ title: { zh: `改为「${edits[0]!.newText}」`, en: `Change it to “${edits[0]!.newText}”` }, edits }];
  },
};

/** A wrong article in units of its paragraph; `place` is what article 50 may stand for. */
interface Wrong {
  readonly at: Range;
  readonly message: Words;
  readonly place: Range | null;
}

const cache = textCache<readonly Wrong[]>();

function wrongIn(paragraph: Paragraph, isFirst: boolean): readonly Wrong[] {
  if (!/第[一二三四五六七八九十百\d]{1,5}条/.test(paragraph.text)) return [];
  const cited = citationsInWords(paragraph.text).filter((c) => c.document === 'regulation' && c.article !== null);
  const unknown = cited.flatMap((citation): readonly Wrong[] => {
    const message = beyond(citation);
    return message ? [{ at: citation, message, place: null }] : [];
  });
  return isFirst ? [...unknown, ...basisOfReport(paragraph, cited)] : unknown;
}

/** An article, paragraph or item that the Regulations do not have. */
function beyond(citation: Citation): Words | undefined {
  if (resolve(citation)) return undefined;
  const most = documents.regulation.articles!;
  if (citation.article! > most)
    return {
      zh: `《条例》共 ${most} 条，没有${labelOf(citation)}。`,
      en: `The Regulation has ${most} articles and no article ${citation.article}.`,
    };
  if (!articlesOf('regulation').has(citation.article!)) return undefined;
  return { zh: `《条例》没有${labelOf(citation)}。`, en: `The Regulation has no ${labelOf(citation)}.` };
}

/**
 * Articles on which a report may say that it rests: contents and dates of reports, who draws them up, what is published of its own accord, assessment, and
 * those that make the Regulations hold for other bodies. 32 is what the Regulations of 2007 had, told as superseded.
 */
const bases: ReadonlySet<number> = new Set([4, 19, 20, 32, 46, 49, 50, 54, 55]);

/** `依据《条例》第五十二条编制本报告`: a clause that names the report's basis, and none of the articles that may be it. */
function* basisOfReport(paragraph: Paragraph, cited: readonly Citation[]): Iterable<Wrong> {
  for (const sentence of paragraph.sentences) {
    const here = cited.filter((c) => sentence.from <= c.start && c.end <= sentence.to);
    // Behind those that may be it, what is said of complaints and penalties is none: `第四十九条、第五十一条`.
    const known = here.some((c) => bases.has(c.article!));
    const first = known ? here.find((c) => c.article! > 50 && !bases.has(c.article!) && paragraph.text[c.start - 1] !== '至') : here[0];
    if (!first || !resolve(first)) continue;
    const lead = paragraph.text.slice(Math.max(sentence.from, first.start - 80), first.start);
    const before = lead + paragraph.text.slice(first.start, first.end);
    const after = paragraph.text.slice(here.at(-1)!.end, sentence.to);
    if (!/(?:根据|依据|按照|依照|遵照)/.test(before) || !draws.test(after)) continue;
    const place = here.length === 1 ? /第[^第]*条/.exec(paragraph.text.slice(first.start, first.end)) : null;
    const start = first.start + (place?.index ?? 0);
    const message: Words = {
      zh: `年度报告的内容规定在《条例》第五十条，这里写的是${labelOf({ article: first.article, paragraph: null, item: null })}。`,
      en: `What a report holds is laid down in article 50 of the Regulation; article ${first.article} is written here.`,
    };
    yield { at: first, message, place: place && { start, end: start + place[0].length } };
  }
}

/** What a sentence goes on with that tells on what the report rests, right behind the article. */
const draws =
  /^[^。；]{0,150}?(?:(?:编制|编写|撰写|形成)(?=[，。（]|[^。；，]{0,24}(?:报告|年报))|(?:公布|发布)(?:本|20|我)[^。；，]{0,30}(?:报告|年报)|现将[^。；]{0,40}(?:报告|公布))/;
