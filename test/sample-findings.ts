import { sampleReport } from '../server/src/rules/engine/sample.ts';
import { analyse, fixesOf } from '../server/src/service.ts';

/** For tests: a report that is right, with tables in tabs. */
export const sample = sampleReport(2023);

/** What is said of a text: severity, code and message of each finding. */
export const found = (text: string): readonly string[] => analyse(text).findings.map((f) => `${f.severity} ${f.code} ${f.message.zh}`);

/** The titles of the fixes of what a rule says. */
export const titles = (text: string, code: string): readonly string[] =>
  analyse(text)
    .findings.filter((f) => f.code === code)
    .flatMap((f) => fixesOf(f).map((fix) => fix.title.zh));

/** The line of the sample that holds a label. */
export const line = (label: string): string => sample.split('\n').find((l) => l.includes(label))!;
