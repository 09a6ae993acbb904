import type { CellType, EquationId, RowTemplate, TableId, Template, TemplateId } from '../format/types.ts';
import type { Range, Words } from '../text/range.ts';

/**
 * What one reading of a report knows: a function of its text alone, whatever document it stands in and wherever. Immutable; everything else asks
 * it. Every range is in UTF-16 offsets of this text.
 */
export interface Report {
  /** The report's own text, without the line break that parts it from the next of a collection. */
  readonly text: string;
  /** The text is HTML: ranges are those of the source, tags between them are no damage, and prose is not a run of plain text. */
  readonly markup: boolean;
  readonly title: Title | undefined;
  /** The organ that reports, as the title names it; undefined when no title says. */
  readonly organ: Named<string> | undefined;
  /** The year reported on; undefined when neither title nor text says. */
  readonly year: Named<number> | undefined;
  /** The template that the year asks for; the one of the tables where no year is known. */
  readonly template: Template;
  /** The first-level headings, in the order of the text. */
  readonly sections: readonly Section[];
  readonly disclosure: Table | undefined;
  readonly requests: Table | undefined;
  readonly disputes: Table | undefined;
  /** Tables that are there and could not be read, or not wholly, with the reason. */
  readonly notRead: readonly NotRead[];
  /** Which reader took which lines, and why the others did not (`nianbao extract --explain`). */
  readonly evidence: readonly Evidence[];
  readonly damage: readonly Damage[];
}

/** A value and where the text says it. */
export interface Named<T> extends Range {
  readonly value: T;
}

/** The title line or lines: `text` has its spaces and line breaks folded. */
export interface Title extends Range {
  readonly text: string;
}

/** A first-level heading, `一、总体情况`, and what stands under it. */
export interface Section extends Range {
  /** The heading as it stands, without surrounding spaces. */
  readonly heading: Heading;
  /** Which of the six it is, by its words; null when it is none of them (`七、附表`). */
  readonly number: SectionNumber | null;
  /** Its ordinal as written (`三、` is 3); null when it carries none. */
  readonly ordinal: number | null;
  /** How far the words are from the template's: exact, an accepted variant, near (a typing error), or renamed. */
  readonly wording: 'exact' | 'variant' | 'near' | 'renamed';
  /** Repeats an earlier heading of the same section. */
  readonly duplicate: boolean;
  /** Everything from after the heading line to the next first-level heading. */
  readonly body: Range;
  readonly headings: readonly SubHeading[];
}

export type SectionNumber = 1 | 2 | 3 | 4 | 5 | 6;

export interface Heading extends Range {
  readonly text: string;
  /** The ordinal with its mark, `三、`, when there is one. */
  readonly ordinal: Range | null;
  /** The words after the ordinal. */
  readonly words: Range;
}

/** `（一）主动公开` (level 2), `1.` (level 3), `一是` (level 4), nested by level. The range runs to the next of its level or above. */
export interface SubHeading extends Range {
  readonly level: 2 | 3 | 4;
  readonly ordinal: number | null;
  /** The words a person would call it by, at most 40 characters. */
  readonly name: string;
  readonly line: Range;
  readonly headings: readonly SubHeading[];
}

export interface Table extends Range {
  readonly id: TableId;
  /** The template that the table follows, which need not be the one that its year asks for. */
  readonly template: TemplateId;
  readonly layout: string;
  /** The rows that were recognised, in the order of the text; a row may stand twice. */
  readonly rows: readonly Row[];
  /** The header lines, from the first to the last. */
  readonly header: Range | null;
  /** Header labels that were recognised, with how they stand. */
  readonly headerLabels: readonly Label[];
  /** The form's columns in the order in which the header names them, null for others; empty where it cannot be told. Left out where it is the form's. */
  readonly columns?: readonly (number | null)[];
}

/** One row of a table: its template row, its label where it has one of its own, its cells. */
export interface Row extends Range {
  readonly template: RowTemplate;
  readonly label: Label | null;
  /** As many cells as the template's row has columns when `shape` is `right`; what could be read otherwise. */
  readonly cells: readonly Cell[];
  /**
   * `right`: as many cells as columns. `wide` and `narrow`: more or fewer cells than columns (see `found`); `cells` still holds a
   * reading where all ways of reading agree, else it is empty. `unread`: the row is there, its cells could not be told apart.
   */
  readonly shape: 'right' | 'wide' | 'narrow' | 'unread';
  /** How many cells with something in them stand in the row. */
  readonly found: number;
  /** Where the cells stand, surplus ones included. */
  readonly cellsRange: Range;
}

/** A label as it stands, and the template's words for it. */
export interface Label extends Range {
  readonly text: string;
  readonly template: string;
  /** `exact` once script, width, brackets and spaces are folded; `near`: a typing error; `damaged`: broken characters; `variant`: accepted. */
  readonly likeness: 'exact' | 'variant' | 'near' | 'damaged';
}

/** A blank, a placeholder and a zero look alike and are three things. */
export interface Cell extends Range {
  /** As it stands, without surrounding spaces. */
  readonly text: string;
  readonly kind: 'number' | 'blank' | 'placeholder' | 'text';
  /** Null unless `kind` is `number`. */
  readonly value: number | null;
  readonly type: CellType;
  /** Index of the column in the template's row. */
  readonly column: number;
  /** Ways in which a number is not written as digits alone; empty when it is. */
  readonly written: readonly Written[];
}

export type Written = 'full-width' | 'separators' | 'unit' | 'chinese' | 'sign' | 'leading-zero' | 'note' | 'spaces' | 'trailing-dot';

export interface NotRead {
  readonly table: TableId;
  readonly range: Range;
  readonly reason: NotReadReason;
  /** Row ids concerned; empty: the whole table. */
  readonly rows: readonly string[];
}

export type NotReadReason =
  | 'absent'
  | 'flattened'
  | 'column-major'
  | 'order-lost'
  | 'repeats-removed'
  | 'cells-lost'
  | 'ambiguous'
  | 'no-rows'
  | 'damaged'
  | 'too-large';

export interface Evidence {
  readonly range: Range;
  readonly table: TableId;
  /** The reader, by what it reads. */
  readonly reader: Words;
  readonly taken: boolean;
  readonly why: Words;
}

/** A damaged stretch of text, marked once. */
export interface Damage extends Range {
  readonly kind: 'gbk-shift' | 'utf8-as-gbk' | 'gbk-as-utf8' | 'html' | 'entity' | 'control' | 'replacement' | 'private-use' | 'pinyin';
  /** The repaired text, where the round trip proves it or the template's own words are certain; null otherwise. */
  readonly repair: string | null;
}

export type { EquationId };
