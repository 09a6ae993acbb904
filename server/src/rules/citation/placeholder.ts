import type { Report } from '../../report/model.ts';
import { paragraphsOf } from '../../report/paragraphs.ts';
import type { Range } from '../../text/range.ts';
import type { Finding, Rule } from '../rule.ts';
import { matchesIn } from '../wording.ts';

export const citationPlaceholder: Rule = {
  code: 'citation/placeholder',
  severity: 'warning',
  fix: 'none',
  covers: ['TMP-PLACEHOLDER'],
  basis: [{ cite: '通行模板的写法', status: 'reports' }],
  docs: {
    zh: {
      title: '占位符没有替换',
      what: '正文或者标题里留着 XX、××、____、{单位} 这样的占位符。',
      why: '占位符是等着填写的地方，发布时还在，就是漏填。「某局」「某镇」有时是有意隐去，只作提示；打了星号的手机号码（138****1234）不是占位符。',
      how: '换成实际的名称或者数字。',
    },
    en: {
      title: 'A placeholder was not replaced',
      what: 'XX, ××, ____ or {单位} stands in the text or the title.',
      why: 'It waits to be filled in; what is published with it was forgotten. 某局 (“some bureau”) may be meant so and is for information; a masked mobile number is no placeholder.',
      how: 'Put the name or the figure there.',
    },
  },
  examples: {
    bad: { changes: [['主要负责人听取政府信息公开工作汇报3次', '主要负责人听取政府信息公开工作汇报XX次']] },
    good: { changes: [['主要负责人听取', '咨询电话138****1234已经公布，主要负责人听取']] },
  },
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
