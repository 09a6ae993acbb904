import { countOf } from '../../text/count.ts';
import type { CheckCommand } from '../arguments/parse.ts';
import { checkFrame } from '../output/check-formats.ts';
import type { ExitCode } from '../output/exit-code.ts';
import type { Output } from '../output/output.ts';
import { type OrganTotals, plus, type Totals, totalsOf } from '../output/pretty.ts';
import { colourOf, framed, reading, special } from './reading.ts';

/** Checks reports and prints what was found; with `mend` mends them first, or shows what that would change. */
export async function check(asked: CheckCommand, output: Output, version: string): Promise<ExitCode> {
  const { format, language, only, minSeverity, fixes, mend, maxWarnings } = asked;
  const frame =
    mend === 'diff' ? { before: '', between: '', after: () => '' } : checkFrame(format, language, version, colourOf(asked, output));
  const pieces = framed(output, frame);
  let totals = totalsOf([]);
  const organs = new Map<string, Totals>();
  const own = special('check', { check: { format, only, minSeverity, fixes, mend, baseline: false } });
  const ran = await reading(asked, own, version, output, async ({ piece, totals: found, organ = '' }) => {
    if (found) {
      totals = plus(totals, found);
      if (format === 'html') organs.set(organ, plus(organs.get(organ) ?? totalsOf([]), found));
    }
    await pieces.add(piece);
  });
  if (ran.stopped) return pieces.stop();
  await pieces.end((count) => frame.after({ totals, organs: organs as OrganTotals, notRead: ran.notRead, pieces: count }));
  if (ran.failed) return 2;
  const tooMany = maxWarnings !== undefined && totals.counts.warning > maxWarnings;
  if (tooMany) {
    const { warning } = totals.counts;
    const zh = `警告 ${warning} 处，多于 --max-warnings ${maxWarnings}`;
    output.complain(`nianbao: ${language === 'zh' ? zh : `${countOf(warning, 'warning')}, more than --max-warnings ${maxWarnings}`}\n`);
  }
  return totals.counts.error > 0 || tooMany ? 1 : 0;
}
