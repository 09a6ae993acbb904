import type { Analysis } from '../../service.ts';
import type { Language } from '../../text/range.ts';
import type { Paint } from '../output/pretty.ts';
import { visible } from '../output/visible.ts';

/** What `nianbao ignores` says of one file: what its project file lets stand, and which entries are no longer needed. */
export interface IgnoredFile {
  readonly file: string;
  readonly ignored: readonly IgnoredFinding[];
  readonly stale: readonly IgnoredFinding[];
}

export interface IgnoredFinding {
  readonly rule: string;
  readonly place: string;
  readonly reason: string;
}

/** The ignores of one file; undefined when it has none. */
export function ignoredIn(file: string, { ignored = [], stale = [] }: Analysis): IgnoredFile | undefined {
  if (ignored.length + stale.length === 0) return undefined;
  const plain = ({ rule, place, reason }: IgnoredFinding): IgnoredFinding => ({ rule, place, reason });
  return { file, ignored: ignored.map(({ ignore }) => plain(ignore)), stale: stale.map(plain) };
}

/** The same as a person reads it. */
export function prettyIgnored({ file, ignored, stale }: IgnoredFile, language: Language, paint: Paint): string {
  const none = language === 'zh' ? '没有注明理由' : 'no reason given';
  const gone = language === 'zh' ? '已失效，可以删去' : 'stale, can go';
  const line = ({ rule, place, reason }: IgnoredFinding, mark: string): string =>
    `  ${visible(rule)}  ${visible(place)}  ${reason.trim() === '' ? paint('yellow', none) : visible(reason)}${mark}\n`;
  const lines = [...ignored.map((one) => line(one, '')), ...stale.map((one) => line(one, `  ${paint('yellow', gone)}`))];
  return `${paint('bold', visible(file))}\n${lines.join('')}`;
}
