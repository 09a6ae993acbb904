import { paragraphsOf } from '../../report/paragraphs.ts';
import { isHan } from '../../text/fold.ts';
import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';

export const titleForeignOrgan: Rule = {
  ...stated('title/foreign-organ'),
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
