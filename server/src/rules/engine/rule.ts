import type { Alike } from '../../archive/alike.ts';
import type { Entry } from '../../archive/entry.ts';
import type { CellRef, Equation, EquationId } from '../../format/types.ts';
import type { Report } from '../../report/model.ts';
import type { Edit } from '../../text/apply-edits.ts';
import type { DocumentRange, Range, Words } from '../../text/range.ts';

export type { Edit };

export type Severity = 'error' | 'warning' | 'information' | 'hint';
export type FixKind = 'safe' | 'suggest' | 'choice' | 'none';

/** A rule as its page names it. */
interface Named {
  /** `category/name`: the diagnostic's code, the settings key, the name of the page and of the file. */
  readonly code: string;
  readonly severity: Severity;
  readonly fix: FixKind;
}

/**
 * What a rule finds and how that is mended. What it is called, how loud it is and everything that people read stands on the page beside
 * its file (`page.ts`). `Data` is what a finding carries for the rule's own fixes; a rule that needs none leaves it out.
 */
export interface Rule<Data = never> extends Named {
  /** Yields findings with ranges in the report's own offsets; must be linear in the report. */
  check(context: RuleContext): Iterable<FindingWith<Data>>;
  /** Computed on request, for the same report; each is verified by the caller before it is offered. */
  readonly fixes?: (finding: FindingWith<Data>, context: RuleContext) => readonly Fix[];
}

/** A rule as those see it who run it: what its findings carry is its own affair, and its fixes are asked about its own findings alone. */
export interface AnyRule extends Named {
  check(context: RuleContext): Iterable<Finding>;
  fixes?(finding: Finding, context: RuleContext): readonly Fix[];
}

/** A finding with what its rule needs to mend it; where that may be undefined, it may be left out. */
export type FindingWith<Data> = Finding & ([Data] extends [never] ? unknown : CarriedData<Data>);

type CarriedData<Data> = undefined extends Data ? { readonly data?: Data } : { readonly data: Data };

export interface RuleContext {
  readonly report: Report;
  /** The equations of the tables' own templates, evaluated once for all rules of sums. */
  readonly sums: Sums;
  /** The same organ's report of the year before; undefined when none is known. */
  readonly lastYear?: Entry | undefined;
  /** Reports of other organs whose prose is much like this one's, the most alike first. */
  readonly alike?: readonly Alike[] | undefined;
}

export interface Finding extends Range {
  readonly code: string;
  readonly severity: Severity;
  readonly message: Words;
  /** Every failing equation that it explains. */
  readonly equations?: readonly FailingEquation[];
  readonly related?: readonly Related[];
  readonly tags?: readonly ('unnecessary' | 'deprecated')[];
}

/** A place that has to do with a finding: one of the same report, or one of a report that it was compared with. */
export type Related = RelatedHere | RelatedElsewhere;

interface RelatedHere extends Range {
  readonly message: Words;
  readonly uri?: undefined;
}

export interface RelatedElsewhere extends DocumentRange {
  readonly message: Words;
  /** The document that holds the place. */
  readonly uri: string;
}

export interface FailingEquation {
  readonly equation: EquationId;
  readonly row?: string;
  readonly column?: string;
  readonly group?: string;
  readonly expected: number;
  readonly actual: number;
}

export interface Fix {
  readonly title: Words;
  /** It changes no fact, so that it may run in bulk. */
  readonly safe?: boolean;
  /** The one obvious fix; never set where facts decide. */
  readonly preferred?: boolean;
  readonly edits: readonly Edit[];
  /** Codes of what it leaves to be filled in: the blank cells of a table that it puts in are no mistake of the fix. */
  readonly leaves?: readonly string[];
  /** A code of what stood there before and can only be seen once it is applied: no mistake of the fix either. */
  readonly reveals?: string;
  /** What each of its edits does, in their order: an editor that can shows them and asks before it applies any. */
  readonly steps?: readonly Step[];
}

/** One edit of a fix that is shown first: the place, and its old and new text. */
export interface Step {
  readonly label: Words;
  readonly description: Words;
}

/** What evaluating every equation of a report gives. */
export interface Sums {
  readonly checked: number;
  readonly held: number;
  /** The equations that were checked. */
  readonly equations: readonly Equation[];
  /** Equations that were not checked, with the reason. */
  readonly notChecked: readonly { readonly equation: Equation; readonly reason: 'shape' | 'blank' | 'text' | 'absent' }[];
  readonly failing: readonly Failure[];
  /** Equations with blanks among their cells that some numbers in place of the blanks would make hold; none of them is among `equations`. */
  readonly open: readonly Open[];
  /** What each checked or open equation with a single blank asks of it. */
  readonly asked: readonly Asked[];
}

/** An equation that lacks something where a blank stands. */
export interface Open {
  readonly equation: Equation;
  /** The blanks of the side that is the smaller one. */
  readonly blanks: readonly CellRef[];
  /** What they would have to make together, where the other side has no blank; null where it has. */
  readonly sum: number | null;
}

export interface Asked {
  readonly equation: Equation;
  readonly cell: CellRef;
  readonly value: number;
}

export interface Failure {
  readonly equation: Equation;
  /** Sum of the left side (the parts). */
  readonly expected: number;
  /** Sum of the right side (the total). */
  readonly actual: number;
}

/** Something that was not checked, and why; shown in the status, never as a finding. */
export interface NotChecked {
  readonly code: string;
  readonly reason: Words;
}
