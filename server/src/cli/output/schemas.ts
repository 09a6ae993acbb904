import * as z from 'zod/mini';

/** What every JSON output holds, strictly: `npm run docs` makes the schemas of `docs/schemas/` out of this, and the tests hold what is printed to it. In no bundle. */

const severity = z.enum(['error', 'warning', 'information', 'hint']);
const fixKind = z.enum(['safe', 'suggest', 'choice', 'none']);
const tableId = z.enum(['disclosure', 'requests', 'disputes']);
const template = z.enum(['2019', '2021']);

const position = z.strictObject({ line: z.int().check(z.minimum(0)), character: z.int().check(z.minimum(0)) });
const range = z.strictObject({ start: position, end: position });
const equation = z.strictObject({
  equation: z.enum(['row-total', 'results-total', 'carry-balance', 'cases-total']),
  row: z.optional(z.string()),
  column: z.optional(z.string()),
  group: z.optional(z.string()),
  expected: z.number(),
  actual: z.number(),
});
const place = z.strictObject({
  words: z.string(),
  table: z.optional(tableId),
  row: z.optional(z.string()),
  column: z.optional(z.string()),
  section: z.optional(z.int()),
  paragraph: z.optional(z.int()),
  page: z.optional(z.int()),
});
const finding = z.strictObject({
  code: z.string(),
  severity,
  message: z.string(),
  range,
  place: z.optional(place),
  equations: z.optional(z.array(equation)),
  related: z.optional(z.array(z.strictObject({ file: z.optional(z.string()), range, message: z.string() }))),
  fixes: z.optional(
    z.array(z.strictObject({ title: z.string(), safe: z.boolean(), edits: z.array(z.strictObject({ range, newText: z.string() })) })),
  ),
});
const check = z.array(
  z.strictObject({
    file: z.string(),
    findings: z.array(finding),
    notChecked: z.array(z.strictObject({ code: z.string(), reason: z.string() })),
    equations: z.strictObject({ checked: z.int(), held: z.int() }),
    ignored: z.optional(z.int()),
    staleIgnores: z.optional(z.int()),
  }),
);

const number = z.nullable(z.number());
const report = {
  organ: z.nullable(z.string()),
  year: z.nullable(z.int()),
  title: z.nullable(z.strictObject({ text: z.string(), line: z.int() })),
  template: z.nullable(template),
  sections: z.array(z.strictObject({ number: z.nullable(z.int()), title: z.string(), line: z.int() })),
  requests: z.nullable(z.strictObject({ format: template, rows: z.record(z.string(), z.array(number)) })),
  disclosure: z.nullable(z.strictObject({ format: template, rows: z.record(z.string(), z.array(z.nullable(z.string()))) })),
  disputes: z.nullable(z.strictObject({ cells: z.array(number) })),
  notRead: z.array(z.strictObject({ table: z.nullable(z.string()), reason: z.string() })),
  evidence: z.optional(
    z.array(z.strictObject({ table: z.string(), reader: z.string(), taken: z.boolean(), why: z.string(), lines: z.string() })),
  ),
};
const extract = z.array(z.strictObject({ file: z.string(), ...report, reports: z.optional(z.array(z.strictObject(report))) }));

const entry = z.strictObject({ rule: z.string(), place: z.string(), reason: z.string() });
const ignores = z.array(z.strictObject({ file: z.string(), ignored: z.array(entry), stale: z.array(entry) }));

const rules = z.array(
  z.strictObject({
    code: z.string(),
    title: z.string(),
    severity,
    fix: fixKind,
    basis: z.array(
      z.strictObject({ cite: z.string(), status: z.enum(['official', 'reports', 'implied', 'local', 'prior', 'unverified']) }),
    ),
    covers: z.array(z.string()),
  }),
);

const rollUp = z.strictObject({
  reports: z.int(),
  years: z.array(z.int()),
  tables: z.array(
    z.strictObject({
      table: tableId,
      template,
      counted: z.int(),
      rows: z.record(z.string(), z.array(number)),
      leftOut: z.array(z.string()),
    }),
  ),
});

/** By command, what it prints with `--format json`. */
export const outputSchemas = { check, extract, ignores, rules, 'roll-up': rollUp } as const;
