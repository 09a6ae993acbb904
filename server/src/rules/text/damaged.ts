import type { Report } from '../../report/model.ts';
import { countOf } from '../../text/count.ts';
import { type Range, rangeOf, type Words } from '../../text/range.ts';
import type { Edit, Finding, FindingWith, Fix, Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { type Blemish, blemishesOf } from './blemishes.ts';
import { questionMarks } from './question-marks.ts';
import { strangeLetters } from './strange-letters.ts';
import { isUndecoded, undecoded } from './undecoded.ts';

/** More places of one kind than this have one cause (a page saved as it is, one wrong conversion) and are one finding. */
const most = 20;

export const damaged: Rule<readonly Blemish[]> = {
  ...stated('text/damaged'),
  *check({ report }) {
    if (isUndecoded(report)) {
      yield undecoded(report);
      return;
    }
    const kinds = Map.groupBy([...blemishesOf(report), ...questionMarks(report), ...strangeLetters(report)], (blemish) => blemish.kind);
    for (const [kind, blemishes] of kinds) {
      if (blemishes.length > most) yield grouped(kind, blemishes);
      else for (const blemish of blemishes) yield single(report, blemish);
    }
  },
  fixes(finding, { report }) {
    const blemishes = finding.data;
    if (blemishes.length === 0) return [];
    const edits = blemishes.flatMap((b): Edit[] => (b.repair === null ? [] : [{ ...rangeOf(b), newText: b.repair }]));
    if (edits.length < blemishes.length) return [];
    const safe = blemishes.every((b) => b.safe);
    return [fixOf(report, edits, safe)];
  },
};

const names: Readonly<Record<Blemish['kind'], Words>> = {
  'gbk-shift': { zh: '文字错位损坏', en: 'Shifted, unreadable text' },
  'utf8-as-gbk': { zh: '乱码', en: 'Text in the wrong encoding' },
  'gbk-as-utf8': { zh: '乱码', en: 'Text in the wrong encoding' },
  html: { zh: '残留的网页标签', en: 'A rest of HTML' },
  entity: { zh: '残留的网页代码', en: 'A rest of HTML' },
  control: { zh: '看不见的控制字符', en: 'An invisible control character' },
  replacement: { zh: '字符已丢失', en: 'A lost character' },
  'private-use': { zh: '别的电脑上显示不出来的字符', en: 'A character that other computers cannot show' },
  pinyin: { zh: '夹进来的拼音', en: 'Injected pinyin' },
};

const severities: Readonly<Record<Blemish['kind'], Finding['severity']>> = {
  'gbk-shift': 'error',
  'utf8-as-gbk': 'error',
  'gbk-as-utf8': 'error',
  replacement: 'error',
  html: 'warning',
  entity: 'warning',
  control: 'warning',
  pinyin: 'warning',
  'private-use': 'information',
};

function single({ text }: Report, blemish: Blemish): FindingWith<readonly Blemish[]> {
  const name = names[blemish.kind];
  const seen = visible(text, blemish);
  const right = blemish.official ? { zh: `，应为「${blemish.official}」`, en: `; it should be “${blemish.official}”` } : { zh: '', en: '' };
  const { start, end } = blemish;
  return {
    code: 'text/damaged',
    severity: severities[blemish.kind],
    start,
    end,
    message: { zh: `${name.zh}：「${seen}」${right.zh}。`, en: `${name.en}: “${seen}”${right.en}.` },
    data: [blemish],
  };
}

function grouped(kind: Blemish['kind'], blemishes: readonly Blemish[]): FindingWith<readonly Blemish[]> {
  const { start, end } = blemishes[0]!;
  const name = names[kind];
  return {
    code: 'text/damaged',
    severity: severities[kind],
    start,
    end,
    message: {
      zh: `${name.zh}，全文共 ${blemishes.length} 处，这是第一处。`,
      en: `${name.en}: ${countOf(blemishes.length, 'place')} in all, of which this is the first.`,
    },
    data: blemishes,
  };
}

/** At most 20 characters, unseen ones by their number: `U+200B`. */
function visible(text: string, { start, end }: Range): string {
  const characters = [...text.slice(start, Math.min(end, start + 40))].slice(0, 20);
  return characters
    .map((c) => (/[\p{C}\p{Z}]/u.test(c) && c !== ' ' ? `U+${c.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}` : c))
    .join('');
}

function fixOf(report: Report, edits: readonly Edit[], safe: boolean): Fix {
  const count = edits.length > 1;
  if (edits.every((e) => e.newText === '')) {
    return {
      title: { zh: count ? `删去这 ${edits.length} 处` : '删去', en: count ? `Delete all ${edits.length}` : 'Delete it' },
      safe,
      preferred: safe,
      edits,
    };
  }
  const { start, end, newText } = edits[0]!;
  const old = visible(report.text, { start, end });
  const title = count
    ? { zh: `改正这 ${edits.length} 处`, en: `Repair all ${edits.length}` }
    : { zh: `「${old}」改为「${newText}」`, en: `Change “${old}” to “${newText}”` };
  return { title, safe, preferred: true, edits, reveals: 'text/traditional' };
}
