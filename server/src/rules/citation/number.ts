import type { Paragraph } from '../../language/sentences.ts';
import { documentOfTitle, documentsOfNumber, type NumberedTitle, numbersIn } from '../../law/index.ts';
import { paragraphsOf } from '../../report/paragraphs.ts';
import type { Words } from '../../text/range.ts';
import type { Edit, FindingWith, Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { editAt, matchesIn, shortened } from '../wording.ts';

export const citationNumber: Rule<readonly Edit[]> = {
  ...stated('citation/number'),
  *check({ report }) {
    const known = new Map<string, Place>();
    for (const paragraph of paragraphsOf(report)) {
      if (!paragraph.text.includes('号')) continue;
      yield* wrongDecree(paragraph);
      for (const written of numbersIn(paragraph.text)) {
        const wrong = wrongNumber(paragraph, written) ?? otherBasis(paragraph, written, report.year?.value);
        if (wrong) yield found(paragraph, written, wrong);
        else yield* secondTitle(paragraph, written, known);
      }
    }
  },
  fixes(finding) {
    const edits = finding.data;
    if (edits.length === 0) return [];
    const right = edits[0]!.newText;
    return [{ title: { zh: `改为「${right}」`, en: `Change it to “${right}”` }, edits }];
  },
};

interface Wrong {
  /** The number as it should be; null where only the misfit is certain. */
  readonly right: string | null;
  readonly message: Words;
}

interface Place {
  readonly paragraph: Paragraph;
  readonly title: NonNullable<NumberedTitle['title']>;
}

/** Codes of the State Council's offices; others are places' own, whose documents are not known here. */
const central: ReadonlySet<string> = new Set(['国办公开办函', '国办函', '国办发', '国发', '国函']);
const formats: readonly string[] = ['国办公开办函〔2021〕30号', '国办公开办函〔2019〕60号'];
const usual = ({ code, year, serial }: NumberedTitle): string => `${code}〔${year}〕${serial}号`;

function wrongNumber(paragraph: Paragraph, written: NumberedTitle): Wrong | undefined {
  return misfit(written) ?? miswritten(written) ?? basisMiswritten(paragraph, written);
}

/** The Regulation beside the number of a decree that never was its own; its old one has a rule of its own. */
function* wrongDecree(paragraph: Paragraph): Iterable<FindingWith<readonly Edit[]>> {
  for (const match of matchesIn(paragraph.text, decree)) {
    const [all, issuer = '', serial = ''] = match;
    if (issuer === '国务院' && (serial === '711' || serial === '492')) continue;
    const wrong = issuer === '国务院' ? serial : all.slice(all.indexOf(issuer), all.lastIndexOf('号'));
    const at = match.index + all.lastIndexOf(wrong);
    yield {
      code: citationNumber.code,
      severity: citationNumber.severity,
      ...paragraph.range(at, at + wrong.length),
      message: {
        zh: `《政府信息公开条例》是国务院令第711号，这里写的是「${wrong}」。`,
        en: `The Regulation is State Council Decree No. 711; “${wrong}” is written here.`,
      },
      data: [editAt(paragraph, at, at + wrong.length, wrong === serial ? '711' : '国务院令第711')],
    };
  }
}

const decree = /政府信息公开条例》?[（(](?:中华人民共和国)?(国务院|主席|国务院办公厅|国家主席)令?第?(\d{1,4})号/g;

/** A title that is known, with a central number that is not its own. */
function misfit(written: NumberedTitle): Wrong | undefined {
  const { title, shared, code } = written;
  if (!title || shared || !(central.has(code) || isLike(code))) return undefined;
  const document = documentOfTitle(title.text);
  const number = usual(written);
  const owners = documentsOfNumber(number);
  if (document?.number === number || owners.some((d) => d.number === document?.number)) return undefined;
  const name = shortened(title.text, 24);
  if (document && !fitsLater(title.text, number)) {
    return {
      right: document.number.startsWith('国令') ? null : document.number,
      message: {
        zh: `《${name}》的文号是「${document.number}」，这里写的是「${number}」。`,
        en: `The number of 《${name}》 is “${document.number}”; “${number}” is written here.`,
      },
    };
  }
  const [owner] = owners;
  // A notice may be called by words of its own; a plan of another year cannot be the one that the number names.
  const year = owner && /(20\d{2})年/.exec(owner.title)?.[1];
  const other = /(20\d{2})年[^》]{0,8}政务公开(?:工作)?要点/.exec(title.text)?.[1];
  if (!owner || !year || !other || year === other) return undefined;
  return {
    right: null,
    message: {
      zh: `「${number}」是 ${year} 年政务公开工作要点的文号，与《${name}》不符。`,
      en: `“${number}” is the number of the plan for ${year}, not of 《${name}》.`,
    },
  };
}

/** `格式（试行）` and `格式` share most of their words: the number of either is right for a title that may mean either. */
const fitsLater = (title: string, number: string): boolean => formats.includes(number) && title.includes('年度报告格式');

/** A code that no office has: 函 written as 涵, or a central code with a character lost, before a number that is known. */
function miswritten(written: NumberedTitle): Wrong | undefined {
  const { code, year, serial } = written;
  if (!code.endsWith('涵') && !isLike(code)) return undefined;
  const candidates = [...central].map((c) => `${c}〔${year}〕${serial}号`);
  const right =
    candidates.find((c) => documentsOfNumber(c).length > 0 && isLike(code)) ??
    (code.endsWith('涵') ? `${code.slice(0, -1)}函〔${year}〕${serial}号` : undefined);
  if (!right) return undefined;
  return {
    right,
    message: { zh: `文号「${usual(written)}」写错了字，应为「${right}」。`, en: `“${usual(written)}” is misspelt: “${right}”.` },
  };
}

/** Whether a code is a central one of which a character is wrong, lost or moved: 国办公开办涵, 国公开办函, 国办公开函. */
const isLike = (code: string): boolean =>
  /^国/.test(code) && !central.has(code) && [...code].every((c) => '国办公开函涵发字厅信息政务室文'.includes(c)) && code.includes('公');

/** Without a title: the number by which the report says that it was drawn up, with another code or another serial than the form has. */
function basisMiswritten(paragraph: Paragraph, written: NumberedTitle): Wrong | undefined {
  const { code, year, serial, title } = written;
  if (title || (paragraph.section !== null && paragraph.section !== 1) || !central.has(code)) return undefined;
  const number = usual(written);
  if (documentsOfNumber(number).length > 0) return undefined;
  const sentence = paragraph.sentences.find((s) => s.from <= written.start && written.end <= s.to);
  if (!sentence || !/编制|编写|撰写|年度报告格式|(?:公布|形成)[^。]{0,24}(?:报告|年报)/.test(sentence.text)) return undefined;
  const right =
    code === '国办公开办函' ? formats.find((f) => f.includes(`〔${year}〕`)) : formats.find((f) => f.endsWith(`〔${year}〕${serial}号`));
  return right === undefined ? undefined : ofForm(right, number);
}

/** `依据国办公开办函〔2019〕61号文件编制`: another letter of the office that issued the form, alone where the form is due. */
function otherBasis({ section, sentences }: Paragraph, written: NumberedTitle, year: number | undefined): Wrong | undefined {
  const number = usual(written);
  if (section !== null || written.title || written.code !== '国办公开办函' || formats.includes(number) || !year) return undefined;
  const sentence = sentences.find((s) => s.from <= written.start && written.end <= s.to);
  const after = sentence?.text.slice(written.end - sentence.from) ?? '';
  const drawnUp = /^[）)]?(?:文件|通知|规定|要求|精神|的){0,4}，?(?:[\u4e00-\u9fff]{0,20})(?:编制|编写|撰写)/.test(after);
  if (!sentence || !drawnUp || numbersIn(sentence.text).length > 1 || /年度报告格式|有关事项/.test(sentence.text)) return undefined;
  return ofForm(formats[year >= 2021 ? 0 : 1]!, number);
}

const ofForm = (right: string, number: string): Wrong => ({
  right,
  message: {
    zh: `年度报告格式的文号是「${right}」，这里写的是「${number}」。`,
    en: `The number of the form is “${right}”; “${number}” is written here.`,
  },
});

function found(paragraph: Paragraph, { start, end }: NumberedTitle, { right, message }: Wrong): FindingWith<readonly Edit[]> {
  const data = right === null ? [] : [editAt(paragraph, start, end, right)];
  return { code: citationNumber.code, severity: citationNumber.severity, ...paragraph.range(start, end), message, data };
}

/** The same number behind two titles that cannot be one: the second is told, with the first beside it. */
function* secondTitle(paragraph: Paragraph, written: NumberedTitle, known: Map<string, Place>): Iterable<FindingWith<readonly Edit[]>> {
  const { title, shared } = written;
  if (!title || shared) return;
  const number = usual(written);
  const first = known.get(number);
  if (!first) known.set(number, { paragraph, title });
  if (!first || areOne(first.title.text, title.text)) return;
  yield {
    code: citationNumber.code,
    severity: citationNumber.severity,
    ...paragraph.range(written.start, written.end),
    message: {
      zh: `「${number}」前面是《${shortened(first.title.text, 24)}》的文号，这里成了《${shortened(title.text, 24)}》的。`,
      en: `“${number}” was the number of 《${shortened(first.title.text, 24)}》 before and is that of 《${shortened(title.text, 24)}》 here.`,
    },
    related: [{ ...first.paragraph.range(first.title.start, first.title.end), message: { zh: '前面的一处', en: 'the first of them' } }],
    data: [],
  };
}

/** Whether two titles may name one document: what both begin and end with left out, one holds the other or they have half of their pairs in common. */
function areOne(a: string, b: string): boolean {
  const [one, other] = [coreOf(a), coreOf(b)];
  if (one.includes(other) || other.includes(one)) return true;
  const pairs = (text: string): Set<string> => new Set([...text].slice(1).map((c, i) => [...text][i]! + c));
  const [first, second] = [pairs(one), pairs(other)];
  const common = [...first].filter((p) => second.has(p)).length;
  return common * 5 >= Math.min(first.size, second.size) * 2;
}

/** What a title is about: without its organ, 关于印发, 的通知 and marks. */
const coreOf = (title: string): string =>
  title
    .replace(/^.{0,30}?关于/, '')
    .replace(/[《》〈〉<>“”]/g, '')
    .replace(/^(?:印发|转发|做好|进一步|开展)/, '')
    .replace(/的?(?:通知|意见|方案|函|公告)$/, '');
