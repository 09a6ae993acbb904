import type { Cell } from '@cj-tech-master/excelts';

/** Cells that did not come over as they stand, by their places. */
export interface Unplaced {
  /** Hold `#REF!` and the like. */
  readonly errors: string[];
  /** Have a formula that nobody has reckoned. */
  readonly formulas: string[];
  /** Show fewer digits than they hold. */
  readonly rounded: string[];
}

/** The words that a cell shows. What cannot be told is blank, and stands in `unplaced`. */
export function wordsOfCell(cell: Cell, place: string, unplaced: Unplaced): string {
  const value: unknown = cell.value;
  if (isFormula(value)) {
    if (value.result === undefined || value.result === null) {
      unplaced.formulas.push(place);
      return '';
    }
    return wordsOfValue(value.result, cell, place, unplaced);
  }
  return wordsOfValue(value, cell, place, unplaced);
}

function wordsOfValue(value: unknown, cell: Cell, place: string, unplaced: Unplaced): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return shownNumber(value, cell.numFmt, place, unplaced);
  if (value instanceof Date) return dateWords(value);
  if (typeof value === 'object' && 'error' in value) {
    unplaced.errors.push(place);
    return '';
  }
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'string' ? value.trim() : cell.text.trim();
}

const isFormula = (value: unknown): value is { readonly result?: unknown } =>
  typeof value === 'object' && value !== null && ('formula' in value || 'sharedFormula' in value);

/** A number as its format shows it, as far as that is one of figures: `0`, `0.00`, `#,##0`, `0%`. */
function shownNumber(value: number, format: unknown, place: string, unplaced: Unplaced): string {
  if (!Number.isFinite(value)) return '';
  const plain = plainNumber(value);
  const parts = typeof format === 'string' ? /^(?:[#,]*0)(\.0+)?(%?)(?:[_ )]*)(?:;.*)?$/.exec(format) : null;
  if (!parts) return plain;
  const [, decimals = '', percent] = parts;
  const digits = Math.max(0, decimals.length - 1);
  if (percent) return `${(value * 100).toFixed(digits)}%`;
  const shown = Math.abs(value) < 1e15 ? value.toFixed(digits) : plain;
  if (Number(shown) !== Number(plain)) unplaced.rounded.push(place);
  return shown;
}

/** Without what binary fractions leave behind, and without an exponent. */
function plainNumber(value: number): string {
  if (Number.isInteger(value)) return Math.abs(value) < 1e21 ? value.toFixed(0) : String(value);
  return String(Number(value.toPrecision(12)));
}

/** Excel keeps days in no zone; the library gives them in that of Greenwich. */
const dateWords = (date: Date): string =>
  Number.isNaN(date.getTime()) ? '' : `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
