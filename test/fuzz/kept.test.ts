import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Report } from '../../server/src/report/model.ts';
import { readReports } from '../../server/src/report/read.ts';
import { rootOf } from '../../server/src/report/reuse.ts';
import { analyse, defaultSettings } from '../../server/src/service.ts';
import { collection, edit, edited } from '../generate/collection.ts';
import { runs } from './runs.ts';

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
    runs(400),
  );
  expect(kept).toBeGreaterThan(2000);
});

test('so are the findings of an analysis that keeps those of unchanged reports', () => {
  fc.assert(
    fc.property(collection, edits, (text, all) => {
      let now = text;
      let analysis = analyse(now);
      for (const one of all) {
        now = edited(
          now,
          analysis.reports.map(({ range }) => range.start),
          one,
        );
        analysis = analyse(now, defaultSettings, analysis);
        const { reports, ...rest } = analysis;
        const { reports: fresh, ...others } = analyse(now);
        expect(rest).toEqual(others);
        expect(reports.map(said)).toEqual(fresh.map(said));
      }
    }),
    runs(60),
  );
});
