import type { RenderName } from './render.ts';
import type { Way } from './way.ts';
import { columnWays } from './ways/columns.ts';
import { placeWays } from './ways/places.ts';
import { rowWays } from './ways/rows.ts';
import { writtenWays } from './ways/written.ts';

export const ways: readonly Way[] = [...placeWays, ...columnWays, ...rowWays, ...writtenWays];

/** A way and a render that it can have. */
export interface Layout {
  readonly way: Way;
  readonly render: RenderName;
}

/** Every way with every render. */
export const layouts: readonly Layout[] = ways.flatMap((way) => way.renders.map((render) => ({ way, render })));
export const nameOf = ({ way, render }: Layout): string => `${way.kind}/${way.name}/${render}`;
