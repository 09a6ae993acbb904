import { describe, expect, test } from 'vitest';
import { termSlipsIn, wordSlipsIn } from './term-slips.ts';
import { terms } from './words/terms.ts';

const said = (text: string): readonly string[] => {
  const found = termSlipsIn(text);
  const all = found.length > 0 ? found : wordSlipsIn(text);
  return all.map(({ wrong, right }) => `${wrong} ${right}`);
};

describe('terms and words with one character wrong', () => {
  test.each([
    ['作出行政处罚决订3件', '决订 决定'],
    ['公开工作题质增效', '题质增效 提质增效'],
    ['主动性有侍加强', '有侍 有待'],
    ['建全机制、规范流程', '建全 健全'],
    ['认真贯彻落时条例', '落时 落实'],
    ['由法律雇问审核', '雇问 顾问'],
    ['优化营商坏境', '营商坏境 营商环境'],
    ['对规章逐件清里', '逐件清里 逐件清理'],
    ['全程监都办理程序', '监都 监督'],
    ['更新不急时', '更新不急时 更新不及时'],
    ['对时限把握不言', '把握不言 把握不严'],
    ['纳入日常工做', '工做 工作'],
    ['加强组识领导', '组识 组织'],
    ['营造良好舆情回映', '舆情回映 舆情回应'],
    ['存在不足，切时加强', '切时 切实'],
    ['建设法制政府', '法制政府 法治政府'],
    ['水平参差不其', '参差不其 参差不齐'],
    ['发布新文发布会预告', '新文发布会 新闻发布会'],
    ['全面推进政无公开', '政无公开 政务公开'],
    ['根据《中华人民共合国政府信息公开条例》', '中华人民共合国 中华人民共和国'],
    ['主动公共开政府信息共开', '政府信息共开 政府信息公开'],
    ['以习金平新时代中国特色社会主义思想为指导', '习金平新时代中国特色社会主义思想 习近平新时代中国特色社会主义思想'],
    ['没有其他需要报告的是项', '其他需要报告的是项 其他需要报告的事项'],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual([expected]);
  });

  test.each([
    '及时公开、即时公开',
    '政务公开、村务公开、警务公开、校务公开',
    '政府信息公开、政府信息公示、政府信息共享',
    '予以公开、不予公开、不宜公开、可以公开',
    '其它需要报告的事项、年度报告、年度报表',
    '行政诉讼、行政诉求、主动公开、主动公告',
    '社会评议、社会评优',
    '有序推进、有效推进',
    '深入推进、深入推行',
    '审查审核',
    '门户网址、工作及制度建设、结合工作制定清单',
    '粒度不够细、坚强领导、无法提高、历次工作历程',
    '不够全面、不够主动、监督的话',
    '群众关注',
    '该项工作、万物互联万物、客户短信、成效机制',
    '重要问题、切实抓好、公开时限、公开实效、助力提升、监督全过程、数据开发、政府网址、公开意思',
    '行政处罚告知、行政处理决定',
    '',
  ])('right all the same: %s', (text) => {
    expect(said(text)).toEqual([]);
  });

  test('every term is right itself, and beside every other one', () => {
    for (const entry of terms) expect(said(entry.split('/')[0]!)).toEqual([]);
  });
});
