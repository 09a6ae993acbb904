import type { Words } from '../../text/range.ts';
import { unreadWords } from '../../text/unread.ts';

/** The three groups of table four. */
export const groupWords: Readonly<Record<string, Words>> = {
  review: { zh: '行政复议', en: 'administrative review' },
  direct: { zh: '未经复议直接起诉', en: 'direct litigation' },
  after: { zh: '复议后起诉', en: 'litigation after review' },
};

/** What stopped a file from being read. */
export const fileWords = {
  ...unreadWords,
  tooLarge: { zh: '超过 64 MB，没有读取', en: 'larger than 64 MB, not read' },
  failed: { zh: '处理时程序出错，没有结果', en: 'the program failed on it, there is no result' },
  empty: { zh: '文件夹里没有年度报告', en: 'no annual report in this folder' },
  noMatch: { zh: '没有符合的文件', en: 'no file fits this pattern' },
  emptyFile: { zh: '文件是空的', en: 'the file is empty' },
  noReport: { zh: '不是年度报告：没有标题、章节和表格', en: 'not an annual report: no title, no section, no table' },
  nothing: { zh: '没有核对任何报告', en: 'no report was checked' },
  notCompared: { zh: '没有与其他报告比较', en: 'not compared with other reports' },
  folderOutside: { zh: '链接指向给出的文件夹之外，没有进入', en: 'a link leads out of the given folder, not followed' },
  linkedOut: { zh: '链接指向给出的路径之外，没有写入', en: 'a link leads out of the given paths, not written' },
  changed: { zh: '文件刚刚被改动，没有写入', en: 'the file has just changed, not written' },
  cannotEncode: { zh: 'GB18030 编码的文件不能写入，请先另存为 UTF-8', en: 'a GB18030 file cannot be written; save it as UTF-8 first' },
  notMended: {
    zh: '--fix 不能写回 Word、Excel 和 PDF 文件；先用 nianbao import 取成文本',
    en: '--fix cannot write files of Word, Excel or PDF; make a text of it with nianbao import first',
  },
  notImported: { zh: '没有导入任何文件', en: 'nothing was imported' },
  isText: { zh: '已经是文本，不用导入', en: 'a text already, which needs no import' },
  exists: { zh: '已经存在，没有写入（要覆盖请加 --force）', en: 'is there already and was not written (--force writes over it)' },
  severalOutputs: {
    zh: '--output 要给一个文件夹，因为有几个文件要写',
    en: '--output must be a folder, as there are several files to write',
  },
  isSource: { zh: '这是报告自己的文件，没有写入', en: 'this is the file of a report itself, not written' },
  isNoFolder: { zh: '几份报告要写到一个文件夹，这是文件', en: 'several reports go into a folder, and this is a file' },
  besideText: { zh: '旁边有同名的文本，按文本核对，略过', en: 'a text of the same name stands beside it and is checked instead' },
  notReport: { zh: '不像年度报告，略过', en: 'does not look like an annual report, left out' },
} satisfies Record<string, Words>;
