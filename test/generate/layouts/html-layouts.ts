import type { Grid, GridCell } from '../grid.ts';
import type { Random } from '../random.ts';
import { type Drawn, type Layout, noRows, type Style, softBreak } from './layout-kit.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('“', '&ldquo;').replaceAll('”', '&rdquo;');

/** How one page writes its cells; the same throughout a table. */
interface Manner {
  readonly paragraphs: boolean;
  readonly lines: boolean;
  readonly entities: boolean;
  readonly tag: 'td' | 'th';
}

const mannerOf = (random: Random): Manner => ({
  paragraphs: random.chance(0.5),
  lines: random.chance(0.5),
  entities: random.chance(0.3),
  tag: random.pick(['td', 'th']),
});

function cellOf(cell: GridCell, manner: Manner): string {
  const tag = cell.role === 'header' ? manner.tag : 'td';
  const spans = `${cell.colspan > 1 ? ` colspan="${cell.colspan}"` : ''}${cell.rowspan > 1 ? ` rowspan="${cell.rowspan}"` : ''}`;
  const words = escaped(cell.text).replaceAll(softBreak, '<br/>');
  const filled = words === '' && manner.entities ? '&nbsp;' : manner.entities && cell.role === 'figure' ? `&nbsp;${words}` : words;
  const inner = manner.paragraphs ? `<p style="text-align: center;"><span>${filled}</span></p>` : filled;
  return `<${tag}${spans}>${inner}</${tag}>`;
}

function drawHtml(grid: Grid, { random }: Style): Drawn {
  const manner = mannerOf(random);
  const gap = manner.lines ? '\n' : '';
  const rows = grid.rows.map((row) => `<tr>${gap}${row.cells.map((c) => cellOf(c, manner)).join(gap)}${gap}</tr>`);
  return { text: `<table border="1"><tbody>\n${rows.join('\n')}\n</tbody></table>`, lost: noRows };
}

const paragraph = (text: string): string => `<p>${text.split('\n').map(escaped).join('<br>')}</p>`;

export const htmlLayouts: readonly Layout[] = [
  {
    name: 'html',
    between: '\n',
    heading: (text) => `<p><strong>${escaped(text)}</strong></p>`,
    paragraph,
    frame: [
      '<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title></title></head><body>\n<div class="article">\n',
      '\n</div>\n</body></html>\n',
    ],
    draw: drawHtml,
  },
  { name: 'html-fragment', between: '\n', draw: drawHtml },
];
