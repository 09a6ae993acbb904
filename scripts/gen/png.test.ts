import { crc32, inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { smallPng } from './png.ts';

/** The parts of a PNG by their names; throws where a part is not what its sum says. */
function partsOf(png: Buffer): ReadonlyMap<string, Buffer> {
  const parts = new Map<string, Buffer>();
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const body = png.subarray(at + 4, at + 8 + length);
    expect(png.readUInt32BE(at + 8 + length)).toBe(crc32(body));
    parts.set(body.toString('latin1', 0, 4), body.subarray(4));
    at += length + 12;
  }
  return parts;
}

/** The colours of a PNG's pixels, row by row. */
function coloursOf(png: Buffer, width: number): readonly string[] {
  const parts = partsOf(png);
  const colours = parts.get('PLTE')!.toString('hex').match(/.{6}/g)!;
  return [...inflateSync(parts.get('IDAT')!)].flatMap((index, i) => (i % (width + 1) === 0 ? [] : [colours[index]!]));
}

const rgba = (colours: readonly number[]): Uint8Array =>
  Uint8Array.from(colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255, 255]));

describe('a small PNG', () => {
  test('has the very colours of a picture that has few, each at its place', () => {
    const png = smallPng({ width: 3, height: 2, rgba: rgba([0xffffff, 0x9b1c1c, 0, 0, 0x9b1c1c, 0x9b1c1d]) });
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(partsOf(png).get('IHDR')!.subarray(0, 8)).toEqual(Buffer.from([0, 0, 0, 3, 0, 0, 0, 2]));
    expect(coloursOf(png, 3)).toEqual(['ffffff', '9b1c1c', '000000', '000000', '9b1c1c', '9b1c1d']);
  });

  test('keeps frequent colours of a picture that has many, and changes the others by little', () => {
    const many = Array.from({ length: 4096 }, (_, i) => (i % 2 === 0 ? 0x9b1c1c : ((i & 15) << 20) | ((i >> 4) << 12)));
    const seen = coloursOf(smallPng({ width: 64, height: 64, rgba: rgba(many) }), 64);
    expect(new Set(seen).size).toBeLessThanOrEqual(256);
    expect(seen.filter((_, i) => i % 2 === 0).every((colour) => colour === '9b1c1c')).toBe(true);
    const apart = seen.map((colour, i) =>
      Math.max(...[16, 8, 0].map((bit) => Math.abs(((parseInt(colour, 16) >> bit) & 255) - ((many[i]! >> bit) & 255)))),
    );
    expect(Math.max(...apart)).toBeLessThan(48);
  });
});
