import type { DocumentEdit } from '../service.ts';
import type { DocumentRange } from '../text/range.ts';
import type { FileIgnore } from './file.ts';

/** Where things stand in the text of a project file: offsets in UTF-16 units, half-open. The text is read as far as it is JSON. */
export interface ProjectPlaces {
  /** The outermost braces; undefined when the text does not begin with them. */
  readonly root: DocumentRange | undefined;
  /** The list of `ignores`, with its brackets. */
  readonly list: DocumentRange | undefined;
  /** The object of `rules`, with its braces. */
  readonly rules: DocumentRange | undefined;
  /** Each entry of the list, with its braces. */
  readonly ignores: readonly DocumentRange[];
}

/** Finds the rules, the list of ignores and its entries. One pass; a text that is no JSON gives what was found before it went wrong. */
export function placesIn(text: string): ProjectPlaces {
  const open: number[] = [];
  const ignores: DocumentRange[] = [];
  let root: DocumentRange | undefined;
  let list: DocumentRange | undefined;
  let rules: DocumentRange | undefined;
  let key = '';
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (c === '"') {
      const end = stringEnd(text, i);
      if (open.length === 1 && /^\s*:/.test(text.slice(end, end + 40))) key = text.slice(i + 1, end - 1);
      i = end - 1;
    } else if (c === '{' || c === '[') open.push(i);
    else if (c === '}' || c === ']') {
      const start = open.pop();
      if (start === undefined) break;
      if (open.length === 0) {
        root = { start, end: i + 1 };
        break;
      }
      if (key === 'rules' && open.length === 1) rules = c === '}' ? { start, end: i + 1 } : undefined;
      if (key !== 'ignores') continue;
      if (open.length === 1 && c === ']') list = { start, end: i + 1 };
      if (open.length === 2 && c === '}') ignores.push({ start, end: i + 1 });
    }
  }
  return { root: root && text[root.start] === '{' ? root : undefined, list, rules, ignores };
}

/** The offset behind a string's closing quotation mark. */
function stringEnd(text: string, start: number): number {
  let i = start + 1;
  while (i < text.length && text[i] !== '"') i += text[i] === '\\' ? 2 : 1;
  return Math.min(i + 1, text.length);
}

/** What adds an entry at the end of the ignores, and where its empty reason then stands. */
export interface Insertion {
  readonly edit: DocumentEdit;
  /** Offset between the quotation marks of the reason, in the text after the edit. */
  readonly reason: number;
}

/** The edit that adds an ignore to a project file; undefined when the text is no object. An empty text becomes a whole file. */
export function insertIgnore(text: string, ignore: FileIgnore): Insertion | undefined {
  const { root, list, ignores } = placesIn(text);
  const line = text.includes('\r\n') ? '\r\n' : '\n';
  const { file, rule, place, fingerprint, reason } = ignore;
  const fields = Object.entries({ file, rule, place, fingerprint, reason }).map(
    ([k, v]) => `      ${JSON.stringify(k)}: ${JSON.stringify(v)}`,
  );
  const entry = `    {${line}${fields.join(`,${line}`)}${line}    }`;
  const at = (start: number, before: string, after: string): Insertion => {
    const newText = before + entry + after;
    return { edit: { start, end: start, newText }, reason: start + newText.lastIndexOf('""', before.length + entry.length) + 1 };
  };
  if (text.trim() === '') return replaced(text, at(0, `{${line}  "ignores": [${line}`, `${line}  ]${line}}${line}`));
  if (!root) return undefined;
  const last = ignores.at(-1);
  if (list && last) return at(last.end, `,${line}`, '');
  if (list) return at(list.start + 1, line, `${line}  `);
  const end = endOfContent(text, root);
  const isEmpty = end === root.start + 1;
  return at(end, `${isEmpty ? '' : ','}${line}  "ignores": [${line}`, `${line}  ]${isEmpty ? line : ''}`);
}

