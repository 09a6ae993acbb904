import { kindOf, placeAndOffice } from '../../language/organs.ts';
import { fold } from '../../text/fold.ts';
import { rangeOf } from '../../text/range.ts';
import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { capital, cellName } from '../words.ts';

/** 规章 in the report of an organ that cannot make any. */
export const rulesMade: Rule = {
  ...stated('cell/rules-made'),
  *check({ report }) {
    const row = report.disclosure?.rows.find((r) => r.template.id === '规章' && r.shape === 'right');
    const cell = row?.cells.find((c) => (c.value ?? 0) > 0);
    if (!row || !cell || !report.organ || !lacksPower(fold(report.organ.value))) return;
    const name = cellName('disclosure', row.template, row.template.columns[cell.column]!);
    yield {
      code: 'cell/rules-made',
      severity: 'warning',
      ...rangeOf(cell),
      message: {
        zh: `${name.zh}是 ${cell.value}，但县级以下的机关和地方各级部门没有规章制定权；内部制度不是规章。`,
        en: `${capital(name.en)} is ${cell.value}, but counties and below, and local departments, make no government rules; internal rules are none.`,
      },
    };
  },
};

/** What certainly has none: local departments and other bodies of a place, branches of the state's offices, and everything from the county down. */
function lacksPower(organ: string): boolean {
  if (isBelow(organ)) return true;
  if (/^国家(?:税务总局|统计局).+(?:局|队)$/.test(organ)) return true;
  if (/^(?:国家|国务院|中国|中华|全国|最高)/.test(organ)) return false;
  // A government of a province or a city has the power, or may have it, and its office reports what it made; zones are left alone.
  const kind = kindOf(organ);
  return kind !== 'government' && kind !== 'office' && !/管委会$|管理委员会$/.test(organ) && placeAndOffice(organ)[0] !== '';
}

/** Whether the name tells of a county, a district, a town or a sub-district, or of an office of one; not of a region or a new district. */
function isBelow(organ: string): boolean {
  const name = ['自治区', '新区', '试验区', '实验区', '开发区', '特别行政区'].reduce((n, word) => n.replaceAll(word, ''), organ);
  return /[县区镇乡旗]|街道/.test(name.slice(1)) && !/^(?:省|国家)/.test(name) && !name.includes('社区');
}
