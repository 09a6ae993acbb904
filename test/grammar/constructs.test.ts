import { beforeAll, describe, expect, it } from 'vitest';
import type { IGrammar } from 'vscode-textmate';
import { loadGrammar, pieces, tokenize } from './grammar-tokens.ts';

let grammar: IGrammar;
beforeAll(async () => {
  grammar = await loadGrammar();
});

const row = 'entity.name.type.row';
const group = 'entity.name.namespace.group';
const column = 'variable.other.column';
const figure = 'constant.numeric.figure';
const total = 'variable.other.total';
const separator = 'punctuation.separator.table';
const ordinal = 'punctuation.definition.heading';
const name = 'entity.name.section';
const enumeration = 'variable.other.enumeration';
const placeholder = 'constant.language.placeholder';
const article = 'entity.name.type.citation.article';
const document = 'entity.name.type.citation.document';
const date = 'constant.numeric.date';
const number = 'constant.numeric';
const unit = 'variable.other.unit';
const encoding = 'invalid.illegal.encoding';
const character = 'invalid.illegal.character';
const html = 'invalid.deprecated.html';
const tag = 'entity.name.tag.html';
const tagBegin = 'punctuation.definition.tag.begin.html';
const tagEnd = 'punctuation.definition.tag.end.html';
const opening = 'punctuation.definition.string.begin';
const work = 'entity.name.type.title';
const closing = 'punctuation.definition.string.end';

/** Each case: a line, then every scoped piece of it and its scope by turns, without the separators of tables. */
const cases = (list: readonly (readonly [line: string, expected: readonly string[]])[]): void => {
  it.each(list)('%j', (line, expected) => {
    expect(
      pieces(grammar, line)
        .filter(([, scope]) => scope !== separator)
        .flat(),
    ).toEqual(expected);
  });
};

describe('标题', () => {
  cases([
    ['栖云县水务局2024年政府信息公开工作年度报告', ['栖云县水务局2024年政府信息公开工作年度报告', name]],
    ['棲雲縣水務局2022年政府信息公開工作年度報告', ['棲雲縣水務局2022年政府信息公開工作年度報告', name]],
    ['栖云县水务局 2024 年政府信息公开 工作年度报告', ['栖云县水务局 2024 年政府信息公开 工作年度报告', name]],
    ['现公布本局政府信息公开工作年度报告，请社会监督。', []],
  ]);
});

describe('一级标题', () => {
  cases([
    ['一、总体情况', ['一、', ordinal, '总体情况', name]],
    ['　　三、收到和处理政府信息公开申请情况', ['三、', ordinal, '收到和处理政府信息公开申请情况', name]],
    ['## 五、存在的主要问题及改进情况', ['## ', ordinal, '五、', ordinal, '存在的主要问题及改进情况', name]],
    ['四、政府信息公開行政復議、行政訴訟情況', ['四、', ordinal, '政府信息公開行政復議、行政訴訟情況', name]],
    ['一、加强组织领导。由一名副局长分管此项工作。', ['一、', enumeration]],
  ]);
  it('带有 markup.heading，主题按标题着色', () => {
    expect(tokenize(grammar, '一、总体情况')[0]?.tokens[0]?.scopes).toEqual(['markup.heading.section', ordinal]);
  });
});

describe('表三中形似标题的行是行，不是标题', () => {
  const rows = ['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量', '四、结转下年度继续办理'];
  for (const label of rows) {
    for (const line of [
      label,
      `　　${label}`,
      `\t${label}`,
      `${label}\t\t1`,
      `${label} | 1 |`,
      `| ${label} | 1 |`,
      `${label} 1 0 0 0 0 0 1`,
      `### ${label}`,
    ]) {
      it(JSON.stringify(line), () => {
        const found = pieces(grammar, line);
        expect(found).toContainEqual([label, row]);
        expect(found.map(([, scope]) => scope)).not.toContain(name);
      });
    }
  }
  for (const line of ['三、本年度办理结果', '三、本年度辦理結果 | （一）予以公開 | 3 |', '三、本年度办理结果\t（一）予以公开\t\t3']) {
    it(JSON.stringify(line), () => expect(pieces(grammar, line)[0]).toEqual([line.slice(0, 9), group]));
  }
});

describe('分标题', () => {
  cases([
    ['（一）主动公开', ['（一）', ordinal, '主动公开', name]],
    ['(二) 依申请公开情况。全年收到申请3件。', ['(二)', ordinal, '依申请公开情况', name, '3', number, '件', unit]],
    ['2.平台建设：整合栏目。', ['2.', ordinal, '平台建设', name]],
    ['（三）坚持先审查后公开，一事一审查，责任到人。', ['（三）', enumeration]],
    ['一是加强培训；二是完善制度。', ['一是', enumeration, '二是', enumeration]],
    ['这一是非问题', []],
  ]);
});

