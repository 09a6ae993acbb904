import type { Report } from '../../report/model.ts';
import { isHan } from '../../text/fold.ts';
import { simplifiedForms } from '../../text/script.ts';
import type { Edit, Rule } from '../engine/rule.ts';

export const textTraditional: Rule = {
  code: 'text/traditional',
  severity: 'warning',
  fix: 'safe',
  covers: ['TXT-TRAD'],
  basis: [{ cite: '《中华人民共和国国家通用语言文字法》第九条（国家机关以普通话和规范汉字为公务用语用字）', status: 'unverified' }],
  docs: {
    zh: {
      title: '通篇是繁体字',
      what: '繁体字占全文汉字的百分之二以上。',
      why: '内地机关的公文用规范汉字；通篇繁体多半是从繁体版网页复制来的，转换时还可能出错。',
      how: '改用简体版的原文。快速修复逐字转为简体（乱码的地方不动），一繁对多简的字请再看一遍。',
    },
    en: {
      title: 'The text is in traditional script',
      what: 'More than two in a hundred characters are traditional ones.',
      why: 'Organs of the mainland write in simplified script; such text was mostly copied from a converted page, and conversion brings mistakes.',
      how: 'Take the simplified original. The quick fix converts character by character and leaves damaged places alone; read it once more.',
    },
  },
  examples: {
    bad: {
      changes: [
        [
          '政府信息公开专栏新设河湖长制栏目，检索入口移至首页，手机端页面同步调整。',
          '政府信息公開專欄新設河湖長制欄目，檢索入口移至首頁，手機端頁面同步調整。',
        ],
        [
          '主要负责人听取政府信息公开工作汇报3次，组织业务培训2次，按季度通报各股室的公开情况，未发生责任追究情形。',
          '主要負責人聽取政府信息公開工作匯報3次，組織業務培訓2次，按季度通報各股室的公開情況，未發生責任追究情形。',
        ],
      ],
    },
    good: { changes: [['检索入口移至首页', '檢索入口移至首页']] },
  },
  *check({ report }) {
    const { text, range } = report;
    let han = 0;
    let count = 0;
    let first = -1;
    for (let i = range.start; i < range.end; i++) {
      const code = text.charCodeAt(i);
      if (!isHan(code)) continue;
      han++;
      if (!table().has(code)) continue;
      count++;
      if (first < 0) first = i;
    }
    if (count < 8 || count * 50 <= han) return;
    const end = runEnd(text, first, range.end);
    yield {
      code: this.code,
      severity: this.severity,
      start: first,
      end,
      message: {
        zh: '通篇有繁体字，内地机关的报告应当用简体。',
        en: 'The text is in traditional script; a report of a mainland organ is written in simplified script.',
      },
    };
  },
  fixes: (_finding, { report }) => [
    { title: { zh: '全部转为简体', en: 'Convert all to simplified script' }, safe: true, edits: conversions(report) },
  ],
};

/** Written so in simplified script as well: 显著, 乾隆, 角徵. */
const both = new Set([...'著乾徵'].map((c) => c.charCodeAt(0)));
let known: ReadonlyMap<number, number> | undefined;

/** Simplified forms by the code of the traditional character. */
function table(): ReadonlyMap<number, number> {
  known ??= new Map([...simplifiedForms()].filter(([code]) => !both.has(code)));
  return known;
}

function runEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isHan(text.charCodeAt(at)) && at - start < 12) at++;
  return at;
}

/** An edit for each run of traditional characters; what is damaged stays, since its bytes tell what it was. */
function conversions({ text, range, damage }: Report): readonly Edit[] {
  const edits: Edit[] = [];
  let next = 0;
  for (let i = range.start; i < range.end; i++) {
    while (next < damage.length && damage[next]!.end <= i) next++;
    if (damage[next] && damage[next]!.start <= i) {
      i = damage[next]!.end - 1;
      continue;
    }
    let newText = '';
    const start = i;
    for (; i < range.end; i++) {
      const one = table().get(text.charCodeAt(i));
      if (one === undefined) break;
      newText += String.fromCharCode(one);
    }
    if (newText !== '') edits.push({ start, end: i, newText });
  }
  return edits;
}
