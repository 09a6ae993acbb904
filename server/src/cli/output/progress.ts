import { Presets, SingleBar } from 'cli-progress';
import type { Language } from '../../text/range.ts';
import type { Progress } from './output.ts';

/** Shorter work needs no word about how far it is, in milliseconds. */
const patience = 1000;

/** A line on a terminal: how many of how many, how many a second, how long it takes still. It comes after a second, and goes when it is done. */
export function terminalProgress(stream: NodeJS.WriteStream, language: Language): Progress {
  const format =
    language === 'zh'
      ? '{bar} {percentage}% {value}/{total} 份 · 每秒 {rate} 份 · 还要 {eta_formatted}'
      : '{bar} {percentage}% {value}/{total} · {rate}/s · {eta_formatted} left';
  const since = Date.now();
  let bar: SingleBar | undefined;
  return {
    show(done, all) {
      if (!bar && (Date.now() - since < patience || done >= all)) return;
      const rate = Math.round((done * 1000) / (Date.now() - since));
      if (!bar) {
        bar = new SingleBar(
          { format, stream, clearOnComplete: true, hideCursor: true, etaBuffer: 100, gracefulExit: false },
          Presets.shades_classic,
        );
        bar.start(all, done, { rate });
      } else bar.update(done, { rate });
    },
    done() {
      bar?.stop();
      bar = undefined;
    },
  };
}
