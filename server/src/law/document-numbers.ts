import { foldUnit } from '../text/fold.ts';
import { documentByNumber } from './documents.ts';
import { readNumeral, skipGap, standsAt } from './places.ts';

/** A document number in its usual form, `国办函〔2021〕132号`, and the offset where it ends as written. */
export interface WrittenNumber {
  readonly value: string;
  readonly end: number;
}

/** Longer ones first, so that 国办公开办函 is not read as 国办. */
const issuers = ['国办公开办函', '国办函', '国办发', '国发', '国函', '法释'];
/** Brackets of a year as they fold; 〔〕, [], 【】 and （） are one. */
const opening = ['(', '<', '﹝'];
const closing = [')', '>', '﹞'];

/**
 * The number of a central document that begins at `at`, in whatever brackets. Without brackets (they are often lost) only when it is the number of a
 * document that is known here. Undefined when none begins there. Constant time.
 */
export function readNumber(text: string, at: number, end: number): WrittenNumber | undefined {
  const issuer = issuers.find((word) => standsAt(text, at, end, word));
  if (!issuer) return undefined;
  let i = skipGap(text, at + issuer.length, end);
  const bracketed = opening.some((b) => standsAt(text, i, end, b));
  const year = readDigits(text, bracketed ? skipGap(text, i + 1, end) : i, end, 4);
  if (year?.digits.length !== 4) return undefined;
  i = skipGap(text, year.end, end);
  if (bracketed) {
    if (!closing.some((b) => standsAt(text, i, end, b))) return undefined;
    i = skipGap(text, i + 1, end);
  }
  if (text[i] === '第') i = skipGap(text, i + 1, end);
  const serial = readDigits(text, i, end, 4);
  const after = serial && skipGap(text, serial.end, end);
  if (!serial || after === undefined || !standsAt(text, after, end, '号')) return undefined;
  const value = `${issuer}〔${year.digits}〕${Number(serial.digits)}号`;
  return bracketed || documentByNumber(value) !== null ? { value, end: after + 1 } : undefined;
}

/** `国令第711号`, `国务院令（第711号）`, `国务院第711号令` from the 国 on: as `国令第711号`. Undefined when none begins there. Constant time. */
export function readDecree(text: string, at: number, end: number): WrittenNumber | undefined {
  const name = ['国务院令', '国令', '国务院'].find((word) => standsAt(text, at, end, word));
  if (!name) return undefined;
  let i = skipGap(text, at + name.length, end);
  const bracketed = name !== '国务院' && opening.some((b) => standsAt(text, i, end, b));
  if (bracketed) i = skipGap(text, i + 1, end);
  const ordinal = text[i] === '第';
  const serial = readNumeral(text, ordinal ? skipGap(text, i + 1, end) : i, end);
  if (!serial) return undefined;
  i = skipGap(text, serial.end, end);
  if (!standsAt(text, i, end, '号')) return undefined;
  i++;
  if (name === '国务院') return standsAt(text, i, end, '令') ? { value: `国令第${serial.value}号`, end: i + 1 } : undefined;
  if (bracketed && closing.some((b) => standsAt(text, i, end, b))) i++;
  return { value: `国令第${serial.value}号`, end: i };
}

function readDigits(text: string, at: number, end: number, most: number): { digits: string; end: number } | undefined {
  let digits = '';
  let i = at;
  for (; i < end && digits.length < most; i++) {
    const unit = String.fromCharCode(foldUnit(text.charCodeAt(i)));
    if (unit < '0' || unit > '9') break;
    digits += unit;
  }
  return digits === '' ? undefined : { digits, end: i };
}
