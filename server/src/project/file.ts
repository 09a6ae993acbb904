import * as z from 'zod/mini';
import type { Aliases } from '../archive/organ.ts';
import type { Ignore } from '../rules/engine/ignores.ts';
import type { Severity } from '../rules/engine/rule.ts';
import { lazily } from '../text/lazily.ts';
import type { Words } from '../text/range.ts';

// Zod would otherwise compile its checks through `Function`, which a worker's content security policy forbids.
z.config({ jitless: true });

/** What a project file says; everything is there, empty where the file is silent. */
export interface Project {
  /** Severity by rule code; goes before the editor's own settings. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  /** Other names of organs, short or former, by the name that they are filed under. */
  readonly organs: Aliases;
  readonly ignores: readonly FileIgnore[];
}

/** A finding of one file that is let stand. */
export interface FileIgnore extends Ignore {
  /** The path from the project file's folder, with `/`. */
  readonly file: string;
}

export const emptyProject: Project = { rules: {}, organs: {}, ignores: [] };

/** What is too long is not looked at further: an expression on millions of characters runs out of stack. */
const text = (most: number) => z.string().check(z.maxLength(most, { abort: true }));
/** The words stand in the JSON Schema, where an editor shows them. */
function described<T extends z.ZodMiniType>(schema: T, description: string): T {
  z.globalRegistry.add(schema, { description });
  return schema;
}

/** Everything that a project file may hold. `scripts/gen/project-schema.ts` makes the JSON Schema for editors out of it. */
export const projectSchema = lazily(() => {
  const name = text(200).check(z.minLength(1));
  return z.strictObject({
    $schema: z.optional(text(1000)),
    rules: z.optional(
      described(
        z.record(text(80).check(z.regex(/^[a-z]+\/[a-z0-9-]+$/)), z.enum(['error', 'warning', 'information', 'hint', 'off'])),
        '按规则代码设定级别；off 关闭。优先于编辑器的设置。 Severity by rule code; goes before the editor’s settings.',
      ),
    ),
    organs: z.optional(
      described(
        z.record(name, z.array(name).check(z.maxLength(100))),
        '机关的其他名称（简称、曾用名），跨年度核对时视为同一机关。 Other names of an organ, short or former: one organ when years are compared.',
      ),
    ),
    ignores: z.optional(
      described(
        z
          .array(
            z.strictObject({
              file: described(text(2000).check(z.minLength(1)), '报告文件，相对本文件的路径。 The report, by its path from this file.'),
              rule: described(text(80), '规则代码。 The rule’s code.'),
              place: described(text(500), '在哪里，供人阅读。 Where, for a person to read.'),
              fingerprint: described(text(40).check(z.minLength(1)), '认出这个问题的指纹。 Tells which finding it is.'),
              reason: described(text(2000), '为什么不改。 Why it is let stand.'),
            }),
          )
          .check(z.maxLength(10_000)),
        '已核实、不必再提示的问题，各注明理由。 Findings that were looked at and are let stand, each with its reason.',
      ),
    ),
  });
});

/** A project file as it was read: when anything in it is wrong, nothing of it holds, and `problem` says what. */
export interface ReadProject {
  readonly project: Project;
  readonly problem: Words | null;
}

/** Reads the text of a project file. Total: never throws, whatever the text. */
export function readProject(source: string): ReadProject {
  let value: unknown;
  try {
    value = JSON.parse(source.replace(/^\ufeff/, ''));
  } catch {
    return { project: emptyProject, problem: { zh: '不是正确的 JSON，没有采用。', en: 'This is not valid JSON; nothing of it is used.' } };
  }
  const parsed = projectSchema().safeParse(value);
  if (!parsed.success) return { project: emptyProject, problem: problemOf(parsed.error.issues[0]) };
  const { rules, organs, ignores } = parsed.data;
  return { project: { rules: plain(rules), organs: plain(organs), ignores: ignores ?? [] }, problem: null };
}

/** Keys come from a file: a record of them has no prototype to be reached. */
const plain = <T>(record: Readonly<Record<string, T>> | undefined): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record ?? {}));

/** So many unknown keys are named; of the rest their number is said. */
const namedKeys = 3;

function problemOf(issue: z.core.$ZodIssue | undefined): Words {
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys : [];
  const pathTo = (...last: readonly string[]): string =>
    [...(issue?.path ?? []), ...last]
      .map((part) => (typeof part === 'number' ? `[${part}]` : String(part).slice(0, 60).toWellFormed()))
      .join('.');
  if (unknown.length > 0) {
    const first = unknown.slice(0, namedKeys).map((key) => pathTo(key));
    const more = unknown.length > namedKeys;
    return {
      zh: `没有“${first.join('”“')}”${more ? `等 ${unknown.length} 项` : '这一项'}，整个文件没有采用。`,
      en: `There is no “${first.join('”, “')}”${more ? ` and ${unknown.length - namedKeys} more` : ''}; nothing of the file is used.`,
    };
  }
  return {
    zh: `“${pathTo() || '全文'}”写得不对，整个文件没有采用。`,
    en: `“${pathTo() || 'the whole'}” is not as it should be; nothing of the file is used.`,
  };
}
