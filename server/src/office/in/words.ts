import type { Words } from '../../text/range.ts';
import type { Lost, LostKind } from '../messages.ts';

/** Why a file is not read: one sentence for each reason, which says what can be done. */
export const refusals = {
  tooLarge: { zh: '超过 64 MB，没有读取', en: 'larger than 64 MB, not read' },
  empty: { zh: '文件是空的', en: 'the file is empty' },
  oldWord: {
    zh: '是旧的二进制格式（.doc、.wps），不能读取；请在 Word 或 WPS 里另存为 .docx',
    en: 'an old binary format (.doc, .wps), which is not read; save it as .docx in Word or WPS',
  },
  oldExcel: {
    zh: '是旧的二进制格式（.xls、.et），不能读取；请在 Excel 或 WPS 里另存为 .xlsx',
    en: 'an old binary format (.xls, .et), which is not read; save it as .xlsx in Excel or WPS',
  },
  encrypted: { zh: '文件有密码，不能读取；请去掉密码后再试', en: 'protected by a password, not read; take the password off first' },
  rtf: { zh: '是 RTF，不能读取；请另存为 .docx', en: 'RTF, which is not read; save it as .docx' },
  openDocument: {
    zh: '是 OpenDocument（.odt、.ods），不能读取；请另存为 .docx 或 .xlsx',
    en: 'OpenDocument, which is not read; save it as .docx or .xlsx',
  },
  ofd: { zh: '是 OFD，不能读取；请用它的 .docx 原稿，或者导出为 PDF', en: 'OFD, which is not read; use its .docx or export it as PDF' },
  unknown: { zh: '不是 Word、Excel、PDF 或 HTML 文件', en: 'not a file of Word, Excel, PDF or HTML' },
  broken: { zh: '文件损坏，不能读取', en: 'the file is broken and cannot be read' },
  bomb: { zh: '解压后过大，可能是恶意文件，没有读取', en: 'expands to far more than a report can be, maybe on purpose; not read' },
  entries: { zh: '里面的文件过多，没有读取', en: 'holds more files than a document has; not read' },
  declarations: {
    zh: '里面的 XML 带有 DOCTYPE 或实体声明，正常文件没有这些，没有读取',
    en: 'its XML declares a DOCTYPE or entities, which no ordinary file does; not read',
  },
  scan: {
    zh: '是扫描件，没有文字层，不能读取；请用它的 Word 原稿，或者先做文字识别',
    en: 'a scan without a text layer, not read; use the Word file it was made of, or have its text recognised first',
  },
  garbled: {
    zh: 'PDF 的字体没有说明各是什么字，不能读取；请用它的 Word 原稿',
    en: 'the fonts of this PDF do not tell which characters they draw; use the Word file it was made of',
  },
  manyPages: { zh: '超过 200 页，没有读取', en: 'more than 200 pages, not read' },
  noText: { zh: '里面没有文字', en: 'holds no text' },
  tooLong: { zh: '读取用的时间或内存过多，已停止', en: 'reading it took too much time or memory and was stopped' },
  failed: { zh: '读取时程序出错，没有结果', en: 'the program failed on it, there is no result' },
} satisfies Record<string, Words>;

/** Thrown where a file is not read, with the sentence that is told. */
export class Refusal extends Error {
  /** One sentence. */
  readonly words: Words;
  constructor(words: Words) {
    super(words.en);
    this.words = words;
  }
}

/** An entry of what was not taken over. */
export const lost = (kind: LostKind, zh: string, en: string): Lost => ({ kind, words: { zh, en } });

/** The same with a count before the thing: `3 幅图片没有取`; nothing where there is none. */
export const lostSome = (kind: LostKind, count: number, zh: (count: number) => string, en: (count: number) => string): readonly Lost[] =>
  count === 0 ? [] : [lost(kind, zh(count), en(count))];

/** The beginning of words that stand in a sentence about them. */
export function beginning(text: string, most = 40): string {
  const plain = text.replaceAll(/\s+/g, ' ').trim();
  return plain.length > most ? `${plain.slice(0, most)}…` : plain;
}
