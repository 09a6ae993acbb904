import { fold } from '../../text/fold.ts';
import type { Rule } from '../rule.ts';
import { writtenOf } from './written.ts';

export const sectionAspects: Rule = {
  code: 'section/aspects',
  severity: 'warning',
  fix: 'none',
  covers: ['STR-FIVE'],
  basis: [
    {
      cite: '国办公开办函〔2021〕30号：总体情况「主要包括主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障」',
      status: 'official',
    },
  ],
  docs: {
    zh: {
      title: '总体情况没有写全五个方面',
      what: '第一部分没有提到主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障中的某一个方面。',
      why: '国办公开办函〔2021〕30号要求总体情况主要包括这五个方面。小标题不必照抄，正文里说到就算；2021 年度以前的报告不检查。',
      how: '补写缺少的方面，没有可写的也说明一句。',
    },
    en: {
      title: 'Section one leaves out one of its five aspects',
      what: 'Section one says nothing of one of: disclosure on own initiative, disclosure on request, management of information, platforms, supervision.',
      why: '国办公开办函〔2021〕30号 names these five. Sub-headings need not use its words; any mention counts. Reports before 2021 are not checked.',
      how: 'Write on the aspect that is missing, if only a sentence.',
    },
  },
  examples: {
    bad: {
      changes: [
        ['（四）政府信息公开平台建设\n\n政府信息公开专栏新设河湖长制栏目，检索入口移至首页，手机端页面同步调整。\n\n', ''],
        ['（五）监督保障', '（四）监督保障'],
        ['本机关通过县政府门户网站公开政府信息326条', '本机关公开政府信息326条'],
      ],
    },
    good: { changes: [['（四）政府信息公开平台建设', '（四）网站和专栏']] },
  },
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