const replaced = (text: string, { edit, reason }: Insertion): Insertion => ({ edit: { ...edit, end: text.length }, reason });

/** The edit that sets the severity of a rule, in a file as it is written; undefined when the text is no object. An empty text becomes a whole file. */
export function setRule(text: string, code: string, severity: string): DocumentEdit | undefined {
  const { root, rules } = placesIn(text);
  const line = text.includes('\r\n') ? '\r\n' : '\n';
  const entry = `${JSON.stringify(code)}: ${JSON.stringify(severity)}`;
  const object = (indent: string): string => `"rules": {${line}${indent}  ${entry}${line}${indent}}`;
  if (text.trim() === '') return { start: 0, end: text.length, newText: `{${line}  ${object('  ')}${line}}${line}` };
  if (!root) return undefined;
  const standing = rules && valueIn(text, rules, code);
  if (standing) return { ...standing, newText: JSON.stringify(severity) };
  return rules ? added(text, rules, entry, '    ', line) : added(text, root, object('  '), '  ', line);
}

/** What adds an entry behind the last of an object: on its line where all stand on one, else on a line of its own, indented as the last is. */
function added(text: string, object: DocumentRange, entry: string, indent: string, line: string): DocumentEdit {
  const end = endOfContent(text, object);
  if (end === object.start + 1) return { start: end, end: object.end - 1, newText: `${line}${indent}${entry}${line}${indent.slice(2)}` };
  const isOnOneLine = !/[\n\r]/.test(text.slice(object.start, object.end));
  const own = /^[ \t]*/.exec(text.slice(Math.max(text.lastIndexOf('\n', end - 1), text.lastIndexOf('\r', end - 1)) + 1))![0];
  return { start: end, end, newText: isOnOneLine ? `, ${entry}` : `,${line}${own === '' ? indent : own}${entry}` };
}

/** Behind the last thing between an object's braces. */
function endOfContent(text: string, root: DocumentRange): number {
  let end = root.end - 1;
  while (end > root.start + 1 && /\s/.test(text[end - 1]!)) end--;
  return end;
}

/** The edits that take the entries with these numbers out of the ignores, with the commas that they needed; those that are not there are passed over. */
export function removeIgnores(text: string, numbers: ReadonlySet<number>): readonly DocumentEdit[] {
  const { list, ignores } = placesIn(text);
  const lastKept = ignores.findLastIndex((_, i) => !numbers.has(i));
  const gone = [...ignores.keys()].filter((i) => numbers.has(i));
  if (!list || gone.length === 0) return [];
  if (lastKept < 0) return [{ start: list.start + 1, end: list.end - 1, newText: '' }];
  return gone.map((i) =>
    i < lastKept
      ? { start: ignores[i]!.start, end: ignores[i + 1]!.start, newText: '' }
      : { start: ignores[i - 1]!.end, end: ignores[i]!.end, newText: '' },
  );
}

/** The edits that give entries, by their number, another file; an entry in which none is named is passed over. */
export function refileIgnores(text: string, files: ReadonlyMap<number, string>): readonly DocumentEdit[] {
  const { ignores } = placesIn(text);
  return [...files].flatMap(([number, file]) => {
    const place = ignores[number] && valueIn(text, ignores[number], 'file');
    return place ? [{ ...place, newText: JSON.stringify(file) }] : [];
  });
}

/** The string that stands under a key of an object, with its quotation marks. */
function valueIn(text: string, object: DocumentRange, key: string): DocumentRange | undefined {
  let name = '';
  for (let i = object.start + 1; i < object.end; i++) {
    if (text[i] === '{' || text[i] === '[') return undefined;
    if (text[i] !== '"') continue;
    const end = stringEnd(text, i);
    const isKey = /^\s*:/.test(text.slice(end, end + 40));
    if (isKey) name = text.slice(i + 1, end - 1);
    else if (name === key) return { start: i, end };
    i = end - 1;
  }
  return undefined;
}
