import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { replaced } from '../../../../test/replaced.ts';
import { templates } from '../../format/index.ts';
import type { TableId, TemplateId } from '../../format/types.ts';
import type { Cell, Report, Row, Table } from '../../report/model.ts';
import { hoverAt } from './hover.ts';
import { escapeMarkdown, plainText } from './markdown.ts';

/** A report by hand: `[[heading]]` lines are sections in order, every table row is `label\tcell\t…`, looked up by its label. */
function reportOf(text: string, template: TemplateId = '2021'): Report {
  const t = templates[template];
  const table = (id: TableId): Table | undefined => {
    const rows = t[id].rows.flatMap((row) => (row.label === '' ? [] : readRow(text, row)));
    const start = Math.min(...rows.map((r) => r.start));
    return rows.length === 0
      ? undefined
      : { id, template, layout: 'tabs', rows, header: null, headerLabels: [], start: Math.max(0, start - 30), end: rows.at(-1)!.end };
  };
  const sections = t.sections.flatMap((s): Report['sections'] => {
    const start = text.indexOf(s.title);
    if (start < 0) return [];
    const range = { start, end: start + s.title.length };
    const heading = { ...range, text: s.title, ordinal: null, words: range };
    return [{ ...range, heading, number: s.number, ordinal: null, wording: 'exact', duplicate: false, body: range, headings: [] }];
  });
  return {
    text,
    markup: false,
    title: undefined,
    organ: undefined,
    year: undefined,
    template: t,
    sections,
    disclosure: table('disclosure'),
    requests: table('requests'),
    disputes: undefined,
    notRead: [],
    evidence: [],
    damage: [],
  };
}

function readRow(text: string, template: Row['template']): Row[] {
  const start = text.indexOf(`${template.label}\t`);
  if (start < 0) return [];
  const end = text.indexOf('\n', start);
  const label = { start, end: start + template.label.length, text: template.label, template: template.label, likeness: 'exact' as const };
  let at = label.end + 1;
  const cells = text
    .slice(at, end)
    .split('\t')
    .map((raw, column): Cell => {
      const cell = { start: at, end: at + raw.length, text: raw, type: template.columns[column]!.type, column, written: [] };
      at += raw.length + 1;
      const isNumber = /^[0-9.]+$/.test(raw);
      return {
        ...cell,
        kind: isNumber ? 'number' : raw === '' ? 'blank' : raw === '/' ? 'placeholder' : 'text',
        value: isNumber ? Number(raw) : null,
      };
    });
  return [
    {
      template,
      label,
      cells,
      shape: cells.length === template.columns.length ? 'right' : 'narrow',
      found: cells.length,
      cellsRange: { start: label.end + 1, end },
      start,
      end,
    },
  ];
}

const zeros = Array(7).fill('0').join('\t');
const filled: Readonly<Record<string, string>> = {
  '1': '3\t10\t0\t0\t0\t0\t12',
  '2': '0\t0\t0\t0\t0\t0\t0',
  '3.1': '3\t4\t0\t0\t0\t0\t7',
  '3.3.1': '0\t/\t\t0\t0\t0\t0',
  '3.5.2': '0\t3\t0\t0\t0\t0\t3',
  '3.7': '3\t7\t0\t0\t0\t0\t10',
  '4': '0\t3\t0\t0\t0\t0\t3',
};
const requests = (rows = filled): string =>
  replaced(
    templates['2021'].requests.rows.map((r) => `${r.label}\t${rows[r.id] ?? zeros}\n`).join(''),
    '1.属于国家秘密',
    '（三）不予公开\r\n1.属于国家秘密',
  );
const text = `𠀀云岫县自然资源局\r\n一、总体情况\r\n按《条例》第五十条和国办公开办函〔2021〕30号编写。\r\n二、主动公开政府信息情况\r\n第二十条第（五）项\r\n行政许可\t8\n三、收到和处理政府信息公开申请情况\r\n${requests()}六、其他需要报告的事项\r\n无。\r\n`;
const report = reportOf(text);

