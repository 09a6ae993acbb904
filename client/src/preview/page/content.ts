import type { Preview, ReportPreview } from '../host/page-messages.ts';
import { button, filled, make, type Words } from './dom.ts';
import { api } from './editor-api.ts';
import { patcherOf } from './patch.ts';

/** The reports themselves, and what is said where there are none or not all. */
export function createContent(root: HTMLElement, words: Words): { loading(): void; show(preview: Preview | null): void } {
  const before = make('div');
  const body = make('div', { class: 'reports' });
  const after = make('div');
  root.append(before, body, after);
  const patcher = patcherOf(body);
  const nameOf = ({ organ, year }: ReportPreview): string => [organ, year].filter((part) => part !== null).join(' ') || words.report!;
  const notice = (text: string): HTMLElement => make('p', { class: 'notice', text });
  const leftOut = (sentence: string, count: number, line: number): readonly HTMLElement[] =>
    count === 0
      ? []
      : [
          make(
            'p',
            { class: 'notice' },
            make('span', { text: filled(sentence, count) }),
            button(words.show!, () => api.postMessage({ type: 'around', line })),
          ),
        ];
  return {
    loading: () => before.replaceChildren(make('p', { class: 'notice', text: words.loading!, attributes: { role: 'status' } })),
    show(preview) {
      const reports = preview?.reports ?? [];
      const isEmpty = reports.every(({ blocks }) => blocks.length === 0);
      const [first, last] = [reports[0], reports.at(-1)];
      patcher.show(reports, words, nameOf);
      before.replaceChildren(
        ...(isEmpty
          ? [notice(words.nothing!)]
          : leftOut(words.before!, preview?.before ?? 0, Math.max(0, (first?.range.start.line ?? 0) - 1))),
      );
      after.replaceChildren(
        ...reports.filter((report) => report.leftOut > 0).map((report) => notice(filled(words.leftOut!, report.leftOut))),
        ...leftOut(words.after!, preview?.after ?? 0, (last?.range.end.line ?? 0) + 1),
      );
    },
  };
}
