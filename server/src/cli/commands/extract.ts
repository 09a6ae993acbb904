import type { ExtractCommand } from '../arguments/parse.ts';
import type { ExitCode } from '../output/exit-code.ts';
import { extractFrame } from '../output/extract-formats.ts';
import type { Output } from '../output/output.ts';
import { framed, reading, special } from './reading.ts';

/** Prints what is read of reports. */
export async function extract(asked: ExtractCommand, output: Output, version: string): Promise<ExitCode> {
  const { format, explain, wide } = asked;
  const own = special('extract', { extract: { format, explain, wide } });
  const frame = extractFrame(own);
  const pieces = framed(output, frame);
  const ran = await reading(asked, own, version, output, ({ piece }) => pieces.add(piece));
  if (ran.stopped) return pieces.stop();
  await pieces.end(() => (format === 'json' ? ']\n' : ''));
  return ran.failed ? 2 : 0;
}
