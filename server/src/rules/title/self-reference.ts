import type { Report } from '../../report/model.ts';
import { paragraphsOf } from '../../report/paragraphs.ts';
import type { Range } from '../../text/range.ts';
import type { Edit, Rule } from '../rule.ts';
import { editAt, editsOf, groupedFinding, matchesIn } from '../wording.ts';

export const titleSelfReference: Rule = {
  code: 'title/self-reference',
  severity: 'warning',
  fix: 'suggest',
  covers: ['ORG-SELF'],
  basis: [{ cite: '公开发布的年度报告中的实例', status: 'reports' }],
  docs: {
    zh: {
      title: '自称与机关不符',
      what: '局的报告里自称「我镇」，镇的报告里自称「我局」，等等。',
      why: '多半是照别的机关的报告改写时漏改的。「我县」「我区」「我市」「我单位」「本机关」任何机关都可以用，不提示；街道办事处可以自称「我街道」或者「我办」。',
      how: '改成与机关相符的自称。',
    },
    en: {
      title: 'The report speaks of itself as another kind of organ',
      what: 'A bureau’s report says 我镇 (our town), a town’s 我局 (our bureau), and so on.',
      why: 'It is mostly left from the report of another organ. 我县, 我单位, 本机关 fit any organ.',
      how: 'Use the word that fits the organ.',
    },
  },
  examples: {
    bad: { changes: [['主要负责人听取', '我镇主要负责人听取']] },
    good: { changes: [['主要负责人听取', '我局主要负责人按照我县要求听取']] },
  },
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
        en: `This is the report of “${report.organ!.value}”, and here it calls itself “${first.said}”${found.length > 1 ? ` (${found.length} places)` : ''}.`,
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
