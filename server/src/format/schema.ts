import { z } from 'zod';

/** The shape of the format data, for the tests that check it; never part of a bundle. */
const text = z.string().min(1);
const column = z.strictObject({ key: text, label: text, group: z.array(text), type: z.enum(['count', 'amount', 'change']) });
const row = z.strictObject({
  id: text,
  label: z.string(),
  variants: z.array(text),
  parents: z.array(text),
  columns: z.array(column).min(1),
  basis: z.array(text),
});
const headerCell = z.strictObject({ label: text, colspan: z.int().positive(), rowspan: z.int().positive() });
const table = z.strictObject({
  id: z.enum(['disclosure', 'requests', 'disputes']),
  section: z.union([z.literal(2), z.literal(3), z.literal(4)]),
  name: text,
  rows: z.array(row).min(1),
  groups: z.array(z.strictObject({ id: text, label: text, basis: z.array(text) })),
  header: z.array(z.array(headerCell).min(1)).min(1),
});
const ref = z.strictObject({ row: text, column: z.int().nonnegative() });
const equation = z.strictObject({
  equation: z.enum(['row-total', 'results-total', 'carry-balance', 'cases-total']),
  table: z.enum(['requests', 'disputes']),
  row: text.optional(),
  column: text.optional(),
  group: text.optional(),
  left: z.array(ref).min(1),
  right: z.array(ref).min(1),
});
const section = z.strictObject({
  number: z.int().min(1).max(6),
  title: text,
  variants: z.array(text),
  renamed: z.array(text),
  table: z.enum(['disclosure', 'requests', 'disputes']).nullable(),
  aspects: z.array(text),
});

export const templateSchema = z.strictObject({
  id: z.enum(['2019', '2021']),
  name: text,
  document: text,
  years: z.strictObject({ from: z.int(), to: z.int().nullable() }),
  sections: z.array(section).length(6),
  disclosure: table,
  requests: table,
  disputes: table,
  equations: z.array(equation),
});
