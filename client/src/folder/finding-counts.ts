/** What a report has, by how bad it is. */
export interface Findings {
  readonly error: number;
  readonly warning: number;
  readonly information: number;
  readonly hint: number;
}

type Translate = (message: string, ...args: (string | number)[]) => string;

/** `2 errors`, `1 hint`, gravest first, in the language of `t`; what there is none of is left out. */
export function countedFindings({ error, warning, information, hint }: Findings, t: Translate): string[] {
  return [
    ...(error > 0 ? [error === 1 ? t('{0} error', error) : t('{0} errors', error)] : []),
    ...(warning > 0 ? [warning === 1 ? t('{0} warning', warning) : t('{0} warnings', warning)] : []),
    ...(information > 0 ? [information === 1 ? t('{0} info', information) : t('{0} infos', information)] : []),
    ...(hint > 0 ? [hint === 1 ? t('{0} hint', hint) : t('{0} hints', hint)] : []),
  ];
}

/** `1 report`, `80 reports`. */
export const countedReports = (count: number, t: Translate): string => (count === 1 ? t('{0} report', count) : t('{0} reports', count));

/** `1 place`, `12 places`. */
export const countedPlaces = (count: number, t: Translate): string => (count === 1 ? t('{0} place', count) : t('{0} places', count));

/** `1 finding`, `12 findings`. */
export const countedAll = (count: number, t: Translate): string => (count === 1 ? t('{0} finding', count) : t('{0} findings', count));

/** `1 file`, `80 files`. */
export const countedFiles = (count: number, t: Translate): string => (count === 1 ? t('{0} file', count) : t('{0} files', count));