describe('表格的行', () => {
  cases([
    ['规章\t0\t1\t12', ['规章', row, '0', figure, '1', figure, '12', figure]],
    ['\t(三) 不予公开\t1. 属于国家秘密\t0', ['(三) 不予公开', group, '1. 属于国家秘密', row, '0', figure]],
    ['| 行政許可 | 1,286 |  |', ['行政許可', row, '1,286', figure]],
    ['行政事业性收费 | １８．５ |||', ['行政事业性收费', row, '１８．５', figure]],
    ['行政处罚\t20\t-4\t+12', ['行政处罚', row, '20', figure, '-4', figure, '+12', figure]],
    ['政府集中采购\t4\t263.58万元', ['政府集中采购', row, '4', figure, '263.58', figure, '万元', unit]],
    ['行政强制\t/\t-\t无\t——', ['行政强制', row, '/', placeholder, '-', placeholder, '无', placeholder, '——', placeholder]],
    ['\t\t4.保护第三方合法权宜\t1', ['4.保护第三方合法权宜', row, '1', figure]],
    ['行政许可 12', ['行政许可', row, '12', number]],
    ['|---|:---:|---|', ['|---|:---:|---|', 'punctuation.separator.table.rule']],
    ['3.危及“三安全一稳定”', ['3.危及“三安全一稳定”', row]],
    ['126', ['126', figure]],
    [' 0 ', ['0', figure]],
    ['/', ['/', placeholder]],
    ['\t本局位于东门路，共有股室六个。', []],
    ['发布了《图解：一图读懂 | 惠企政策》等材料。', ['《', opening, '图解：一图读懂 | 惠企政策', work, '》', closing]],
  ]);
  it('制表符和竖线是分隔，整行带 meta.table.row', () => {
    const [line] = tokenize(grammar, '规章\t0');
    expect(line?.tokens[1]).toMatchObject({ text: '\t', scopes: ['meta.table.row', separator] });
    expect(pieces(grammar, '规章 | 0 |').filter(([, scope]) => scope === separator)).toHaveLength(2);
  });
});

describe('表头、勾稽关系和总计', () => {
  cases([
    [
      '信息内容\t本年制发件数\t本年废止件数\t现行有效件数',
      ['信息内容', column, '本年制发件数', column, '本年废止件数', column, '现行有效件数', column],
    ],
    ['自然人 | 法人或其他組織 | 總計 |||', ['自然人', column, '法人或其他組織', column, '總計', total]],
    ['結果 維持\t尚未\t总计', ['結果', column, '維持', column, '尚未', column, '总计', total]],
    ['\t（七）总计\t\t9', ['（七）总计', total, '9', figure]],
    ['(七) 总计', ['(七) 总计', total]],
    ['信息内容\t本年收费金额（单位：万元，保留4位小数）', ['信息内容', column, '本年收费金额（单位：万元，保留4位小数）', column]],
    [
      '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\t\t\t申请人情况',
      ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', 'markup.quote.note', '申请人情况', column],
    ],
    ['第二十条第（一）项\t\t\t', ['第二十条第（一）项', group]],
    ['第二十條第(八)項 | |||', ['第二十條第(八)項', group]],
    ['各项总计三百件。', []],
  ]);
});

describe('引用', () => {
  cases([
    ['按照第二十条第（一）项公开', ['第二十条第（一）项', article]],
    ['按照第二十條第(一)項公開', ['第二十條第(一)項', article]],
    ['依照第50条第1款第4项', ['第50条第1款第4项', article]],
    ['第三十六条第（七）项', ['第三十六条第（七）项', article]],
    ['根据《条例》第五十条', ['《', opening, '条例', work, '》', closing, '第五十条', article]],
    ['按照国办公开办函〔2021〕30号编制', ['国办公开办函〔2021〕30号', document]],
    ['依据國辦函[2021]132號', ['國辦函[2021]132號', document]],
    ['（栖政发（２０２３）８号）', ['栖政发（２０２３）８号', document]],
  ]);
});

describe('正文中的日期和数字', () => {
  cases([
    ['自2024年1月1日起至2024 年 12 月 31 日止', ['2024年1月1日', date, '2024 年 12 月 31 日', date]],
    ['二〇二四年', ['二〇二四年', date]],
    ['２０２４年度', ['２０２４年度', date]],
    ['办理1,286件，占97.5%，收费12万元', ['1,286', number, '件', unit, '97.5%', number, '12', number, '万元', unit]],
    ['𠀀头村受理3件', ['3', number, '件', unit]],
  ]);
});

describe('损坏的文字', () => {
  cases([
    ['?。ㄒ唬┯枰怨_', ['?。ㄒ唬┯枰怨_', encoding]],
    ['?。ㄆ撸┛傆?/p> | 6 | 7 ||', ['?。ㄆ撸┛傆', encoding, '?/p>', html, '6', figure, '7', figure]],
    ['?。ǘ┎糠止_(區分處理的) | 1 | 1 |', ['?。ǘ┎糠止_', encoding, '1', figure, '1', figure]],
    ['按时公开了吗?。没有', []],
    ['公\uFFFD\uFFFD开\uE123信息', ['\uFFFD\uFFFD', character, '\uE123', character]],
    ['公\u200B开\u0007', ['\u200B', character, '\u0007', character]],
    ['情况。?br/>', ['?br/>', html]],
    ['情况。?/p>', ['?/p>', html]],
    ['粒径<35微米且>10微米', ['35', number, '10', number]],
  ]);
});

describe('网页', () => {
  cases([
    [
      '<p class="a">情况</p>&nbsp;',
      [...['<', tagBegin, 'p', tag, '>', tagEnd], ...['</', tagBegin, 'p', tag, '>', tagEnd, '&nbsp;', 'constant.character.entity.html']],
    ],
    ['<td>12</td>', ['<', tagBegin, 'td', tag, '>', tagEnd, '12', number, '</', tagBegin, 'td', tag, '>', tagEnd]],
    ['<!DOCTYPE html>', ['<!DOCTYPE html>', 'entity.name.tag.doctype.html']],
    ['<!-- 表三 -->', ['<!-- 表三 -->', 'comment.block.html']],
  ]);
});