const at = (words: string, shift = 1) => {
  expect(text).toContain(words);
  return hoverAt(report, text.indexOf(words) + shift, 'zh');
};
const cell = (label: string, column: number, language: 'zh' | 'en' = 'zh') => {
  const row = report.requests!.rows.find((r) => r.template.label === label)!;
  return plainText(hoverAt(report, row.cells[column]!.start, language)?.contents ?? '');
};

describe('pointing at', () => {
  test('a citation shows the clause, its place and what it means', () => {
    const hover = at('第五十条')!;
    expect(text.slice(hover.range.start, hover.range.end)).toBe('《条例》第五十条');
    expect(hover.contents).toContain('> （四）政府信息公开工作存在的主要问题及改进情况');
    expect(plainText(hover.contents)).toContain('对年报：年报必备的五项内容');
    expect(plainText(at('30号')!.contents)).toContain('不能遗漏，也不宜泛化');
  });

  test('a row label shows its basis with the words of the clause and how well that is established', () => {
    const words = plainText(at('1.属于国家秘密')!.contents);
    expect(words).toContain('表三 · 三、本年度办理结果 › （三）不予公开 › 1.属于国家秘密');
    expect(words).toContain('《中华人民共和国政府信息公开条例》第十四条：依法确定为国家秘密的政府信息');
    expect(words).toContain('国办函〔2021〕132号第八条第一项');
    expect(words).toContain('这一行的依据：由条文推断，没有明文规定');
  });

  test('a row without an article says that it has none', () => {
    const words = plainText(at('5.要求行政机关确认')!.contents);
    expect(words).toContain('法律依据 条例没有对应的条款');
    expect(words).toContain('国办函〔2021〕132号第十条第五项');
  });

  test('a group label and the heading of a part of table two show what they rest on', () => {
    const group = at('（三）不予公开')!;
    expect(text.slice(group.range.start, group.range.end)).toBe('（三）不予公开');
    expect(plainText(group.contents)).toContain('第三十六条第三项');
    const part = at('第二十条第（五）项', 3)!;
    expect(text.slice(part.range.start, part.range.end)).toBe('第二十条第（五）项');
    expect(plainText(part.contents)).toContain('办理行政许可和其他对外管理服务事项的依据');
  });

  test('a section heading tells what belongs there', () => {
    expect(plainText(at('总体情况')!.contents)).toContain('五个方面：主动公开、依申请公开');
    expect(plainText(at('其他需要报告的事项')!.contents)).toContain('收取信息处理费的情况');
    expect(plainText(hoverAt(report, text.indexOf('总体情况'), 'en')!.contents)).toContain('in five aspects');
  });

  test('text about nothing, and offsets that are none, give nothing', () => {
    expect(at('云岫县')).toBeNull();
    for (const offset of [-1, text.length + 1, Number.NaN, Number.POSITIVE_INFINITY]) expect(hoverAt(report, offset, 'zh')).toBeNull();
  });
});

describe('a cell', () => {
  test('puts its numbers into every equation that it takes part in', () => {
    const words = cell('一、本年新收政府信息公开申请数量', 6);
    expect(words).toContain('表三 · 一、本年新收政府信息公开申请数量 · 申请人情况 › 总计');
    expect(words).toContain('值：12');
    expect(words).toContain('3＋10＝13，表中12，少1（4个0没有列出）');
    expect(words).toContain('本列第一项＋第二项＝第三项＋第四项：12＋0＝12，另一边10＋3＝13，多1');
    expect(cell('一、本年新收政府信息公开申请数量', 6, 'en')).toContain('3＋10＝13; the table says 12, 1 too few');
  });

  test('says so where an equation holds', () => {
    const words = cell('（一）予以公开', 0);
    expect(words).toContain('本行各类申请人之和＝总计：3＋4＝7，表中7，相符');
    expect(words).toContain('本列各项办理结果之和＝办理结果总计：3，表中3，相符');
  });

  test('tells a blank, a placeholder and a zero apart', () => {
    expect(cell('1.属于国家秘密', 0)).toContain('值：0');
    expect(cell('1.属于国家秘密', 1)).toContain('占位符「/」：不是数字，不当作0');
    expect(cell('1.属于国家秘密', 2)).toContain('空白：没有填写。空白不是0');
  });

  test('of a row of the wrong width says that nothing was checked, and why', () => {
    const narrow = replaced(text, `2.重复申请\t${filled['3.5.2']}`, '2.重复申请\t0\t3');
    const words = plainText(hoverAt(reportOf(narrow), narrow.indexOf('2.重复申请\t') + 7, 'zh')!.contents);
    expect(words).toContain('这一行有2格，应为7格');
    expect(words).toContain('本行各类申请人之和＝总计：未核对：有关的行缺少、重复，或者格数不对');
  });
});

