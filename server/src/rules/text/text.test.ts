import { expect, test } from 'vitest';
import { gbkAsUtf8 } from '../../../../test/generate/spoil.ts';
import { replaced, replacedAll } from '../../../../test/replaced.ts';
import { analyse, applyEdits, fixesOf } from '../../service.ts';
import { sampleReport } from '../engine/sample.ts';

const sample = sampleReport(2023);
const said = (text: string, code: string): readonly string[] =>
  analyse(text).findings.flatMap((f) => (f.code === code ? [`${f.severity} ${f.message.zh}`] : []));

/** A text after all its fixes of one rule, one by one. */
function mended(text: string, code: string): string {
  const analysis = analyse(text);
  const finding = analysis.findings.find((f) => f.code === code && fixesOf(f).length > 0);
  return finding ? mended(applyEdits(text, fixesOf(finding)[0]!.edits), code) : text;
}

test('damaged labels and fixed sub-headings come back in the words of the format, rests of HTML go', () => {
  const broken = replaced(
    replaced(
      replaced(
        replaced(replaced(sample, '（一）予以公开', '?。ㄒ唬┯枰怨_'), '（五）不予处理', '?。ㄎ澹┎挥杼幚?/p>'),
        '（一）主动公开\n',
        '?。ㄒ唬┲鲃庸_情況。\n',
      ),
      '（五）监督保障\n',
      '?。ㄎ澹┍O督保障\n',
    ),
    '检索入口',
    '检索\u200b入口',
  );
  expect(said(broken, 'text/damaged')).toHaveLength(5);
  const whole = mended(broken, 'text/damaged');
  expect(replaced(whole, '（一）主动公开情況。\n', '（一）主动公开\n')).toBe(sample);
});

test('an invisible character is named by its number and is safe to delete', () => {
  const text = replaced(sample, '检索入口', '检索\u200b入口');
  const analysis = analyse(text);
  expect(said(text, 'text/damaged')).toEqual(['warning 看不见的控制字符：「U+200B」。']);
  expect(fixesOf(analysis.findings[0]!).map((f) => f.safe)).toEqual([true]);
});

test('more than twenty places of one kind are one finding, and one fix for all', () => {
  const text = replaced(sample, '政府信息公开专栏新设', `${'政\u200b'.repeat(21)}专栏新设`);
  expect(said(text, 'text/damaged')).toEqual(['warning 看不见的控制字符，全文共 21 处，这是第一处。']);
  expect(mended(text, 'text/damaged')).toBe(replacedAll(text, '\u200b', ''));
});

test('a line break of Markdown inside a table is no rest of HTML', () => {
  expect(said(`${sample}\n| 法律服务<br>机构 | 0 |\n`, 'text/damaged')).toEqual([]);
  expect(said(replaced(sample, '检索入口', '检索<br>入口'), 'text/damaged')).toEqual(['warning 残留的网页标签：「<br>」。']);
});

const prose = '严格执行“先审查、后公开”制度，会同𠀀溪镇、𠀁山镇开展“送政策进村、进企业、进学校”活动四场，参加群众六百余人次。';

test('a sentence that goes on after a blank line is joined again, its characters whole', () => {
  const whole = replaced(sample, '（三）政府信息管理\n', `（三）政府信息管理\n\n${prose}\n`);
  const text = replaced(whole, '会同𠀀溪镇、𠀁山镇', '会同𠀀溪镇、\r\n\r\n𠀁山镇');
  expect(said(text, 'text/broken-sentence')).toHaveLength(1);
  expect(mended(text, 'text/broken-sentence')).toBe(whole);
});

test('a quotation left open over a blank line is a break', () => {
  const whole = replaced(sample, '按季度通报', '落实“工作考核、社会评议和责任追究结果情况”等要求，按季度通报');
  const text = replaced(whole, '责任追究结果情况”', '责任追究结果\n\n情况”');
  expect(said(text, 'text/broken-sentence')).toEqual(['warning 句子被空行断开：「议和责任追究结果」与「情况”等要求，按」应连在一起。']);
  expect(mended(text, 'text/broken-sentence')).toBe(whole);
});

test('a break within a word, between paragraphs that all end with a stop, is mentioned but joined by nobody unasked', () => {
  const text = replaced(sample, '组织业务培训2次', '组织业务培\n\n训2次');
  const analysis = analyse(text);
  expect(said(text, 'text/broken-sentence')).toEqual([
    'information 这一段没有以句号结束：「3次，组织业务培」；如果与下一段「训2次，按季度通」是一句话，请接起来。',
  ]);
  expect(fixesOf(analysis.findings[0]!).map((f) => f.safe)).toEqual([false]);
});

test.each([
  ['a paragraph without its stop', '图表和问答偏少。', '图表和问答偏少'],
  ['a paragraph that opens with a number', '群众不易查到最新进展；二是政策解读', '群众不易查到最新进展，\n\n二是政策解读'],
])('what may be meant so is left alone: %s', (_, find, put) => {
  expect(said(replaced(sample, find, put), 'text/broken-sentence')).toEqual([]);
});

test('a text broken at every line, as out of a PDF, is left alone', () => {
  const wrapped = sample.replace(/[^\t\n]{40}/gu, '$&\n\n');
  expect(said(wrapped, 'text/broken-sentence')).toEqual([]);
});

test('a text that is unreadable as a whole has one finding, which says what to do, and nothing else is checked in it', () => {
  for (const text of [sample, sample.replaceAll('\n', '\r\n'), `\n\n${sample}`]) {
    const analysis = analyse(gbkAsUtf8(text));
    expect(analysis.findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['error text/damaged']);
    expect(analysis.findings[0]!.message.zh).toContain('通过编码重新打开');
    expect(analysis.text.slice(analysis.findings[0]!.start, analysis.findings[0]!.end)).toMatch(/^\S[^\r\n]*$/);
    expect(analysis.notChecked.map(({ reason }) => reason.zh)).toEqual(['全文是乱码，其他都没有核对。']);
    expect(analysis.equations.checked).toBe(0);
    expect(fixesOf(analysis.findings[0]!)).toEqual([]);
  }
  expect(said(replaced(sample, '检索入口', '检索\ufffd\ufffd'.repeat(12)), 'text/damaged').join()).not.toContain('全文');
});
