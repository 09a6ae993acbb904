import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { templates } from '../../server/src/format/index.ts';
import type { TableId, TemplateId } from '../../server/src/format/types.ts';
import { caseOf } from '../generate/case.ts';
import { type Random, randomFrom } from '../generate/random.ts';
import { reportOf } from '../generate/report.ts';

/** A report as somebody labelled it: its year and its figures as they stand, without any layout. */
export interface Labelled {
  readonly name: string;
  readonly organ: string;
  readonly year: number;
  readonly template: TemplateId;
  readonly cells: Readonly<Record<TableId, ReadonlyMap<string, readonly string[]>>>;
}

interface Label {
  readonly file: string;
  readonly year: number;
  readonly requestsFormat: TemplateId;
  readonly requests: Readonly<Record<string, readonly (number | null)[] | null>> | null;
  readonly disclosure: Readonly<Record<string, readonly string[]>> | null;
  readonly disputes: readonly (number | null)[] | null;
}

const folder = new URL('../../../shared/corpus/', import.meta.url);
const organs = ['霁川市砚湖区水务局', '栖岚市教育体育局', '澄岭县砚湖镇人民政府', '𠀀山县文化和旅游局'];
const written = (cell: number | null): string => (cell === null ? '' : String(cell));

/** Labelled reports that may lie beside the checkout, under an organ that does not exist; none where they do not. */
export function besideCheckout(): readonly Labelled[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.expected.json'))
    .sort();
  return names.flatMap((name, i): Labelled[] => {
    const label = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Label;
    if (!label.requests || !label.disputes || !label.year || Object.values(label.requests).includes(null)) return [];
    const rows = Object.entries(label.requests).map(([id, cells]) => [id, (cells ?? []).map(written)] as const);
    const known = templates[label.requestsFormat].disclosure.rows.map(
      ({ id, columns }) => [id, label.disclosure?.[id] ?? columns.map(() => '0')] as const,
    );
    return [
      {
        name: label.file,
        organ: organs[i % organs.length]!,
        year: label.year,
        template: label.requestsFormat,
        cells: {
          requests: new Map(rows),
          disclosure: new Map(known),
          disputes: new Map([['cases', label.disputes.map(written)]]),
        },
      },
    ];
  });
}

/** A report that the project's own generator draws, of which every equation holds. */
export function drawn(seed: number): Labelled {
  const wanted = { ...caseOf(seed, ['tab-grid']), blanks: seed % 5 === 0 ? ('some' as const) : ('none' as const) };
  const plainly = { ...wanted, dress: { ...wanted.dress, written: false, otherYear: false } };
  const { prose, figures, template } = reportOf(plainly, randomFrom(seed));
  const cells = { requests: figures.requests, disclosure: figures.disclosure, disputes: new Map([['cases', figures.disputes]]) };
  return { name: `drawn ${seed}`, organ: prose.organ, year: prose.year, template, cells };
}

/** What is wrong with the figures of a report: nothing, here and there another number, all zeros, or no sum that holds. */
export type Fault = 'none' | 'one' | 'zeros' | 'any';
export const faults: readonly Fault[] = ['none', 'one', 'zeros', 'any'];

/** The report with figures that are wrong: where a figure stands must not depend on what adds up. */
export function faulty(report: Labelled, fault: Fault, random: Random): Labelled {
  if (fault === 'none') return report;
  const number = (text: string): string => {
    if (!/^\d+$/.test(text) || (fault === 'one' && !random.chance(0.05))) return text;
    return fault === 'zeros' ? '0' : String(random.int(0, random.pick([1, 9, 99, 9999])));
  };
  const wrong = (rows: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, readonly string[]> =>
    new Map([...rows].map(([row, cells]) => [row, cells.map(number)]));
  const { disclosure, requests, disputes } = report.cells;
  return { ...report, cells: { disclosure: wrong(disclosure), requests: wrong(requests), disputes: wrong(disputes) } };
}
