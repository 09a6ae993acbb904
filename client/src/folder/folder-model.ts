import type { FolderAnswer, ListedReport } from '../../../server/src/contract.ts';
import { isRecord } from '../../../server/src/text/is-record.ts';
import { countedFindings, countedReports, type Findings } from './finding-counts.ts';

/** The worst of what was found; `unchecked` as long as something may still come. */
export type Worst = 'error' | 'warning' | 'right' | 'unchecked';

/** A line of the tree. */
export type FolderNode = GroupNode | ReportNode | UnnamedNode;

export interface GroupNode {
  readonly kind: 'group';
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly worst: Worst;
  readonly children: readonly (ReportNode | UnnamedNode)[];
}

export interface ReportNode {
  readonly kind: 'report';
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** The description as it is read out. */
  readonly spoken: string;
  readonly worst: Worst;
  readonly report: ListedReport;
}

export interface UnnamedNode {
  readonly kind: 'unnamed';
  readonly id: string;
  readonly uri: string;
}

export type Grouping = 'organ' | 'year';
type Translate = (message: string, ...args: (string | number)[]) => string;

/** Names in the order of a Chinese dictionary, `第2镇` before `第10镇`. */
const names = new Intl.Collator('zh-CN', { numeric: true });

/**
 * The tree of a folder: organs with their years, the newest first, or years with their organs. An organ of one report is one line. Reports whose
 * organ or year could not be read come last.
 */
export function treeOf({ reports, unnamed }: FolderAnswer, grouping: Grouping, t: Translate): readonly FolderNode[] {
  const first = reports.reduce((year, report) => Math.min(year, report.year), Number.POSITIVE_INFINITY);
  const groups = grouping === 'organ' ? byOrgan(reports, first, t) : byYear(reports, first, t);
  return unnamed.length === 0 ? groups : [...groups, unnamedGroup(unnamed, t)];
}

function byOrgan(reports: readonly ListedReport[], first: number, t: Translate): FolderNode[] {
  const groups = [...Map.groupBy(reports, ({ key }) => key)].map(([key, list]): FolderNode => {
    const [newest, ...older] = list.toSorted((a, b) => b.year - a.year || names.compare(a.uri, b.uri));
    if (older.length === 0) return nodeOf(newest!, newest!.organ, first, t, [String(newest!.year)]);
    return groupOf(
      `organ:${key}`,
      newest!.organ,
      [newest!, ...older].map((report) => nodeOf(report, String(report.year), first, t)),
      t,
    );
  });
  return groups.sort((a, b) => names.compare(labelOf(a), labelOf(b)));
}

function byYear(reports: readonly ListedReport[], first: number, t: Translate): FolderNode[] {
  return [...Map.groupBy(reports, ({ year }) => year)]
    .sort(([a], [b]) => b - a)
    .map(([year, list]) => {
      const children = list.toSorted((a, b) => names.compare(a.organ, b.organ) || names.compare(a.uri, b.uri));
      return groupOf(
        `year:${year}`,
        String(year),
        children.map((report) => nodeOf(report, report.organ, first, t)),
        t,
      );
    });
}

const labelOf = (node: FolderNode): string => (node.kind === 'unnamed' ? node.uri : node.label);

function groupOf(id: string, label: string, children: readonly ReportNode[], t: Translate): GroupNode {
  const sum = (of: keyof Findings): number => children.reduce((n, { report }) => n + (report.findings?.[of] ?? 0), 0);
  const parts = [
    countedReports(children.length, t),
    ...countedFindings({ error: sum('error'), warning: sum('warning'), information: 0, hint: 0 }, t),
  ];
  const order: readonly Worst[] = ['error', 'warning', 'unchecked', 'right'];
  const worst = order.find((one) => children.some((child) => child.worst === one)) ?? 'right';
  return { kind: 'group', id, label, description: parts.join(' · '), worst, children };
}

function nodeOf(report: ListedReport, label: string, first: number, t: Translate, before: readonly string[] = []): ReportNode {
  const { findings, uri, range } = report;
  const words = findings ? countedFindings(findings, t) : [t('not checked yet')];
  const last = lastYearWords(report, first, t);
  const worst = !findings ? 'unchecked' : findings.error > 0 ? 'error' : findings.warning > 0 ? 'warning' : 'right';
  return {
    kind: 'report',
    id: `report:${uri}#${range.start.line}:${range.start.character}`,
    label,
    // That nothing was found the icon says.
    description: [...before, ...words, ...last].join(' · '),
    spoken: [...before, ...(words.length > 0 ? words : [t('Nothing found')]), ...last].join(' · '),
    worst,
    report,
  };
}

/** Of the earliest year in the folder nobody expects the year before. */
function lastYearWords({ lastYear, year }: ListedReport, first: number, t: Translate): string[] {
  if (lastYear === 'several') return [t('several reports of {0} that differ', year - 1)];
  return lastYear === 'none' && year > first ? [t('no report of {0}', year - 1)] : [];
}

function unnamedGroup(unnamed: readonly string[], t: Translate): GroupNode {
  return {
    kind: 'group',
    id: 'unnamed',
    label: t('Organ or year not recognised'),
    description: countedReports(unnamed.length, t),
    worst: 'unchecked',
    children: unnamed.toSorted(names.compare).map((uri) => ({ kind: 'unnamed', id: `unnamed:${uri}`, uri })),
  };
}

/** The reports that a selection means: its own and those of its groups, each once. */
export function reportsIn(nodes: readonly FolderNode[]): readonly ListedReport[] {
  const found = new Map<string, ListedReport>();
  for (const node of nodes)
    for (const one of node.kind === 'group' ? node.children : [node]) if (one.kind === 'report') found.set(one.id, one.report);
  return [...found.values()];
}

/** Whether a command was given a line of the tree. */
export const isNode = (value: unknown): value is FolderNode => isRecord(value) && 'kind' in value && 'id' in value;
