import { statements } from './stated.generated.ts';

/** Code, severity and kind of fix of a rule, as the page beside it states them. */
export const stated = <Code extends keyof typeof statements>(code: Code): { readonly code: Code } & (typeof statements)[Code] => ({
  code,
  ...statements[code],
});
