import { cellLayouts } from './layouts/cells.ts';
import { htmlLayouts } from './layouts/html.ts';
import type { Layout } from './layouts/layout.ts';
import { lostLayouts } from './layouts/lost.ts';
import { markdownLayouts } from './layouts/markdown.ts';
import { pipeLayouts } from './layouts/pipes.ts';
import { spaceLayouts } from './layouts/spaces.ts';
import { tabLayouts } from './layouts/tabs.ts';

/** Every layout by its name. */
export const layouts: ReadonlyMap<string, Layout> = new Map(
  [...tabLayouts, ...pipeLayouts, ...markdownLayouts, ...cellLayouts, ...spaceLayouts, ...htmlLayouts, ...lostLayouts].map((layout) => [
    layout.name,
    layout,
  ]),
);

export const layoutNames: readonly string[] = [...layouts.keys()];

/** Layouts that lose nothing of a table whose cells are all filled. */
export const readableLayouts: readonly string[] = layoutNames.filter(
  (name) => !['cells-deduplicated', 'flat-glued', 'column-major', 'pdf-flow'].includes(name),
);
