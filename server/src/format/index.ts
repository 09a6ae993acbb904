import { template2019 } from './template-2019.ts';
import { template2021 } from './template-2021.ts';
import type { TableId, TableTemplate, Template, TemplateId } from './types.ts';

/** Both templates by name. A later year's or a province's template is one more value here. */
export const templates: Readonly<Record<TemplateId, Template>> = { '2019': template2019, '2021': template2021 };

/** The template that a report year asks for; the newest for a year that none names, or when no year is known. */
export function templateForYear(year: number | undefined): Template {
  const all = Object.values(templates);
  return all.find((t) => year !== undefined && t.years.from <= year && (t.years.to === null || year <= t.years.to)) ?? template2021;
}

/** A table of a template by its name. */
export const tableTemplate = (template: TemplateId, table: TableId): TableTemplate => templates[template][table];

export const tableIds: readonly TableId[] = ['disclosure', 'requests', 'disputes'];

/** 表二, 表三, 表四: as people call the tables. */
export const tableNumber: Readonly<Record<TableId, string>> = { disclosure: '表二', requests: '表三', disputes: '表四' };
