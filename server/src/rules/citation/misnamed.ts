import type { Paragraph } from '../../language/sentences.ts';
import { meantName } from '../../law/index.ts';
import { paragraphsOf } from '../../report/paragraphs.ts';
import { matched } from '../../text/matched.ts';
import type { Edit, Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { editAt, matchesIn } from '../wording.ts';

const inMarks = /[《〈]([^《》〈〉]{5,30})[》〉]/g;
const regulation =
  /(?<![《〈])中[华国][\u4e00-\u9fff]{0,6}国[\u4e00-\u9fff]{0,6}公开[\u4e00-\u9fff]{0,2}条[例列]|国务院办公厅[\u4e00-\u9fff]{2,12}公开办公室/g;

export const citationMisnamed: Rule<readonly Edit[]> = {
  ...stated('citation/misnamed'),
  *check({ report }) {
    for (const paragraph of paragraphsOf(report)) {
      for (const { from, to, text } of namesIn(paragraph)) {
        const meant = meantName(text);
        if (!meant) continue;
        yield {
          code: this.code,
          severity: meant.certain ? this.severity : 'information',
          ...paragraph.range(from, to),
          message: { zh: `「${text}」的名称不对，应为「${meant.name}」。`, en: `“${text}” is misnamed: “${meant.name}”.` },
          data: [editAt(paragraph, from, to, meant.name)],
        };
      }
    }
  },
  fixes: (finding) => {
    const edits = finding.data;
    return [{ title: { zh: `改为「${edits[0]!.newText}」`, en: `Change it to “${edits[0]!.newText}”` }, preferred: true, edits }];
  },
};

interface Name {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** What stands in the innermost 《》 or 〈〉, and the regulation's name without any. */
function namesIn({ text }: Paragraph): readonly Name[] {
  const marked = matchesIn(text, inMarks).map((m) => ({
    from: m.index + 1,
    to: m.index + 1 + m[1]!.length,
    text: m[1]!,
  }));
  const plain = matchesIn(text, regulation).map((m) => ({ ...matched(m), text: m[0] }));
  return [...marked, ...plain.filter((p) => !marked.some((m) => m.from <= p.from && p.to <= m.to))];
}
