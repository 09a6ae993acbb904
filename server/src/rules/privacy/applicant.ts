import { paragraphsOf } from '../../report/paragraphs.ts';
import type { Rule } from '../rule.ts';
import { matchesIn } from '../wording.ts';

export const privacyApplicant: Rule = {
  code: 'privacy/applicant',
  severity: 'warning',
  fix: 'none',
  covers: ['PII-APPLICANT'],
  basis: [{ cite: '《中华人民共和国政府信息公开条例》第十五条（个人隐私）', status: 'official' }],
  docs: {
    zh: {
      title: '写出了申请人的姓名',
      what: '「申请人」后面跟着一个人的姓名。',
      why: '《条例》第十五条规定涉及个人隐私等的政府信息不得公开（法定情形除外），年度报告说件数和类别就够了。只认常见的姓和「申请人：姓名」「申请人姓名提出」这样的写法，宁可漏报。',
      how: '删去姓名，或者写成「申请人张某」。',
    },
    en: {
      title: 'An applicant is named',
      what: 'A person’s name follows 申请人 (applicant).',
      why: 'Article 15 keeps private matters from disclosure; a report needs counts and kinds, not names. Only common surnames in plain patterns are recognised.',
      how: 'Delete the name or write 申请人张某.',
    },
  },
  examples: {
    bad: { changes: [['答复前均由政策法规股核对', '申请人王砚秋提出的1件涉及第三方，答复前均由政策法规股核对']] },
    good: {
      changes: [
        ['答复前均由政策法规股核对', '申请人以自然人为主，申请人陆续提出补充，申请人张某提出的1件涉及第三方，答复前均由政策法规股核对'],
      ],
    },
  },
  *check({ report }) {
    for (const paragraph of paragraphsOf(report)) {
      if (!paragraph.text.includes('申请人')) continue;
      for (const found of matchesIn(paragraph.text, named)) {
        const name = found[1] ?? found[2]!;
        if (name.includes('某')) continue;
        const at = found.index + found[0].indexOf(name, 3);
        yield {
          code: this.code,
          severity: this.severity,
          ...paragraph.range(at, at + name.length),
          message: {
            zh: '这里写出了申请人的姓名，公开前应隐去。',
            en: 'The applicant is named here; leave the name out before publication.',
          },
        };
      }
    }
  },
};

// Surnames that begin common words (周末, 曾经, 陆续, 林业, 高度) are left out.
const named =
  /申请人(?:姓名)?(?:：([王李张刘陈杨赵吴徐孙胡朱郭郑梁谢唐邓冯韩曹彭蔡潘董袁蒋杜魏吕丁沈姜傅钟卢汪戴崔廖姚谭韦贾邹熊秦阎薛侯郝邵赖贺尹龚][\u4e00-\u9fff]{1,2})(?=[，。；、（）]|$)|([王李张刘陈杨赵吴徐孙胡朱郭郑梁谢唐邓冯韩曹彭蔡潘董袁蒋杜魏吕丁沈姜傅钟卢汪戴崔廖姚谭韦贾邹熊秦阎薛侯郝邵赖贺尹龚][\u4e00-\u9fff]{1,2}?)(?=提出|提交|不服|要求公开|邮寄|申请公开))/g;
