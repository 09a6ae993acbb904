import { byStart, type DocumentRange } from '../../text/range.ts';

/** A stretch of the text that leads somewhere. */
export interface TextLink extends DocumentRange {
  readonly target: string;
}

/** The sites that are linked: where the law is published. Any other address stays text. */
export const linkedHosts: ReadonlySet<string> = new Set([
  'www.gov.cn',
  'gov.cn',
  'flk.npc.gov.cn',
  'www.npc.gov.cn',
  'www.moj.gov.cn',
  'xzfg.moj.gov.cn',
]);

const scheme = 'https://';
const longest = 2000;
const linkLimit = 1000;

/**
 * Addresses in the text that may be followed: `https` on the sites of `linkedHosts`, and files (`[附件](附件.xlsx)`) inside one of `folders`.
 * Both are given as URIs, folders without or with their last slash. Linear.
 */
export function linksOf(text: string, documentUri: string, folders: readonly string[]): readonly TextLink[] {
  const links: TextLink[] = [];
  let end = 0;
  // An address within another is a part of it: each unit is looked at once.
  for (let at = text.indexOf(scheme); at >= 0 && links.length < linkLimit; at = text.indexOf(scheme, Math.max(end, at + 1))) {
    end = endOfAddress(text, at);
    const target = siteOf(text.slice(at, end));
    if (target !== undefined) links.push({ start: at, end, target });
  }
  for (let at = text.indexOf(']('); at >= 0 && links.length < linkLimit; at = text.indexOf('](', at + 2)) {
    const end = endOfTarget(text, at + 2);
    const target = end === undefined ? undefined : fileOf(text.slice(at + 2, end), documentUri, folders);
    if (end !== undefined && target !== undefined) links.push({ start: at + 2, end, target });
  }
  return links.sort(byStart);
}

/** Chinese words and marks end an address, and so do a point or a bracket at its end. */
function endOfAddress(text: string, start: number): number {
  let end = start;
  while (end < text.length && end - start < longest && isAddress(text.charCodeAt(end))) end++;
  while (end > start && '.,;:!?)]\'"'.includes(text[end - 1]!)) end--;
  return end;
}

const isAddress = (code: number): boolean => code > 0x20 && code < 0x7f && !'<>"`{}|\\^'.includes(String.fromCharCode(code));

/** The closing bracket of a Markdown link that stands on one line; undefined where none closes it. */
function endOfTarget(text: string, start: number): number | undefined {
  for (let i = start; i < Math.min(text.length, start + longest); i++) {
    if (text[i] === ')') return i > start ? i : undefined;
    if ('\r\n\t('.includes(text[i]!)) return undefined;
  }
  return undefined;
}

function siteOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname, username, password, port, href } = new URL(address);
  const isPlain = protocol === 'https:' && username === '' && password === '' && port === '';
  return isPlain && linkedHosts.has(hostname) ? href : undefined;
}

/** A path that leads to a file inside a workspace folder, on the same host; nothing that is encoded to look like one. */
function fileOf(path: string, documentUri: string, folders: readonly string[]): string | undefined {
  if (/%2e|%2f|%5c|%00|[\\?#]/i.test(path) || path.startsWith('//') || (/^[a-z][a-z0-9+.-]*:/i.test(path) && !path.startsWith('file:///')))
    return undefined;
  if (!URL.canParse(path, documentUri)) return undefined;
  const target = new URL(path, documentUri);
  const inside = folders.some((folder) => {
    if (!URL.canParse(folder)) return false;
    const { protocol, host, pathname } = new URL(folder);
    const root = pathname.endsWith('/') ? pathname : `${pathname}/`;
    return (
      target.protocol === protocol && target.host === host && root !== '/' && target.pathname.startsWith(root) && target.pathname !== root
    );
  });
  return inside ? target.href : undefined;
}
