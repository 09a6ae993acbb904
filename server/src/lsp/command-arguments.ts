import * as z from 'zod/mini';
import { directions } from '../features/table-cursor.ts';
import { ErrorCodes, ResponseError } from './protocol.ts';

/* What the server's commands take: checked here, plain values behind. */

// Said before the first schema is made, here as in settings.ts: a worker's content security policy forbids what zod would do otherwise.
z.config({ jitless: true });

/** The argument as the schema has it; InvalidParams otherwise. */
export function parsed<T>(schema: z.ZodMiniType<T>, argument: unknown): T {
  const result = z.safeParse(schema, argument);
  if (result.success) return result.data;
  throw new ResponseError(
    ErrorCodes.InvalidParams,
    `this argument cannot be understood: ${result.error.issues.map((i) => i.path.join('.')).join(', ')}`,
  );
}

const positionSchema = z.object({ line: z.number(), character: z.number() });

/** Of `nianbao.server.cell`. */
export const cellSchema = z.object({
  uri: z.string(),
  position: positionSchema,
  direction: z.enum(directions),
});

const longestText = 10_000_000;

/** Of `nianbao.server.newReport`. */
export const reportSchema = z.object({
  organ: z.string(),
  year: z.int().check(z.gte(2008), z.lte(2100)),
  template: z.optional(z.enum(['2019', '2021'])),
  /** An open document, or the text of one that is not. */
  lastYear: z.optional(z.union([z.object({ uri: z.string() }), z.object({ text: z.string().check(z.maxLength(longestText)) })])),
  eol: z.optional(z.enum(['\n', '\r\n'])),
});

/** Of `nianbao.server.lastYear`: whose report of the year before is looked for. */
export const whoseSchema = z.union([
  z.object({ organ: z.string(), year: z.number() }),
  z.object({ uri: z.string(), position: z.optional(positionSchema) }),
]);

/** Of `nianbao.server.tables`: a screen has a few stretches of a text. */
export const gridsSchema = z.object({
  uri: z.string(),
  ranges: z.array(z.object({ start: positionSchema, end: positionSchema })).check(z.maxLength(100)),
});

/** Of `nianbao.server.totals`. */
export const totalsSchema = z.object({ uri: z.string(), version: z.number(), position: positionSchema });