test('no hover is longer than a screen holds, in either language', () => {
  for (let offset = 0; offset <= text.length; offset++) {
    for (const language of ['zh', 'en'] as const)
      expect(hoverAt(report, offset, language)?.contents.split('\n').length ?? 0).toBeLessThanOrEqual(25);
  }
  for (let article = 1; article <= 56; article++) {
    const cited = reportOf(`《条例》第${article}条`);
    const hover = hoverAt(cited, 1, 'zh')!;
    expect(hover.contents.split('\n').length).toBeLessThanOrEqual(25);
    expect(hover.contents).toContain('《中华人民共和国政府信息公开条例》第');
  }
});

test('an article that the regulation does not have is said not to exist; a law that is not known says nothing', () => {
  const say = (words: string) => hoverAt(reportOf(words), 1, 'zh')?.contents;
  expect(say('《条例》第五十七条')).toContain('没有第五十七条');
  expect(say('《条例》第十四条第九项')).toContain('没有第十四条第九项');
  expect(say('《政府信息公开信息处理费管理办法》第九条')).toContain('没有收录');
  expect(say('《沧屿市数据办法》第六条')).toBeUndefined();
});

describe('words of a report never become markup', () => {
  const hostile = [
    '[点](command:workbench.action.terminal.new)',
    '<img src=x onerror=alert(1)>',
    '$(warning)',
    '`code`',
    '](http://a.example)',
    'https://a.example www.a.example a@a.example',
    '**粗** _斜_ ~~删~~ # 题\n> 引\n- 项\n1. 项\n| 表 |',
    '\u202e倒\u2066写\u200b',
    '&lt;b&gt; &#60;',
    '\\[x\\](y)',
    '𠀀'.repeat(100),
    '\ud800孤',
  ];
  // What is left when every escaped character is taken out must hold nothing that Markdown, HTML or icons could take up.
  const live = /[[\]<>`$&_~|@#!*]|https?:|www\.|[\u202a-\u202e\u2066-\u2069\u200b]|\n/;

  test.each(hostile)('%j as a cell and as a label', (words) => {
    const inCell = replaced(text, '行政许可\t8\n', `行政许可\t${words.replace(/[\t\n]/g, ' ')}\n`);
    const contents = hoverAt(reportOf(inCell), inCell.indexOf('行政许可\t') + 5, 'zh')!.contents;
    const value = contents.split('\n\n')[1]!;
    expect(value.replace(/\\[!-/:-@[-`{-~]/g, '')).not.toMatch(live);
    expect(() => encodeURIComponent(value)).not.toThrow();
    expect(value).toContain('不是数字');
  });

  test('any text, escaped, holds no live mark and reads back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const escaped = escapeMarkdown(words);
        expect(escaped.replace(/\\[!-/:-@[-`{-~]/g, '')).not.toMatch(live);
        expect(() => encodeURIComponent(escaped)).not.toThrow();
      }),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[ -~汉（）]*[!-~汉]$/), (words) => {
        expect(plainText(escapeMarkdown(words))).toBe(words.trim().replace(/ +/g, ' '));
      }),
    );
  });
});
