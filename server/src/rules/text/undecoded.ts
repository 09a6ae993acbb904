import type { Report } from '../../report/model.ts';
import type { FindingWith, NotChecked } from '../engine/rule.ts';
import type { Blemish } from './blemishes.ts';

/** Fewer lost characters than this are damage, each to be told. */
const fewest = 20;

/**
 * Whether most of a report was decoded wrongly, as GBK that was taken for UTF-8 is: of its characters beyond ASCII one in five is U+FFFD. Nothing else is
 * to be said of such a text, since none of it is what was written. Linear.
 */
export function isUndecoded({ text, damage }: Report): boolean {
  const lost = damage.reduce((n, { kind, start, end }) => n + (kind === 'replacement' ? end - start : 0), 0);
  if (lost < fewest) return false;
  let foreign = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) foreign++;
  return lost * 5 > foreign;
}

/** What is said to be left out then. */
export const undecodedNotChecked: readonly NotChecked[] = [
  { code: 'text/damaged', reason: { zh: '全文是乱码，其他都没有核对。', en: 'All of the text is unreadable; nothing else was checked.' } },
];

/** The one finding of such a report, on its first line. */
export function undecoded({ text }: Report): FindingWith<readonly Blemish[]> {
  const start = /^\s*/.exec(text.slice(0, 1000))?.[0].length ?? 0;
  const line = text.slice(start, start + 200).search(/[\r\n]/);
  return {
    code: 'text/damaged',
    severity: 'error',
    start,
    end: line > 0 ? start + line : Math.min(text.length, start + 200),
    message: {
      zh: '全文是乱码：打开时用的编码不对，文件的编码多半是 GBK。请不要保存；点击状态栏里的编码名称，选择「通过编码重新打开」，再选 GB18030。重新打开后仍是乱码的，文字已经丢失，请找回原稿。',
      en: 'All of this text is unreadable: it was opened in the wrong encoding, and the file is most likely GBK. Do not save it; click the encoding in the status bar, choose “Reopen with Encoding” and then GB18030. If it is still unreadable, its words are lost: go back to the original.',
    },
    data: [],
  };
}
