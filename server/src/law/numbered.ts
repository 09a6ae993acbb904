import { fold } from '../text/fold.ts';
import { documents } from './documents.ts';

/** A central document that reports cite by title and number; the table is data, so that a new year's plan is a line. */
export interface NumberedDocument {
  /** `国办发〔2022〕8号`, `国令第711号` */
  readonly number: string;
  /** How it is called, without 《》. */
  readonly title: string;
  /** Words of a folded title that are its own: all of them stand in it, in this order. */
  readonly words: readonly string[];
  /** Words that a title of it never has: those of a document that is much like it. */
  readonly except?: readonly string[];
  /** Its words end the title: what comes after them would be another document about it. */
  readonly whole?: true;
}

const plan = (year: number, number: string): NumberedDocument => ({
  number,
  title: `国务院办公厅关于印发${year}年政务公开工作要点的通知`,
  words: [`${year}年`, '政务公开', '要点'],
});

const own = (id: keyof typeof documents, words: readonly string[], except?: readonly string[]): NumberedDocument => {
  const { number, title } = documents[id];
  return { number: number!, title, words, ...(except ? { except } : {}) };
};

/** Number → document → name. Those of the yearly plans stand on the notices' own heads, as the State Council's site prints them. */
export const numberedDocuments: readonly NumberedDocument[] = [
  own('format-2019', ['年度报告格式', '试行']),
  own('format-2019', ['政府信息公开工作年度报告有关事项']),
  own('format-2021', ['年度报告格式'], ['试行']),
  own('guidance-132', ['审理政府信息公开行政复议案件']),
  own('fee-2020', ['信息处理费管理办法']),
  own('reply-2016', ['政府信息公开年度报告', '填报问题']),
  { number: '国办公开办函〔2019〕61号', title: '关于规范政府信息公开平台有关事项的通知', words: ['规范政府信息公开平台'] },
  plan(2016, '国办发〔2016〕19号'),
  plan(2017, '国办发〔2017〕24号'),
  plan(2018, '国办发〔2018〕23号'),
  plan(2019, '国办发〔2019〕14号'),
  plan(2020, '国办发〔2020〕17号'),
  plan(2021, '国办发〔2021〕12号'),
  plan(2022, '国办发〔2022〕8号'),
  {
    number: '国办发〔2019〕54号',
    title: '国务院办公厅关于全面推进基层政务公开标准化规范化工作的指导意见',
    words: ['全面推进基层政务公开标准化规范化'],
  },
  { number: '国办发〔2018〕123号', title: '国务院办公厅关于推进政务新媒体健康有序发展的意见', words: ['推进政务新媒体健康有序发展'] },
  { ...own('regulation', ['政府信息公开条例']), whole: true },
];

/** The documents of a number in its usual form; empty when none is known. */
export const documentsOfNumber = (number: string): readonly NumberedDocument[] => numberedDocuments.filter((d) => d.number === number);

/** The central document that a title names, whatever stands around its words; undefined when none is known by them. */
export function documentOfTitle(title: string): NumberedDocument | undefined {
  const folded = fold(title);
  return numberedDocuments.find(
    (d) =>
      hasInOrder(folded, d.words) && !d.except?.some((word) => folded.includes(word)) && (!d.whole || folded.endsWith(d.words.at(-1)!)),
  );
}

function hasInOrder(text: string, words: readonly string[]): boolean {
  let from = 0;
  for (const word of words) {
    const at = text.indexOf(word, from);
    if (at < 0) return false;
    from = at + word.length;
  }
  return true;
}
