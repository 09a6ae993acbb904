import { type Entry, entriesOf } from '../../archive/entry.ts';
import { entryOfKept } from '../../archive/kept.ts';
import type { Exported, ExportJob, NamedText } from '../../contract.ts';
import type { PlacedReport } from '../../report/placed.ts';
import { readDocument } from '../../report/read.ts';
import { isReport } from '../../rules/section/outline.ts';
import { decode } from '../../text/decode.ts';
import { reportCsv, yearsCsv } from './csv.ts';
import { docxOf } from './docx.ts';
import { articlesOf, pageOf } from './html.ts';
import { laidOut } from './laid-out.ts';
import { reportWorkbook } from './report-sheets.ts';
import { rollUpWorkbook } from './roll-up-sheets.ts';
import { type YearReport, yearsWorkbook } from './years-sheets.ts';

/** Writes what is asked for. Rejects only where a format cannot hold it; what is no report gives a file of none, which `reports` tells. */
export async function written(job: ExportJob): Promise<Exported> {
  switch (job.what) {
    case 'report':
      return report(job);
    case 'years':
      return years(job);
    case 'roll-up':
      return rollUp(job);
  }
}

/** The reports of a text, or those that were named of it where they are there. */
function reportsIn(named: NamedText): readonly PlacedReport[] {
  const { only } = named;
  const all = readDocument('text' in named ? named.text : decode(named.bytes).text);
  const own = only ? all.filter(({ report: { organ, year } }) => organ?.value === only.organ && year?.value === only.year) : all;
  return own.length > 0 ? own : all;
}

type JobOf<What extends ExportJob['what']> = Extract<ExportJob, { readonly what: What }>;

async function report({ text, format, language }: JobOf<'report'>): Promise<Exported> {
  const reports = reportsIn(text).map(({ report: own }) => laidOut(own, language));
  const notes = reports.flatMap((one) => one.notes);
  const count = reports.filter((one) => isReport(one.report)).length;
  const made = async (): Promise<Uint8Array> => {
    if (format === 'docx') return docxOf(reports, text.name);
    if (format === 'xlsx') return reportWorkbook(reports, language);
    return utf8(format === 'html' ? pageOf(reports, articlesOf(reports)) : reportCsv(reports.map((one) => one.report)));
  };
  return { bytes: await made(), reports: count, notes };
}

async function years({ texts, format, language }: JobOf<'years'>): Promise<Exported> {
  const reports = texts.flatMap((text) =>
    reportsIn(text).flatMap(({ report: own }): YearReport[] => (isReport(own) ? [{ name: text.name, report: own }] : [])),
  );
  const notes = reports.flatMap(({ name, report: own }) => laidOut(own, language).notes.map((note) => `${name} ${note}`));
  return {
    bytes: format === 'csv' ? utf8(yearsCsv(reports)) : await yearsWorkbook(reports, notes, language),
    reports: reports.length,
    notes,
  };
}

async function rollUp({ reports, year, language }: JobOf<'roll-up'>): Promise<Exported> {
  const notes: string[] = [];
  const all = reports.flatMap((one): readonly Entry[] => {
    if ('kept' in one) return [entryOfKept(one.name, one.kept)];
    const entries = entriesOf(one.name, reportsIn(one));
    if (entries.length === 0)
      notes.push(language === 'zh' ? `${one.name}：没有读出机关或年份，没有计入。` : `${one.name}: no organ or year was read; left out.`);
    return entries;
  });
  const entries = year === undefined ? all : all.filter((entry) => entry.year === year);
  return { bytes: await rollUpWorkbook(entries, notes, language), reports: entries.length, notes };
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
