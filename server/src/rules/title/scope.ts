import { kindOf } from '../../language/organs.ts';
import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { matchesIn, placed, proseIn } from '../wording.ts';

/** `全县受理低保申请126件`, `全省行政复议机关收到申请` are of other requests. */
const ofAll =
  /全[省市县区](?![^，。；]{0,10}(?:机关|机构))[^，。；]{0,12}(?:新收|收到|受理|接收|办理)[了各类政府务信息公开依的\d件]{0,16}申请[^，。；]{0,6}\d/g;

export const titleScope: Rule = {
  ...stated('title/scope'),
  *check({ report }) {
    if (!report.organ || kindOf(report.organ.value) !== 'department') return;
    for (const paragraph of proseIn(report, 1, 3)) {
      if (!/全[省市县区]/.test(paragraph.text)) continue;
      for (const found of matchesIn(paragraph.text, ofAll)) {
        yield {
          ...placed(this, paragraph.range(found.index, found.index + 2)),
          message: { zh: '部门的报告应写本机关收到的申请。', en: 'A department reports the requests that it received itself.' },
        };
      }
    }
  },
};
