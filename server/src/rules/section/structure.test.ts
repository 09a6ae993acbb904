import { describe, expect, test } from 'vitest';
import { replaced, replacedAll } from '../../../../test/replaced.ts';
import { analyse } from '../../service.ts';
import { exampleText } from '../engine/sample.ts';

type Changes = readonly (readonly [string, string])[];
const rulesHere = /section\/(?:aspects|sub|assess|measures|processing|empty|parts|preface|hollow|extra)/;
const said = (changes: Changes, year = 2023): readonly (readonly [string, string])[] =>
  analyse(exampleText({ year, changes })).findings.flatMap((f) => (rulesHere.test(f.code) ? [[f.code, f.severity] as const] : []));

describe('how many parts there are said to be', () => {
  const six =
    '总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况';
  const parts = (words: string): readonly (readonly [string, string])[] => said([['编制，所列数据', `编制，${words}，所列数据`]]);

  test.each([
    `由${six}、其他需要报告的事项六部分组成`,
    `由${six}和其他需要报告的事项等六个部分组成`,
    `全文包括${six}以及其他需要报告的事项，共6个部分`,
    `包括${replaced(six, '行政复议、行政诉讼', '行政复议和行政诉讼')}及其他需要报告的事项六部分`,
    '包括概述、主动公开政府信息的情况、政府信息依申请公开办理情况、因政府信息公开申请行政复议、提起行政诉讼的情况、存在的主要问题及改进措施共五个部分',
    `由${six.slice(0, 18)}等六部分组成`,
    `由${six}组成`,
    '重点公开三部分内容',
    '由概述、政务信息公开情况、存在的主要问题和2024年工作思路四部分组成',
    `由${replaced(six, '行政复议、', '行政復（fù）議、')}、其他需要报告的事项六部分组成`,
  ])('%s', (words) => {
    expect(parts(words)).toEqual([]);
  });

  test.each([`由${replaced(six, '问题及改进', '问题和改进')}六部分组成`, `由${six}、依申请公开办理情况、其他需要报告的事项六部分组成`])(
    'not so: %s',
    (words) => {
      expect(parts(words)).toEqual([['section/parts-count', 'warning']]);
    },
  );
});

describe('numbers of sub-headings', () => {
  test('a list may begin anew, stand within a paragraph, and name an item of a law', () => {
    expect(said([['一是部分水利工程', '（一）公开不够及时。一是部分水利工程']])).toEqual([]);
    expect(said([['政府信息公开专栏新设', '根据第二十条第（一）项、第（五）项、第（八）项，政府信息公开专栏新设']])).toEqual([]);
    expect(said([['二是重要文件一律', '二是重要文件一律配发图表，这是基础，也是重点；三是重要文件']])).toEqual([]);
  });

  test('a number behind a half-width mark between brackets is a number', () => {
    expect(said([['（五）监督保障', '（五）监督（含评议）;（六）保障']])).toEqual([]);
    expect(said([['（五）监督保障', '（五）监督（含评议）;（七）保障']])).toEqual([['section/sub-numbering', 'warning']]);
  });

  test('a number that is skipped or repeated is told once, with its list', () => {
    expect(said([['二是重要文件一律', '三是重要文件一律']])).toEqual([['section/sub-numbering', 'warning']]);
    expect(said([['（一）存在的主要问题', '一）存在的主要问题']])).toEqual([['section/sub-numbering', 'information']]);
    expect(said([['（一）存在的主要问题', '一、存在的主要问题']]).filter(([code]) => code === 'section/sub-numbering')).toEqual([]);
    expect(said([['（五）监督保障', '（四）监督保障']])).toEqual([['section/sub-numbering', 'warning']]);
    expect(said([['（二）改进情况', '（一）改进情况']])).toEqual([['section/sub-numbering', 'warning']]);
  });
});

