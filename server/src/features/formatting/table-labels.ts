import { foldLabel } from '../../report/labels.ts';
import type { Label, Table } from '../../report/model.ts';
import { fold, foldUnit, isHan } from '../../text/fold.ts';

/** How a table's labels are written out: the official words, in the table's own script, with a note that somebody added left on. */
export interface Labels {
  /** The words for an official label; `own` is the label as it stands in that place, if it stands there. */
  written(official: string, own?: Label | null): string;
  /** The words for a column heading or group wherever it stands. */
  heading(official: string): string;
}

type Script = ReadonlyMap<string, string>;

/** The labels of a table; null when a heading stands twice with different notes, so that one of them would be lost. */
export function labelsOf(table: Table): Labels | null {
  const rows = table.rows.flatMap((row) => row.label ?? []);
  const script = scriptOf([...table.headerLabels, ...rows].map((label) => label.text));
  const written = (official: string, own?: Label | null): string => {
    if (own && own.likeness !== 'damaged' && hasNote(own.text, official)) return withoutSpaces(own.text);
    return inScript(official, own ? scriptOf([own.text]) : none, script);
  };
  const headings = new Map<string, Label>();
  for (const label of table.headerLabels) {
    const known = headings.get(label.template);
    const noted = hasNote(label.text, label.template);
    if (known && noted && foldLabel(known.text) !== foldLabel(label.text) && hasNote(known.text, label.template)) return null;
    if (!known || (noted && !hasNote(known.text, label.template))) headings.set(label.template, label);
  }
  return { written, heading: (official) => written(official, headings.get(official)) };
}

const none: Script = new Map();

/** Which traditional character the texts write for a simplified one; none for those that they write both ways. 反覆 is 反复. */
function scriptOf(texts: readonly string[]): Script {
  const script = new Map<string, string>();
  const simplified = new Set<string>();
  for (const text of texts)
    for (const character of text) {
      const code = character.charCodeAt(0);
      if (!isHan(code)) continue;
      const folded = character === '覆' ? '复' : String.fromCharCode(foldUnit(code));
      if (folded === character) simplified.add(character);
      else if (!script.has(folded)) script.set(folded, character);
    }
  for (const character of simplified) script.delete(character);
  return script;
}

const inScript = (official: string, own: Script, table: Script): string =>
  own.size + table.size === 0 ? official : [...official].map((c) => own.get(c) ?? table.get(c) ?? c).join('');

/** A note in brackets that the official words do not have: `（单位：元）`, `（含派出机构）`. What is a note as a whole has none. */
function hasNote(text: string, official: string): boolean {
  const right = fold(official);
  if (right.startsWith('(') && right.endsWith(')')) return false;
  return [...foldLabel(text).matchAll(/\(([^()]{2,40})\)/g)].some(([, note]) => !right.includes(note!));
}

const withoutSpaces = (text: string): string => [...text].filter((c) => c.length > 1 || foldUnit(c.charCodeAt(0)) !== 0).join('');
