/**
 * Reads reports out of files that other programs made: of every labelled report of the corpus LibreOffice makes a .docx, a .pdf and an .xlsx, and the
 * project's own export a .docx; each is imported and its cells are held against the labels. Usage: node test/office/run.ts [--keep] [--verbose]
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { tableIds, tableTemplate } from '../../server/src/format/index.ts';
import type { TableId } from '../../server/src/format/types.ts';
import { importFile } from '../../server/src/office/in/import.ts';
import type { Report } from '../../server/src/report/model.ts';
import { readDocument } from '../../server/src/report/read.ts';
import { type Comparison, compare, type Truth } from '../generate/truth.ts';
import { type ReportCells, reportHtml } from './html.ts';
import { libraries } from './read.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const corpus = join(root, '..', 'shared', 'corpus');
const folder = join(root, 'test-output', 'office');
const { values: flags } = parseArgs({ options: { keep: { type: 'boolean' }, verbose: { type: 'boolean' } } });

interface Label {
  readonly file: string;
  readonly organ?: string;
  readonly year?: number;
  readonly requestsFormat?: string;
  readonly mayDecline?: boolean;
  readonly requests?: Readonly<Record<string, readonly (number | null)[] | null>>;
  readonly disclosure?: Readonly<Record<string, readonly (string | null)[] | null>>;
  readonly disputes?: readonly (number | null)[];
}

/** The labels of which a whole report can be made. */
function labelled(): readonly {
  readonly name: string;
  readonly file: string;
  readonly report: ReportCells;
  readonly rows: ReadonlySet<string>;
}[] {
  return readdirSync(corpus)
    .filter((name) => name.endsWith('.expected.json'))
    .flatMap((name) => {
      const label: Label = JSON.parse(readFileSync(join(corpus, name), 'utf8'));
      const { organ, year, requests, disclosure, disputes } = label;
      if (!organ || !year || !requests || !disclosure || !disputes || label.mayDecline) return [];
      const template = label.requestsFormat === '2019' ? '2019' : '2021';
      const texts = (rows: Readonly<Record<string, readonly (number | string | null)[] | null>>): Record<string, readonly string[]> =>
        Object.fromEntries(
          Object.entries(rows).map(([row, cells]) => [row, (cells ?? []).map((cell) => (cell === null ? '' : String(cell)))]),
        );
      const cells = { requests: texts(requests), disclosure: texts(disclosure), disputes: texts({ cases: disputes }) };
      return [
        {
          name: name.replace('.expected.json', ''),
          file: label.file,
          report: { organ, year, template, cells: asForm(template, cells) } as const,
          // A row of which the label says nothing is null there.
          rows: new Set(
            Object.entries({ requests, disclosure }).flatMap(([id, of]) =>
              Object.entries(of).flatMap(([row, own]) => (own ? [`${id} ${row}`] : [])),
            ),
          ),
        },
      ];
    });
}

/** Cells by the ids of the form's rows; those that the label calls otherwise are left blank. */
function asForm(template: ReportCells['template'], cells: Record<TableId, Record<string, readonly string[]>>): ReportCells['cells'] {
  const of = (id: TableId): Record<string, readonly string[]> =>
    Object.fromEntries(
      tableTemplate(template, id).rows.map((row) => {
        const own = (id === 'disputes' ? Object.values(cells.disputes)[0] : cells[id][row.id]) ?? [];
        return [row.id, row.columns.map((_, i) => own[i] ?? '')];
      }),
    );
  return { requests: of('requests'), disclosure: of('disclosure'), disputes: of('disputes') };
}

function convert(to: string, from: string, files: readonly string[], ...more: readonly string[]): void {
  const out = join(folder, to.split(':')[0]!);
  mkdirSync(out, { recursive: true });
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const args = ['--headless', profile, ...more, '--convert-to', to, '--outdir', out, ...files.map((file) => join(folder, from, file))];
  const { status, stderr } = spawnSync('soffice', args, { encoding: 'utf8', timeout: 560_000 });
  if (status !== 0) throw new Error(`soffice ended with ${status}: ${stderr}`);
}

interface Tally {
  files: number;
  cells: number;
  right: number;
  misread: number;
  unread: number;
}

