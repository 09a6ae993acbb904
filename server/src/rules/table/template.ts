import { templateForYear, templates } from '../../format/index.ts';
import type { Report, Table } from '../../report/model.ts';
import type { Rule } from '../engine/rule.ts';
import { namesOf, tableName } from '../words.ts';
import { headOf, missingRows, tablesOf, unreadRows } from './reading.ts';

/** Tables on the form of other years. */
export const tableTemplateRule: Rule = {
  code: 'table/template',
  severity: 'warning',
  fix: 'none',
  covers: ['STR-TEMPLATE'],
  basis: [
    { cite: '国办公开办函〔2021〕30号', status: 'reports' },
    { cite: '国办公开办函〔2019〕60号', status: 'reports' },
  ],
  docs: {
    zh: {
      title: '用了别的年度的表',
      what: '2021 年度起应使用国办公开办函〔2021〕30号的表格，这里用的是 2019 年的试行表（或者相反）。',
      why: '两种表的行和列不同：试行表的「本年新制作数量」「上一年项目数量」「本年增/减」等列和「政府集中采购」行，2021 年起都没有了，（六）其他处理则分成了三行。用错表，数据无法汇总。',
      how: '换成本年度规定的表格，再按新的口径填数。可以用命令新建一份空白报告，取其中的表。',
    },
    en: {
      title: 'The tables are those of other years',
      what: 'From report year 2021 on the form of 国办公开办函〔2021〕30号 is asked for; here stands the trial form of 2019, or the other way round.',
      why: 'The forms differ in rows and columns, so that figures on the wrong one cannot be added up with those of others.',
      how: 'Put in the tables of the report year and fill them in as they ask.',
    },
  },
  examples: {
    bad: { year: 2020, changes: [['砚溪县水利局2020年', '砚溪县水利局2022年']] },
    good: { year: 2020, changes: [] },
  },
  *check({ report }) {
    const year = report.year?.value;
    if (year === undefined) return;
    const asked = templateForYear(year);
    // Table four is the same on both forms.
    const others = tablesOf(report).filter((t) => t.id !== 'disputes' && t.template !== asked.id && isSure(report, t));
    const [first, ...rest] = others;
    if (!first) return;
    const used = templates[first.template];
    const names = namesOf(others.map((t) => tableName(t.id)));
    const and = others.length > 1 ? { zh: names.zh.replace('表三', '、表三'), en: names.en } : names;
    yield {
      code: 'table/template',
      severity: asked.id === '2021' ? 'warning' : 'information',
      ...headOf(report, first),
      message: {
        zh: `${year} 年度应使用${asked.document}的表格，${and.zh}用的是${used.document}的。`,
        en: `Report year ${year} asks for the form of ${asked.document}; ${and.en} follow${others.length > 1 ? '' : 's'} that of ${used.document}.`,
      },
      related: rest.map((t) => ({ ...headOf(report, t), message: tableName(t.id) })),
    };
  },
};

/** Whether enough of the table was read to say whose form it is. */
const isSure = (report: Report, table: Table): boolean =>
  missingRows(table).length <= table.rows.length && unreadRows(report, table.id).size === 0;
