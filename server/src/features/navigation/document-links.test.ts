import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse } from '../../service.ts';
import { linkedHosts, linksOf } from './document-links.ts';

const document = 'file:///w/%E5%B9%B4%E6%8A%A5/2024.txt';
const links = (text: string, uri = document, folders = ['file:///w']): string[] =>
  linksOf(analyse(text), uri, folders).map(({ start, end, target }) => `${text.slice(start, end)} → ${target}`);

test('addresses of the sites that publish the law are links, up to the Chinese words behind them', () => {
  expect(
    links('𠀀见https://www.gov.cn/zhengce/content_1.htm。\r\n（https://flk.npc.gov.cn/a?b=1），另见(https://www.moj.gov.cn).'),
  ).toEqual([
    'https://www.gov.cn/zhengce/content_1.htm → https://www.gov.cn/zhengce/content_1.htm',
    'https://flk.npc.gov.cn/a?b=1 → https://flk.npc.gov.cn/a?b=1',
    'https://www.moj.gov.cn → https://www.moj.gov.cn/',
  ]);
});

test('files inside a workspace folder are links', () => {
  expect(links('[附件](附件.xlsx) [去年](../2023.txt) [同](./表/三.txt)')).toEqual([
    '附件.xlsx → file:///w/%E5%B9%B4%E6%8A%A5/%E9%99%84%E4%BB%B6.xlsx',
    '../2023.txt → file:///w/2023.txt',
    './表/三.txt → file:///w/%E5%B9%B4%E6%8A%A5/%E8%A1%A8/%E4%B8%89.txt',
  ]);
  expect(links('[附件](附件.xlsx)', 'vscode-vfs://github/org/repo/2024.txt', ['vscode-vfs://github/org/repo'])).toHaveLength(1);
});

test.each([
  'https://evil.example/www.gov.cn',
  'https://www.gov.cn.evil.example/',
  'https://www.gov.cn@evil.example/',
  'https://user:pw@www.gov.cn/',
  'https://www.gov.cn:8443/',
  'http://www.gov.cn/',
  'https://',
  '[x](file:///etc/passwd)',
  '[x](../../etc/passwd)',
  '[x](..%2f..%2fetc%2fpasswd)',
  '[x](%2e%2e/%2e%2e/etc/passwd)',
  '[x](/etc/passwd)',
  '[x](//server/share/a.txt)',
  '[x](\\\\server\\share\\a.txt)',
  '[x](..\\..\\a.txt)',
  '[x](file://server/w/a.txt)',
  '[x](vscode://file/w/a.txt)',
  '[x](command:workbench.action.terminal.new)',
  '[x](javascript:alert(1))',
  '[x](data:text/html,1)',
  '[x](https://evil.example/a)',
  '[x](/w)',
  '[x]()',
  '[x](a\nb)',
])('%s is no link', (text) => expect(links(text)).toEqual([]));

test('a folder is not another whose name begins alike, and the root of everything is none', () => {
  expect(links('[x](../../w2/a.txt)')).toEqual([]);
  expect(links('[x](../a.txt)', document, ['file:///'])).toEqual([]);
  expect(links('[x](../a.txt)', document, [])).toEqual([]);
  expect(links('[x](a.txt)', 'untitled:Untitled-1', ['file:///w'])).toEqual([]);
});

test('whatever stands in a text, a link leads to a listed site or into a folder', () => {
  const piece = fc.constantFrom(
    'https://',
    'www.gov.cn',
    '/',
    '..',
    '[',
    '](',
    ')',
    '@',
    ':',
    '%2f',
    'file:///',
    '\\',
    'a',
    '𠀀',
    ' ',
    '.',
    'w',
    '\n',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join('');
      for (const { start, end, target } of linksOf(analyse(text), document, ['file:///w'])) {
        expect(end).toBeGreaterThan(start);
        const { protocol, hostname, pathname } = new URL(target);
        if (protocol === 'https:') expect(linkedHosts.has(hostname)).toBe(true);
        else expect([protocol, hostname, pathname.startsWith('/w/')]).toEqual(['file:', '', true]);
      }
    }),
    { numRuns: 1000 },
  );
});
