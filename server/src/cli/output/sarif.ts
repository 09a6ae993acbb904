import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Fix, Invocation, Notification, PhysicalLocation, Region, ReportingDescriptor, Result, Run } from 'sarif';
import manifest from '../../../../package.json' with { type: 'json' };
import type { RulePage } from '../../rules/engine/page.ts';
import { pageWords } from '../../rules/engine/page-words.ts';
import { pages } from '../../rules/engine/pages.generated.ts';
import type { Severity } from '../../rules/engine/rule.ts';
import type { Language } from '../../text/range.ts';
import type { Checked, CheckedFinding, CheckedFix } from '../check.ts';
import type { NotReadFile } from '../files/found.ts';
import type { Place } from './lines.ts';
import { toJson } from './visible.ts';

/** The project's own address, of which rules have pages; undefined while its manifest names none. */
const homepage = (manifest as { readonly homepage?: string }).homepage;

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** The beginning of a SARIF 2.1.0 log, up to its results: tool and rules. Results follow one file at a time, so that no run is held in memory. */
export function sarifHead(version: string, language: Language, home = homepage): string {
  const rules = pages.map((page) => descriptorOf(page, language, home));
  const driver = { name: 'nianbao', version, ...(home && { informationUri: home }), rules };
  const run: Run = { tool: { driver }, columnKind: 'utf16CodeUnits' };
  const head = toJson(run).slice(0, -1);
  return `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[${head},"results":[`;
}

/** The end of the log, with the files that could not be read. */
export function sarifTail(notRead: readonly NotReadFile[], language: Language): string {
  const toolExecutionNotifications = notRead.map(
    ({ file, why, named }): Notification => ({
      level: named ? 'error' : 'note',
      message: { text: why[language] },
      locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }],
    }),
  );
  const invocation: Invocation = { executionSuccessful: !notRead.some((f) => f.named), toolExecutionNotifications };
  return `],"invocations":[${toJson(invocation)}]}]}\n`;
}

function descriptorOf(page: RulePage, language: Language, home: string | undefined): ReportingDescriptor {
  const { title, what, why, how } = page.docs[language];
  const markdown = (['what', 'why', 'how'] as const).map((part) => `**${pageWords[part][language]}**\n\n${page.docs[language][part]}`);
  return {
    id: page.code,
    shortDescription: { text: title },
    fullDescription: { text: what },
    help: { text: `${why}\n${how}`, markdown: markdown.join('\n\n') },
    ...(home && { helpUri: `${home.replace(/\/$/, '')}/docs/rules/${page.code}.md` }),
    defaultConfiguration: { level: levels[page.severity] },
  };
}

/** One file's findings as SARIF results. */
export function sarifResults({ file, findings, suppressed = [] }: Checked): readonly Result[] {
  const uri = uriOf(file);
  return [
    ...findings.map((finding) => resultOf(uri, finding)),
    ...suppressed.map(({ finding, reason }) => ({
      ...resultOf(uri, finding),
      suppressions: [{ kind: 'external' as const, status: 'accepted' as const, justification: reason }],
    })),
  ];
}

function resultOf(uri: string, finding: CheckedFinding): Result {
  const { code, severity, message, range, place, related, equations, fixes, fingerprint } = finding;
  const at = (r: Place, file?: string): PhysicalLocation => ({
    artifactLocation: { uri: file === undefined ? uri : uriOf(file) },
    // A file of Word, Excel or PDF has no lines.
    ...(place ? {} : { region: regionOf(r) }),
  });
  return {
    ruleId: code,
    level: levels[severity],
    message: { text: message },
    locations: [{ physicalLocation: at(range), ...(place && { logicalLocations: [{ fullyQualifiedName: place.words }] }) }],
    ...(related &&
      !place && { relatedLocations: related.map((r) => ({ physicalLocation: at(r.range, r.file), message: { text: r.message } })) }),
    ...(fixes && { fixes: fixes.map((fix) => fixOf(uri, fix)) }),
    ...(fingerprint && { partialFingerprints: { 'nianbao/v1': fingerprint } }),
    ...(equations && { properties: { equations } }),
  };
}

const fixOf = (uri: string, fix: CheckedFix): Fix => ({
  description: { text: fix.title },
  artifactChanges: [
    {
      artifactLocation: { uri },
      replacements: fix.edits.map((e) => ({ deletedRegion: regionOf(e.range), insertedContent: { text: e.newText } })),
    },
  ],
});

/** Lines and columns from 1, the end column after the last character. */
const regionOf = ({ start, end }: Place): Region => ({
  startLine: start.line + 1,
  startColumn: start.character + 1,
  endLine: end.line + 1,
  endColumn: end.character + 1,
});

/** A relative path as a relative reference, an absolute one as a file URI; every character that is not plain is percent-encoded. */
export function uriOf(file: string): string {
  if (isAbsolute(file)) return pathToFileURL(file).href;
  const parts = (process.platform === 'win32' ? file.replaceAll('\\', '/') : file).split('/');
  return parts.map((part) => encodeURIComponent(wellFormed(part))).join('/');
}

/** A file name may hold half of a surrogate pair, which cannot be percent-encoded. */
const wellFormed = (text: string): string => Buffer.from(text).toString();
