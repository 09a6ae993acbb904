import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The project's own example reports, by name. */
export const examples: readonly (readonly [name: string, text: string])[] = (() => {
  const folder = fileURLToPath(new URL('../../examples/', import.meta.url));
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return names.sort().map((name) => [name, readFileSync(folder + name, 'utf8')] as const);
})();

/** What a document may be beside a report: nothing, one line, no line end, surrogate pairs, every kind of line end, half a pair. */
export const oddities: readonly (readonly [name: string, text: string])[] = [
  ['empty', ''],
  ['one line', '一、总体情况'],
  ['pairs', '𠀀𠀀乡\n一、总体𠀀情况👩‍👩‍👧\n　错\n'],
  ['line ends', '一、总体情况\r\n\r\n（一）主动公开\r二、主动公开政府信息情况\n\u2028错\u0085'],
  ['half a pair', '\ud840一、总体情况\udc00\n'],
  ['tabs', '本年新收政府信息公开申请数量\t\t1\t\t\t\t\t\t错\n'.repeat(50)],
  ['not a report', '关于召开会议的通知\n请各股室负责人参加。\n'],
];

/** The examples with the line ends of Windows, and the rest. */
export const texts: readonly (readonly [name: string, text: string])[] = [
  ...examples,
  ...examples.map(([name, text]) => [`${name}, CRLF`, text.replaceAll(/\r?\n/g, '\r\n')] as const),
  ...oddities,
];
