import { headNamesIn, selfNamesIn, selfWordsOf } from '../../language/self-names.ts';
import type { Report } from '../../report/model.ts';
import { paragraphsOf } from '../../report/paragraphs.ts';
import type { Range } from '../../text/range.ts';
import { memoizedByText } from '../../text/text-cache.ts';
import type { Edit, FindingWith, Rule, Severity } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { counted, editAt, groupedFinding } from '../wording.ts';

export const titleSelfReference: Rule<readonly Edit[]> = {
  ...stated('title/self-reference'),
  *check({ report }) {
    const organ = report.organ?.value ?? '';
    const own = selfWordsOf(organ);
    if (!own) return;
    const all = mentions(report);
    const names = all.filter((m) => !m.isHead);
    const isOneWord =
      names.some(({ word }) => own.isSure(word)) || paragraphsOf(report).some(({ text }) => own.isSure(shortFor.exec(text)?.[1] ?? ''));
    const wrong = names.filter(({ word }) => !own.fits(word));
    // 我委 in the report of a 厅 that is 我厅 elsewhere; a bureau under a committee has a head of its own.
    const doubtful = all.filter(({ word, isHead }) =>
      isHead ? headed.includes(own.word) && !own.isSure(word) : isOneWord && own.fits(word) && !own.isSure(word) && !'县区'.includes(word),
    );
    if (wrong.length > 0) yield found(organ, own.word, wrong, this.severity);
    if (doubtful.length > 0) yield found(organ, own.word, doubtful, 'information');
  },
  fixes(finding) {
    const edits = finding.data;
    if (edits.length === 0) return [];
    return [{ title: { zh: `改为「我${edits[0]!.newText}」`, en: `Change it to 我${edits[0]!.newText}` }, edits }];
  },
};

/** `（以下简称“管委会”）`, by its last character. */
const shortFor = /以下简称：?“[^”]{0,5}([^”])”/;

/** What an organ calls itself whose head is known by it: 局长, and 主任 of the others. */
const headed = '局厅镇乡关校院委街道中心';

function found(organ: string, word: string, places: readonly Mention[], severity: Severity): FindingWith<readonly Edit[]> {
  const { said, isHead } = places[0]!;
  return groupedFinding(
    { code: titleSelfReference.code, severity },
    places.map(({ place }) => place),
    counted(
      {
        zh: `这是「${organ}」的报告，这里${isHead ? '写的是' : '自称'}「${said}」。`,
        en: `This is the report of “${organ}”, and here it ${isHead ? 'says' : 'calls itself'} “${said}”.`,
      },
      places.length,
    ),
    places.flatMap(({ edit, isHead }) => (isHead ? [] : [{ ...edit, newText: word }])),
  );
}

interface Mention {
  readonly said: string;
  readonly word: string;
  /** 局长, who is no word of the organ for itself. */
  readonly isHead: boolean;
  readonly place: Range;
  readonly edit: Edit;
}

const namesIn = memoizedByText((words) => {
  // What others said is quoted: `“我镇的路灯…”`; `以下简称“我镇”` is the organ's own word.
  const text = words.replace(/“[^”]{5,60}”/g, (quoted) => ' '.repeat(quoted.length));
  return [selfNamesIn, headNamesIn].flatMap((look) =>
    look(text).map((name) => ({ ...name, said: text.slice(name.from, name.to), isHead: look === headNamesIn })),
  );
});

function mentions(report: Report): readonly Mention[] {
  return paragraphsOf(report).flatMap((p) =>
    namesIn(p.text).map(({ from, to, ...name }) => ({ ...name, place: p.range(from, to), edit: editAt(p, from + 1, to, '') })),
  );
}
