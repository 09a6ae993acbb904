import type { Report } from '../../report/model.ts';
import { paragraphsOf } from '../../report/paragraphs.ts';
import type { Edit, Rule } from '../rule.ts';
import { editsOf, groupedFinding } from '../wording.ts';

export const textOddSpaces: Rule = {
  code: 'text/odd-spaces',
  severity: 'hint',
  fix: 'safe',
  covers: ['ENC-NBSP'],
  basis: [{ cite: '公开发布的年度报告中的实例', status: 'reports' }],
  docs: {
    zh: {
      title: '用空格、制表符缩进',
      what: '段落前面有全角空格、不换行空格或者制表符。',
      why: '缩进应当由发布的版式来做；留在文本里的空格会妨碍检索和比较。习惯上这样写的很多，只作轻微提示，整篇只提示一次。',
      how: '删去。快速修复一次删去全部段首空格。',
    },
    en: {
      title: 'Paragraphs are indented by spaces',
      what: 'Ideographic or no-break spaces or tabs stand before a paragraph.',
      why: 'The page’s layout indents; spaces in the text hinder searching and comparing. It is customary, hence a hint, given once.',
      how: 'Delete them. The quick fix deletes all at once.',
    },
  },
  examples: { bad: { changes: [['政府信息公开专栏新设', '　　政府信息公开专栏新设']] }, good: { changes: [] } },
  *check({ report }) {
    if (report.markup) return;
    const edits = paragraphsOf(report).flatMap((p) => indentBefore(report, p.start));
    if (edits.length === 0) return;
    yield groupedFinding(
      this,
      edits,
      { zh: `用空格、制表符缩进的段落有 ${edits.length} 处。`, en: `Paragraphs indented by spaces: ${edits.length}.` },
      { zh: '这里也是', en: 'here, too' },
      edits,
    );
  },
  fixes: (finding) => [{ title: { zh: '删去段首空格', en: 'Delete the indents' }, safe: true, edits: editsOf(finding) }],
};

/** The indent before a paragraph that begins its line, when it holds more than plain spaces. */
function indentBefore({ text, range }: Report, offset: number): readonly Edit[] {
  let start = offset;
  while (start > range.start && ' \t\u3000\u00a0'.includes(text[start - 1]!)) start--;
  const lineStarts = start === range.start || text[start - 1] === '\n' || text[start - 1] === '\r';
  return lineStarts && /[\t\u3000\u00a0]/.test(text.slice(start, offset)) ? [{ start, end: offset, newText: '' }] : [];
}
