import type { Words } from '../../text/range.ts';
import type { DocumentId, Status } from '../types.ts';

/** What was read of a text that is not carried whole: of one article, or of the document when `article` is null. */
export interface Passage {
  readonly document: DocumentId;
  readonly article: number | null;
  readonly text: string;
  readonly wording: 'verbatim' | 'summary';
  readonly status: Status;
  readonly note: Words | null;
}

const feeNote: Words = {
  zh: '依据几份转载，这里写的是大意，不是原文。',
  en: 'Read in reprints; this is a summary, not the wording.',
};

/** Quoted only where the words were read whole; otherwise said in our own words and marked so. */
export const passages: readonly Passage[] = [
  {
    document: 'format-2021',
    article: null,
    wording: 'verbatim',
    status: 'official',
    text:
      '根据《中华人民共和国政府信息公开条例》第五十条的规定，现将修订后的《中华人民共和国政府信息公开工作年度报告格式》印发给你们，请认真贯彻执行。\n' +
      '年度报告内容，要严格按照《中华人民共和国政府信息公开条例》第五十条的规定确定，不能遗漏，也不宜泛化。',
    note: { zh: '上为通知正文，下为“一、报告内容”的总述。', en: 'The notice, and the opening of its part on contents.' },
  },
  {
    document: 'format-2019',
    article: null,
    wording: 'verbatim',
    status: 'official',
    text:
      '今年是新条例颁布实施的第一年，相关工作有一个新旧衔接的过程。立足这一客观实际，2019年政府信息公开工作年度报告，鼓励按照统一格式发布，' +
      '确实存在现实困难的，可参照统一格式发布。',
    note: { zh: '出自通知第二点“有序衔接”。', en: 'From the second point of the notice.' },
  },
  {
    document: 'fee-2020',
    article: 2,
    wording: 'verbatim',
    status: 'official',
    text: '（信息处理费）是指为了有效调节政府信息公开申请行为、引导申请人合理行使权利，向申请公开政府信息超出一定数量或者频次范围的申请人收取的费用。',
    note: { zh: '依据多份转载；括号里是补出的主语。', en: 'Read in several reprints; the subject in brackets is supplied.' },
  },
  {
    document: 'fee-2020',
    article: 3,
    wording: 'summary',
    status: 'official',
    text: '信息处理费可以按件计收，也可以按量计收，都按超额累进；每件申请只能选一种。',
    note: feeNote,
  },
  {
    document: 'fee-2020',
    article: 4,
    wording: 'summary',
    status: 'official',
    text: '按件计收：同一申请人一个自然月内累计10件以下（含10件）不收；11至30件的部分每件100元；31件以上的部分每10件一档，每增一档提高100元每件。',
    note: feeNote,
  },
  {
    document: 'fee-2020',
    article: 5,
    wording: 'summary',
    status: 'local',
    text: '按量计收：30页以下（含30页）不收；31至100页每页10元；101至200页每页20元；201页以上每页40元。',
    note: {
      zh: '这一条只见到首句，金额出自地方收费表，不是原文。',
      en: 'Only its first sentence was read; the amounts are from a local table of charges.',
    },
  },
  {
    document: 'fee-2020',
    article: 6,
    wording: 'summary',
    status: 'implied',
    text: '申请人逾期不缴纳信息处理费的，行政机关不再处理该申请。',
    note: {
      zh: '这一条未见原文；有这一条、起这一作用，见国办函〔2021〕132号第六条第五项、第十三条第三项。',
      en: 'Its words were not read; that it exists and does this follows from articles 6(5) and 13(3) of 国办函〔2021〕132号.',
    },
  },
  {
    document: 'reply-2016',
    article: null,
    wording: 'verbatim',
    status: 'official',
    text: '对于行政复议机关作为共同被告的行政诉讼案件，只计算原行为主体的案件数量，不计算行政复议机关的案件数量。',
    note: { zh: '节录。', en: 'Excerpt.' },
  },
];
