import { paragraphsOf } from '../../report/paragraphs.ts';
import type { Edit, Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { editAt, matchesIn, placed } from '../wording.ts';

const unbracketed = /[发函办令字文](20[0-3]\d)(\d{1,3})号/g;
const unnumbered = /[发函办令字文][〔[【（［]20[0-3]\d[〕\]】）］]第?号/g;

export const citationNumberLost: Rule<readonly Edit[]> = {
  ...stated('citation/number-lost'),
  *check({ report }) {
    for (const paragraph of paragraphsOf(report)) {
      for (const found of matchesIn(paragraph.text, unbracketed)) {
        const at = found.index + 1;
        const right = `〔${found[1]}〕${found[2]}号`;
        yield {
          ...placed(this, paragraph.range(at, found.index + found[0].length)),
          message: {
            zh: `文号「${found[0].slice(1)}」少了括号，应为「${right}」。`,
            en: `“${found[0].slice(1)}” lacks its brackets: “${right}”.`,
          },
          data: [editAt(paragraph, at, found.index + found[0].length, right)],
        };
      }
      for (const found of matchesIn(paragraph.text, unnumbered)) {
        yield {
          ...placed(this, paragraph.range(found.index + 1, found.index + found[0].length)),
          message: {
            zh: `文号「${found[0].slice(1)}」里没有序号，可能忘了填。`,
            en: `“${found[0].slice(1)}” has no serial number; it may have been forgotten.`,
          },
          data: [],
        };
      }
    }
  },
  fixes(finding) {
    const edits = finding.data;
    if (edits.length === 0) return [];
    return [{ title: { zh: `改为「${edits[0]?.newText}」`, en: `Change it to “${edits[0]?.newText}”` }, edits }];
  },
};
