import { crc32, deflateSync } from 'node:zlib';

/** A picture without transparency, as a page's canvas gives it: four bytes a pixel, rows from the top. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

/** Most colours that a palette has room for, and how many of the most frequent are in it whatever they are: grounds, which the eye compares. */
const [ROOM, GROUNDS] = [256, 64];

/** A PNG with a palette: exact up to 256 colours, beyond that in the most frequent ones and others that differ enough, each pixel in the nearest. */
export function smallPng({ width, height, rgba }: Pixels): Buffer {
  const counts = new Map<number, number>();
  for (let at = 0; at < rgba.length; at += 4) {
    const colour = colourAt(rgba, at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const frequent = [...counts].sort((a, b) => b[1] - a[1]).map(([colour]) => colour);
  const palette = paletteOf(frequent);
  const place = new Map(frequent.map((colour) => [colour, nearest(palette, colour).index]));
  // Each row begins with the byte of its filter, which is none.
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = place.get(colourAt(rgba, (y * width + x) * 4))!;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, of a palette.
  header.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap(channels));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(rows, { level: 9, memLevel: 9 });
  return Buffer.concat([signature, chunk('IHDR', header), chunk('PLTE', colours), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

const colourAt = (rgba: Uint8Array, at: number): number => (rgba[at]! << 16) | (rgba[at + 1]! << 8) | rgba[at + 2]!;
const channels = (colour: number): [number, number, number] => [colour >> 16, (colour >> 8) & 255, colour & 255];

/** Of colours, the most frequent first, the grounds, and those that differ from all before them by as little as leaves no more than there is room for. */
function paletteOf(frequent: readonly number[]): readonly number[] {
  for (let apart = 0; ; apart += 24) {
    const kept: number[] = [];
    for (const colour of frequent) {
      if (kept.length < GROUNDS || nearest(kept, colour).distance > apart) kept.push(colour);
      if (kept.length > ROOM) break;
    }
    if (kept.length <= ROOM) return kept;
  }
}

/** The place of the most alike colour, and how unlike it is: the square of the distance. */
function nearest(palette: readonly number[], colour: number): { readonly index: number; readonly distance: number } {
  let [index, distance] = [0, Number.POSITIVE_INFINITY];
  for (const [i, other] of palette.entries()) {
    const [r, g, b] = [(colour >> 16) - (other >> 16), ((colour >> 8) & 255) - ((other >> 8) & 255), (colour & 255) - (other & 255)];
    const apart = r * r + g * g + b * b;
    if (apart < distance) [index, distance] = [i, apart];
  }
  return { index, distance };
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}
