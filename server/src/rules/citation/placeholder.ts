import type { Report } from '../../report/model.ts';
import { paragraphsOf } from '../../report/paragraphs.ts';
import type { Range } from '../../text/range.ts';
import type { Finding, Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { matchesIn } from '../wording.ts';

export const citationPlaceholder: Rule = {
  ...stated('citation/placeholder'),
  *check({ report }) {
    for (const paragraph of paragraphsOf(report)) {
      if (!candidate.test(paragraph.text)) continue;
      for (const found of matchesIn(paragraph.text, certain)) {
        yield placeholder(found[0], paragraph.range(found.index, found.index + found[0].length));
      }
      for (const found of matchesIn(paragraph.text, /某(?=[局镇县市区乡]|单位|街道)/g)) {
        const words = paragraph.text.slice(found.index, found.index + 2);
        yield { ...placeholder(words, paragraph.range(found.index, found.index + 2)), severity: 'information' };
      }
    }
    if (report.title) yield* inTitle(report, report.title);
  },
};

const candidate = /[XxＸ×*＊_＿{｛某△]/;
/** Two or more, with what they stand for behind them; never among Latin letters or digits. */
const certain =
  /(?<![A-Za-z\dＸ×*＊])(?:[XＸ×△]{2,8}|x{2,8}|[*＊]{3,8}|[_＿]{2,30})(?=[年月日局县市区镇乡委办厅条件份次个项元人篇期]|单位|机关|街道|部门)|(?<=[\u4e00-\u9fff])[_＿]{2,30}(?=[\u4e00-\u9fff，。])|[{｛](?:[\u4e00-\u9fff]{1,12})[}｝]/g;

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
  for (const found of matchesIn(text.slice(title.start, title.end), certain)) {
    const start = title.start + found.index;
    yield placeholder(found[0], { start, end: start + found[0].length });
  }
}
