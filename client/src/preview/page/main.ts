import type { Preview, ToPage } from '../host/page-messages.ts';
import { moveBetween } from './cell-keys.ts';
import { createContent } from './content.ts';
import { button, make } from './dom.ts';
import { api } from './editor-api.ts';
import { jumps, point, scrollTogether } from './following.ts';
import { createTabs } from './tabs.ts';
import { createCounts, createKeep, createTools } from './toolbar.ts';
import { showReasons } from './tooltip.ts';

/* The page of the preview: what the extension tells is shown, what a person does is told to it. */

const app = document.getElementById('app')!;

addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.type === 'begin') begin(data);
  else page?.take(data);
});
api.postMessage({ type: 'ready' });

interface Page {
  take(message: ToPage): void;
}

let page: Page | undefined;

function begin(told: Extract<ToPage, { type: 'begin' }>): void {
  app.replaceChildren();
  page = createPage(told);
}

function createPage({ uri, words, zoom, tab, kept }: Extract<ToPage, { type: 'begin' }>): Page {
  const report = make('div', {
    class: 'report',
    attributes: { role: 'tabpanel', id: 'panel-report', 'aria-labelledby': 'tab-report', 'aria-description': words.jump! },
  });
  const years = make('div', { class: 'years', attributes: { role: 'tabpanel', id: 'panel-years', 'aria-labelledby': 'tab-years' } });
  const closed = make(
    'div',
    { class: 'notice closed', attributes: { role: 'status', hidden: '' } },
    make('span', { text: words.closed! }),
    button(words.reopen!, () => api.postMessage({ type: 'reopen' })),
  );
  const tabs = createTabs(words, { report, years }, tab);
  const counts = createCounts(words, report);
  const keep = createKeep(words, kept);
  const header = make('header', {}, tabs.element, counts.element, createTools(words, zoom, [report, years], keep.element), closed);
  app.append(header, make('main', {}, report, years));
  const content = createContent(report, words);
  showReasons(report);
  moveBetween(report);
  jumps(report);
  const scrolling = scrollTogether(report, header, () => tabs.open() === 'report');
  content.loading();
  const state = { uri, kept };
  api.setState(state);
  return {
    take(message) {
      switch (message.type) {
        case 'preview':
          content.show(message.preview);
          counts.show(message.preview);
          return painted(report, message.preview, message.turn);
        case 'document':
          api.setState(Object.assign(state, { uri: message.uri }));
          tabs.reading();
          scrolling.lead();
          return scrollTo(0, 0);
        case 'kept':
          api.setState(Object.assign(state, { kept: message.kept }));
          return keep.show(message.kept);
        case 'years':
          return void tabs.draw(years, message.years, words);
        case 'cursor':
          return point(report, message.position, header, message.reveal && tabs.open() === 'report' ? scrolling : undefined);
        case 'scroll':
          return scrolling.follow(message.line);
        case 'closed':
          closed.hidden = !message.closed;
      }
    },
  };
}

/** Tells what is on the page, once it is. */
function painted(report: HTMLElement, preview: Preview | null, turn: number): void {
  const figures = report.querySelectorAll('.figure').length;
  const marks = report.querySelectorAll('.why > span:not(.form)').length;
  api.postMessage({ type: 'painted', turn, version: preview?.version ?? 0, figures, marks });
}
