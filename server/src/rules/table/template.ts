import { templateForYear, templates } from '../../format/index.ts';
import type { Report, Table } from '../../report/model.ts';
import { tablesOf } from '../../report/tables-of.ts';
import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { namesOf, tableName } from '../words.ts';
import { headOf, missingRows, unreadRows } from './reading.ts';

/** Tables on the form of other years. */
export const tableTemplateRule: Rule = {
  ...stated('table/template'),
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
        en: `Report year ${year} asks for the form of ${asked.document}, not that of ${used.document} as in ${and.en}.`,
      },
      related: rest.map((t) => ({ ...headOf(report, t), message: tableName(t.id) })),
    };
  },
};

/** Whether enough of the table was read to say whose form it is. */
const isSure = (report: Report, table: Table): boolean =>
  missingRows(table).length <= table.rows.length && unreadRows(report, table.id).size === 0;
