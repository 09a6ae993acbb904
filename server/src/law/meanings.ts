import type { Words } from '../text/range.ts';
import type { DocumentId } from './types.ts';

const words = (zh: string, en: string): Words => ({ zh, en });

/** What a request is counted in: a row of table three, by the number of its group, and its own number and label, or the group's. */
const countedIn = (group: string, row: string): Words =>
  words(`填表三（${group}）${row}。`, `Counted in row (${group})${/^\d?/.exec(row)![0]} of table three.`);

/** An article whose items are the rows of a group. */
const itemsOf = (group: string, zh: string, en: string): Words =>
  words(`各项依次对应表三（${group}）${zh}行。`, `Its items are, in order, the ${en} of (${group}) in table three.`);

/** Keys are `article`, `article.paragraph` and `article..item`; `0` is the document itself. */
type Meanings = Readonly<Record<string, Words>>;

const regulation: Meanings = {
  '0': words(
    '年报的法定依据：第四十九条定期限，第五十条定内容和统一格式。',
    'The law of the annual report: article 49 sets its dates, article 50 its contents and its one format.',
  ),
  '4': words('年报由政府信息公开工作机构组织编制。', 'The report is drawn up by the organ’s disclosure office.'),
  '14': words(
    '表三（三）不予公开的第1、2、3行各取这一条的一种情形。',
    'Rows 1, 2 and 3 of (三) in table three each take one case of this article.',
  ),
  '15': words(
    '因此不予公开的，填表三（三）4；经征求意见后公开的，填公开或者部分公开。',
    'Refusals on this ground go to row (三)4 of table three; what was disclosed after consultation counts as disclosed.',
  ),
  '16.1': words(
    '表三（三）5：人事管理、后勤管理、内部工作流程三类。',
    'Row (三)5 of table three: personnel, logistics and internal workflow.',
  ),
  '16.2': words(
    '表三（三）6（讨论记录、过程稿、磋商信函、请示报告）和（三）7（行政执法案卷）。',
    'Rows (三)6 (records of discussion, drafts, letters, requests for instructions) and (三)7 (enforcement files) of table three.',
  ),
  '19': words(
    '主动公开的一般标准；年报第二部分只用数字报告第二十条中的几项。',
    'The general test of proactive disclosure; section two reports only some items of article 20 in figures.',
  ),
  '20': words(
    '表二四段的小标题就是这一条的第（一）（五）（六）（八）项；2019年格式还有第（九）项。',
    'The parts of table two are headed by items (1), (5), (6) and (8) of this article; the format of 2019 also had item (9).',
  ),
  '20..1': words('表二第一段：规章、行政规范性文件的件数。', 'First part of table two: numbers of rules and normative documents.'),
  '20..5': words('表二第二段：行政许可处理决定的数量。', 'Second part of table two: number of licensing decisions.'),
  '20..6': words('表二第三段：行政处罚、行政强制处理决定的数量。', 'Third part of table two: numbers of penalty and coercion decisions.'),
  '20..8': words(
    '表二第四段：行政事业性收费，2021年起填本年收费金额（万元），不再填项目数。',
    'Fourth part of table two: charges, since 2021 as an amount in units of 10,000 yuan rather than a number of items.',
  ),
  '20..9': words(
    '只有2019年格式的表二有这一段（政府集中采购）；2021年格式已经删去。',
    'Only the format of 2019 had this part (government procurement).',
  ),
  '24': words('总体情况中“政府信息公开平台建设”讲的就是这里的平台。', 'The platform that section one reports on.'),
  '27': words('依申请公开的申请，计入表三第一项。', 'Requests under this article are counted in the first row of table three.'),
  '30': words(
    '补正后仍不明确的填表三（四）3；无正当理由逾期不补正、不再处理的填（六）1。这一条只规定补正程序，没有“补正后仍不明确”的字样。',
    'Still unclear after correction: row (四)3; not corrected in time and closed: row (六)1. The article governs the procedure and does not itself use the words of row (四)3.',
  ),
  '31': words('收到申请之日决定一件申请计入哪一年。', 'The day of receipt decides in which year a request is counted.'),
  '32': words(
    '征求第三方意见的程序；由此不予公开的填表三（三）4。',
    'The procedure of consulting a third party; refusals that follow go to row (三)4.',
  ),
  '33': words(
    '答复期限20个工作日，可延长20个工作日。年底尚未作出处理的，不论是否已经逾期，都填“四、结转下年度继续办理”。',
    'Twenty working days, which may be extended by twenty. What was not dealt with by the end of the year, overdue or not, goes to the row of requests carried over.',
  ),
  '35': words('理由不合理、不予处理的，填表三（五）4。', 'Refused for an unreasonable number of requests: row (五)4 of table three.'),
  '36': words('各项答复分别对应表三“三、本年度办理结果”中的行。', 'Each kind of answer has its rows among the results of table three.'),
  '36..1': countedIn('一', '予以公开'),
  '36..2': countedIn('一', '予以公开'),
  '36..3': words(
    '表三（三）不予公开的总括依据；具体填哪一行看第十四条至第十六条。',
    'The general ground of (三); articles 14 to 16 decide the row.',
  ),
  '36..4': countedIn('四', '1 本机关不掌握相关政府信息'),
  '36..5': countedIn('四', '1 本机关不掌握相关政府信息'),
  '36..6': countedIn('五', '2 重复申请'),
  '36..7': countedIn('三', '8 属于行政查询事项'),
  '37': words('填表三（二）部分公开；区分处理的一件只计在这里，不再计入其他行。', 'Counted in row (二) of table three, and there only.'),
  '38': countedIn('四', '2 没有现成信息需要另行制作'),
  '39.1': countedIn('五', '1 信访举报投诉类申请'),
  '39.2': countedIn('五', '3 要求提供公开出版物'),
  '42': words(
    '收取信息处理费的依据；逾期不缴费、不再处理的填表三（六）2，收费情况在第六部分交代。',
    'The ground of the processing fee: unpaid and closed requests go to row (六)2, and section six says what was charged.',
  ),
  '46': words(
    '各级人民政府的年报要写工作考核、社会评议和责任追究结果。',
    'A government’s report includes the results of appraisal, public evaluation and accountability.',
  ),
  '47': words(
    '没有按要求开展公开工作（包括编报年报）的，主管部门督促整改或者通报批评；需要追究责任的，向有权机关提出处理建议。',
    'Where the work, reports included, is not done as required, the competent office urges correction or circulates criticism, and proposes to the organ with that power that somebody be held to account.',
  ),
  '49': words('部门1月31日前提交并公布，政府3月31日前公布。', 'Departments publish by 31 January, governments by 31 March.'),
  '49.1': words(
    '县级以上人民政府部门：每年1月31日前提交并公布上一年度报告。',
    'Departments at county level and above: submitted and published by 31 January.',
  ),
  '49.2': words(
    '县级以上地方人民政府：每年3月31日前公布上一年度报告。',
    'Local governments at county level and above: published by 31 March.',
  ),
  '50': words('年报必备的五项内容和统一格式的来源。', 'The five required contents, and the source of the one format.'),
  '50..1': words('对应第二部分。', 'Section two.'),
  '50..2': words('对应第三部分（表三）。', 'Section three (table three).'),
  '50..3': words('对应第四部分（表四）。', 'Section four (table four).'),
  '50..4': words(
    '对应第五部分：既要有问题，也要有改进情况。工作考核、社会评议和责任追究结果只要求各级人民政府写，放在第一部分的监督保障中。',
    'Section five: both problems and improvements. Appraisal, evaluation and accountability are asked of governments only, and stand in section one.',
  ),
  '50..5': words('对应第六部分。', 'Section six.'),
  '50.2': words('年报格式由全国主管部门制定，各地各部门用同一格式。', 'The format is made by the national authority and is one for all.'),
  '51': words('由此引起的复议、诉讼计入表四。', 'Reviews and lawsuits that follow are counted in table four.'),
};

