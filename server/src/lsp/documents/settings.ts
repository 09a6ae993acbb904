import * as z from 'zod/mini';
import type { Options } from '../../contract.ts';
import type { Severity } from '../../rules/engine/rule.ts';
import type { CheckSettings } from '../../service.ts';
import { isRecord } from '../../text/is-record.ts';
import { lazily } from '../../text/lazily.ts';

// Zod would otherwise compile its checks through `Function`, which a worker's content security policy forbids.
z.config({ jitless: true });

const severitySchema = lazily(() => z.enum(['error', 'warning', 'information', 'hint', 'off']));
// The length first, and no more when it is too long: an expression on millions of characters runs out of stack.
const codeSchema = lazily(() => z.string().check(z.maxLength(80, { abort: true }), z.regex(/^[a-z]+\/[a-z0-9-]+$/)));
const pagesSchema = lazily(() =>
  z.string().check(z.maxLength(2000, { abort: true }), z.regex(/^[a-z][a-z0-9+.-]*:[^\s]*\/$/i), z.refine(isPlainUri)),
);
/** Each made when its option is given. */
const optionSchemas = {
  status: z.boolean,
  folder: z.boolean,
  files: z.boolean,
  rulePages: pagesSchema,
  lawPages: pagesSchema,
  commands: () => z.array(z.string().check(z.maxLength(80, { abort: true }), z.regex(/^nianbao\.[a-zA-Z.]+$/))).check(z.maxLength(100)),
  language: () => z.enum(['zh', 'en']),
  settings: z.unknown,
};

/**
 * What comes among the settings and is none of them: what the editor's side reads, and the options, by an editor that has one table for both and
 * sends it twice.
 */
const foreign = new Set(['detect', 'trace', ...Object.keys(optionSchemas)]);
/** More rules than there will ever be; a longer list is someone's mistake, or worse. */
const maxRules = 1000;

/** Takes what it can of a client's options; the rest is as if it were not there, and is named in `problems`. */
export function parseOptions(value: unknown): { readonly options: Options; readonly problems: readonly string[] } {
  const problems: string[] = [];
  const options: Record<string, unknown> = {};
  for (const [name, given] of entriesOf(value)) {
    const schema = Object.hasOwn(optionSchemas, name) ? optionSchemas[name as keyof typeof optionSchemas] : undefined;
    if (!schema || given === null) continue;
    const parsed = z.safeParse(schema(), given);
    if (parsed.success) options[name] = parsed.data;
    else problems.push(`initializationOptions.${name}`);
  }
  return { options: options as Options, problems };
}

/** Those of a client that has set nothing. */
export const plainSettings: CheckSettings = { rules: {} };

/** What the server itself goes by, beside what the core does. */
interface ParsedSettings {
  readonly settings: CheckSettings;
  /** False when reports that are not open are not to be checked. */
  readonly workspaceDiagnostics?: boolean;
  readonly problems: readonly string[];
}

/**
 * Settings of one resource, from any of the shapes in which clients send them:
 * `{ rules: { 'sum/row-total': 'off' } }`, `{ 'rules.sum/row-total': 'off' }`, either of them under `nianbao` or with a `nianbao.` before it;
 * `{ checks: { 'sum/row-total': false } }` is a list of boxes to tick, which an editor shows with the rules' names.
 * A value of a wrong type leaves that one setting at its default; `problems` names each.
 */
export function parseSettings(value: unknown): ParsedSettings {
  let workspaceDiagnostics = true;
  const problems: string[] = [];
  const rules = new Map<string, Severity | 'off'>();
  const unchecked: string[] = [];
  const takeRule = (code: string, severity: unknown): void => {
    if (severity === null || severity === undefined) return;
    const parsed = z.safeParse(severitySchema(), severity);
    if (!z.safeParse(codeSchema(), code).success || !parsed.success || rules.size >= maxRules) problems.push(`rules.${shown(code)}`);
    else rules.set(code, parsed.data);
  };
  for (const [name, given] of flattened(value)) {
    if (name === 'rules' && isRecord(given)) for (const [code, severity] of entriesOf(given)) takeRule(code, severity);
    else if (name === 'rules' && (given === null || given === undefined)) continue;
    else if (name.startsWith('rules.')) takeRule(name.slice('rules.'.length), given);
    else if (name === 'checks' && isRecord(given)) unchecked.push(...entriesOf(given).flatMap(([code, is]) => (is === false ? code : [])));
    else if (name === 'workspaceDiagnostics' && typeof given === 'boolean') workspaceDiagnostics = given;
    else if (!foreign.has(name.split('.', 1)[0] ?? '')) problems.push(shown(name));
  }
  // Whatever else is said of a rule, one that is not to be checked is not.
  for (const code of unchecked) takeRule(code, 'off');
  // Object.fromEntries defines its properties, so that no key can reach a prototype.
  const settings = rules.size === 0 ? plainSettings : { rules: Object.fromEntries(rules) };
  return { settings, problems, ...(workspaceDiagnostics ? {} : { workspaceDiagnostics }) };
}

/** The settings' names and values, whether they stand under `nianbao`, behind `nianbao.` or on their own. */
function* flattened(value: unknown): Iterable<[string, unknown]> {
  if (value === null || value === undefined) return;
  if (!isRecord(value)) {
    yield ['nianbao', value];
    return;
  }
  const all = entriesOf(value);
  const ours = all.filter(([name]) => name === 'nianbao' || name.startsWith('nianbao.'));
  // Beside `nianbao` stand other programs' settings, which are none of our business.
  for (const [name, given] of ours.length > 0 ? ours : all) {
    if (name === 'nianbao' && isRecord(given)) yield* entriesOf(given);
    else if (name === 'nianbao' && (given === null || given === undefined)) continue;
    else yield [name.startsWith('nianbao.') ? name.slice('nianbao.'.length) : name, given];
  }
}

function entriesOf(value: unknown): [string, unknown][] {
  return isRecord(value) ? Object.entries(value) : [];
}

/** A page's address never runs anything. */
function isPlainUri(uri: string): boolean {
  return URL.canParse(uri) && !/^(?:javascript|command|data|vbscript):/i.test(uri);
}

/** A name for the log: short, on one line. */
function shown(name: string): string {
  return JSON.stringify(name.slice(0, 60));
}
