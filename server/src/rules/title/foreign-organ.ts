import { paragraphsOf } from '../../report/paragraphs.ts';
import { isHan } from '../../text/fold.ts';
import type { Rule } from '../rule.ts';

export const titleForeignOrgan: Rule = {
  code: 'title/foreign-organ',
  severity: 'information',
  fix: 'none',
  covers: ['ORG-FOREIGN'],
  basis: [{ cite: '媒体报道的实例（公开文本里留着别的城市、别的县的名称）', status: 'reports' }],
  docs: {
    zh: {
      title: '写着别处同类机关的名称',
      what: '正文里有另一个县（市、区、镇、乡）的同类机关，如砚溪县水利局的报告里写「临川县水利局」。',
      why: '照别处的报告改写时漏改的地名，发布后最引人议论。也可能是交流、合作的对方，只作提示。',
      how: '核对是不是漏改的。',
    },
    en: {
      title: 'The same organ of another place is named',
      what: 'The text names an organ of the same kind in another county, city, district or town.',
      why: 'A place left from somebody else’s report draws most comment. It may also be a partner, hence for information only.',
      how: 'See whether it was left by mistake.',
    },
  },
  examples: {
    bad: { changes: [['主要负责人听取', '临川县水利局主要负责人听取']] },
    good: { changes: [['主要负责人听取', '青州市水利局到会指导，砚溪县水利局主要负责人听取']] },
  },
  *check({ report }) {
    const own = /^(?:[\u4e00-\u9fff]{0,12}[省市州])?([\u4e00-\u9fff]{2,4}?)([县市区镇乡])((?:人民政府)|[\u4e00-\u9fff]{2,16}局)$/.exec(
      report.organ?.value ?? '',
    );
    if (!own) return;
    const [, place = '', level = '', kind = ''] = own;
    for (const paragraph of paragraphsOf(report)) {
      // Who signs, and whom section six names, is another rule’s.
      if (paragraph.section === 6 || !paragraph.text.includes(level + kind)) continue;
      for (const found of namesBefore(paragraph.text, level + kind)) {
        if (found.place.endsWith(place) || /[省市州我本各]|上级/.test(found.place)) continue;
        yield {
          code: this.code,
          severity: this.severity,
          ...paragraph.range(found.index, found.index + found.text.length),
          message: {
            zh: `这里是「${found.text}」，不是「${report.organ!.value}」。`,
            en: `This names “${found.text}”, not “${report.organ!.value}”.`,
          },
        };
      }
    }
  },
};

interface NamedOrgan {
  readonly index: number;
  readonly text: string;
  /** The two or three characters before the words that our own organ's name ends with. */
  readonly place: string;
}

const beside = [...'与和同跟向赴到及'];

/** Organs in `text` whose names end with `ending` and begin where a clause or a function word ends. Linear. */
function* namesBefore(text: string, ending: string): Iterable<NamedOrgan> {
  for (let at = text.indexOf(ending); at >= 0; at = text.indexOf(ending, at + ending.length)) {
    for (const length of [3, 2]) {
      const index = at - length;
      const before = text[index - 1] ?? '';
      if (index < 0 || !(before === '' || '，。；：、由与向在和及了对据按'.includes(before))) continue;
      const place = text.slice(index, at);
      // `与临川县水利局联合发布`: whom one works with is named rightly.
      if (beside.includes(before) || beside.includes(place[0]!)) continue;
      if (![...place].every((character) => isHan(character.charCodeAt(0)))) continue;
      yield { index, text: place + ending, place };
      break;
    }
  }
}
