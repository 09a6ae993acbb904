import type { TemplateId } from '../format/types.ts';
import type { Words } from '../text/range.ts';
import { resolve } from './clauses.ts';
import type { Clause, Status } from './types.ts';

/** What a row or a part of a table rests on. */
export interface Basis {
  /** The provisions themselves, the most particular first; empty where there is none. */
  readonly clauses: readonly Clause[];
  /** Provisions that put the same words in the same order and so bear out the choice (国办函〔2021〕132号). */
  readonly witnesses: readonly Clause[];
  /** How well it is established that this row is filled under these provisions; not how well their words are. */
  readonly status: Status;
  /** How that is known, and what to beware of. */
  readonly note: Words;
}

interface Entry {
  readonly clauses: readonly string[];
  readonly witnesses: readonly string[];
  readonly status: Status;
  readonly note: Words;
}

const guidance = (place: string): string => `国办函〔2021〕132号${place}`;
const fee = '《政府信息公开信息处理费管理办法》第六条';

const borneOut: Words = {
  zh: '格式文件没有逐行写明条款；这是按条例文义和132号的同一项推断的。',
  en: 'The format names no article for each row; this follows from the Regulations and from the same item of No. 132.',
};

const row = (clauses: readonly string[], witnesses: readonly string[], zh?: string, en?: string): Entry => ({
  clauses,
  witnesses: witnesses.map(guidance),
  status: 'implied',
  note: zh !== undefined && en !== undefined ? { zh, en } : borneOut,
});

const headed: Words = {
  zh: '这一段的小标题就是这一项（格式文件附件原文）。',
  en: 'The part is headed by this very item (read in the annex of the format).',
};
const alike: Words = {
  zh: '这一段的小标题就是这一项；附件此处未见原文，各地年报一致。',
  en: 'The part is headed by this very item; alike in reports of many provinces, the annex was not read here.',
};

/** A part of table two, whose heading names the item of article 20; `more` is what to beware of. */
const part = (item: string, status: 'official' | 'reports', more: Words = { zh: '', en: '' }): Entry => ({
  clauses: [`第二十条第${item}项`, '第五十条第一款第一项'],
  witnesses: [],
  status,
  note: more,
});

const contents = '第五十条第一款第二项';
/** That a request is refused, and why. */
const refused = '第三十六条第三项';
const reported = [
  '这是年报必备的内容；格式文件没有逐行写明条款。',
  'One of the required contents of the report; the format names no article for the row.',
] as const;

const rulesNote: Words = {
  zh: '县级政府、乡镇和地方各级部门没有规章制定权，三格应为0（由《立法法》第九十一条、第九十三条推断）。',
  en: ' Counties, townships and local departments cannot make rules (规章), so their cells are 0 (inferred from articles 91 and 93 of the Legislation Law).',
};
const documentsNote: Words = { zh: '未见国家层面对各列的逐格定义。', en: ' No national definition of the columns was found.' };

