import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import mammoth from 'mammoth';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tableIds } from '../../server/src/format/index.ts';
import { written } from '../../server/src/office/out/write.ts';
import type { Report } from '../../server/src/report/model.ts';
import { readDocument } from '../../server/src/report/read.ts';
import { sampleReport } from '../../server/src/rules/engine/sample.ts';

/* What LibreOffice makes of the files that are exported. Where there is none, nothing is asked. */

const program = process.env.NIANBAO_SOFFICE ?? 'soffice';
const hasOffice = spawnSync(program, ['--version'], { timeout: 60_000 }).status === 0;
const withOffice = test.skipIf(!hasOffice);
const text = `${sampleReport(2023).trimEnd()}\n\n砚溪县水利局\n2024年1月20日\n`;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-office-'));
  if (!hasOffice) return;
  for (const format of ['docx', 'xlsx'] as const)
    writeFileSync(
      join(folder, `1.${format}`),
      (await written({ what: 'report', format, language: 'zh', text: { name: '1.txt', text } })).bytes,
    );
  const reports = [
    { name: '1.txt', text },
    { name: '2.txt', text: sampleReport(2023) },
  ];
  writeFileSync(join(folder, '2.xlsx'), (await written({ what: 'roll-up', format: 'xlsx', language: 'zh', reports })).bytes);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Has LibreOffice make one file into another in a folder of their own; gives its bytes. */
function converted(name: string, to: string): Buffer {
  const out = join(folder, 'made');
  const own = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const { status, stderr } = spawnSync(program, [own, '--headless', '--convert-to', to, '--outdir', out, join(folder, name)], {
    encoding: 'utf8',
    timeout: 120_000,
  });
  expect([status, stderr.includes('Error')]).toEqual([0, false]);
  return readFileSync(join(out, name.replace(/\w+$/, to)));
}

const cellsOf = (report: Report | undefined) =>
  tableIds.map((id) =>
    report?.[id]?.rows.map(({ template, cells }) => [template.id, cells.map((cell) => [cell.column, cell.kind, cell.text])]),
  );

withOffice('sets the pages: the title on the first, numbers between dashes, the signature on the last', async () => {
  const { text: pages } = await extractText(await getDocumentProxy(new Uint8Array(converted('1.docx', 'pdf'))));
  expect(pages.length).toBeGreaterThan(2);
  expect(pages[0]).toMatch(/砚溪县水利局\s?2023\s?年政府信息公开工作/);
  for (const [i, page] of pages.entries()) expect(page).toContain(`— ${i + 1} —`);
  expect(pages.at(-1)!.replace(/\s/g, '')).toContain('砚溪县水利局2024年1月20日');
});

withOffice('writes a document of its own out of it, which is read with the same cells', async () => {
  const { value } = await mammoth.convertToHtml({ buffer: converted('1.docx', 'docx') });
  const [back] = readDocument(`<body>${value}</body>`);
  expect(cellsOf(back!.report)).toEqual(cellsOf(readDocument(text)[0]!.report));
});

withOffice('opens the sheets, and counts the sums of a roll-up as we did', async () => {
  converted('1.xlsx', 'pdf');
  const book = new Workbook();
  await book.xlsx.load(new Uint8Array(converted('2.xlsx', 'xlsx')));
  const own = new Workbook();
  await own.xlsx.load(new Uint8Array(readFileSync(join(folder, '2.xlsx'))));
  const sums = (one: Workbook) => one.worksheets.map((sheet) => Array.from({ length: 20 }, (_, x) => sheet.getCell(6, x + 4).result));
  expect(sums(book)).toEqual(sums(own));
  expect(
    sums(own)
      .flat()
      .some((sum) => typeof sum === 'number' && sum > 0),
  ).toBe(true);
});
