/** The last `units` UTF-16 units of a text before `at`; all that there is where it begins sooner. */
export const textBefore = (text: string, at: number, units: number): string => text.slice(Math.max(0, at - units), at);
