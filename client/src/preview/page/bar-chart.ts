import { filled, make, type Words } from './dom.ts';

const namespace = 'http://www.w3.org/2000/svg';

/** What a small chart shows: one figure through the years. */
export interface Bars {
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** Why a figure is known not to add up. */
  readonly doubts: readonly (string | null)[];
  readonly labels: readonly number[];
  /** The figure that reaches the top; charts side by side share it, so that they can be compared. */
  readonly most: number;
  /** Index of the report's own year; -1 for none. */
  readonly current: number;
  readonly words: Words;
  onClick(index: number): void;
}

const height = 96;
const room = 16;
const step = 44;
const bar = 26;

/**
 * One bar a year with its figure above it; a figure that is not known leaves its place empty but for a dash. For who does not see it the figures are in its
 * description, and in the table below.
 */
export function bars({ name, values, doubts, labels, most, current, words, onClick }: Bars): HTMLElement {
  const width = Math.max(1, labels.length) * step;
  const id = `chart-${++made}`;
  const chart = svg('svg', {
    viewBox: `0 0 ${width} ${height + 2 * room}`,
    width: '100%',
    role: 'img',
    'aria-labelledby': `${id}-title ${id}-desc`,
  });
  chart.style.maxWidth = `${width / 13}em`;
  const told = values
    .map((value, i) => filled(words.bar!, labels[i]!, value ?? words.unknown!) + (doubts[i] ? ` (${words.doubtful}: ${doubts[i]})` : ''))
    .join(', ');
  chart.append(text('title', name, { id: `${id}-title` }), text('desc', told, { id: `${id}-desc` }));
  values.forEach((value, i) => {
    const middle = i * step + step / 2;
    const tall = value === null ? 0 : Math.max(value > 0 ? 2 : 0, (value / most) * height);
    const top = room + height - tall;
    const one = svg('g', { class: ['bar', ...(i === current ? ['current'] : []), ...(doubts[i] ? ['doubtful'] : [])].join(' ') });
    // The whole column can be hit, not the bar alone, which may be of no height.
    one.append(svg('rect', { class: 'column', x: i * step, y: 0, width: step, height: height + 2 * room }));
    if (value !== null) one.append(svg('rect', { class: 'value', x: middle - bar / 2, y: top, width: bar, height: tall }));
    one.append(text('text', value === null ? '—' : `${value}`, { x: middle, y: top - 4, class: 'figure' }));
    if (doubts[i]) one.append(...warning(middle + `${value}`.length * 3.5 + 9, top - 8), text('title', doubts[i], {}));
    one.append(text('text', `${labels[i]}`, { x: middle, y: height + 2 * room - 3, class: 'year' }));
    one.addEventListener('click', () => onClick(i));
    chart.append(one);
  });
  chart.append(svg('line', { x1: 0, x2: width, y1: room + height, y2: room + height, class: 'base' }));
  return make('figure', {}, make('figcaption', { text: name }), chart);
}

/** The sign that a figure is not to be trusted, beside it: what it means is told where one points, and below the table. */
const warning = (x: number, y: number): readonly SVGElement[] => [
  svg('circle', { class: 'doubt', cx: x, cy: y, r: 6 }),
  text('text', '!', { class: 'doubt', x, y: y + 3.5 }),
];

let made = 0;

function svg<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(namespace, name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, String(value));
  return element;
}

function text(name: 'title' | 'desc' | 'text', words: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = svg(name, attributes);
  element.textContent = words;
  return element;
}
