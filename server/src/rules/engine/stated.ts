import { statements } from './stated.generated.ts';

type Statements = typeof statements;

interface Stated<Code extends keyof Statements> {
  readonly code: Code;
  readonly severity: Statements[Code] extends `${infer Severity} ${string}` ? Severity : never;
  readonly fix: Statements[Code] extends `${string} ${infer Fix}` ? Fix : never;
}

/** Code, severity and kind of fix of a rule, as the page beside it states them. */
export function stated<Code extends keyof Statements>(code: Code): Stated<Code> {
  const [severity, fix] = statements[code].split(' ');
  return { code, severity, fix } as Stated<Code>;
}
