import { selfNamesIn, selfWordsOf } from '../../language/self-names.ts';
import type { Report } from '../../report/model.ts';
import { paragraphsOf } from '../../report/paragraphs.ts';
import type { Range } from '../../text/range.ts';
import { remembered } from '../../text/remembered.ts';
import type { Edit, Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { counted, editAt, groupedFinding } from '../wording.ts';

export const titleSelfReference: Rule<readonly Edit[]> = {
  ...stated('title/self-reference'),
  *check({ report }) {
    const own = report.organ && selfWordsOf(report.organ.value);
    if (!own) return;
    const found = mentions(report).filter((m) => !own.fits(m.word));
    const [first] = found;
    if (!first) return;
    const edits = found.map(({ edit }): Edit => ({ ...edit, newText: own.word }));
    yield groupedFinding(
      this,
      found.map(({ place }) => place),
      counted(
        {
          zh: `这是「${report.organ!.value}」的报告，这里自称「${first.said}」。`,
          en: `This is the report of “${report.organ!.value}”, and here it calls itself “${first.said}”.`,
        },
        found.length,
      ),
      edits,
    );
  },
  fixes(finding) {
    const edits = finding.data;
    return [{ title: { zh: `改为「我${edits[0]?.newText}」`, en: `Change it to 我${edits[0]?.newText}` }, safe: false, edits }];
  },
};

interface Mention {
  readonly said: string;
  readonly word: string;
  readonly place: Range;
  readonly edit: Edit;
}

const namesIn = remembered((words) => {
  // What others said is quoted: `“我镇的路灯…”`; `以下简称“我镇”` is the organ's own word.
  const text = words.replace(/“[^”]{5,60}”/g, (quoted) => ' '.repeat(quoted.length));
  return selfNamesIn(text).map(({ from, to, word }) => ({ from, to, word, said: text.slice(from, to) }));
});

function mentions(report: Report): readonly Mention[] {
  return paragraphsOf(report).flatMap((p) => {
    return namesIn(p.text).map(({ from, to, word, said }) => ({ said, word, place: p.range(from, to), edit: editAt(p, from + 1, to, '') }));
  });
}
