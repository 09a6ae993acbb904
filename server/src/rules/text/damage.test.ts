import { describe, expect, test } from 'vitest';
import { replaced } from '../../../../test/replaced.ts';
import { analyse, applyEdits, fixesOf } from '../../service.ts';
import { exampleText } from '../engine/sample.ts';

const withSentence = (sentence: string): string => exampleText({ changes: [['未发生责任追究情形。', `未发生责任追究情形。${sentence}`]] });
const said = (sentence: string): readonly string[] =>
  analyse(withSentence(sentence)).findings.flatMap((f) => (f.code === 'text/damaged' ? [f.severity] : []));

function mended(sentence: string): string {
  const text = withSentence(sentence);
  const analysis = analyse(text);
  const edits = analysis.findings.filter((f) => f.code === 'text/damaged').flatMap((f) => fixesOf(f)[0]?.edits ?? []);
  return applyEdits(text, edits);
}

/** A text as it looks when its UTF-8 is read as GBK, or either as Windows-1252. */
const utf8AsGbk = (text: string): string => new TextDecoder('gb18030').decode(new TextEncoder().encode(text));
const utf8AsLatin = (text: string): string => new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));

describe('a stretch in the wrong encoding in a sound line', () => {
  test.each(['完成门户网站改造任务', '政府信息公开工作情况汇报', '加强政策解读，回应群众关切'])('%s', (words) => {
    expect(said(`${utf8AsGbk(words)}。`)).toEqual(['error']);
    expect(said(utf8AsLatin(words))).toEqual(['error']);
    expect(mended(`${utf8AsLatin(words)}。`)).toBe(withSentence(`${words}。`));
  });

  test('is put back where its bytes prove every character, and never with a word lost', () => {
    for (const words of ['公开信息检索入口', '政府信息公开工作情况汇报', '县水利局召开工作会议']) {
      const after = mended(utf8AsGbk(words));
      expect([withSentence(words), withSentence(utf8AsGbk(words))]).toContain(after);
    }
  });

  test.each([
    '砚溪、嵊泗、鄱阳、歙县、醴陵、邛崃、盱眙、婺源同时参加。',
    '开展“5G＋政务”，访问www.yanxi.gov.cn/index?id=3&n=4。',
    '翡翠珊瑚琥珀玛瑙鸳鸯蝴蝶蜻蜓蝙蝠等名录已经公开。',
    '法语名称Château、Résumé已经译出。',
  ])('rare characters are none: %s', (words) => {
    expect(said(words)).toEqual([]);
  });
});

describe('injected pinyin', () => {
  test.each(['单位(wei)的公开', '指（zhi）南逐一核查', '指(zhi3)南核查', '政府信(xìn)息', '网站(zhan)建设', '单位wei的指南'])(
    '%s',
    (words) => {
      expect(said(`${words}。`)).toEqual(['warning']);
      expect(mended(`${words}。`)).toBe(withSentence(`${replaced(words, /[(（]?[a-zì]+[34]?[)）]?/, '')}。`));
    },
  );

  test.each([
    '人工智能(ai)应用',
    '客户端(app)建设',
    '用pc端访问',
    '通过wifi接入',
    '微信(wechat)推送',
    '重(chong)新编制',
    '在b站、用e办理',
    '按照(a)类办理',
  ])('%s is none', (words) => {
    expect(said(`${words}。`)).toEqual([]);
  });
});

describe('question marks in the place of characters', () => {
  test.each([
    '全年公开????条信息。',
    '办理申请3?2件。',
    '公开信息?条。',
    '召开会议??次，培训2次。',
    '加强????建设，提高水平。',
    '收费?万元。',
    '施工、监理、验收信息?月上网。',
  ])('%s', (words) => {
    expect(said(words)).toEqual(['error']);
  });

  test.each([
    '问：如何申请公开？答：网上提交。',
    '您满意吗?满意的请打勾。',
    '访问index.jsp?id=3查询。',
    '这样行吗??',
    '政策怎么看?办事找窗口?都有专栏。',
    '推出“你问我答?局长来了”栏目。',
    '办理进度谁来公开?由承办股室公开。',
    '“怎么办？？”栏目上线。',
  ])('%s is a question', (words) => {
    expect(said(words)).toEqual([]);
  });
});

test('what nobody sees inside a number goes away and parts it not', () => {
  expect(mended('受理申请2\u200b8件。')).toBe(withSentence('受理申请28件。'));
  const text =
    '霁川县2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n（一）予以公开\t3\u200b6\t0\t0\t0\t0\t0\t3\u200b6\n（二）部分公开\t2\t0\t0\t0\t0\t0\t2\n';
  const analysis = analyse(text);
  for (const finding of analysis.findings)
    for (const fix of fixesOf(finding).filter(({ safe }) => safe)) {
      const after = analyse(applyEdits(text, fix.edits)).parts[0]!.report;
      expect(after.requests?.rows[0]?.cells.map(({ value }) => value)).toEqual([36, 0, 0, 0, 0, 0, 36]);
    }
});
