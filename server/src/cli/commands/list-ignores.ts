import type { IgnoresCommand } from '../arguments/parse.ts';
import { jsonFrame } from '../output/check-formats.ts';
import type { ExitCode } from '../output/exit-code.ts';
import type { Output } from '../output/output.ts';
import { addBaseline } from './baseline.ts';
import { framed, reading, special } from './reading.ts';

/** Lists what the project files let stand; with `add` lets everything stand that is found today. */
export async function ignores(asked: IgnoresCommand, output: Output, version: string): Promise<ExitCode> {
  if (asked.add) return addBaseline(asked, output, version);
  const { format, language, only, minSeverity } = asked;
  const frame = format === 'json' ? jsonFrame : { before: '', between: '\n', after: () => '' };
  const pieces = framed(output, frame);
  const own = special('ignores', { check: { format, only, minSeverity, fixes: false, baseline: false } });
  const ran = await reading(asked, own, version, output, ({ piece }) => pieces.add(piece));
  if (ran.stopped) return pieces.stop();
  const none = language === 'zh' ? '没有忽略的问题\n' : 'nothing is ignored\n';
  await pieces.end((count) => (format === 'json' ? ']\n' : count === 0 ? none : ''));
  return ran.failed ? 2 : 0;
}
