import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyArchive, withReport } from '../../server/src/archive/archive.ts';
import { neighboursIn } from '../../server/src/archive/neighbours.ts';
import type { Report } from '../../server/src/report/model.ts';
import { readReports } from '../../server/src/report/read.ts';
import { rootOf } from '../../server/src/report/reuse.ts';
import { analyse, defaultSettings } from '../../server/src/service.ts';
import { collection, edit, edited } from '../generate/collection.ts';
import { runs } from '../runs.ts';

/** Everything that a reading says; a kept one moves what it is asked for. */
const said = (report: Report): Report => ({
  text: report.text,
  range: report.range,
  markup: report.markup,
  template: report.template,
  title: report.title,
  organ: report.organ,
  year: report.year,
  sections: report.sections,
  disclosure: report.disclosure,
  requests: report.requests,
  disputes: report.disputes,
  notRead: report.notRead,
  evidence: report.evidence,
  damage: report.damage,
});

const edits = fc.array(edit, { minLength: 1, maxLength: 6 });

test('after any edits a reading that keeps what is unchanged is that of the text alone', () => {
  let kept = 0;
  fc.assert(
    fc.property(collection, edits, (text, all) => {
      let now = text;
      let reports = readReports(now);
      for (const one of all) {
        now = edited(
          now,
          reports.map(({ range }) => range.start),
          one,
        );
        reports = readReports(now, reports);
        expect(reports.map(said)).toEqual(readReports(now).map(said));
        kept += reports.filter((report) => rootOf(report) !== report).length;
      }
    }),
    runs(80),
  );
  expect(kept).toBeGreaterThan(400);
});

/** The same reports, of the year before each. */
const aYearBefore = (text: string): string => text.replaceAll(/20(\d\d)(?=年)/g, (_, year: string) => `20${Number(year) - 1}`);

test('so are the findings of an analysis that keeps those of unchanged reports, whatever they are compared with', () => {
  let compared = 0;
  fc.assert(
    fc.property(collection, edits, fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }), (text, all, known) => {
      const archives = [emptyArchive(), withReport(emptyArchive(), 'file:///w/other.txt', readReports(aYearBefore(text)))] as const;
      const beside = (i: number) => neighboursIn(archives[known[i] ? 1 : 0], 'file:///w/own.txt');
      let now = text;
      let analysis = analyse(now, defaultSettings, undefined, beside(6));
      for (const [i, one] of all.entries()) {
        now = edited(
          now,
          analysis.reports.map(({ range }) => range.start),
          one,
        );
        analysis = analyse(now, defaultSettings, analysis, beside(i));
        const { reports, ...rest } = analysis;
        const { reports: fresh, ...others } = analyse(now, defaultSettings, undefined, beside(i));
        expect(rest).toEqual(others);
        expect(reports.map(said)).toEqual(fresh.map(said));
        compared += analysis.findings.filter(({ code }) => code.startsWith('years/')).length;
      }
    }),
    runs(15),
  );
  expect(compared).toBeGreaterThan(3);
});
