import { describe, expect, test } from 'vitest';
import { replaced } from '../../../../test/replaced.ts';
import { found, line, sample, titles } from '../../../../test/sample-findings.ts';
import { analyse } from '../../service.ts';
import { sampleReport } from '../engine/sample.ts';

describe('labels and headings', () => {
  test.each([
    ['without their numbers', '4.无正当理由大量反复申请', '无正当理由大量反复申请'],
    ['with another kind of number', '二、上年结转政府信息公开申请数量', '2、上年结转政府信息公开申请数量'],
    ['with a number in brackets', '1.属于国家秘密', '（1）属于国家秘密'],
    ['with other brackets', '（一）予以公开', '(一) 予以公开'],
    ['in traditional script', '4.无正当理由大量反复申请', '4.無正當理由大量反覆申請'],
    ['shortened', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', '1.逾期不补正'],
    ['with a remark', '现行有效件数', '现行有效件数（历史累计）'],
  ])('%s they are right', (_, official, written) => expect(found(replaced(sample, official, written))).toEqual([]));

  test('a misspelt label is corrected in place, without its number where it has none', () => {
    const text = replaced(sample, '4.无正当理由大量反复申请', '无正当理由由大量反复申请');
    expect(titles(text, 'table/label')).toEqual(['改为「无正当理由大量反复申请」']);
  });

  test('a group that is a row itself is told once, as a row', () => {
    const text = replaced(sampleReport(2020), '（六）其他处理', '（六）其它处理');
    expect(found(text)).toEqual(['warning table/label 表三的行名应为「（六）其他处理」。']);
  });

  test.each([
    ['warning', 'with the number of another row', '5.属于三类内部事务信息', '6.属于三类内部事务信息'],
    ['warning', 'in a merged cell', '（四）无法提供\t1.', '（四）无法公开\t1.'],
    ['information', 'with two words more', '行政强制\t', '行政强制措施\t'],
    ['information', 'cut short by two words', '5.属于三类内部事务信息', '5.属于三类内部事务'],
    ['information', 'with another word for 总计', '（七）总计', '（七）合计'],
  ])('%s: a label %s', (severity, _, official, written) => {
    expect(found(replaced(sample, official, written))).toEqual([expect.stringMatching(`^${severity} table/label`)]);
  });

  test('a merged cell that is gone, and a row that the form does not have', () => {
    expect(found(replaced(sample, '（五）不予处理\t1.', '\t1.'))).toEqual([
      'information table/label 「1.信访举报投诉类申请」前面缺「（五）不予处理」。',
    ]);
    const between = line('8.属于行政查询事项');
    expect(found(replaced(sample, between, `${between}\n\t\t小计\t1\t0\t0\t0\t0\t0\t1`))).toEqual([
      'information table/label 「小计」不是表三的行。',
    ]);
    expect(found(replaced(sample, '行政处罚\t', '其他对外管理服务事项\t5\t\t\n行政处罚\t'))).toEqual([
      'information table/label 「其他对外管理服务事项」不是表二的行。',
    ]);
  });

  test('where no merged cell was copied none is missed; notes and another year’s rows are no rows of another form', () => {
    const bare = ['三、本年度办理结果', '（三）不予公开', '（四）无法提供', '（五）不予处理', '（六）其他处理'].reduce(
      (text, group) => replaced(text, `${group}\t`, '\t'),
      sample,
    );
    expect(found(bare)).toEqual([]);
    const between = line('8.属于行政查询事项');
    expect(found(replaced(sample, between, `${between}\n注：其中含上年结转\t1\n`)).filter((f) => f.includes('不是表'))).toEqual([]);
  });

  test('a table that numbers its rows anew has its own numbers', () => {
    const labels = ['2.没有现成信息需要另行制作', '3.补正后申请内容仍不明确', '2.重复申请', '3.要求提供公开出版物'];
    const text = labels.reduce((now, label, i) => replaced(now, label, `${i + 10}.${label.slice(2)}`), sample);
    expect(found(text)).toEqual([]);
  });

  test.each([
    ['自然人\t法人或其他组织', '公民\t法人或其他组织', '表三的列名应为「自然人」。'],
    ['尚未审结\t总计\t结果维持', '尚未审结\t合计\t结果维持', '表四的列名应为「总计」。'],
    ['社会公益组织\t', '公益机构\t', '表三的列名应为「社会公益组织」。'],
  ])('a heading between two of the form is told by its place: %s', (official, written, message) => {
    expect(sample.includes(official) && found(replaced(sample, official, written))).toEqual([`warning table/header ${message}`]);
  });

  test('a heading is missed where its neighbours stand side by side, however often its words stand elsewhere', () => {
    for (const [official, written, name] of [
      ['第二十条第（八）项\t\t\t\n', '', '表二的表头缺「第二十条第（八）项」'],
      ['尚未审结\t总计\t结果维持', '尚未审结\t结果维持', '表四的表头缺「总计」'],
    ] as const)
      expect(found(replaced(sample, official, written))).toContain(`information table/header ${name}。`);
  });

  test('the total of table three may stand behind the kinds of applicants', () => {
    const text = replaced(sample, '总计\n', '\n');
    expect(text).not.toBe(sample);
    expect(found(replaced(text, '法律服务机构\t其他', '法律服务机构\t其他\t总计'))).toEqual([]);
  });

  test('two cells that are none of the form side by side are told by nothing', () => {
    const text = replaced(sample, '本年制发件数\t本年废止件数\t现行有效件数', '本年新\t本年新\t现行有效件数');
    expect(found(text).filter((f) => f.includes('应为'))).toEqual([]);
  });

  test('a caption above the header and 其它 for 其他 are no wrong headings', () => {
    const text = replaced(sample, '第二十条第（一）项\t', '主动公开情况统计表\n第二十条第（一）项\t');
    expect(found(replaced(text, '法律服务机构\t其他', '法律服务机构\t其它'))).toEqual([]);
  });

  test('headings that are not there are one finding', () => {
    const text = replaced(sample, '\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他', '\t\t\t\t\t');
    expect(found(text)).toEqual(['information table/header 表三的表头缺「商业企业」「科研机构」「社会公益组织」「法律服务机构」。']);
  });
});

describe('a label in text with spaces between the cells', () => {
  const spaced = (find: string, put: string): readonly string[] =>
    analyse(replaced(sampleReport(2023).replaceAll('\t', ' '), find, put)).findings.flatMap((f) =>
      f.code === 'table/label' ? [f.severity] : [],
    );
  test.each([
    ['2.其他法律行政法规禁止公开', '2.其他法律行政止公开'],
    ['4.保护第三方合法权益', '4.保护第三合法权益'],
    ['3.要求提供公开出版物', '3.要求提公开出版物'],
    ['2.重复申请', '2.重夏申请'],
    ['4.无正当理由大量反复申请', '4.无正当理由大量反申请'],
  ])('that stands whole on its line is told: %s → %s', (find, put) => expect(spaced(find, put)).toEqual(['information']));
  test.each([
    ['2.其他法律行政法规禁止公开', '2.其他法律行政法规禁'],
    ['2.其他法律行政法规禁止公开', '2.其他法律\n行政止公开'],
    ['4.保护第三方合法权益', '4.保护第三方 合法权益'],
    ['3.要求提供公开出版物', '3.要求提供公开出版物（书）'],
    ['5.要求行政机关确认或重新出具已获取信息', '5.要求行政机关确认或重\n新出具已获取信息'],
  ])('that is cut, parted or explained is not: %s → %s', (find, put) => expect(spaced(find, put)).toEqual([]));
});