const companions: Readonly<Partial<Record<DocumentId, Meanings>>> = {
  'regulation-2007': {
    '0': words(
      '2019年度起的年报应当引用修订后的条例（国令第711号）；条款号已经变动。',
      'Reports for 2019 and later cite the revised Regulations (No. 711); the article numbers have changed.',
    ),
  },
  'guidance-132': {
    '0': words(
      '第八、九、十条的次序、名称与表三（三）（四）（五）的行一一对应，可用来判断一件填哪一行。',
      'Articles 8, 9 and 10 follow the rows of (三), (四) and (五) of table three one by one, and help to choose the row.',
    ),
    '8': itemsOf('三', '不予公开的八', 'eight rows'),
    '9': itemsOf('四', '无法提供的三', 'three rows'),
    '10': itemsOf('五', '不予处理的五', 'five rows'),
  },
  'format-2021': {
    '0': words(
      '2021年度及以后的年报按这一格式编写，引用依据时也应引这一文件。',
      'The format of reports for 2021 and later, and the one that they cite.',
    ),
  },
  'format-2019': {
    '0': words(
      '只用于2019、2020年度；2021年度及以后仍引用它，是过时的引用。',
      'For 2019 and 2020 only; a later report that cites it is out of date.',
    ),
  },
  'fee-2020': {
    '0': words(
      '2021年度起，收取信息处理费的情况宜在第六部分写明，没有收也写明（由条例和地方通知推断）。',
      'From report year 2021 section six had best say what processing fee was charged, even none (inferred from the Regulations and local notices).',
    ),
    '6': words('对应表三（六）2。', 'Row (六)2 of table three.'),
  },
  'reply-2016': {
    '0': words(
      '填表四时，复议机关作共同被告的案件不计入复议机关的年报。',
      'In table four, a reviewing organ that is only co-defendant does not count the case.',
    ),
  },
  'review-law': {
    '0': words(
      '影响表四：2024年起，不予公开的和逾期不答复的（未履行法定职责）都应当先申请复议（第二十三条第一款第三项、第四项），“未经复议直接起诉”因此少见。',
      'Bears on table four: since 2024 a refusal and a failure to answer in time both go to review first (article 23), so that direct lawsuits are rare.',
    ),
  },
  'legislation-law': {
    '0': words(
      '影响表二“规章”一行：县级政府、乡镇和地方各级部门没有规章制定权，三格应为0（由该法推断）。',
      'Bears on the row of rules in table two: counties, townships and local departments cannot make them, so their cells are 0 (inferred).',
    ),
  },
};

/** What a provision means for the report; null where it means nothing particular. The item's own meaning goes before its paragraph's and its article's. */
export function meaningOf(document: DocumentId, article: number | null, paragraph: number | null, item: number | null): Words | null {
  const meanings = document === 'regulation' ? regulation : companions[document];
  const keys =
    article === null
      ? ['0']
      : [...(item === null ? [] : [`${article}..${item}`]), ...(paragraph === null ? [] : [`${article}.${paragraph}`]), `${article}`];
  for (const key of keys) if (meanings?.[key]) return meanings[key];
  return null;
}