async function measure(kind: string, names: ReturnType<typeof labelled>): Promise<Tally> {
  const tally: Tally = { files: 0, cells: 0, right: 0, misread: 0, unread: 0 };
  for (const { name, report, rows } of names) {
    const path = join(folder, kind, `${name}.${kind.replace('own-', '')}`);
    if (!existsSync(path)) continue;
    const answer = await importFile(readFileSync(path), path, libraries);
    const text = 'imported' in answer ? answer.imported.text : '';
    if (flags.keep) writeFileSync(`${path}.txt`, text);
    const [part] = readDocument(text);
    const none = { disclosure: [], requests: [], disputes: [] };
    const truth: Truth = {
      ...report,
      headings: [],
      cells: Object.fromEntries(tableIds.map((id) => [id, report.cells[id]])) as Truth['cells'],
      lost: none,
    };
    const found = counted(compare(truth, part!.report), report, part!.report);
    // Of a row that the label leaves out nobody knows what is right; our own export has it from the text of the corpus.
    const unknown = (at: string): boolean => kind === 'own-docx' && !rows.has(at.replace(/\[.*/, '')) && !at.startsWith('disputes');
    tally.files++;
    tally.cells += found.cells;
    tally.right += found.right + found.misread.filter(unknown).length;
    tally.misread += found.misread.filter(
      (at) => kind !== 'own-docx' || rows.has(at.replace(/\[.*/, '')) || at.startsWith('disputes'),
    ).length;
    tally.unread += found.unread.length;
    if (flags.verbose && 'refused' in answer) console.log(`  ${kind} ${name}: ${answer.refused.en}`);
    if (flags.verbose)
      for (const one of [...found.misread.map((m) => `MISREAD ${m}`), ...found.unread.slice(0, 3).map((u) => `unread ${u.at} ${u.reason}`)])
        console.log(`  ${kind} ${name}: ${one}`);
  }
  return tally;
}

/** Amounts of money are held to what the label has written: whose unit is another one is no other figure. */
function counted(found: Comparison, { cells }: ReportCells, { disclosure }: Report): Comparison {
  const isWritten = (at: string): boolean => {
    const [, row = '', column] = /^disclosure (.*)\[(\d+)\]/.exec(at) ?? [];
    const own = disclosure?.rows
      .filter(({ template }) => template.id === row)
      .flatMap((one) => one.cells.filter((cell) => cell.column === Number(column)));
    return own !== undefined && own.length > 0 && own.every(({ text }) => text === cells.disclosure[row]?.[Number(column)]);
  };
  const misread = found.misread.filter((at) => !isWritten(at));
  return { ...found, misread, right: found.right + found.misread.length - misread.length };
}

if (!existsSync(corpus)) {
  console.log('the corpus was not found beside this checkout (../shared), nothing to measure');
  process.exit(0);
}
const labels = labelled();
if (!flags.keep || !existsSync(join(folder, 'docx'))) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'html'), { recursive: true });
  for (const { name, report } of labels) writeFileSync(join(folder, 'html', `${name}.html`), reportHtml(report));
  if (spawnSync('soffice', ['--version']).status === 0) {
    const all = (ending: string): readonly string[] => labels.map(({ name }) => `${name}.${ending}`);
    convert('docx:MS Word 2007 XML', 'html', all('html'), '--infilter=HTML (StarWriter)');
    convert('pdf', 'docx', all('docx'));
    convert('xlsx:Calc MS Excel 2007 XML', 'html', all('html'), '--infilter=HTML (StarCalc)');
  } else console.log('soffice was not found: no files of LibreOffice');
  ownExport();
}

/** The project's own export, once it is there. */
function ownExport(): void {
  const program = join(root, 'dist', 'cli.cjs');
  if (!existsSync(program) || spawnSync(process.execPath, [program, 'export', '--help']).status !== 0) return;
  for (const { name, file } of labels) {
    mkdirSync(join(folder, 'own-docx'), { recursive: true });
    spawnSync(process.execPath, [
      program,
      'export',
      '--format',
      'docx',
      '--output',
      join(folder, 'own-docx', `${name}.docx`),
      join(corpus, file),
    ]);
  }
}

let failed = false;
console.log('made by      files   cells   right    misread  unread');
for (const kind of ['docx', 'pdf', 'xlsx', 'html', 'own-docx']) {
  const { files, cells, right, misread, unread } = await measure(kind, labels);
  if (files === 0) continue;
  failed ||= misread > 0 || (kind.endsWith('docx') && right < cells * 0.99);
  console.log(
    `${kind.padEnd(12)} ${String(files).padStart(5)} ${String(cells).padStart(7)} ${((100 * right) / cells).toFixed(2).padStart(7)}% ${String(misread).padStart(8)} ${String(unread).padStart(7)}`,
  );
}
if (failed) process.exitCode = 1;
