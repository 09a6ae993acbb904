import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { layoutNames } from '../generate/all-layouts.ts';
import { plain } from '../generate/case.ts';
import { documentOf } from '../generate/document.ts';

/** A text with the name by which a failure is told. */
export interface Named {
  readonly name: string;
  readonly text: string;
}

const folder = (path: string): Named[] => {
  const url = new URL(path, import.meta.url);
  if (!existsSync(url)) return [];
  return readdirSync(url)
    .filter((name) => name.endsWith('.txt') || name.endsWith('.html'))
    .sort()
    .map((name) => ({ name, text: readFileSync(new URL(name, url), 'utf8') }));
};

/** Reports written for this project. */
export const examples = (): Named[] => folder('../../examples/');

/** Reports that may lie beside the checkout; none where they do not. */
export const besideCheckout = (): Named[] => folder('../../../shared/seeds/');

/** Documents that once were read wrongly. */
export const foundBefore = (): Named[] => folder('../fixtures/generated/');

/** One generated document in each layout. */
export const oneOfEach = (): Named[] =>
  layoutNames.map((layout, i) => ({
    name: `generated ${layout}`,
    text: documentOf({
      seed: 700 + i,
      layout,
      template: i % 2 ? '2019' : '2021',
      size: 'small',
      blanks: 'some',
      copies: 1,
      dress: { ...plain, eol: i % 3 ? '\n' : '\r\n' },
    }).text,
  }));
