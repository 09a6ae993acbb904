import * as z from 'zod/mini';
import type { CommandName, ServerCommands } from '../../../contract.ts';
import { lazily } from '../../../text/lazily.ts';
import { ErrorCodes, ResponseError } from '../../connection/protocol.ts';
import { directions } from '../../core.ts';

/* What the server's commands take: checked here, plain values behind. */

// Said before the first schema is made, here as in settings.ts: a worker's content security policy forbids what zod would do otherwise.
z.config({ jitless: true });

/** The argument as the schema has it; InvalidParams otherwise. */
export function parsed<T>(schema: () => z.ZodMiniType<T>, argument: unknown): T {
  const result = z.safeParse(schema(), argument);
  if (result.success) return result.data;
  throw new ResponseError(
    ErrorCodes.InvalidParams,
    `this argument cannot be understood: ${result.error.issues.map((i) => i.path.join('.')).join(', ')}`,
  );
}

/** What a command takes, as the contract with the client has it. */
type Schema<K extends CommandName> = z.ZodMiniType<ServerCommands[K]['argument']>;

const positionSchema = lazily(() => z.object({ line: z.number(), character: z.number() }));

/** Of `nianbao.server.cell`. */
export const cellSchema = lazily(
  (): Schema<'cell'> =>
    z.object({
      uri: z.string(),
      position: positionSchema(),
      direction: z.enum(directions),
    }),
);

const longestText = 10_000_000;
/** More reports than an index keeps. */
const mostReports = 50_000;

/** Of `nianbao.server.newReport`. */
export const reportSchema = lazily(
  (): Schema<'newReport'> =>
    z.object({
      organ: z.string(),
      /** Refused in words, which a person reads who is typing it. */
      year: z.unknown(),
      template: z.optional(z.enum(['2019', '2021'])),
      /** An open document, or the text of one that is not. */
      lastYear: z.optional(z.union([z.object({ uri: z.string() }), z.object({ text: z.string().check(z.maxLength(longestText)) })])),
      eol: z.optional(z.enum(['\n', '\r\n'])),
    }),
);

/** Of `nianbao.server.lastYear`: whose report of the year before is looked for. */
export const whoseSchema = lazily(
  (): Schema<'lastYear'> =>
    z.union([z.object({ organ: z.string(), year: z.number() }), z.object({ uri: z.string(), position: z.optional(positionSchema()) })]),
);

/** Of `nianbao.server.preview` and `nianbao.server.years`: a document, and which of its reports. */
export const whereSchema = lazily((): Schema<'preview'> => z.object({ uri: z.string(), position: z.optional(positionSchema()) }));
/** Of `nianbao.server.figures` and `nianbao.server.rollUp`: reports of these documents; those of one organ or year alone where it is named. */
export const reportsSchema = lazily(
  (): Schema<'figures'> =>
    z.union([
      z.object({ uris: z.array(z.string()).check(z.maxLength(mostReports)) }),
      z.object({
        reports: z
          .array(z.object({ uri: z.string(), organ: z.optional(z.string()), year: z.optional(z.number()) }))
          .check(z.maxLength(mostReports)),
      }),
    ]),
);

const shortText = lazily(() => z.string().check(z.maxLength(2000)));

/** Of `nianbao.server.ignore`: what the code action handed out, and the reason that a person gave. */
export const ignoreSchema = lazily(
  (): Schema<'ignore'> =>
    z.object({ uri: shortText(), rule: shortText(), place: shortText(), fingerprint: shortText(), reason: shortText() }),
);

/** Of `nianbao.server.setRule`: what the code action handed out. */
export const ruleSchema = lazily(
  (): Schema<'setRule'> =>
    z.object({
      uri: shortText(),
      rule: shortText().check(z.regex(/^[a-z]+\/[a-z0-9-]+$/)),
      severity: z.enum(['error', 'warning', 'information', 'hint', 'off']),
    }),
);

/** Of `nianbao.server.unignore`: an entry as `nianbao.server.ignored` lists it. */
export const ignoredSchema = lazily(
  (): Schema<'unignore'> => z.object({ project: shortText(), path: shortText(), rule: shortText(), fingerprint: shortText() }),
);

const mostFiles = 50_000;

/** Of `nianbao.server.renamed`, and of the protocol's own requests and notifications about renames. */
export const renamesSchema = lazily(
  (): Schema<'renamed'> =>
    z.object({
      files: z.array(z.object({ oldUri: shortText(), newUri: shortText() })).check(z.maxLength(mostFiles)),
    }),
);

/** Of `nianbao.server.carryIgnores`: a report, and the path of the file whose ignores it takes over. */
export const carriedSchema = lazily((): Schema<'carryIgnores'> => z.object({ uri: shortText(), from: shortText() }));

/** Of `nianbao.server.fixes`: all rules unless one is named. */
export const fixesSchema = lazily((): Schema<'fixes'> => z.object({ rule: z.optional(shortText()) }));

/** Of `nianbao.server.repairs`: an open document. */
export const documentSchema = lazily((): Schema<'repairs'> => z.object({ uri: z.string() }));

/** Of `nianbao.server.tidy`: an open document, and what is left as it is. */
export const tidySchema = lazily((): Schema<'tidy'> => z.object({ uri: z.string(), without: z.optional(z.array(shortText())) }));

/** Of `nianbao.server.fix`: one fix of one finding, by their numbers in that version of an open document. */
export const fixSchema = lazily(
  (): Schema<'fix'> =>
    z.object({
      uri: z.string(),
      version: z.number(),
      finding: z.number().check(z.gte(0)),
      fix: z.number().check(z.gte(0)),
    }),
);

/** Of `nianbao.server.check`: the folder whose reports are checked. */
export const folderSchema = lazily((): Schema<'check'> => z.object({ folder: shortText() }));
/** Of `nianbao.server.tables`: a screen has a few stretches of a text. */
export const gridsSchema = lazily(
  (): Schema<'tables'> =>
    z.object({
      uri: z.string(),
      ranges: z.array(z.object({ start: positionSchema(), end: positionSchema() })).check(z.maxLength(100)),
    }),
);

/** Of `nianbao.server.totals`. */
export const totalsSchema = lazily((): Schema<'totals'> => z.object({ uri: z.string(), version: z.number(), position: positionSchema() }));

/** Of `nianbao.server.paste`: what the clipboard holds; more than this is no table. */
const clipboardText = lazily(() => z.string().check(z.maxLength(1_000_000)));
export const pasteSchema = lazily(
  (): Schema<'paste'> =>
    z.object({
      uri: z.string(),
      version: z.number(),
      range: z.object({ start: positionSchema(), end: positionSchema() }),
      text: clipboardText(),
      html: z.optional(clipboardText()),
      puts: z.optional(z.array(z.object({ position: positionSchema(), text: shortText() }))),
      totals: z.optional(z.boolean()),
    }),
);
