import type { Checked } from '../../server/src/cli/check.ts';
import type { Extracted } from '../../server/src/cli/extract.ts';
import { fold } from '../../server/src/text/fold.ts';

/** What a person found in a report: the answer that the program is measured against. */
export interface Label {
  readonly file: string;
  readonly year?: number;
  readonly organ?: string;
  readonly sections?: readonly { readonly number: number; readonly line: number | null }[];
  /** A row that no one could read either is null, and is not counted. */
  readonly requests?: Readonly<Record<string, readonly (number | null)[] | null>>;
  readonly disclosure?: Readonly<Record<string, readonly (string | null)[]>>;
  readonly disputes?: readonly (number | null)[];
  /** The equations that truly do not hold. */
  readonly failing?: readonly { readonly equation: string; readonly row?: string; readonly column?: string; readonly group?: string }[];
  /** Other true problems: by `code` (or the family that a `category/` names). */
  readonly problems?: readonly { readonly kind: string }[];
  /** The structure is lost: reading nothing is right, a wrong figure is not. */
  readonly mayDecline?: boolean;
}

/** Counts over a set of reports; the floor records the same. */
export interface Figures {
  files: number;
  absent: number;
  identity: number;
  identityRight: number;
  headings: number;
  headingsRight: number;
  cells: number;
  cellsRight: number;
  unread: number;
  misread: number;
  equations: number;
  equationsFound: number;
  equationsFalse: number;
  problems: number;
  problemsFound: number;
  falseErrors: number;
}

export interface Score {
  readonly figures: Figures;
  /** What went wrong, by file, in words. */
  readonly notes: readonly string[];
}

const none = (): Figures => ({
  files: 0,
  absent: 0,
  identity: 0,
  identityRight: 0,
  headings: 0,
  headingsRight: 0,
  cells: 0,
  cellsRight: 0,
  unread: 0,
  misread: 0,
  equations: 0,
  equationsFound: 0,
  equationsFalse: 0,
  problems: 0,
  problemsFound: 0,
  falseErrors: 0,
});

/** Which finding answers a labelled problem; any code that begins so counts. A label may name a code itself. */
const answers: Readonly<Record<string, readonly string[]>> = {
  'blank-cells': ['cell/blank', 'cell/placeholder'],
  'missing-section': ['section/missing'],
  'duplicate-section': ['section/duplicate', 'section/numbering'],
  'duplicate-section-number': ['section/duplicate', 'section/numbering', 'section/order'],
  'section-numbering': ['section/duplicate', 'section/numbering', 'section/order', 'section/missing'],
  'missing-row': ['table/row-missing'],
  'wrong-cell-count': ['table/cell-count', 'table/header', 'table/row-missing', 'table/layout'],
  'damaged-text': ['text/damaged'],
  'missing-improvements': ['section/improvements'],
  'sentence-broken-by-blank-line': ['text/broken-sentence'],
  'label-misspelt': ['table/label'],
};

/** Measures what was read and found against the labels. Files are matched by the label's `file`. */
export function score(labels: readonly Label[], extracted: ReadonlyMap<string, Extracted>, checked: ReadonlyMap<string, Checked>): Score {
  const figures = none();
  const notes: string[] = [];
  for (const label of labels) {
    const got = extracted.get(label.file);
    const found = checked.get(label.file);
    const say = (note: string): void => void notes.push(`${label.file}: ${note}`);
    figures.files++;
    if (!got || !found) {
      figures.absent++;
      say('not read at all');
      continue;
    }
    scoreReading(label, got, figures, say);
    scoreTables(label, got, figures, say);
    scoreFindings(label, found, figures, say);
  }
  return { figures, notes };
}

type Say = (note: string) => void;

function scoreReading(label: Label, got: Extracted, figures: Figures, say: Say): void {
  if (label.organ !== undefined && label.year !== undefined) {
    figures.identity += 2;
    if (got.year === label.year) figures.identityRight++;
    else say(`year ${got.year}, should be ${label.year}`);
    if (fold(got.organ ?? '') === fold(label.organ)) figures.identityRight++;
    else say(`organ ${got.organ}, should be ${label.organ}`);
  }
  for (const section of label.sections ?? []) {
    if (section.line === null) continue;
    figures.headings++;
    if (got.sections.some((s) => s.number === section.number && s.line === section.line)) figures.headingsRight++;
    else say(`heading ${section.number} not found on line ${section.line}`);
  }
}

