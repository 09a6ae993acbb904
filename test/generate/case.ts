import type { TemplateId } from '../../server/src/format/types.ts';
import { type Random, randomFrom } from './random.ts';

/** How the text of a report is dressed, beyond its layout. Every member has a plain value, to which failures shrink. */
export interface Dress {
  readonly eol: '\n' | '\r\n';
  readonly brackets: 'full' | 'half';
  readonly script: 'simplified' | 'traditional';
  /** `(一) 予以公开`, `总 计`. */
  readonly spaces: boolean;
  /** Header cells over two lines. */
  readonly split: boolean;
  /** Empty cells beside the figures of tab and pipe tables. */
  readonly padding: 'none' | 'before' | 'after';
  /** Page numbers between the rows, and rows cut after a page. */
  readonly pages: boolean;
  /** What a web page prints before the title and after the end. */
  readonly chrome: boolean;
  /** A typing error in some labels. */
  readonly typos: boolean;
  /** GBK read one byte out of step, in headings and labels that begin with a bracket. */
  readonly shift: boolean;
  readonly pinyin: boolean;
  /** Zero-width, private-use and control characters, rests of tags and entities in labels. */
  readonly specks: boolean;
  /** `1、` for `1.`, no number at all; headings with `.`, a colon, spaces or no number. */
  readonly loose: boolean;
  /** The year asks for the other template. */
  readonly otherYear: boolean;
  /** Additional rows in table two; rows of a group of table three in another order. */
  readonly rows: boolean;
  /** Figures with separators, signs, full-width digits, spaces around. */
  readonly written: boolean;
  /** Whole text read in the wrong encoding. */
  readonly encoding: 'right' | 'utf8-as-gbk' | 'gbk-as-utf8';
}

/** Everything that decides one generated document. */
export interface Case {
  readonly seed: number;
  readonly layout: string;
  readonly template: TemplateId;
  readonly size: 'zero' | 'small' | 'large';
  /** `some`: cells that are zero left empty; `placeholders`: `/`, `-` or 无 in their place. */
  readonly blanks: 'none' | 'some' | 'placeholders';
  /** Reports in the one text. */
  readonly copies: 1 | 2 | 3;
  readonly dress: Dress;
}

export const plain: Dress = {
  eol: '\n',
  brackets: 'full',
  script: 'simplified',
  spaces: false,
  split: false,
  padding: 'none',
  pages: false,
  chrome: false,
  typos: false,
  shift: false,
  pinyin: false,
  specks: false,
  loose: false,
  otherYear: false,
  rows: false,
  written: false,
  encoding: 'right',
};

/** A case by chance, dressed lightly more often than heavily, as the wild is. */
export function caseOf(seed: number, layouts: readonly string[]): Case {
  const random = randomFrom(seed);
  return {
    seed,
    layout: random.pick(layouts),
    template: random.pick(['2019', '2021']),
    size: random.pick(['zero', 'small', 'small', 'large']),
    blanks: random.pick(['none', 'none', 'some', 'placeholders']),
    copies: random.pick([1, 1, 1, 1, 1, 1, 1, 1, 2, 3]),
    dress: dressOf(random),
  };
}

function dressOf(random: Random): Dress {
  const heavy = random.pick([0, 0.15, 0.4]);
  const on = (): boolean => random.chance(heavy);
  return {
    eol: on() ? '\r\n' : '\n',
    brackets: on() ? 'half' : 'full',
    script: on() ? 'traditional' : 'simplified',
    spaces: on(),
    split: on(),
    padding: on() ? random.pick(['before', 'after']) : 'none',
    pages: on(),
    chrome: on(),
    typos: on(),
    shift: on(),
    pinyin: on(),
    specks: on(),
    loose: on(),
    otherYear: random.chance(heavy / 4),
    rows: on(),
    written: on(),
    encoding: random.chance(heavy / 10) ? random.pick(['utf8-as-gbk', 'gbk-as-utf8']) : 'right',
  };
}

/** Whether nothing stands in the document that any check may remark on: figures add up, words and shape are the template's. */
export const isClean = ({ blanks, dress }: Case): boolean =>
  blanks === 'none' &&
  !(dress.typos || dress.shift || dress.pinyin || dress.specks || dress.loose || dress.otherYear || dress.rows || dress.written) &&
  dress.encoding === 'right';
