import { fold } from '../../text/fold.ts';
import type { Rule } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { placed } from '../wording.ts';
import { type Written, writtenOf } from './written.ts';

export const sectionAspects: Rule = {
  ...stated('section/aspects'),
  *check({ report }) {
    const written = writtenOf(report, 1);
    const { aspects } = report.template.sections[0]!;
    if (!written || !report.year || report.year.value < 2021 || report.damage.some((d) => d.kind === 'gbk-shift')) return;
    const prose = written.prose.map((p) => p.text).join('\n');
    if (prose.length < 20) return;
    const headings = written.headings.map(({ heading }) => fold(report.text, heading.start, heading.end));
    const text = [prose, ...headings].join('\n');
    const { named, rest } = underAspects(written);
    const outside = [...rest, ...headings].join('\n');
    const isTold = (aspect: string): boolean => {
      const sign = signs[aspect];
      if (!sign || named.has(aspect)) return true;
      // Where the others have parts of their own, a word in one of these tells of that one.
      return named.size < 3 ? sign.said.test(text) : sign.said.test(outside) || sign.done.test(text);
    };
    const lacking = aspects.filter((aspect) => !isTold(aspect));
    if (lacking.length === 0) return;
    const names = lacking.map((aspect) => `「${aspect}」`).join('');
    yield {
      ...placed(this, written.section.heading),
      message: { zh: `总体情况没有写${names}。`, en: `Section one says nothing of ${names}.` },
    };
  },
};

interface Sign {
  /** Names it at the head of a part of its own. */
  readonly head: RegExp;
  /** Shows that it is written about, under whatever heading. */
  readonly said: RegExp;
  /** Tells of work on it, so that it counts inside another aspect's part too. */
  readonly done: RegExp;
}

const disclosed = /主动公开|公开.{0,16}信息|信息.{0,16}公开|发布/;
const asked = /申请公开|公开申请|公开的申请|依申请|申请.{0,8}件|申请人/;
const kept =
  /信息管理|信息资源|公开属性|三审|审核|审查|公开目录|信息公开指南|动态调整|信息.{0,6}管理|管理.{0,6}信息|管理(?:制度|规章|机制|办法)|规范性文件.{0,10}(?:清理|管理|备案|汇编|数据库|格式)|(?:清理|管理|汇编|备案).{0,10}规范性文件/;
const supervised = /监督|保障|考核|培训|追究|检查|小组|协调|评议|督查|督促|组织领导|领导责任|通报/;

const signs: Readonly<Record<string, Sign>> = {
  主动公开: { head: /主动公开/, said: disclosed, done: disclosed },
  依申请公开: { head: /依申请|申请公开|公开申请/, said: asked, done: asked },
  政府信息管理: { head: /信息(?:资源)?管理|信息的管理|(?:文件|目录|制度)管理|^(?:规范|加强)?管理/, said: kept, done: kept },
  政府信息公开平台建设: {
    head: /平台|网站|载体|渠道/,
    said: /平台|网站|公众号|新媒体|专栏|专区|公报|微信|门户/,
    done: /(?:平台|网站|公众号|新媒体|微信|专栏|栏目|专区|公报|门户).{0,14}(?:建|改版|升级|完善|维护|管理|改造|优化|整合|调整|新增|设|检测|运维|检查|适老|更新|管护)|(?:建|改版|升级|完善|维护|管理|改造|优化|整合|调整|新增|设|打造|运维|依托|运用|利用|办好).{0,14}(?:平台|网站|公众号|新媒体|微信|专栏|栏目|专区|公报|门户)/,
  },
  监督保障: { head: /监督|保障/, said: supervised, done: supervised },
};

interface Parts {
  /** Aspects that head a part: `（一）主动公开。`, `主动公开方面，`. */
  readonly named: ReadonlySet<string>;
  /** What stands in no such part, behind the first of them: what comes before introduces the whole. */
  readonly rest: readonly string[];
}

/** Which aspects head a paragraph, and the paragraphs that belong to none. */
function underAspects({ prose }: Written): Parts {
  const named = new Set<string>();
  const rest: string[] = [];
  let inside = false;
  for (const { text } of prose) {
    const lead = /^(?:[(（]?[一二三四五六七八九]{1,2}[)）、.]\s{0,3})?([^，。；：！？,.;:]{2,24})(?:[，。；：,.;:]|$)/.exec(text);
    const bracketed = /^[(（][一二三四五六七八九]{1,2}[)）]/.test(text);
    const own = lead ? Object.keys(signs).filter((aspect) => signs[aspect]!.head.test(withoutNames(lead[1]!))) : [];
    if (own.length > 0 && isLead(lead![1]!)) {
      for (const aspect of own) named.add(aspect);
      inside = bracketed;
    } else {
      if (bracketed) inside = false;
      if (!inside && named.size > 0) rest.push(text);
    }
  }
  return { named, rest };
}

/** The name of the whole, which holds words of its parts, is no part. */
const withoutNames = (lead: string): string => lead.replace(/依申请公开/g, '依申请').replace(/政府信息公开(?=平台|监督|保障)/g, '');

/** A head has no figures and no verb of its own: `主动公开政府信息326条` is a sentence. */
const isLead = (words: string): boolean => !/\d/.test(words) && !/^(?:通过|依托|全年|今年|为|我|本|在)/.test(words);
