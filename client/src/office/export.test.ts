import { beforeEach, expect, test, vi } from 'vitest';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ExportJob, ListedReport } from '../../../server/src/contract.ts';
import type { FolderView } from '../folder/folder-view.ts';

/* The editor is a stand-in that keeps what is written and said. */

const { commands, said, files, state } = vi.hoisted(() => ({
  commands: new Map<string, (...given: unknown[]) => Promise<void>>(),
  said: [] as string[],
  files: new Map<string, Uint8Array>(),
  state: { errors: 0, language: 'nianbao', there: new Set<string>() },
}));
vi.mock('vscode', () => {
  class Uri {
    scheme = 'file';
    path: string;
    constructor(path: string) {
      this.path = path;
    }
    static joinPath = ({ path }: Uri, ...more: string[]): Uri => {
      const parts = [...path.split('/'), ...more];
      return new Uri(parts.filter((part, i) => part !== '..' && parts[i + 1] !== '..').join('/'));
    };
    toString = (): string => `file://${this.path}`;
  }
  const translated = (words: string, ...args: unknown[]): string => words.replace(/\{(\d)\}/g, (_, i: string) => String(args[Number(i)]));
  const say = async (words: string): Promise<undefined> => void said.push(words);
  return {
    Uri,
    DiagnosticSeverity: { Error: 0 },
    ProgressLocation: {},
    l10n: { t: translated },
    env: { language: 'zh-cn' },
    commands: { registerCommand: (name: string, run: () => Promise<void>) => commands.set(name, run) },
    languages: { getDiagnostics: () => Array.from({ length: state.errors }, () => ({ source: 'nianbao', severity: 0 })) },
    workspace: {
      textDocuments: [{ uri: new Uri('/w/1.txt'), getText: () => '正文' }],
      asRelativePath: ({ path }: Uri) => path.slice(3),
      fs: {
        readFile: async ({ path }: Uri) => new TextEncoder().encode(path),
        writeFile: async ({ path }: Uri, bytes: Uint8Array) => void files.set(path, bytes),
        stat: async ({ path }: Uri) => {
          if (!state.there.has(path)) throw new Error(path);
        },
      },
    },
    window: {
      get activeTextEditor() {
        return { document: { uri: new Uri('/w/1.txt'), languageId: state.language } };
      },
      showSaveDialog: async ({ defaultUri }: { defaultUri: Uri }) => defaultUri,
      showOpenDialog: async () => [new Uri('/out')],
      withProgress: (_: unknown, run: () => Promise<unknown>) => run(),
      showInformationMessage: say,
      showWarningMessage: say,
      showErrorMessage: say,
    },
  };
});
const { exportCommands } = await import('./export-commands.ts');
const { Uri } = await import('vscode');

const listed = (organ: string, year: number, error = 0): ListedReport => ({
  uri: `/w/${organ}${year}.txt`,
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  organ,
  year,
  key: organ,
  findings: { error, warning: 0, information: 0, hint: 0 },
  lastYear: 'none',
});
const node = { kind: 'report', id: 'x' };
let jobs: ExportJob[];
let chosen: readonly ListedReport[];
const client = { protocol2CodeConverter: { asUri: (path: string) => new (Uri as unknown as new (path: string) => unknown)(path) } };

beforeEach(() => {
  commands.clear();
  said.length = 0;
  files.clear();
  Object.assign(state, { errors: 0, language: 'nianbao', there: new Set() });
  jobs = [];
  const folder = { chosen: () => chosen } as unknown as FolderView;
  const write = async (job: ExportJob) => {
    jobs.push(job);
    return { bytes: new Uint8Array([1]), reports: 1, notes: [] };
  };
  exportCommands(client as unknown as BaseLanguageClient, folder, write);
});

test('the report at hand goes where a person says, as it stands in its editor', async () => {
  await commands.get('nianbao.exportWord')!();
  expect(jobs).toEqual([{ what: 'report', format: 'docx', language: 'zh', text: { name: '1.txt', text: '正文', only: undefined } }]);
  expect([...files.keys()]).toEqual(['/w/1.docx']);
  expect(said).toEqual(['Exported: 1.docx']);
});

test('how many errors go along is said once', async () => {
  state.errors = 3;
  await commands.get('nianbao.exportPage')!();
  expect(said).toEqual(['Exported: 1.html, with 3 errors still in it. Correct them before it is published.']);
});

test('where no report is at hand that is said, and nothing is written', async () => {
  state.language = 'plaintext';
  await commands.get('nianbao.exportExcel')!();
  expect([said, jobs]).toEqual([['Open a report to export it.'], []]);
});

test('in Excel the years of an organ are one workbook, and so is what several organs add up to', async () => {
  chosen = [listed('水利局', 2023), listed('水利局', 2024)];
  await commands.get('nianbao.exportExcel')!(node);
  chosen = [listed('水利局', 2024), listed('民政局', 2024, 2)];
  await commands.get('nianbao.exportExcel')!(node);
  expect(jobs.map(({ what }) => what)).toEqual(['years', 'roll-up']);
  expect(jobs[1]).toMatchObject({ reports: [{ only: { organ: '水利局', year: 2024 } }, { only: { organ: '民政局', year: 2024 } }] });
  expect([...files.keys()]).toEqual(['/w/水利局, all years.xlsx', '/w/Roll-up of 2 reports.xlsx']);
  expect(said[1]).toContain('with 2 errors');
});

test('several go into a folder as files of their own, over none that is there', async () => {
  chosen = [listed('水利局', 2023), listed('民政局', 2024)];
  state.there.add('/out/水利局2023.docx');
  await commands.get('nianbao.exportWord')!(node);
  expect([...files.keys()]).toEqual(['/out/水利局2023 (2).docx', '/out/民政局2024.docx']);
  expect(said).toEqual(['Exported: 2 reports']);
});
