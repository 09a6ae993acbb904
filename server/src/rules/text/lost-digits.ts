import type { Rule } from '../engine/rule.ts';
import { groupedFinding, matchesIn, proseIn } from '../wording.ts';

export const textLostDigits: Rule = {
  code: 'text/lost-digits',
  severity: 'warning',
  fix: 'none',
  covers: ['ENC-DROP'],
  basis: [{ cite: '公开发布的年度报告中的实例', status: 'reports' }],
  docs: {
    zh: {
      title: '日期里丢了字',
      what: '日期里的「年」「月」或者数字不见了，如「202011日起至20201231日止」「2023年月日」。',
      why: '多半是网页复制、转换时丢的，读者看不出是哪一天。',
      how: '对照原稿补上。',
    },
    en: {
      title: 'Characters of a date are lost',
      what: '年, 月 or the figures of a date are missing, as in 202011日起至20201231日止.',
      why: 'They get lost in copying or conversion, and the day can no longer be told.',
      how: 'Restore them from the original.',
    },
  },
  examples: { bad: { changes: [['自2023年1月1日起至2023年12月31日止', '自202311日起至20231231日止']] }, good: { changes: [] } },
  *check({ report }) {
    const places = proseIn(report, null, 1, 6).flatMap((p) =>
      matchesIn(p.text, lost).map((m) => ({ ...p.range(m.index, m.index + m[0].length), words: m[0] })),
    );
    if (places.length === 0) return;
    const words = [...new Set(places.map((p) => p.words))].map((w) => `「${w}」`).join('');
    const message = { zh: `日期${words}丢了字。`, en: `Dates have lost characters: ${words}.` };
    yield groupedFinding(this, places, message, { zh: '这里也是', en: 'here, too' });
  },
};

const lost = /(?<![\d.-])20\d{2}(?:\d{2,4}日(?!均)|年月日?(?=[起至止，。）]|$))/g;
