import type { Words } from '../text/range.ts';
import { unreadWords } from '../text/unread.ts';

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
  tooMany: {
    zh: '报告太多，跨年度和跨机关的核对只用了前 50000 份',
    en: 'too many reports: only the first 50,000 are compared across years and organs',
  },
  notReport: { zh: '不像年度报告，略过', en: 'does not look like an annual report, left out' },
} satisfies Record<string, Words>;
