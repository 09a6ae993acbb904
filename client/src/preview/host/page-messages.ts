import type { Mark, Position, Preview, Range, Years } from '../../../../server/src/contract.ts';
import { isRecord } from '../../../../server/src/text/is-record.ts';

/* What the preview's page and the extension say to each other. Both are built from this file, which knows neither an editor nor a page. */

export type {
  AbsentBlock,
  Block,
  FigureChange,
  Mark,
  Position,
  Preview,
  PreviewCell,
  Range,
  ReportPreview,
  Series,
  TableBlock,
  TextBlock,
  UnreadBlock,
  Years,
} from '../../../../server/src/contract.ts';

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

const isPlace = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0;
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isPosition = (value: unknown): value is Position => isRecord(value) && isCount(value.line) && isCount(value.character);
const isRange = (value: unknown): value is Range => isRecord(value) && isPosition(value.start) && isPosition(value.end);
