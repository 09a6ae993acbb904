import { placeholdersIn } from '../../language/placeholders.ts';
import type { Report } from '../../report/model.ts';
import { paragraphsOf } from '../../report/paragraphs.ts';
import type { Range } from '../../text/range.ts';
import type { Finding, Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { isFurniture } from '../wording.ts';

export const citationPlaceholder: Rule = {
  ...stated('citation/placeholder'),
  *check({ report }) {
    if (report.title) yield* inTitle(report, report.title);
    for (const paragraph of paragraphsOf(report)) {
      for (const { from, to, certain } of placeholdersIn(paragraph.text)) {
        // `字体：[ ]`: a website's buttons.
        if (isFurniture(paragraph) && to - from === 2 && /[（【[［(《]/.test(paragraph.text[from]!)) continue;
        const finding = placeholder(paragraph.text.slice(from, to), paragraph.range(from, to));
        yield certain && !isFurniture(paragraph) ? finding : { ...finding, severity: 'information' };
      }
    }
  },
};

function placeholder(words: string, range: Range): Finding {
  return {
    code: citationPlaceholder.code,
    severity: citationPlaceholder.severity,
    ...range,
    message: { zh: `「${words}」是没有替换的占位符。`, en: `“${words}” is a placeholder that was not replaced.` },
  };
}

function* inTitle({ text, markup }: Report, title: Range): Iterable<Finding> {
  if (markup) return;
  const words = text.slice(title.start, title.end);
  for (const { from, to, certain } of placeholdersIn(words)) {
    if (certain) yield placeholder(words.slice(from, to), { start: title.start + from, end: title.start + to });
  }
}