describe('一是 and nothing behind it', () => {
  const items = '；二是重要文件一律配发图表或者问答，并邀请群众代表试读。';
  const left = (changes: readonly (readonly [string, string])[]): readonly string[] =>
    said(changes).flatMap(([code, severity]) => (code === 'section/sub-numbering' ? [severity] : []));
  test.each([
    ['；二是政策解读形式单一，图表和问答偏少。', '。'],
    [items, '。'],
    [items, '，每月12日前更新。'],
    [items, '，认真落实党的二十大精神。'],
    ['未发生责任追究情形。', '重点做好以下工作：一是规范栏目设置。'],
  ])('%s → %s', (from, to) => expect(left([[from, to]])).toEqual(['information']));
  test.each([
    ['；二是政策解读', '；二、政策解读'],
    ['；二是政策解读', '；其次是政策解读'],
    ['；二是政策解读', '；另一方面，政策解读'],
    ['；二是政策解读', '。\n\n二是政策解读'],
    ['未发生责任追究情形。', '河道信息统一是由河长办发布，水情之一是水位。'],
  ])('none: %s → %s', (from, to) => expect(left([[from, to]])).toEqual([]));
});

describe('what section one is to hold', () => {
  test('aspects count under whatever words, and are asked for since 2021', () => {
    expect(said([['（三）政府信息管理', '（三）文件清理和属性认定']])).toEqual([]);
    expect(said([], 2020)).toEqual([]);
  });

  test('an aspect may be named by a heading alone, be it numbered like a section', () => {
    const inner = '四、建强平台\n\n栏目按主题重排，检索入口移至首页，手机端页面同步调整。';
    const found = said([
      ['（四）政府信息公开平台建设\n\n政府信息公开专栏新设河湖长制栏目，检索入口移至首页，手机端页面同步调整。', inner],
      ['本机关通过县政府门户网站公开政府信息326条', '本机关公开政府信息326条'],
    ]);
    expect(found.filter(([code]) => code === 'section/aspects')).toEqual([]);
  });

  test('figures in words are figures', () => {
    const sample = exampleText({ year: 2023, changes: [] });
    const [from, to] = [sample.indexOf('一、'), sample.indexOf('二、')];
    const said = (figure: string): readonly string[] => {
      const text = sample.slice(0, from) + sample.slice(from, to).replace(/\d+/g, figure) + sample.slice(to);
      return analyse(text).findings.flatMap((f) => (f.code === 'section/hollow' ? [f.message.zh] : []));
    };
    expect(said('二十')).toEqual([]);
    expect(said('若干')).toEqual(['总体情况没有一个数据。']);
  });

  test('assessment is asked of governments and towns, not of departments and sub-district offices', () => {
    const of = (organ: string): readonly (readonly [string, string])[] =>
      said([
        ['砚溪县水利局2023年', `${organ}2023年`],
        ['，未发生责任追究情形', ''],
      ]);
    expect(of('砚溪县水利局')).toEqual([]);
    expect(of('砚溪县城关街道办事处')).toEqual([]);
    expect(of('砚溪县人民政府办公室')).toEqual([]);
    expect(of('砚溪县松坪镇人民政府')).toEqual([['section/assessment', 'warning']]);
  });
});

describe('section six', () => {
  const six = (words: string, year = 2023): readonly (readonly [string, string])[] =>
    said([[`${year}年，本机关未收取信息处理费。`, words]], year);

  test('无 alone and words without the fee are for information, nothing at all is an error', () => {
    expect(six('无')).toEqual([['section/processing-fee', 'information']]);
    expect(six('本机关没有其他需要报告的事项，特此说明情况。')).toEqual([['section/processing-fee', 'information']]);
    expect(six('')).toEqual([['section/empty', 'error']]);
    expect(six('砚溪县水利局\n\n2024年1月22日')).toEqual([['section/empty', 'error']]);
  });

  test.each(['全年无收费情况。', '未收取任何费用。', '2023年收取信息处理费380元。'])('%s tells of the fee', (words) => {
    expect(six(words)).toEqual([]);
  });
});

test('tables without a word are one warning', () => {
  const text = replaced(
    replaced(exampleText({ changes: [] }), /(一、总体情况\n\n)[\s\S]*?(二、主动公开)/, '$1$2'),
    /(改进情况\n\n)（一）[\s\S]*?(六、)/,
    '$1$2',
  );
  const bare = replaced(text, '2023年，本机关未收取信息处理费。', '');
  const found = analyse(bare).findings.filter((f) => f.code === 'section/empty');
  expect(found.map((f) => f.severity)).toEqual(['warning']);
});

test.each(['七、附表', '七、附件', '七、名词解释'])('%s after section six is information', (heading) => {
  expect(said([['未收取信息处理费。', `未收取信息处理费。\n\n${heading}\n\n见网站。`]])).toEqual([['section/extra', 'information']]);
});

