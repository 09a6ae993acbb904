import { readdirSync, readFileSync } from 'node:fs';
import { pages } from '../../server/src/rules/engine/pages.generated.ts';
import { sampleReport } from '../../server/src/rules/engine/sample.ts';

/*
 * Prose as reports have it, for measuring: sentences of the project's own reports and of the right passages on the rules' pages, mixed anew and with
 * other figures each time. Text made of a few phrases would hide what a rule costs that looks at every word.
 */

const examples = new URL('../../examples/', import.meta.url);

/** Lines of tables, headings and titles say nothing in sentences. */
const isProse = (line: string): boolean => line.length > 24 && line.includes('。') && !/[\t|<]/.test(line);

/** Every sentence once, in the order of their sources. */
const sentences: readonly string[] = (() => {
  const written = readdirSync(examples)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(new URL(name, examples), 'utf8'));
  const passages = pages.flatMap(({ examples: shown, silent }) => [
    ...shown.map(({ right }) => right.text),
    ...silent.map(({ text }) => text),
  ]);
  const lines = [...written, sampleReport(2023), sampleReport(2020), ...passages].flatMap((text) => text.split(/\r?\n/)).filter(isProse);
  const all = lines.flatMap((line) => line.split(/(?<=。)/)).map((sentence) => sentence.trim());
  return [...new Set(all)].filter((sentence) => sentence.length > 10 && sentence.length < 200);
})();

/** A paragraph of at least `length` units. */
export function paragraph(roll: (below: number) => number, length: number): string {
  let text = '';
  while (text.length < length) {
    const sentence = sentences[roll(sentences.length)]!;
    // A year is a year; of other figures those of one to three digits are counts.
    text += sentence.replaceAll(/(?<![\d〔.第])\d{1,3}(?![\d〕.年号])/g, (figure) => String(roll(10 ** figure.length)));
  }
  return text;
}
