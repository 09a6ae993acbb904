import { tableIds } from '../../../server/src/format/index.ts';
import type { Random } from '../../generate/random.ts';
import { all, lined, type RenderName, texts } from '../render.ts';
import type { Page, Shown } from '../sheet.ts';
import { type Figure, type Rewritten, rewrite, type Way } from '../way.ts';

/** Figures written otherwise: units, separators, full width, spaces, notes, letters that look like digits, dashes; and what HTML adds. */

const blank: Shown = { value: null, marked: false };
const wide = (text: string): string => text.replaceAll(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));
const grouped = (digits: string, mark: string): string => digits.replace(/\B(?=(?:\d{3})+$)/g, mark);

/** Some figures of all tables written by `write`; undefined leaves one as it is. */
const some = (
  page: Page,
  share: number,
  random: Random,
  write: (text: string, shown: Shown, figure: Figure) => Rewritten | undefined,
): Page =>
  rewrite(page, tableIds, (figure) => {
    const shown = page.shown.get(`${figure.table} ${figure.row}`)?.[figure.column];
    return shown && random.chance(share) ? write(figure.text, shown, figure) : undefined;
  });

const way = (
  kind: string,
  name: string,
  renders: readonly RenderName[],
  share: number,
  write: (text: string, shown: Shown, random: Random) => Rewritten | undefined,
): Way => ({ kind, name, renders, change: (page, random) => some(page, share, random, (text, shown) => write(text, shown, random)) });

const digits = (text: string): boolean => /^\d+$/.test(text);
const marked = (shown: Shown): Shown => ({ ...shown, marked: true });
/** The figure with something behind or before it. */
const beside = (
  kind: string,
  name: string,
  renders: readonly RenderName[],
  share: number,
  write: (text: string, random: Random) => string,
): Way =>
  way(kind, name, renders, share, (text, shown, random) =>
    digits(text) ? { text: write(text, random), shown: marked(shown) } : undefined,
  );

/** Zeros replaced with a mark that says: nothing here. */
const dash = (name: string, mark: (random: Random) => string, renders: readonly RenderName[] = [...lined, 'cells']): Way =>
  way('placeholders', name, renders, 0.6, (text, _, random) =>
    text === '0' ? { text: mark(random), shown: { ...blank, marked: true } } : undefined,
  );

const inHtml = (name: string, share: number, write: (text: string, shown: Shown, random: Random) => Rewritten | undefined): Way =>
  way('html', name, ['html'], share, (text, shown, random) => (digits(text) ? write(text, shown, random) : undefined));

export const writtenWays: readonly Way[] = [
  beside('written', 'units', all, 0.4, (text) => `${text}件`),
  beside('written', 'full-width', all, 0.4, wide),
  beside('written', 'thousands', all, 1, (text, random) => grouped(text, random.pick([',', '，']))),
  beside('written', 'thousands-by-spaces', all, 1, (text) => grouped(text, ' ')),
  beside('written', 'spaces-inside', all, 0.3, (text) => [...text].join(' ')),
  beside('written', 'spaces-around', lined, 0.4, (text) => `  ${text}　`),
  beside('written', 'zero-width', all, 0.3, (text) => [...text].join('\u200b')),
  beside('written', 'leading-zero', lined, 0.2, (text) => `0${text}`),
  beside('notes-in-cells', 'circled', all, 0.08, (text, random) => text + random.pick(['①', '②', '③'])),
  beside('notes-in-cells', 'bracketed', all, 0.08, (text, random) => text + random.pick(['[1]', '（注1）', '*', '【2】', '（1）'])),
  beside('notes-in-cells', 'words', all, 0.08, (text, random) => text + random.pick(['（含上年结转2件）', '（其中线上1件）', '注'])),
  beside('notes-in-cells', 'before', lined, 0.08, (text, random) => random.pick(['约', '共', '＊', '≥']) + text),
  way('recognised', 'letters', all, 0.15, (text, shown) =>
    /[01]/.test(text) && digits(text) ? { text: text.replace(/[01]/, (d) => (d === '0' ? 'O' : 'l')), shown: marked(shown) } : undefined,
  ),
  way('recognised', 'lower-case', all, 0.15, (text, shown, random) =>
    /[01]/.test(text) && digits(text)
      ? {
          text: text.replace(/[01]/, (d) => (d === '0' ? random.pick(['o', '〇', 'D']) : random.pick(['I', 'i', 'L']))),
          shown: marked(shown),
        }
      : undefined,
  ),
  way('recognised', 'dots', all, 0.1, (text, shown, random) =>
    digits(text) ? { text: text + random.pick(['.', '·', "'", '、']), shown: marked(shown) } : undefined,
  ),
  dash('han-one', () => '一'),
  dash('strokes', (random) => random.pick(['—', '——', '-', '－', '/', '\\', '／'])),
  dash('words', (random) => random.pick(['无', '暂无', '略', '不适用'])),
  dash('marks', (random) => random.pick(['*', '×', '……', '.', '。'])),
  inHtml('break-between-two', 0.1, (text, shown, random) => {
    const other = random.int(1, 40);
    return { text: '', markup: `${text}<br>${other}`, shown: { ...shown, value: null, marked: true } };
  }),
  inHtml('paragraphs-of-two', 0.1, (text, shown, random) => ({
    text: '',
    markup: `<p>${text}</p><p>${random.int(1, 40)}</p>`,
    shown: { ...shown, value: null, marked: true },
  })),
  inHtml('note', 0.15, (text, shown, random) => ({ text, markup: `${text}<sup>${random.int(1, 9)}</sup>`, shown: marked(shown) })),
  inHtml('note-linked', 0.15, (text, shown) => ({ text, markup: `${text}<sup><a href="#n1">[1]</a></sup>`, shown: marked(shown) })),
  inHtml('struck', 0.15, (text, shown, random) => {
    const tag = random.pick(['del', 's', 'strike']);
    return { text, markup: `<${tag}>${random.int(1, 99)}</${tag}>${text}`, shown: marked(shown) };
  }),
  inHtml('hidden', 0.15, (text, shown, random) => ({
    text,
    markup: `<span ${random.pick(['style="display:none"', 'hidden', "style='color:red; display : none'", 'style="visibility:hidden"'])}>${random.int(1, 99)}</span>${text}`,
    shown: marked(shown),
  })),
  inHtml('dressed', 0.5, (text, _, random) => ({
    text,
    markup: random.pick([
      `<p><span>${text}</span></p>`,
      `<b>${text}</b>&nbsp;`,
      `&nbsp;${text}<br>`,
      `<!-- 7 -->${text}`,
      `<o:p></o:p><font>${text}</font>`,
    ]),
  })),
  inHtml('inserted', 0.2, (text, shown) => ({
    text,
    markup: `<ins>${text}</ins><template>9</template><script>8</script>`,
    shown: marked(shown),
  })),
  beside('written', 'mixed', texts, 0.5, (text, random) => random.pick([`${text}件`, wide(text), grouped(text, ','), ` ${text} `, text])),
];
