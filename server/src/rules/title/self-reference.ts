import type { Report } from '../../report/model.ts';
import { paragraphsOf } from '../../report/paragraphs.ts';
import { countOf } from '../../text/count.ts';
import type { Range } from '../../text/range.ts';
import type { Edit, Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { editAt, editsOf, groupedFinding, matchesIn } from '../wording.ts';

export const titleSelfReference: Rule<readonly Edit[]> = {
  ...stated('title/self-reference'),
  *check({ report }) {
    const own = report.organ && ownWords(report.organ.value);
    if (!own) return;
    const found = mentions(report).filter((m) => !own.includes(m.word));
    const [first] = found;
    if (!first) return;
    const edits = found.map(({ edit }): Edit => ({ ...edit, newText: own[0]! }));
    yield groupedFinding(
      this,
      found.map(({ place }) => place),
      {
        zh: `这是「${report.organ!.value}」的报告，这里自称「${first.said}」${found.length > 1 ? `，这样的共 ${found.length} 处` : ''}。`,
        en: `This is the report of “${report.organ!.value}”, and here it calls itself “${first.said}”${found.length > 1 ? ` (${countOf(found.length, 'place')})` : ''}.`,
      },
      { zh: '这里也是', en: 'here, too' },
      edits,
    );
  },
  fixes(finding) {
    const edits = editsOf(finding);
    return [{ title: { zh: `改为「我${edits[0]?.newText}」`, en: `Change it to 我${edits[0]?.newText}` }, safe: false, edits }];
  },
};

/** The words after 我 by which an organ may call itself; undefined where its name does not tell. */
function ownWords(organ: string): readonly string[] | undefined {
  if (/街道(?:办事处|办)?$|街$/.test(organ)) return ['街道', '办'];
  if (/镇(?:人民政府)?$/.test(organ)) return ['镇'];
  if (/乡(?:人民政府)?$/.test(organ)) return ['乡'];
  if (/局$/.test(organ) && !/管理局$|分局$/.test(organ)) return ['局'];
  return undefined;
}

interface Mention {
  readonly said: string;
  readonly word: string;
  readonly place: Range;
  readonly edit: Edit;
}

function mentions(report: Report): readonly Mention[] {
  return paragraphsOf(report).flatMap((p) =>
    matchesIn(p.text, /(?<=^|[，。；：、在由将对使经]|[\u4e00-\u9fff]年)[我本](局|镇|乡|街道)(?![域际势部限部区])/g).map((m) => {
      const end = m.index + m[0].length;
      return { said: m[0], word: m[1]!, place: p.range(m.index, end), edit: editAt(p, m.index + 1, end, '') };
    }),
  );
}
