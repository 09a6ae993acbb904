import type { Frame } from 'playwright-core';

/**
 * The contrast between the words of an element and what is painted behind them, by computed styles: from 1, where they cannot be told apart, to 21. Throws where
 * there is no such element.
 */
export const contrastOf = (frame: Frame, selector: string): Promise<number> =>
  frame.evaluate<number>(`(() => {
    const element = document.querySelector(${JSON.stringify(selector)});
    if (!element) throw new Error('there is no ' + ${JSON.stringify(selector)});
    const parts = (colour) => {
      const [r, g, b, a = 1] = (colour.match(/[\\d.]+/g) ?? []).map(Number);
      const scale = colour.startsWith('color(') ? 255 : 1;
      return [r * scale, g * scale, b * scale, a];
    };
    const over = ([r, g, b, a], [R, G, B]) => [r * a + R * (1 - a), g * a + G * (1 - a), b * a + B * (1 - a)];
    const layers = [];
    for (let one = element; one; one = one.parentElement) layers.push(parts(getComputedStyle(one).backgroundColor));
    const behind = layers.reverse().reduce((below, layer) => (layer.length < 3 || Number.isNaN(layer[0]) ? below : over(layer, below)), [255, 255, 255]);
    const words = over(parts(getComputedStyle(element).color), behind);
    const light = (colour) => {
      const [r, g, b] = colour.map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const [a, b] = [light(words), light(behind)];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  })()`);