test('a line that names an annex is no section', () => {
  expect(said([['未收取信息处理费。', '未收取信息处理费。\n\n附件：砚溪县水利局2023年主动公开目录']])).toEqual([]);
});

describe('an aspect that others only touch', () => {
  const first = (paragraphs: string): readonly (readonly [string, string])[] => {
    const sample = exampleText({ year: 2023, changes: [] });
    const from = sample.indexOf('（一）主动公开');
    const to = sample.indexOf('二、主动公开政府信息情况');
    return said([[sample.slice(from, to), `${paragraphs}\n\n`]]).filter(([code]) => code === 'section/aspects');
  };
  const open = '主动公开方面。全年公开信息389条，其中网站241条、公众号148条。制定行政规范性文件3件，同时废止2件，目前继续有效的15件。';
  const ask = '依申请公开方面。全年收到申请17件，均在期限内答复。';
  const keep = '政府信息管理方面。公文拟制时同步确定属性，每月对目录清理一次。';
  const sites = '政府信息公开平台建设方面。网站无障碍改造通过检测。';
  const watch = '监督保障方面。聘请社会监督员15名。';

  test('all five are there', () => {
    expect(first([open, ask, keep, sites, watch].join('\n\n'))).toEqual([]);
  });

  test.each([
    ['documents made are no management of information', [open, ask, sites, watch]],
    ['items on a website are no work on platforms', [open, ask, keep, watch]],
    ['with numbers', [`（一）${open}`, `（二）${ask}`, `（三）${sites}`, `（四）${watch}`]],
  ])('%s', (_, paragraphs) => {
    expect(first(paragraphs.join('\n\n'))).toEqual([['section/aspects', 'warning']]);
  });

  test.each([
    ['two in one part', [open, ask, '政府信息管理与平台建设方面。网站改版，目录更新。', watch]],
    ['work on it inside another part', [`${open}对现行有效的行政规范性文件进行了清理。`, ask, sites, watch]],
    ['a paragraph of its own without its name', [open, ask, '严格执行三审三校，公开属性源头认定。', sites, watch]],
    ['a website that was rebuilt, told with what was disclosed', [`${open}门户网站完成改版。`, ask, keep, watch]],
    ['no parts at all', [replacedAll(`${open}${ask}`, '方面。', '：'), '加强公文审核，办好网站，组织培训。']],
  ])('not so: %s', (_, paragraphs) => {
    expect(first(paragraphs.join('\n\n'))).toEqual([]);
  });
});

describe('assessment, public appraisal and accountability are three', () => {
  const government = (words: string): readonly (readonly [string, string])[] =>
    said([
      ['砚溪县水利局2023年', '砚溪县人民政府2023年'],
      ['主要负责人听取政府信息公开工作汇报3次，组织业务培训2次，按季度通报各股室的公开情况，未发生责任追究情形', words],
    ]).filter(([code]) => code === 'section/assessment');

  test.each([
    '工作考核占4分，社会评议满意率98%，未发生责任追究情形',
    '纳入绩效考评；邀请代表评议；没有人因此被问责',
    '按季测评并公布得分，发放调查问卷300份，通报批评2个单位',
  ])('%s', (words) => expect(government(words)).toEqual([]));

  test.each(['工作考核占4分，社会评议满意率98%', '社会评议满意率98%，未发生责任追究情形', '年底考核5分，对2家单位进行约谈'])(
    'one is lacking: %s',
    (words) => expect(government(words)).toEqual([['section/assessment', 'information']]),
  );
});

describe('a heading inside a section', () => {
  const mended =
    '一是建立工程项目信息公开清单，明确责任股室，要求信息形成后七个工作日内发布；二是重要文件一律配发图表或者问答，并邀请群众代表试读。';

  test('with nothing under it is told', () => expect(said([[mended, '']])).toContainEqual(['section/empty', 'warning']));

  test.each([
    ['has its words on its own line', `（二）改进情况\n\n${mended}`, `（二）改进情况。${mended}`],
    ['has a list of its own', mended, '（一）建立工程项目信息公开清单\n\n（二）重要文件一律配发图表或者问答，请群众代表试读'],
  ])('is left alone where it %s', (_, words, put) => {
    expect(said([[words, put]]).filter(([code]) => code === 'section/empty')).toEqual([]);
  });
});
