import { make } from '../../preview/page/dom.ts';
import type { ToPage } from '../sheet/messages.ts';
import { api } from './editor-api.ts';
import { createPage, type Page } from './page.ts';

/* The page of the grid: what the extension tells is shown, what a person does is told to it. */

const app = document.getElementById('app')!;
let page: Page | undefined;

addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.type !== 'begin') return page?.take(data);
  const root = make('main');
  app.replaceChildren(root);
  page = createPage(root, data.words);
});
api.postMessage({ type: 'ready' });
