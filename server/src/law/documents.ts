import { fold } from '../text/fold.ts';
import { lazily } from '../text/lazily.ts';
import type { Words } from '../text/range.ts';
import type { DocumentId } from './types.ts';

/** A document by its names and numbers, and how much of it stands here. */
export interface LawDocument {
  readonly id: DocumentId;
  /** Its full title, without 《》. */
  readonly title: string;
  /** `国办函〔2021〕132号`, `国令第711号`; null for a law, which has none. */
  readonly number: string | null;
  /** Other titles by which a report calls it, `条例` among them. */
  readonly names: readonly string[];
  /** How many articles it has; null where that was not read. */
  readonly articles: number | null;
  /** What it is, since when, and what of it was read. */
  readonly note: Words;
}

const gongkaiban = '国务院办公厅政府信息与政务公开办公室';

/** Every document that is known here. */
export const documents: Readonly<Record<DocumentId, LawDocument>> = {
  regulation: {
    id: 'regulation',
    title: '中华人民共和国政府信息公开条例',
    number: '国令第711号',
    names: ['政府信息公开条例', '条例', '新条例'],
    articles: 56,
    note: {
      zh: '国务院令第711号，2019年4月3日修订，2019年5月15日起施行，共六章五十六条。',
      en: 'State Council Decree No. 711, revised 3 April 2019, in force since 15 May 2019; six chapters, 56 articles.',
    },
  },
  'regulation-2007': {
    id: 'regulation-2007',
    title: '中华人民共和国政府信息公开条例（2007年）',
    number: '国令第492号',
    names: [],
    articles: null,
    note: {
      zh: '2007年公布的旧条例，已由国务院令第711号修订，修订后的条例自2019年5月15日起施行。',
      en: 'The Regulations of 2007; the revision by Decree No. 711 has been in force since 15 May 2019.',
    },
  },
  'guidance-132': {
    id: 'guidance-132',
    title: '关于审理政府信息公开行政复议案件若干问题的指导意见',
    number: '国办函〔2021〕132号',
    names: ['国务院办公厅转发司法部关于审理政府信息公开行政复议案件若干问题指导意见的通知'],
    articles: 18,
    note: {
      zh: '司法部制定，国务院办公厅2021年12月22日转发。全文已读，只有一份来源；这里收录第六条至第十三条。',
      en: 'By the Ministry of Justice, passed on by the General Office of the State Council on 22 December 2021. Read whole, from one copy; articles 6 to 13 are carried here.',
    },
  },
  'format-2021': {
    id: 'format-2021',
    title: '中华人民共和国政府信息公开工作年度报告格式',
    number: '国办公开办函〔2021〕30号',
    names: ['政府信息公开工作年度报告格式'],
    articles: null,
    note: {
      zh: `${gongkaiban}2021年9月26日印发，2021年度起的报告用这一格式。通知正文和说明的一部分有原文依据，其余未见原文。`,
      en: 'Issued on 26 September 2021; the format of reports for 2021 and later. The notice and a part of the explanations were read, the rest was not.',
    },
  },
  'format-2019': {
    id: 'format-2019',
    title: '中华人民共和国政府信息公开工作年度报告格式（试行）',
    number: '国办公开办函〔2019〕60号',
    names: ['政府信息公开工作年度报告格式（试行）', `${gongkaiban}关于政府信息公开工作年度报告有关事项的通知`],
    articles: null,
    note: {
      zh: '2019年印发的试行格式，用于2019、2020两个年度，已由国办公开办函〔2021〕30号所附格式取代。通知的前两点有原文依据，附件未见原文。',
      en: 'The trial format of 2019, for report years 2019 and 2020; replaced by the format of 2021. The first two points of the notice were read whole, its annex was not.',
    },
  },
  'fee-2020': {
    id: 'fee-2020',
    title: '政府信息公开信息处理费管理办法',
    number: '国办函〔2020〕109号',
    names: ['信息处理费管理办法'],
    articles: null,
    note: {
      zh: '2020年11月17日印发；据地方通知，自2021年1月1日起施行。只见到第一条至第五条，未见全文。',
      en: 'Issued on 17 November 2020; in force since 1 January 2021 according to provincial notices. Articles 1 to 5 were read, not all of them whole.',
    },
  },
  'reply-2016': {
    id: 'reply-2016',
    title: '关于政府信息公开年度报告有关项目填报问题的解释',
    number: '国办公开办函〔2016〕201号',
    names: [],
    articles: null,
    note: {
      zh: '2016年9月1日答复深圳市政府办公厅，依2007年旧条例作出，至今仍被年报引用。两份来源一致。',
      en: 'A reply of 1 September 2016 to the general office of Shenzhen, given under the Regulations of 2007 and still cited by reports. Two copies agree.',
    },
  },
  'review-law': {
    id: 'review-law',
    title: '中华人民共和国行政复议法',
    number: null,
    names: ['行政复议法'],
    articles: null,
    note: {
      zh: '2023年修订，2024年1月1日起施行。申请公开政府信息而行政机关不予公开的（第二十三条第一款第四项），以及逾期不答复、未履行法定职责的（第三项），应当先复议再诉讼。这里没有收录全文。',
      en: 'Revised 2023, in force since 1 January 2024. Where disclosure was refused, or no answer was given in time, review comes before a lawsuit (article 23). Its text is not carried here.',
    },
  },
  'legislation-law': {
    id: 'legislation-law',
    title: '中华人民共和国立法法',
    number: null,
    names: ['立法法'],
    articles: null,
    note: {
      zh: '2023年修正。第九十一条、第九十三条规定哪些机关可以制定规章。这里没有收录全文。',
      en: 'Amended 2023. Articles 91 and 93 say which organs may make rules (规章). Its text is not carried here.',
    },
  },
};

const byTitle = lazily(
  (): ReadonlyMap<string, DocumentId> =>
    new Map(Object.values(documents).flatMap((d) => [d.title, ...d.names].map((name): [string, DocumentId] => [fold(name), d.id]))),
);
const byNumber: ReadonlyMap<string, DocumentId> = new Map(Object.values(documents).flatMap((d) => (d.number ? [[d.number, d.id]] : [])));

/** The document that a title between 《 and 》 names; null when none is known by it. */
export const documentByTitle = (title: string): DocumentId | null => byTitle().get(fold(title)) ?? null;

/** The document of a number in its usual form, `国办函〔2021〕132号` or `国令第711号`; null when it is not known. */
export const documentByNumber = (number: string): DocumentId | null => byNumber.get(number) ?? null;
