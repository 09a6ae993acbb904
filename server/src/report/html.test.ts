import fc from 'fast-check';
import { expect, test } from 'vitest';
import { htmlView, isHtml } from './html.ts';

const table =
  '<p>三、收到和处理</p><table><tr><td rowspan="2">甲</td><td colspan="2">乙&nbsp;丙</td></tr>\r\n<tr><td><p>1</p><p>2</p></td><td></td></tr></table><p>𠀀后</p>';

test('a table is a grid of tabs in which merged cells leave blanks', () => {
  expect(htmlView(table).text).toBe('三、收到和处理\n甲\t乙\u00a0丙\t\t\n\t1\u20282\u2028\t\t\n𠀀后\n');
});

test('a figure of the view is marked where it stands in the source', () => {
  const { text, toSource } = htmlView(table);
  expect(table[toSource(text.indexOf('1'))]).toBe('1');
  expect(table[toSource(text.indexOf('2'))]).toBe('2');
  expect(table.slice(toSource(text.indexOf('𠀀')))).toMatch(/^𠀀后/);
});

test('a blank cell stands inside its own tags', () => {
  const source = '<table><tr><td>规章</td><td></td><td>5</td></tr></table>';
  const { text, toSource } = htmlView(source);
  expect(text).toBe('规章\t\t5\t\n');
  expect(source.slice(toSource(text.indexOf('\t') + 1))).toMatch(/^<\/td><td>5/);
});

test('plain text with rests of tags is no HTML, a page and a fragment with a table are', () => {
  expect(isHtml('（一）予以公开?/p> | 0 |\n?br/>')).toBe(false);
  expect(isHtml('PM2.5<35微克，a<t')).toBe(false);
  expect(isHtml('<!DOCTYPE html><html><body>一</body></html>')).toBe(true);
  expect(isHtml('某某局年度报告\n<table><tr><td>规章</td></tr></table>')).toBe(true);
});

test('any markup whatever gives a view whose units all come from the source, in order', () => {
  const piece = fc.constantFrom(
    '<td>',
    '</td>',
    '<tr>',
    '<table>',
    '</table>',
    '<td rowspan=3 colspan="9999">',
    '<p',
    '&nbsp;',
    '&#x4e00;',
    '规章',
    '5',
    '\r\n',
    '<!--',
    '-->',
    '<script>',
    '</script>',
    '𠀀',
    '<',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const source = pieces.join('');
      const { text, toSource } = htmlView(source);
      let before = 0;
      for (let i = 0; i < text.length; i++) {
        const at = toSource(i);
        expect(at).toBeGreaterThanOrEqual(before);
        expect(at).toBeLessThanOrEqual(source.length);
        before = at;
      }
    }),
  );
});
