import { createHash } from 'node:crypto';
import { countedSeverity, severities, severityWords } from '../../rules/severity-words.ts';
import { countOf } from '../../text/count.ts';
import type { Language, Words } from '../../text/range.ts';
import type { Checked, CheckedFinding } from '../check.ts';
import type { NotReadFile } from '../files/found.ts';
import { htmlScript, htmlStyle } from './html-page.ts';
import type { OrganTotals, Totals } from './pretty.ts';
import { visible } from './visible.ts';

/** One page for whoever has to see that something is done: findings by organ, to be sorted and printed. It asks nothing of a network. */

const words = {
  title: { zh: '政府信息公开工作年度报告核对结果', en: 'Annual reports on government information disclosure: what was found' },
  organ: { zh: '机关', en: 'Organ' },
  year: { zh: '年份', en: 'Year' },
  file: { zh: '文件', en: 'File' },
  place: { zh: '行', en: 'Line' },
  severity: { zh: '级别', en: 'Severity' },
  message: { zh: '问题', en: 'Finding' },
  rule: { zh: '规则', en: 'Rule' },
  reports: { zh: '报告', en: 'Reports' },
  byOrgan: { zh: '按机关', en: 'By organ' },
  all: { zh: '全部问题', en: 'All findings' },
  notRead: { zh: '没有核对的文件', en: 'Files that were not checked' },
  unknown: { zh: '（没有读到机关）', en: '(no organ was read)' },
  hint: { zh: '点列名排序。', en: 'Click the name of a column to sort.' },
} satisfies Record<string, Words>;

/** Of whom a file's first report is, for formats that say so. */
export interface Heading {
  readonly organ: string | null;
  readonly year: number | null;
}

/** The page up to its first finding. */
export function htmlHead(language: Language): string {
  const say = (name: keyof typeof words): string => words[name][language];
  const allowed = `script-src 'sha256-${createHash('sha256').update(htmlScript).digest('base64')}'; style-src 'unsafe-inline'`;
  const names = (['organ', 'year', 'file', 'place', 'severity', 'message', 'rule'] as const).map(
    (name) => `<th><button type="button">${say(name)}</button></th>`,
  );
  return `<!DOCTYPE html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; ${allowed}">
<title>${say('title')}</title>
<style>${htmlStyle}</style>
</head>
<body>
<h1>${say('title')}</h1>
<section class="all">
<h2>${say('all')}</h2>
<p class="hint">${say('hint')}</p>
<table>
<thead><tr>${names.join('')}</tr></thead>
<tbody>
`;
}

/** A file's findings, a row each. */
export function htmlRows({ file, findings }: Checked, { organ, year }: Heading, language: Language): string {
  const head = `<td>${escaped(organ ?? words.unknown[language])}</td><td>${year ?? ''}</td><td>${escaped(file)}</td>`;
  return findings.map((finding) => row(head, finding, language)).join('');
}

function row(head: string, { code, severity, message, range, place }: CheckedFinding, language: Language): string {
  const rank = severities.indexOf(severity);
  const told = `<td data-sort="${rank}" class="${severity}">${severityWords[severity][language]}</td>`;
  return `<tr>${head}<td data-sort="${range.start.line}">${place ? escaped(place.words) : range.start.line + 1}</td>${told}<td>${escaped(message)}</td><td><code>${escaped(code)}</code></td></tr>\n`;
}

/** The end of the page: what each organ comes to, which the style puts first, and the files that were not checked. */
export function htmlTail(totals: Totals, notRead: readonly NotReadFile[], organs: OrganTotals, language: Language): string {
  const say = (name: keyof typeof words): string => words[name][language];
  const names = [say('organ'), say('reports'), ...severities.map((s) => severityWords[s][language])];
  const rows = [...organs].map(([organ, { files, counts }]) => {
    const cells = [files, ...severities.map((s) => counts[s])].map((count) => `<td data-sort="${count}">${count}</td>`);
    return `<tr><td>${escaped(organ === '' ? say('unknown') : organ)}</td>${cells.join('')}</tr>\n`;
  });
  const sum = [
    language === 'zh' ? `${totals.files} 份报告` : countOf(totals.files, 'report'),
    ...severities.map((s) => countedSeverity(totals.counts[s], s)[language]),
  ];
  const missing = notRead.map(({ file, why }) => `<li>${escaped(file)}${language === 'zh' ? '：' : ': '}${escaped(why[language])}</li>\n`);
  return `</tbody>
</table>
</section>
<section class="organs">
<p>${sum.join(' · ')}</p>
<h2>${say('byOrgan')}</h2>
<table>
<thead><tr>${names.map((name) => `<th><button type="button">${name}</button></th>`).join('')}</tr></thead>
<tbody>
${rows.join('')}</tbody>
</table>
</section>
${missing.length > 0 ? `<section><h2>${say('notRead')}</h2><ul>\n${missing.join('')}</ul></section>\n` : ''}<script>${htmlScript}</script>
</body>
</html>
`;
}

/** Words of a report are never markup. */
const escaped = (text: string): string => visible(text).replaceAll(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
