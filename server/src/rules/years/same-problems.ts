import type { Entry, Passage } from '../../archive/entry.ts';
import { problemsOf } from '../../archive/problems.ts';
import type { Report } from '../../report/model.ts';
import { likeness } from '../../text/likeness.ts';
import type { Rule } from '../engine/rule.ts';
import { headingOf, nameOf, placeOf } from './last-year.ts';
import { isTakenOver } from './same-prose.ts';

const enough = 0.8;
/** Shorter ones (`政策解读形式单一`) are what everybody says. */
const shortest = 12;

/** Section five names the problems that it named last year, in the same words. */
export const sameProblems: Rule = {
  code: 'years/same-problems',
  severity: 'warning',
  fix: 'none',
  covers: ['XYR-DONE-OLD'],
  basis: [
    { cite: '《中华人民共和国政府信息公开条例》第五十条第一款第四项', status: 'official' },
    { cite: '固镇县2024年年度报告部署会：问题要逐条提出改进措施，杜绝照搬', status: 'local' },
  ],
  docs: {
    zh: {
      title: '问题与上年一字不差',
      what: '第五部分写的问题，每一条都与上年报告写的几乎一样。',
      why: '《条例》要求写明存在的主要问题及改进情况。上年已经承诺改进的问题原样再写一遍，等于说没有改进。有一条是新的就不提示；全文大部分照搬上年的，由 years/same-prose 一并提示。',
      how: '写当年的问题；确实没有解决的，写明进展到哪一步、还差什么。',
    },
    en: {
      title: 'The problems are last year’s, word for word',
      what: 'Each problem that section five names stands in last year’s report in nearly the same words.',
      why: 'Article 50 asks for the main problems and for how they are mended; the same words again say that nothing was mended. One new problem is enough for silence; prose taken over as a whole is told by years/same-prose.',
      how: 'Name this year’s problems; of one that stays, say how far it has come.',
    },
  },
  examples: {
    bad: {
      changes: [
        [
          '一是部分水利工程项目信息公开不够及时，群众不易查到最新进展；二是政策解读形式单一，图表和问答偏少。',
          '一是部分水利工程项目信息公开不够及时，群众不易查到最新进展。',
        ],
        ['公文制发时同步确定公开属性，', '新修订《公文处理细则》，拟稿时由承办股室提出公开属性建议，办公室逐件复核，'],
        [
          '主要负责人听取政府信息公开工作汇报3次，组织业务培训2次，按季度通报各股室的公开情况，未发生责任追究情形。',
          '五月邀请人大代表和供水用户走进水质检测中心，现场回答提问十四个；年底对各股室公开台账交叉检查，问题当场交办，逐项销号。',
        ],
        [
          '政府信息公开专栏新设河湖长制栏目，检索入口移至首页，手机端页面同步调整。',
          '水库实时水位接入门户网站地图，点击站点即可看到一周变化；办事指南改为按用水户、移民、企业三类编排。',
        ],
        [
          '一是建立工程项目信息公开清单，明确责任股室，要求信息形成后七个工作日内发布；二是重要文件一律配发图表或者问答，并邀请群众代表试读。',
          '一是把工程进度公开写进施工合同，由监理单位按月核对并上传现场照片；二是在灌区管理所设立公示屏，滚动播放当月施工计划和联系人。',
        ],
        [
          '申请内容以水库移民补偿和河道采砂许可为主，答复前均由政策法规股核对。',
          '申请多涉及农村饮水管网改造的施工范围，答复前先同申请人通话确认所需材料，减少反复补正。',
        ],
      ],
      beside: { year: 2022, changes: [] },
    },
    good: { changes: [] },
  },
  *check(context) {
    const { report, lastYear } = context;
    if (!lastYear || isTakenOver(context)) return;
    const repeated = repeatedIn(report, lastYear);
    if (repeated.length === 0) return;
    const name = nameOf(lastYear);
    const place = ({ start, end }: Passage) => ({ start: report.range.start + start, end: report.range.start + end });
    yield {
      code: this.code,
      severity: this.severity,
      ...headingOf(report, 5),
      message: {
        zh: `第五部分写的 ${repeated.length} 个问题都与上年几乎一样。对照的是${name.zh}。`,
        en: `Every problem of section five (${repeated.length}) is last year’s in nearly the same words. Compared with ${name.en}.`,
      },
      related: repeated.flatMap(({ mine, theirs }) => [
        { ...place(mine), message: { zh: '与上年相同的问题', en: 'the same problem as last year' } },
        placeOf(lastYear, theirs, { zh: '上年写的', en: 'last year’s words' }),
      ]),
    };
  },
};

/** Each problem with last year's that it repeats; empty when one of them is new or none is long enough to tell. */
function repeatedIn(report: Report, lastYear: Entry): readonly { readonly mine: Passage; readonly theirs: Passage }[] {
  const problems = problemsOf(report);
  const pairs = problems.flatMap((mine) => {
    const theirs = mine.text.length >= shortest && lastYear.problems.find(({ text }) => likeness(mine.text, text) > enough);
    return theirs ? [{ mine, theirs }] : [];
  });
  return pairs.length === problems.length ? pairs : [];
}
