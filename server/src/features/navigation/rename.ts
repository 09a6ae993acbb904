import type { Report } from '../../report/model.ts';
import { type PlacedReport, placedInDocument } from '../../report/placed.ts';
import type { DocumentEdit } from '../../service.ts';
import { countOf } from '../../text/count.ts';
import { isHan } from '../../text/fold.ts';
import { byStart, type Range, type ReportOffset, type Words } from '../../text/range.ts';
import { writtenOrgan } from './organ-edits.ts';

/** The organ's name where it was pointed at. */
export interface RenamePlace extends Range {
  readonly name: string;
}

/** What may end the name of an organ that begins with another's: `县水利局` and `县水利局水政监察大队`. */
const branches = [
  ...['办公室', '办公厅', '办事处', '分局', '支队', '大队', '总队', '中队', '派出所', '委员会', '工作站', '服务站', '监测站', '管理处'],
  ...['服务中心', '信息中心', '管理中心', '监测中心', '研究所', '研究院'],
];
/** Most characters between the two. */
const longestBranch = 8;
/** What begins a predicate, so that the name ends before it: `县水利局成立了工作委员会`. */
const predicates = '的和与及或在对将向为由已共于成立设建是会同组织召开发布负责通过按依据根从到等委托加强';
/** What ends the name of a place. */
const places = '省市州盟县區区旗乡鄉镇鎮';
const longestName = 100;

/** The organ's name at `offset`, in the title or anywhere in the text of its report; undefined elsewhere. `all` are the reports of the document. */
export function renameAt(report: Report, offset: ReportOffset, all: readonly PlacedReport[]): RenamePlace | undefined {
  const { text } = report;
  for (const name of namesOf(report)) {
    const from = Math.max(0, offset - name.length);
    for (let at = text.indexOf(name, from); at >= 0 && at <= offset; at = text.indexOf(name, at + 1)) {
      if (stands(text, name, at, all)) return { start: at, end: at + name.length, name };
    }
  }
  return undefined;
}

/** The organ's name as the report writes it first, and as it is read. */
function namesOf(report: Report): ReadonlySet<string> {
  const organ = writtenOrgan(report);
  return new Set(organ ? [organ.text, report.organ!.value] : []);
}

/**
 * The edits that put `newName` wherever the document writes the organ's name of the report at `offset`: not inside the longer name of another organ.
 * Empty where no name stands at the offset.
 */
export function renameEdits(report: Report, offset: ReportOffset, all: readonly PlacedReport[], newName: string): readonly DocumentEdit[] {
  if (!renameAt(report, offset, all)) return [];
  const edits = [...namesOf(report)].flatMap((name) =>
    all.flatMap((part) =>
      occurrences(part.report.text, name, all).map((start) =>
        placedInDocument(part, { start, end: start + name.length, newText: newName }),
      ),
    ),
  );
  return edits.sort(byStart);
}

/** Why a name cannot be given to an organ; undefined when it can. */
export function refusedName(name: string): Words | undefined {
  if (name.trim() === '') return { zh: '名称不能为空。', en: 'The name is empty.' };
  if (name.length > longestName)
    return { zh: `名称不能超过 ${longestName} 个字。`, en: `The name is longer than ${countOf(longestName, 'character')}.` };
  if (/[\p{Cc}\p{Zl}\p{Zp}|《》]/u.test(name))
    return { zh: '名称里不能有换行、制表符、竖线或者书名号。', en: 'A name has no line breaks, tabs, bars or title marks.' };
  return undefined;
}

function occurrences(text: string, name: string, all: readonly PlacedReport[]): readonly ReportOffset[] {
  const found: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) if (stands(text, name, at, all)) found.push(at);
  return found;
}

/** Whether the name at `at` stands for itself and is no part of another. */
function stands(text: string, name: string, at: number, all: readonly PlacedReport[]): boolean {
  // `水利局` in `砚溪县水利局`; where the name begins with its place, what stands before it (`霁川市砚溪县水利局`) only says where that is.
  if (at > 0 && places.includes(text[at - 1]!) && ![...name.slice(0, -1)].some((character) => places.includes(character))) return false;
  if (isBranch(text, at + name.length)) return false;
  const longer = all.flatMap(({ report: { organ } }) => (organ && organ.value.length > name.length ? [organ.value] : []));
  return !longer.some((other) => {
    const inside = other.indexOf(name);
    return inside >= 0 && text.startsWith(other, at - inside);
  });
}

function isBranch(text: string, end: number): boolean {
  for (let i = end; i < end + longestBranch; i++) {
    if (branches.some((branch) => text.startsWith(branch, i))) return true;
    if (!isHan(text.charCodeAt(i)) || predicates.includes(text[i]!)) return false;
  }
  return false;
}
