import type { Service } from '../../server/src/lsp/connection/session.ts';
import type { Finding, Fix } from '../../server/src/rules/engine/rule.ts';
import { analyse, fixesOf } from '../../server/src/service.ts';

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
    const findings = severity === 'off' ? [] : wrongs(text, severity ?? 'error');
    return { ...real, findings: [...real.findings, ...findings].sort((a, b) => a.start - b.start || a.end - b.end) };
  },
  fixesOf(analysis, finding, settings) {
    if (finding.code !== toyCode) return fixesOf(analysis, finding, settings);
    const fix: Fix = {
      title: { zh: '改为“对”', en: 'Put 对' },
      safe: true,
      preferred: true,
      edits: [{ start: finding.start, end: finding.end, newText: '对' }],
    };
    return [fix];
  },
};

function wrongs(text: string, severity: Finding['severity']): Finding[] {
  const findings: Finding[] = [];
  for (let at = text.indexOf('错'); at >= 0; at = text.indexOf('错', at + 1)) {
    const related = [{ start: at, end: at + 1, message: { zh: '这里', en: 'here' } }];
    findings.push({
      start: at,
      end: at + 1,
      code: toyCode,
      severity,
      message: { zh: '写错了', en: 'This is wrong' },
      related,
      tags: ['deprecated'],
    });
  }
  return findings;
}
