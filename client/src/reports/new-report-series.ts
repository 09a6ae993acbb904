/**
 * The steps in which a new report is asked for, each of which may lead back to the one before: whose report, of which year, and whether it goes by
 * the report of the year before, where there is one. Pure: a state and how its step ended.
 */

/** How a step ended: with an answer, by going back, or, undefined, not at all. */
export type Step<T> = { readonly answer: T } | 'back' | undefined;

export interface Series<Before> {
  readonly step: 1 | 2 | 3;
  readonly totalSteps: 2 | 3;
  readonly organ: string;
  readonly year: number;
  /** The same organ's report of the year before; null where there is none, or it is not to be gone by. */
  readonly before: Before | null;
}

/** How the step of a series ended. */
export type Ended<Before> =
  | { readonly step: 1; readonly how: Step<string> }
  | { readonly step: 2; readonly how: Step<{ readonly year: number; readonly before: Before | null }> }
  | { readonly step: 3; readonly how: Step<boolean> };

/** Where it goes on: at another step, with the report that was asked for, or not at all since the person has given up. */
export type After<Before> =
  | { readonly kind: 'step'; readonly series: Series<Before> }
  | { readonly kind: 'done'; readonly series: Series<Before> }
  | { readonly kind: 'left' };

/** The first step; `year` is the one that is proposed. */
export const firstStep = <Before>(year: number): Series<Before> => ({ step: 1, totalSteps: 2, organ: '', year, before: null });

/** The year that reports are written about on a day: in January to March, when they fall due, the one before. */
export const yearOf = (day: Date): number => day.getFullYear() - (day.getMonth() < 3 ? 1 : 0);

/** What comes after a step that ended so. */
export function afterStep<Before>(series: Series<Before>, ended: Ended<Before>): After<Before> {
  if (ended.how === undefined) return { kind: 'left' };
  if (ended.how === 'back') {
    const step = series.step === 3 ? 2 : 1;
    // Whether there is a third step is known again when the year is.
    return { kind: 'step', series: { ...series, step, totalSteps: 2 } };
  }
  if (ended.step === 1) return { kind: 'step', series: { ...series, organ: ended.how.answer, step: 2, totalSteps: 2 } };
  if (ended.step === 3) return { kind: 'done', series: { ...series, before: ended.how.answer ? series.before : null } };
  const { year, before } = ended.how.answer;
  const known = { ...series, year, before };
  return before === null ? { kind: 'done', series: known } : { kind: 'step', series: { ...known, step: 3, totalSteps: 3 } };
}

/** A name that may be chosen, one that was typed, or why that one is refused, in the words to show. */
export type NameOffer = { readonly kind: 'known' | 'typed'; readonly name: string } | { readonly kind: 'refused'; readonly why: string };

/** Whether a typed name is one to ask about: something new. */
export const isNewName = (known: readonly string[], typed: string): boolean => typed !== '' && !known.includes(typed);

/** What is offered for a typed name, `why` being the reason for which it is refused. Behind the names that match: who types the beginning of one means that one. */
export function nameOffers(known: readonly string[], typed: string, why: string | undefined): readonly NameOffer[] {
  const names = known.map((name): NameOffer => ({ kind: 'known', name }));
  if (!isNewName(known, typed)) return names;
  return [...names, why === undefined ? { kind: 'typed', name: typed } : { kind: 'refused', why }];
}

/** Has only the last of several questions answered: what an earlier one gives is undefined, however late it comes. */
export function lastOf<Q, A>(ask: (question: Q) => Promise<A>): (question: Q) => Promise<{ readonly answer: A } | undefined> {
  let asked = 0;
  return async (question) => {
    const own = ++asked;
    const answer = await ask(question);
    return own === asked ? { answer } : undefined;
  };
}
