import { simplified } from './simplified.ts';

let forms: ReadonlyMap<number, number> | undefined;

/** By the code of a traditional character or variant, that of its simplified form; made on first use. */
export function simplifiedForms(): ReadonlyMap<number, number> {
  if (forms) return forms;
  const map = new Map<number, number>();
  let code = 0x3400;
  let skipped = 0;
  for (let i = 0; i < simplified.length; i++) {
    const unit = simplified.charCodeAt(i);
    if (unit <= 0x39) skipped = skipped * 10 + unit - 0x30;
    else {
      code += skipped;
      map.set(code++, unit);
      skipped = 0;
    }
  }
  forms = map;
  return map;
}
