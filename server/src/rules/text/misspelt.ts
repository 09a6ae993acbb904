import { paragraphsOf } from '../../report/paragraphs.ts';
import { countOf } from '../../text/count.ts';
import type { Range } from '../../text/range.ts';
import type { Edit, Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { editAt, editsOf, groupedFinding, matchesIn } from '../wording.ts';

export const textMisspelt: Rule<readonly Edit[]> = {
  ...stated('text/misspelt'),
  *check({ report }) {
    const found = new Map<string, { readonly places: Range[]; readonly edits: Edit[]; readonly right: string }>();
    for (const paragraph of paragraphsOf(report)) {
      for (const match of matchesIn(paragraph.text, slips)) {
        const right = spelling[match[0]];
        if (!right) continue;
        const edit = editAt(paragraph, match.index, match.index + match[0].length, right);
        const entry = found.get(match[0]) ?? { places: [], edits: [], right };
        found.set(match[0], entry);
        entry.places.push(edit);
        entry.edits.push(edit);
      }
    }
    for (const [wrong, { places, edits, right }] of found) {
      yield groupedFinding(
        this,
        places,
        {
          zh: `「${wrong}」应为「${right}」${places.length > 1 ? `，共 ${places.length} 处` : ''}。`,
          en: `“${wrong}” should be “${right}”${places.length > 1 ? ` (${countOf(places.length, 'place')})` : ''}.`,
        },
        { zh: '这里也是', en: 'here, too' },
        edits,
      );
    }
  },
  fixes(finding) {
    const edits = editsOf(finding);
    const right = edits[0]?.newText;
    return [{ title: { zh: `改为「${right}」`, en: `Change it to “${right}”` }, safe: true, preferred: true, edits }];
  },
};

const spelling: Readonly<Record<string, string>> = {
  截止: '截至',
  截止到: '截至',
  截止至: '截至',
  登陆: '登录',
  帐号: '账号',
  帐户: '账户',
  其它: '其他',
  布署: '部署',
  行政复义: '行政复议',
  规犯性: '规范性',
  公示拦: '公示栏',
  已申请公开: '依申请公开',
  公布与众: '公布于众',
  政府信公开: '政府信息公开',
};

/** With what has to stand around them, so that no right word is taken for a slip. */
const slips =
  /截止(?:到|至)?(?=20\d{2}年|目前|年底|本年)|登陆(?=[\u4e00-\u9fff“《]{0,10}(?:网站|网页|系统|平台|门户|官网|邮箱|账号|APP))|帐[号户]|其它|布署|行政复义|规犯性|公示拦|(?<=[、和（及]|^)已申请公开(?=[、和及]|情况|工作|方面|办理|渠道)|公布与众|政府信公开/g;
