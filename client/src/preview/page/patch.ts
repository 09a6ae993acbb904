import { commonEnds } from '../../../../server/src/text/common-ends.ts';
import type { Block, ReportPreview, TableBlock } from '../host/page-messages.ts';
import { cellOf, elementOf, looks, placeAll } from './block-elements.ts';
import type { Words } from './dom.ts';

/** A report that is on the page. */
interface Shown {
  readonly article: HTMLElement;
  blocks: readonly Block[];
  looks: readonly string[];
}

/** Brings the page to what is to be shown by changing only what is different, so that nothing flickers and no place is lost. */
export interface Patcher {
  show(reports: readonly ReportPreview[], words: Words, nameOf: (report: ReportPreview) => string): void;
}

/** A patcher of the elements in `root`. */
export function patcherOf(root: HTMLElement): Patcher {
  const shown: Shown[] = [];
  return {
    show(reports, words, nameOf) {
      for (const gone of shown.splice(reports.length)) gone.article.remove();
      reports.forEach((report, i) => {
        shown[i] ??= begin(root);
        const one = shown[i];
        one.article.setAttribute('aria-label', nameOf(report));
        patch(one, report.blocks, words);
      });
    },
  };
}

function begin(root: HTMLElement): Shown {
  const article = document.createElement('article');
  root.append(article);
  return { article, blocks: [], looks: [] };
}

function patch(shown: Shown, blocks: readonly Block[], words: Words): void {
  const { article } = shown;
  const now = blocks.map(looks);
  const { head, tail } = commonEnds(shown.looks, now);
  const middle = [...article.children].slice(head, shown.looks.length - tail) as HTMLElement[];
  const fresh = blocks.slice(head, blocks.length - tail);
  const before = shown.blocks.slice(head, shown.blocks.length - tail);
  const inPlace = before.length === fresh.length && before.every(({ kind }, i) => kind === fresh[i]!.kind);
  const next = article.children[shown.looks.length - tail] ?? null;
  fresh.forEach((block, i) => {
    const old = inPlace ? middle[i] : undefined;
    if (old && patchTable(old, before[i]!, block, words)) return;
    const made = elementOf(block, words);
    if (old) replace(old, made);
    else article.insertBefore(made, next);
  });
  if (!inPlace) for (const old of middle) old.remove();
  blocks.forEach((block, i) => {
    placeAll(article.children[i] as HTMLElement, block);
  });
  shown.blocks = blocks;
  shown.looks = now;
}

/** Changes the cells of a table that differ; false where it has another shape. */
function patchTable(element: HTMLElement, before: Block, now: Block, words: Words): boolean {
  if (before.kind !== 'table' || now.kind !== 'table' || !isOfOneShape(before, now)) return false;
  const cells = [...element.querySelectorAll<HTMLElement>('th, td')];
  const old = before.lines.flat();
  now.lines.flat().forEach((cell, i) => {
    if (looks(cell) !== looks(old[i]!)) replace(cells[i]!, cellOf(cell, words));
  });
  return true;
}

const isOfOneShape = (a: TableBlock, b: TableBlock): boolean =>
  looks({ ...a, lines: [] }) === looks({ ...b, lines: [] }) &&
  a.lines.length === b.lines.length &&
  a.lines.every(
    (line, i) =>
      line.length === b.lines[i]!.length &&
      line.every(({ kind, colspan, rowspan }, j) => {
        const other = b.lines[i]![j]!;
        return kind === other.kind && colspan === other.colspan && rowspan === other.rowspan;
      }),
  );

/** Puts one element in another's place; who was there with the keyboard stays there. */
function replace(old: HTMLElement, made: HTMLElement): void {
  const hadFocus = document.activeElement === old;
  if (old.tabIndex === 0) made.tabIndex = 0;
  for (const kept of ['here']) if (old.classList.contains(kept)) made.classList.add(kept);
  old.replaceWith(made);
  if (hadFocus) made.focus({ preventScroll: true });
}
