import type { Service } from '../../server/src/lsp/connection/session.ts';
import { inReport, partAt } from '../../server/src/report/placed.ts';
import { type Analysis, analyse, type DocumentFinding, type DocumentFix, fixesOf } from '../../server/src/service.ts';

/*
 * A core with one rule of its own beside the real reading: every 错 is an error, with a safe fix that makes it 对. The promises of the
 * connection are tested with it, so that they do not depend on which rules there are.
 */

/** The toy rule's code, which no real rule has. */
export const toyCode = 'toy/wrong';

export const toy: Service = {
  analyse(text, settings, _, neighboursOf) {
    const real = analyse(text, settings, undefined, neighboursOf);
    const severity = settings?.rules[toyCode];
    const findings = severity === 'off' ? [] : wrongs(real, severity ?? 'error');
    return { ...real, findings: [...real.findings, ...findings].sort((a, b) => a.start - b.start || a.end - b.end) };
  },
  fixesOf(finding, settings) {
    if (finding.code !== toyCode) return fixesOf(finding, settings);
    const fix: DocumentFix = {
      title: { zh: '改为“对”', en: 'Put 对' },
      safe: true,
      preferred: true,
      edits: [{ start: finding.start, end: finding.end, newText: '对' }],
    };
    return [fix];
  },
};

function wrongs({ text, parts }: Analysis, severity: DocumentFinding['severity']): DocumentFinding[] {
  const findings: DocumentFinding[] = [];
  for (let at = text.indexOf('错'); at >= 0; at = text.indexOf('错', at + 1)) {
    const related = [{ start: at, end: at + 1, message: { zh: '这里', en: 'here' } }];
    const part = partAt(parts, at)!;
    const message = { zh: '写错了', en: 'This is wrong' };
    const own = { start: inReport(part, at), end: inReport(part, at + 1), code: toyCode, severity, message };
    findings.push({ ...own, start: at, end: at + 1, related, tags: ['deprecated'], own, part, report: part.report });
  }
  return findings;
}
