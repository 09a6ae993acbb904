import type { Language } from '../../text/range.ts';
import type { FixKind, Severity } from './rule.ts';

/** What the page beside a rule says (`rules/CATEGORY/NAME.md`), as `npm run docs` compiles it into `pages.generated.ts`. */
export interface RulePage {
  readonly code: string;
  readonly severity: Severity;
  readonly fix: FixKind;
  /** Catalogue ids that it covers. */
  readonly covers: readonly string[];
  /** What it rests on, and how well that is established. */
  readonly basis: readonly Basis[];
  readonly docs: Readonly<Record<Language, RuleDoc>>;
  /** Each runs as a test: `wrong` must yield this rule's finding, the same passage put right must not. */
  readonly examples: readonly RuleExample[];
  /** What the check is tempted by and must say nothing of; each runs as a test. */
  readonly silent: readonly SilentExample[];
}

export interface Basis {
  readonly cite: string;
  readonly status: 'official' | 'reports' | 'implied' | 'local' | 'prior' | 'unverified';
}

export interface RuleDoc {
  readonly title: string;
  /** What is wrong. */
  readonly what: string;
  /** Why it matters, with article or document. */
  readonly why: string;
  /** What to do. */
  readonly how: string;
}

/** Whole lines of a report, as a clerk would see them; a line `…` parts what does not stand together. How they find their place: `examples.ts`. */
export interface Passage {
  readonly text: string;
  /** For each part, words of the line of the sample report that it replaces (`first…last`: of the lines); without it, the passage itself stands there. */
  readonly at?: readonly string[];
}

/** Another report that is known beside the one of the example: of the year before, or of another organ. */
export interface Beside extends Passage {
  readonly year: number;
}

/** What both kinds of examples say of the report in which they stand. */
export interface Surroundings {
  /** The report's year; without it, `sampleYear`. */
  readonly year?: number;
  readonly beside?: Beside;
}

export interface RuleExample extends Surroundings {
  readonly right: Passage;
  /** Stands where `right` stands. */
  readonly wrong: string;
}

export interface SilentExample extends Surroundings, Passage {
  /** Why it looks wrong and is not. */
  readonly why: Readonly<Record<Language, string>>;
}
