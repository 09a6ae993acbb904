import { simplified } from './simplified.ts';

let forms: ReadonlyMap<number, number> | undefined;

/** By the code of a traditional character or variant, that of its simplified form; made on first use. */
export function simplifiedForms(): ReadonlyMap<number, number> {
  if (forms) return forms;
  const map = new Map<number, number>();
  let code = 0x4e00;
  let skipped = 0;
  for (let i = 0; i < simplified.length; i++) {
    const unit = simplified.charCodeAt(i);
    if (unit < 0x80) skipped = skipped * 36 + Number.parseInt(simplified[i]!, 36);
    else {
      code += skipped;
      map.set(code++, unit);
      skipped = 0;
    }
  }
  forms = map;
  return map;
}
