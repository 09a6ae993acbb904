import { cellLayouts } from './layouts/cell-layouts.ts';
import { htmlLayouts } from './layouts/html-layouts.ts';
import type { Layout } from './layouts/layout-kit.ts';
import { lostLayouts } from './layouts/lossy-layouts.ts';
import { markdownLayouts } from './layouts/markdown-layouts.ts';
import { pipeLayouts } from './layouts/pipe-layouts.ts';
import { spaceLayouts } from './layouts/space-layouts.ts';
import { tabLayouts } from './layouts/tab-layouts.ts';

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