const entries: Readonly<Record<string, Entry>> = {
  '20.1': part('一', 'official'),
  '20.5': part('五', 'official'),
  '20.6': part('六', 'official'),
  '20.8': part('八', 'reports'),
  '20.9': part('九', 'reports'),
  规章: part('一', 'official', rulesNote),
  行政规范性文件: part('一', 'official', documentsNote),
  行政许可: part('五', 'official'),
  其他对外管理服务事项: part('五', 'reports'),
  行政处罚: part('六', 'reports'),
  行政强制: part('六', 'reports'),
  行政事业性收费: part('八', 'reports'),
  政府集中采购: part('九', 'reports'),
  '1': row([contents], [], ...reported),
  '2': row(
    [contents],
    [],
    '应等于上一年度报告的“四、结转下年度继续办理”（由条文推断，没有明文规定）。',
    'Should equal what last year’s report carried over (inferred).',
  ),
  '3': row([contents], [], ...reported),
  '3.1': row(['第三十六条第一项', '第三十六条第二项'], ['第七条', '第十二条第一款第一项', '第十二条第一款第二项']),
  '3.2': row(
    ['第三十七条'],
    [],
    '由条例文义和行标签中的“区分处理”推断。计入这一行的一件，不再计入（三）至（六）的任何一行。',
    'Follows from the Regulations and from the row’s own words. What is counted here is counted in no other row.',
  ),
  '3.3': row([refused, '第十三条第一款'], ['第八条']),
  '3.3.1': row(['第十四条', refused], ['第八条第一项']),
  '3.3.2': row(['第十四条', refused], ['第八条第二项']),
  '3.3.3': row(['第十四条', refused], ['第八条第三项']),
  '3.3.4': row(
    ['第十五条', '第三十二条', refused],
    ['第八条第四项'],
    '实体依据是第十五条，第三十二条是征求意见的程序；对应关系由132号同一项印证。',
    'Article 15 is the ground, article 32 the procedure of consultation; borne out by the same item of No. 132.',
  ),
  '3.3.5': row(['第十六条第一款', refused], ['第八条第五项']),
  '3.3.6': row(['第十六条第二款', refused], ['第八条第六项']),
  '3.3.7': row(['第十六条第二款', refused], ['第八条第七项']),
  '3.3.8': row(['第三十六条第七项'], ['第八条第八项']),
  '3.4': row(['第三十六条第四项', '第三十六条第五项', '第三十八条', '第三十条'], ['第九条']),
  '3.4.1': row(
    ['第三十六条第四项', '第三十六条第五项'],
    ['第九条第一项'],
    '132号只写“不掌握”；对应第四、五项由条例文义推断。',
    'No. 132 says only that the organ does not hold the information; items 4 and 5 follow from the Regulations.',
  ),
  '3.4.2': row(['第三十八条'], ['第九条第二项']),
  '3.4.3': row(
    ['第三十条'],
    ['第九条第三项'],
    '第三十条只规定补正程序，没有“补正后仍不明确”的字样；这几个字见132号。',
    'Article 30 governs the correction only; the words of the row stand in No. 132.',
  ),
  '3.5': row([], ['第十条'], '条例没有一条总括“不予处理”；各行依据不同。', 'No single article covers the group; each row has its own.'),
  '3.5.1': row(
    ['第三十九条第一款'],
    ['第十条第一项'],
    '132号还包括以申请的形式申请国家赔偿、行政复议等情形。',
    'No. 132 adds requests that are in truth claims for compensation or review.',
  ),
  '3.5.2': row(['第三十六条第六项'], ['第十条第二项']),
  '3.5.3': row(['第三十九条第二款'], ['第十条第三项']),
  '3.5.4': row(['第三十五条'], ['第十条第四项']),
  '3.5.5': row(
    [],
    ['第十条第五项'],
    '条例没有对应的条款，只见132号。',
    'No article of the Regulations corresponds; it stands only in No. 132.',
  ),
  '3.6': row(
    [],
    ['第六条第四项', '第六条第五项'],
    '条例没有一条总括“其他处理”；逾期不补正见第三十条，逾期不缴费见第四十二条。',
    'No single article covers it; see article 30 on corrections and article 42 on fees.',
  ),
  '3.6.1': row(['第三十条'], ['第六条第四项', '第十三条第一款第三项']),
  '3.6.2': row(
    ['第四十二条第一款', fee],
    ['第六条第五项', '第十三条第一款第三项'],
    '费用办法第六条未见原文，由132号的引用证实。',
    'Article 6 of the fee measure was not read; that it exists is borne out by No. 132.',
  ),
  '3.6.3': row([], [], '兜底的一行，没有特定条款。', 'The remainder; no article in particular.'),
  '3.7': row(
    [contents],
    [],
    '本列（一）至（六）各行之和，由“总计”二字推断。',
    'The sum of rows (一) to (六) of its column, as the word 总计 implies.',
  ),
  '4': row(
    [contents, '第三十三条第二款'],
    [],
    '年底尚未作出处理的，逾期的也在内；由条例文义推断。',
    'What was not yet dealt with at the end of the year, overdue or not; follows from the Regulations.',
  ),
  cases: row(
    ['第五十条第一款第三项', '第五十一条', '国办公开办函〔2016〕201号'],
    [],
    '未见官方对“结果维持、结果纠正、其他结果”的定义。',
    'No official definition of the outcomes was found.',
  ),
};

/**
 * What a row (`3.3.1`, `行政许可`, `cases`) or the part or group that heads rows (`20.5`, `3.4`) rests on, with how well that is established for that
 * template: of the form of 2019 the annex was not read. Undefined for an id that no template has.
 */
export function basisOf(rowId: string, template: TemplateId = '2021'): Basis | undefined {
  const entry = Object.hasOwn(entries, rowId) ? entries[rowId] : undefined;
  if (!entry) return undefined;
  const basis = { clauses: clausesOf(entry.clauses), witnesses: clausesOf(entry.witnesses) };
  if (entry.status === 'implied') return { ...basis, status: entry.status, note: entry.note };
  const read = entry.status === 'official' && template === '2021';
  const how = read ? headed : alike;
  return { ...basis, status: read ? 'official' : 'reports', note: { zh: how.zh + entry.note.zh, en: how.en + entry.note.en } };
}

/** The ids that `basisOf` knows. */
export const basisIds: readonly string[] = Object.keys(entries);

const clausesOf = (citations: readonly string[]): readonly Clause[] => citations.flatMap((c) => resolve(c) ?? []);
