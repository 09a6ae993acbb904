import { paragraphsOf } from '../../report/paragraphs.ts';
import type { Rule } from '../rule.ts';
import { groupedFinding, matchesIn } from '../wording.ts';

export const privacyMail: Rule = {
  code: 'privacy/mail',
  severity: 'information',
  fix: 'none',
  covers: ['PII-MAIL'],
  basis: [{ cite: '公开发布的年度报告中的实例', status: 'reports' }],
  docs: {
    zh: {
      title: '公布的是商业邮箱',
      what: '联系方式用的是 163、QQ 一类的公众邮箱。',
      why: '公众邮箱可能是个人的。基层单位这样用的很多，只作提示。',
      how: '有政务邮箱的，换成政务邮箱。',
    },
    en: {
      title: 'A mail address of a public provider',
      what: 'The contact address is one of 163, QQ or the like.',
      why: 'It may be a person’s own. Many small organs use such addresses, hence for information only.',
      how: 'Give the official address where there is one.',
    },
  },
  examples: {
    bad: { changes: [['答复前均由政策法规股核对', '邮箱为yanxishuili@163.com，答复前均由政策法规股核对']] },
    good: { changes: [['答复前均由政策法规股核对', '邮箱为shuili@yanxi.gov.cn，答复前均由政策法规股核对']] },
  },
  *check({ report }) {
    const places = paragraphsOf(report).flatMap((p) =>
      p.text.includes('@') ? matchesIn(p.text, mail).map((m) => p.range(m.index, m.index + m[0].length)) : [],
    );
    if (places.length === 0) return;
    yield groupedFinding(
      this,
      places,
      {
        zh: '公布的是公众邮箱，可能是个人的；有政务邮箱的宜用政务邮箱。',
        en: 'This address is of a public provider and may be a person’s own; give the official one where there is one.',
      },
      { zh: '这里也是', en: 'here, too' },
    );
  },
};

const mail = /(?<![\w.-])[\w.-]{1,40}@(?:qq|vip\.qq|163|126|139|189|sina|sohu|yeah|foxmail|gmail|hotmail|outlook|aliyun)\.(?:com|cn|net)/gi;
