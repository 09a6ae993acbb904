import { codesByStatement, type Statements } from './stated.generated.ts';

interface Stated<Code extends keyof Statements> {
  readonly code: Code;
  readonly severity: Statements[Code] extends `${infer Severity} ${string}` ? Severity : never;
  readonly fix: Statements[Code] extends `${string} ${infer Fix}` ? Fix : never;
}

const statements = new Map(
  Object.entries(codesByStatement).flatMap(([words, codes]) => codes.split(' ').map((code) => [code, words] as const)),
);

/** Code, severity and kind of fix of a rule, as the page beside it states them. */
export function stated<Code extends keyof Statements>(code: Code): Stated<Code> {
  const [severity, fix] = statements.get(code)!.split(' ');
  return { code, severity, fix } as Stated<Code>;
}
