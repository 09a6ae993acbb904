import type { Case } from './case.ts';
import { type Prose, proseOf } from './prose.ts';
import type { Random } from './random.ts';
import { balancedFigures, type Figures, withBlanks, writtenOtherwise } from './report-figures.ts';

/** A report as data, before any layout: its words and its figures. */
export interface ReportData {
  readonly template: Case['template'];
  readonly prose: Prose;
  readonly figures: Figures;
}

/** The report that a case asks for; every equation holds. */
export function reportOf(wanted: Case, random: Random): ReportData {
  const balanced = balancedFigures(wanted.template, wanted.size, random.fork());
  const figures = withBlanks(balanced, wanted.blanks, random.fork());
  const other = wanted.template === '2021' ? '2019' : '2021';
  const prose = proseOf(wanted.template, wanted.dress.otherYear ? other : wanted.template, figures, random.fork());
  return { template: wanted.template, prose, figures: wanted.dress.written ? writtenOtherwise(figures, random.fork()) : figures };
}
