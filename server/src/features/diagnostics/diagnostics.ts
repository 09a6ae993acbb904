import type { Severity } from '../../rules/engine/rule.ts';
import type { Analysis, DocumentFinding } from '../../service.ts';
import type { DocumentRange, Language, Words } from '../../text/range.ts';

/** A finding as it is shown: in one language, with its places in the document. */
export interface Mark extends DocumentRange {
  /** Null for the remark that not everything is listed. */
  readonly code: string | null;
  readonly severity: Severity;
  readonly message: string;
  /** With the document, where it is another one. */
  readonly related: readonly (DocumentRange & { readonly message: string; readonly uri?: string })[];
  readonly tags: readonly ('unnecessary' | 'deprecated')[];
}

/** Nobody mends more in one sitting, and an editor grows slow with them. */
export const markLimit = 1000;

const order: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 };

/** The findings that are shown, in the order of the text: beyond `markLimit` the gravest; `remarkOf` says how many are not listed. */
export function shownOf({ findings }: Analysis): readonly DocumentFinding[] {
  if (findings.length <= markLimit) return findings;
  const kept = new Set([...findings].sort((a, b) => order[a.severity] - order[b.severity]).slice(0, markLimit));
  return findings.filter((finding) => kept.has(finding));
}

/** The mark that says how many findings are not shown; undefined where all are. */
export function remarkOf({ findings, text }: Analysis, language: Language): Mark | undefined {
  if (findings.length <= markLimit) return undefined;
  const message = moreWords(findings.length - markLimit)[language];
  return { start: text.length, end: text.length, code: null, severity: 'information', message, related: [], tags: [] };
}

/** The mark of one finding. */
export function markOf(finding: DocumentFinding, language: Language): Mark {
  const { start, end, code, severity, message } = finding;
  const related = (finding.related ?? []).map(({ message: words, ...place }) => ({ ...place, message: words[language] }));
  return { start, end, code, severity, message: message[language], related, tags: finding.tags ?? [] };
}

function moreWords(count: number): Words {
  return {
    zh: `问题太多，还有 ${count} 处没有列出；先改正已列出的，其余的随后列出。`,
    en: `Too many findings: ${count} more are not listed. They will be once some of these are mended.`,
  };
}
