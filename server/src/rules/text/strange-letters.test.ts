import { describe, expect, test } from 'vitest';
import { analyse } from '../../service.ts';
import { exampleText } from '../engine/sample.ts';

const withSentence = (words: string): string => exampleText({ changes: [['未发生责任追究情形。', `未发生责任追究情形。${words}`]] });
const said = (words: string): readonly string[] =>
  analyse(withSentence(words))
    .findings.filter(({ code }) => code === 'text/damaged')
    .map(({ severity, message }) => `${severity} ${message.zh}`);

describe('letters that no sentence has between two Han characters', () => {
  test.each([
    ['以高质量公开zhùlì高质量发展。', 'warning 夹进来的拼音：「zhùlì」。'],
    ['各项工作ping wen推进。', 'warning 夹进来的拼音：「ping wen」。'],
    ['不予公开信息的定期pinggu评估制度。', 'warning 夹进来的拼音：「pinggu」。'],
    ['落实保密审查shencha机制。', 'warning 夹进来的拼音：「shencha」。'],
    ['公开前审查ʡ率100%。', 'error 字符已丢失：「ʡ」。'],
    ['落实公开前的锟斤拷审查。', 'error 字符已丢失：「锟斤拷」。'],
    ['不予处理(bù yǔ chǔ lǐ)1件。', 'warning 夹进来的拼音：「(bù yǔ chǔ lǐ)」。'],
    ['加强审查锛屼富动公开。', 'error 乱码：「锛屼富」。'],
    ['审核æ–‡ä»¶386份。', 'error 乱码：「æ–‡ä»¶」。'],
    ['意见建议全部å馈。', 'error 字符已丢失：「å」。'],
    ['张贴公示642å¼ 。', 'error 字符已丢失：「å¼」。'],
    ['按时公て公示。', 'error 字符已丢失：「て」。'],
    ['关停网站14家%E5%85%AC%E5%BC%80。', 'error 字符已丢失：「%E5%85%AC%E5%BC%80」。'],
    ['教育缁忚垂公开88条。', 'error 乱码：「缁忚垂」。'],
  ])('%s', (words, expected) => {
    expect(said(words)).toEqual([expected]);
  });

  test.each([
    '开通app客户端和vlog专栏。',
    '网站支持ofd、pdf格式下载。',
    '接入IPv6，访问www.example.gov.cn查询。',
    '引入logo、wifi服务。',
    '在weibo、douyin平台和taobao网店发布，用office办公，ping通率良好。',
    '制作图解“i办事”，推出“茶の味”栏目。',
    '见https://www.example.gov.cn/s?q=%E5%85%AC%E5%BC%80。',
    '引进Café文化节、Müller公司等双语信息（via App）。',
    '设“Ü型”服务台，平均气温25±3℃，误差×2以内，管径ø50毫米，监督员×名，比率½。',
  ])('words of other languages are none: %s', (words) => {
    expect(said(words)).toEqual([]);
  });
});
