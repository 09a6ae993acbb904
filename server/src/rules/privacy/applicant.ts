import { paragraphsOf } from '../../report/paragraphs.ts';
import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { matchesIn } from '../wording.ts';

export const privacyApplicant: Rule = {
  ...stated('privacy/applicant'),
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
