/** Something on a page: words at a place, or a line. Points from the lower left corner. */
export type Mark =
  | { readonly text: string; readonly x: number; readonly y: number; readonly size?: number }
  | { readonly from: readonly [number, number]; readonly to: readonly [number, number] };

const hex = (text: string): string => [...text].map((character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('');

const drawn = (mark: Mark): string =>
  'text' in mark
    ? `BT /F1 ${mark.size ?? 12} Tf 1 0 0 1 ${mark.x} ${mark.y} Tm <${hex(mark.text)}> Tj ET`
    : `${mark.from.join(' ')} m ${mark.to.join(' ')} l S`;

/** All two-byte codes as the characters that they are. */
const toUnicode = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def 1 begincodespacerange <0000> <FFFF> endcodespacerange
${Array.from({ length: 3 }, (_, k) => {
  const rows = Array.from({ length: 100 }, (__, i) => k * 100 + i).filter((high) => high < 256);
  return `${rows.length} beginbfrange\n${rows.map((high) => `<${(high * 256).toString(16).padStart(4, '0')}> <${(high * 256 + 255).toString(16).padStart(4, '0')}> <${(high * 256).toString(16).padStart(4, '0')}>`).join('\n')}\nendbfrange`;
}).join('\n')}
endcmap end end`;

/** Widths: what is not Chinese is half as wide. */
const fonts = [
  '<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>',
  '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /W [0 [] 32 126 500] /FontDescriptor 5 0 R >>',
  '<< /Type /FontDescriptor /FontName /A /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
];

/** A PDF of pages of A4 with words that are text. */
export function pdf(...pages: readonly (readonly Mark[])[]): Uint8Array {
  const kids = pages.map((_, i) => `${7 + 2 * i} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    ...fonts,
    stream(toUnicode),
    ...pages.flatMap((marks, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${8 + 2 * i} 0 R >>`,
      stream(marks.map(drawn).join('\n')),
    ]),
  ];
  return written(objects);
}

const stream = (content: string, dictionary = ''): string => `<< /Length ${content.length} ${dictionary}>>\nstream\n${content}\nendstream`;

/** A PDF out of its objects, the first of which is its root. */
export function written(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.7\n';
  const places: number[] = [];
  for (const [i, object] of objects.entries()) {
    places.push(text.length);
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
  }
  const at = text.length;
  const entries = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF`;
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** A table that lines draw: cells of one size each, from an upper left corner. */
export function ruled(
  left: number,
  top: number,
  widths: readonly number[],
  rows: readonly (readonly string[])[],
  height = 20,
): readonly Mark[] {
  const xs = [left];
  for (const width of widths) xs.push(xs.at(-1)! + width);
  const bottom = top - height * rows.length;
  const lines: Mark[] = [
    ...xs.map((x): Mark => ({ from: [x, bottom], to: [x, top] })),
    ...Array.from({ length: rows.length + 1 }, (_, i): Mark => ({ from: [left, top - i * height], to: [xs.at(-1)!, top - i * height] })),
  ];
  const words = rows.flatMap((cells, r) =>
    cells.flatMap((text, c): Mark[] => (text === '' ? [] : [{ text, x: xs[c]! + 3, y: top - (r + 1) * height + 6, size: 9 }])),
  );
  return [...lines, ...words];
}
