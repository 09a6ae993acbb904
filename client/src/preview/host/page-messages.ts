/* What the preview's page and the extension say to each other. Both are built from this file, which knows neither an editor nor a page. */

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface Mark {
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly message: string;
}

export interface Cell {
  readonly kind: 'head' | 'label' | 'figure' | 'gap' | 'raw';
  readonly text: string;
  /** What the official form says where the report's words are others. */
  readonly form: string | null;
  readonly colspan: number;
  readonly rowspan: number;
  readonly range: Range | null;
  readonly marks: readonly Mark[];
}

interface Placed {
  readonly range: Range;
  readonly marks: readonly Mark[];
}

export interface TextBlock extends Placed {
  readonly kind: 'title' | 'heading' | 'subheading' | 'paragraph';
  readonly text: string;
  /** As of a cell. */
  readonly form?: string;
}

export interface TableBlock extends Placed {
  readonly kind: 'table';
  readonly name: string;
  readonly width: number;
  readonly lines: readonly (readonly Cell[])[];
  readonly remarks: readonly string[];
}

export interface UnreadBlock extends Placed {
  readonly kind: 'unread';
  readonly name: string;
  readonly reason: string;
  readonly text: string;
}

export interface AbsentBlock extends Placed {
  readonly kind: 'absent';
  readonly name: string;
  readonly reason: string;
}

export type Block = TextBlock | TableBlock | UnreadBlock | AbsentBlock;

export interface ReportPreview {
  readonly organ: string | null;
  readonly year: number | null;
  readonly range: Range;
  readonly leftOut: number;
  readonly blocks: readonly Block[];
}

/** What `nianbao.server.preview` answers. */
export interface Preview {
  readonly uri: string;
  readonly version: number;
  readonly before: number;
  readonly after: number;
  readonly reports: readonly ReportPreview[];
}

export interface Series {
  readonly id: string;
  readonly group: 'requests' | 'results' | 'disputes';
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** Why a year's figure is known not to add up. */
  readonly doubts: readonly (string | null)[];
}

export interface Change {
  readonly table: 'disclosure' | 'requests' | 'disputes';
  readonly name: string;
  readonly last: number | null;
  readonly now: number | null;
  readonly difference: number | null;
  readonly lastDoubt: string | null;
  readonly nowDoubt: string | null;
}

/** What `nianbao.server.years` answers. */
export interface Years {
  readonly organ: string;
  readonly year: number;
  readonly years: readonly { readonly year: number; readonly uri: string; readonly differs: boolean; readonly range: Range | null }[];
  readonly series: readonly Series[];
  readonly changes: readonly Change[] | null;
}

/** Everything that is found in what is shown. */
export const marksIn = (preview: Preview | null | undefined): readonly Mark[] =>
  (preview?.reports ?? []).flatMap(({ blocks }) =>
    blocks.flatMap((block) => [...block.marks, ...(block.kind === 'table' ? block.lines.flat().flatMap((cell) => cell.marks) : [])]),
  );

export type Tab = 'report' | 'years';

/** What the extension tells the page. */
export type ToPage =
  | {
      readonly type: 'begin';
      readonly uri: string;
      readonly words: Readonly<Record<string, string>>;
      readonly zoom: number;
      readonly tab: Tab;
      readonly kept: boolean;
    }
  | { readonly type: 'document'; readonly uri: string }
  | { readonly type: 'kept'; readonly kept: boolean }
  | { readonly type: 'preview'; readonly preview: Preview | null; readonly turn: number }
  | { readonly type: 'years'; readonly years: Years | null }
  | { readonly type: 'cursor'; readonly position: Position; readonly reveal: boolean }
  | { readonly type: 'scroll'; readonly line: number }
  | { readonly type: 'closed'; readonly closed: boolean };

/** What the page tells the extension. */
export type FromPage =
  | { readonly type: 'ready' | 'save' | 'reopen' }
  | { readonly type: 'painted'; readonly turn: number; readonly version: number; readonly figures: number; readonly marks: number }
  | { readonly type: 'keep'; readonly keep: boolean }
  | { readonly type: 'reveal'; readonly range: Range }
  | { readonly type: 'scrolled'; readonly line: number }
  | { readonly type: 'zoom'; readonly zoom: number }
  | { readonly type: 'tab'; readonly tab: Tab }
  | { readonly type: 'around'; readonly line: number }
  | { readonly type: 'year'; readonly index: number };

export const zooms: readonly number[] = [50, 67, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300];

/** The message as it should be; undefined for anything else. A page is not trusted more than what it shows. */
export function messageFrom(value: unknown): FromPage | undefined {
  if (!isRecord(value)) return undefined;
  const { type, turn, version, figures, marks, range, line, zoom, tab, index, keep } = value;
  switch (type) {
    case 'ready':
    case 'save':
    case 'reopen':
      return { type };
    case 'painted':
      return isCount(turn) && isCount(version) && isCount(figures) && isCount(marks) ? { type, turn, version, figures, marks } : undefined;
    case 'keep':
      return typeof keep === 'boolean' ? { type, keep } : undefined;
    case 'reveal':
      return isRange(range) ? { type, range } : undefined;
    case 'scrolled':
      return isPlace(line) ? { type, line } : undefined;
    case 'around':
      return isCount(line) ? { type, line } : undefined;
    case 'zoom':
      return typeof zoom === 'number' && zooms.includes(zoom) ? { type, zoom } : undefined;
    case 'tab':
      return tab === 'report' || tab === 'years' ? { type, tab } : undefined;
    case 'year':
      return isCount(index) ? { type, index } : undefined;
    default:
      return undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isPlace = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0;
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isPosition = (value: unknown): value is Position => isRecord(value) && isCount(value.line) && isCount(value.character);
const isRange = (value: unknown): value is Range => isRecord(value) && isPosition(value.start) && isPosition(value.end);
