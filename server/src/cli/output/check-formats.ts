import type { Language } from '../../text/range.ts';
import type { CheckFormat } from '../arguments/commands.ts';
import type { Checked } from '../check.ts';
import type { NotReadFile } from '../files/found.ts';
import type { Assignment } from '../jobs/assignment.ts';
import { githubLines } from './github.ts';
import { type Heading, htmlHead, htmlRows, htmlTail } from './html.ts';
import { junitHead, junitSuite, junitTail } from './junit.ts';
import { painter } from './output.ts';
import { plainLines } from './plain-lines.ts';
import { type OrganTotals, prettyCheck, prettyTotals, type Totals } from './pretty.ts';
import { sarifHead, sarifResults, sarifTail } from './sarif.ts';
import { toJson } from './visible.ts';

/** One file's findings in the format of the run; it may be empty. */
export function checkPiece(result: Checked, { check, language, colour }: Assignment, heading: Heading): string {
  switch (check.format) {
    case 'json':
      return toJson(result);
    case 'sarif':
      return sarifResults(result).map(toJson).join(',\n');
    case 'github':
      return githubLines(result);
    case 'lines':
      return plainLines(result);
    case 'junit':
      return junitSuite(result);
    case 'html':
      return htmlRows(result, heading, language);
    case 'pretty':
      return prettyCheck(result, language, painter(colour));
  }
}

/** What a run came to. */
export interface Ending {
  readonly totals: Totals;
  readonly organs: OrganTotals;
  readonly notRead: readonly NotReadFile[];
  /** How many pieces were printed. */
  readonly pieces: number;
}

/** What stands before, between and after the pieces of a run. */
export interface Frame {
  readonly before: string;
  readonly between: string;
  after(end: Ending): string;
}

export const jsonFrame: Frame = { before: '[', between: ',\n', after: () => ']\n' };
const plainFrame: Frame = { before: '', between: '', after: () => '' };

/** The frame of a format. */
export function checkFrame(format: CheckFormat, language: Language, version: string, colour: boolean): Frame {
  switch (format) {
    case 'json':
      return jsonFrame;
    case 'sarif':
      return { before: sarifHead(version, language), between: ',\n', after: ({ notRead }) => sarifTail(notRead, language) };
    case 'junit':
      return { before: junitHead, between: '', after: ({ notRead }) => junitTail(notRead, language) };
    case 'html':
      return {
        before: htmlHead(language),
        between: '',
        after: ({ totals, organs, notRead }) => htmlTail(totals, notRead, organs, language),
      };
    case 'pretty': {
      const after = ({ totals, pieces }: Ending): string =>
        totals.files > 1 ? (pieces > 0 ? '\n' : '') + prettyTotals(totals, language, painter(colour)) : '';
      return { before: '', between: '\n', after };
    }
    default:
      return plainFrame;
  }
}
