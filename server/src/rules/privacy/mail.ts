import { paragraphsOf } from '../../report/paragraphs.ts';
import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { groupedFinding, matchesIn, matchRange } from '../wording.ts';

export const privacyMail: Rule = {
  ...stated('privacy/mail'),
  *check({ report }) {
    const places = paragraphsOf(report).flatMap((p) => (p.text.includes('@') ? matchesIn(p.text, mail).map((m) => matchRange(p, m)) : []));
    if (places.length === 0) return;
    yield groupedFinding(this, places, {
      zh: '公布的是公众邮箱，可能是个人的；有政务邮箱的宜用政务邮箱。',
      en: 'This address is of a public provider and may be a person’s own; give the official one where there is one.',
    });
  },
};

const mail = /(?<![\w.-])[\w.-]{1,40}@(?:qq|vip\.qq|163|126|139|189|sina|sohu|yeah|foxmail|gmail|hotmail|outlook|aliyun)\.(?:com|cn|net)/gi;
