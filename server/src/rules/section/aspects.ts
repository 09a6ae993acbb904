import { fold } from '../../text/fold.ts';
import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { writtenOf } from './written.ts';

export const sectionAspects: Rule = {
  ...stated('section/aspects'),
  *check({ report }) {
    const written = writtenOf(report, 1);
    const { aspects } = report.template.sections[0]!;
    if (!written || !report.year || report.year.value < 2021 || report.damage.some((d) => d.kind === 'gbk-shift')) return;
    const prose = written.prose.map((p) => p.text).join('\n');
    if (prose.length < 20) return;
    const text = [prose, ...written.headings.map(({ heading }) => fold(report.text, heading.start, heading.end))].join('\n');
    const lacking = aspects.filter((aspect) => signs[aspect] !== undefined && !signs[aspect].test(text));
    if (lacking.length === 0) return;
    const names = lacking.map((aspect) => `「${aspect}」`).join('');
    yield {
      code: this.code,
      severity: this.severity,
      start: written.section.heading.start,
      end: written.section.heading.end,
      message: { zh: `总体情况没有写${names}。`, en: `Section one says nothing of ${names}.` },
    };
  },
};

/** Words that show that an aspect is written about, under whatever heading. */
const signs: Readonly<Record<string, RegExp>> = {
  主动公开: /主动公开|公开.{0,16}信息|信息.{0,16}公开|发布/,
  依申请公开: /申请公开|公开申请|公开的申请|依申请|申请.{0,8}件|申请人/,
  政府信息管理:
    /信息管理|信息资源|公开属性|规范性文件|三审|审核|审查|公开目录|信息公开指南|动态调整|信息.{0,6}管理|管理.{0,6}信息|管理(?:制度|规章|机制|办法)/,
  政府信息公开平台建设: /平台|网站|公众号|新媒体|专栏|专区|公报|微信|门户/,
  监督保障: /监督|保障|考核|培训|追究|检查|小组|协调|评议|督查|督促|组织领导|领导责任|通报/,
};
