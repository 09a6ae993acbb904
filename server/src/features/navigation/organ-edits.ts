import type { Report } from '../../report/model.ts';
import { foldUnit } from '../../text/fold.ts';
import type { Range } from '../../text/range.ts';

/** A name as the text writes it. */
export interface WrittenName extends Range {
  readonly text: string;
}

/**
 * The organ's name where its report gives it first, as it stands there: in whatever script and width, spaces and all. Undefined where no name is
 * given, or its characters do not stand together.
 */
export function writtenOrgan({ text, organ }: Report): WrittenName | undefined {
  if (!organ || organ.value === '') return undefined;
  const exact = text.indexOf(organ.value, organ.start);
  if (exact >= 0 && exact + organ.value.length <= organ.end) return written(text, exact, exact + organ.value.length);
  const at: number[] = [];
  let folded = '';
  for (let i = organ.start; i < organ.end; i++) {
    const unit = foldUnit(text.charCodeAt(i));
    if (unit === 0) continue;
    at.push(i);
    folded += String.fromCharCode(unit);
  }
  const first = folded.indexOf(organ.value);
  return first < 0 ? undefined : written(text, at[first]!, at[first + organ.value.length - 1]! + 1);
}

const written = (text: string, start: number, end: number): WrittenName => ({ start, end, text: text.slice(start, end) });