function scoreTables(label: Label, got: Extracted, figures: Figures, say: Say): void {
  const compare = (where: string, want: readonly (string | number | null)[], is: readonly (string | number | null)[] | undefined): void => {
    for (const [i, value] of want.entries())
      scoreCell(`${where}[${i}]`, plain(value), plain(is?.[i] ?? null), label.mayDecline ?? false, figures, say);
  };
  for (const [id, row] of Object.entries(label.requests ?? {})) if (row) compare(`requests ${id}`, row, got.requests?.rows[id]);
  for (const [id, row] of Object.entries(label.disclosure ?? {})) compare(`disclosure ${id}`, row, got.disclosure?.rows[id]);
  if (label.disputes) compare('disputes', label.disputes, got.disputes?.cells);
}

/** An unread cell claims nothing; a misread one claims what is not so, the worst outcome. */
function scoreCell(where: string, want: string, is: string, mayDecline: boolean, figures: Figures, say: Say): void {
  if (mayDecline && is === '') return;
  figures.cells++;
  if (want === is) figures.cellsRight++;
  else if (is === '') {
    figures.unread++;
    say(`unread ${where}, should be ${want}`);
  } else {
    figures.misread++;
    say(`MISREAD ${where}: ${is}, should be ${want || 'blank'}`);
  }
}

/** A cell without what does not change its value: width, spaces, a plus sign, a unit at its end. */
function plain(value: string | number | null): string {
  const text = String(value ?? '')
    .normalize('NFKC')
    .replace(/[\s+]/g, '');
  const unit = ['万元', '元', '件', '条'].find((u) => text.endsWith(u));
  return unit ? text.slice(0, -unit.length) : text;
}

function scoreFindings(label: Label, found: Checked, figures: Figures, say: Say): void {
  const wrong = new Set((label.failing ?? []).map(keyOf));
  const said = new Set(found.findings.flatMap((f) => f.equations ?? []).map(keyOf));
  for (const key of said) {
    if (wrong.has(key)) continue;
    figures.equationsFalse++;
    say(`FALSE equation ${key}`);
  }
  if (!(label.mayDecline && said.size === 0)) {
    for (const key of wrong) {
      figures.equations++;
      if (said.has(key)) figures.equationsFound++;
      else say(`equation not reported: ${key}`);
    }
  }
  for (const { kind } of label.mayDecline ? [] : (label.problems ?? [])) {
    const codes = answers[kind] ?? [kind];
    figures.problems++;
    if (found.findings.some((f) => codes.some((code) => f.code.startsWith(code)))) figures.problemsFound++;
    else say(`problem not reported: ${kind}`);
  }
  if (wrong.size > 0 || (label.problems ?? []).length > 0) return;
  for (const f of found.findings.filter((f) => f.severity === 'error')) {
    figures.falseErrors++;
    say(`FALSE error ${f.code}: ${f.message}`);
  }
}

const keyOf = (e: { readonly equation: string; readonly row?: string; readonly column?: string; readonly group?: string }): string =>
  [e.equation, e.row ?? '', e.column ?? '', e.group ?? ''].join(' ').trim();

/** Figures that are worse than the recorded ones, in words: a miss or a false claim more than before. */
export function worse(now: Figures, floor: Figures): string[] {
  const misses: readonly (readonly [name: string, count: (f: Figures) => number])[] = [
    ['files not read', (f) => f.absent],
    ['years and organs missed', (f) => f.identity - f.identityRight],
    ['headings missed', (f) => f.headings - f.headingsRight],
    ['cells not right', (f) => f.cells - f.cellsRight],
    ['cells misread', (f) => f.misread],
    ['equations missed', (f) => f.equations - f.equationsFound],
    ['false equations', (f) => f.equationsFalse],
    ['problems missed', (f) => f.problems - f.problemsFound],
    ['false errors', (f) => f.falseErrors],
  ];
  return misses.filter(([, count]) => count(now) > count(floor)).map(([name, count]) => `${name}: ${count(now)}, recorded ${count(floor)}`);
}

const rate = (right: number, all: number): string => (all === 0 ? '–' : `${right}/${all} = ${((100 * right) / all).toFixed(2)} %`);

/** The figures as a table for people. */
export function table(f: Figures): string {
  return [
    ['files', `${f.files - f.absent}/${f.files}`],
    ['title year, organ', rate(f.identityRight, f.identity)],
    ['headings', rate(f.headingsRight, f.headings)],
    ['cells read right', `${rate(f.cellsRight, f.cells)}   unread ${f.unread}   misread ${f.misread}`],
    ['failing equations', `${rate(f.equationsFound, f.equations)}   false ${f.equationsFalse}`],
    ['other problems', rate(f.problemsFound, f.problems)],
    ['false errors', String(f.falseErrors)],
  ]
    .map(([name, value]) => `  ${name!.padEnd(20)}${value}`)
    .join('\n');
}
