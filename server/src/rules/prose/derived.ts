import { figuresIn } from '../../language/figures.ts';
import type { Paragraph } from '../../report/paragraphs.ts';
import type { FindingWith } from '../engine/rule.ts';
import { wordsOf } from './growths.ts';
import { type Recomputed, recomputed } from './recomputed.ts';

/** Numbers that follow from the one before them: `108件，月均9件`, `1618件，是2024年1502件的1.08倍`. */
const words = /月均(?:办理|收到)?(?=[0-9])|[是为](?:[上去]年|20\d\d年)(?:度|同期)?(?=[0-9]{1,9}[件条]的[0-9.]{1,9}倍)/g;

/** Those of a paragraph that do not follow, by more than what is rounded. Those of figures in `told` are left alone. */
export function* derived({ text, range, start, sentences }: Paragraph, told: ReadonlySet<string>): Generator<FindingWith<Recomputed>> {
  for (const sentence of sentences)
    for (const match of sentence.text.matchAll(words)) {
      const at = sentence.from + match.index;
      const [next] = figuresIn(text, at, sentence.to);
      const times = next && /^的([0-9.]+)倍/.exec(text.slice(next.to, next.to + 12))?.[1];
      const all = figuresIn(text, sentence.from, at).filter(
        (f) => f.unit === next?.unit && !f.approximate && !told.has(`${start} ${f.from}`),
      );
      const now = all.at(-1);
      if (!next || !now) continue;
      const figure = times ? { ...next, from: next.to + 1, numberTo: next.to + 1 + times.length, to: next.to + 2 + times.length } : next;
      const [stated, by] = times ? [Number(times), next.value] : [next.value, 12];
      const decimals = times ? (times.split('.')[1]?.length ?? 0) : next.decimals;
      // Which of the numbers before is meant is open: one that fits is enough.
      if (by === 0 || all.some((f) => Math.abs(stated - f.value / by) * 10 ** decimals < 1)) continue;
      const right = (now.value / by).toFixed(decimals);
      yield recomputed('warning', figure, range, right, wordsOf(text.slice(at, figure.to), `${now.value}÷${by}＝${right}`));
    }
}
