import { templates } from '../../../format/index.ts';
import { foldLabel } from '../../../report/labels.ts';
import { lazily } from '../../../text/lazily.ts';
import { type HtmlRows, type Piece, wordsOf } from '../tables.ts';

/** Every label of the official tables, folded. */
const labels = lazily(
  (): ReadonlySet<string> =>
    new Set(
      Object.values(templates).flatMap(({ disclosure, requests, disputes }) =>
        [disclosure, requests, disputes].flatMap(({ header, groups, rows }) =>
          [...header.flat(), ...groups]
            .map(({ label }) => label)
            .concat(rows.flatMap(({ label, parents }) => [label, ...parents]))
            .map(foldLabel),
        ),
      ),
    ),
);

/** A sheet parted at rows in which one cell alone has words that are no label of a table: a title, a heading or prose that stands on it. */
export function withProse(rows: HtmlRows): readonly Piece[] {
  const pieces: Piece[] = [];
  let open: HtmlRows[number][] = [];
  const finish = (): void => {
    if (open.length > 0) pieces.push({ rows: open });
    open = [];
  };
  for (const row of rows) {
    const filled = row.filter(({ html }) => wordsOf(html) !== '');
    const [only] = filled;
    if (filled.length === 1 && only && !labels().has(foldLabel(wordsOf(only.html)))) {
      finish();
      pieces.push({ html: `<p>${only.html}</p>\n` });
    } else open.push(row);
  }
  finish();
  return pieces;
}
