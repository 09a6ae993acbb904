import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commonEnds } from '../../../../server/src/text/common-ends.ts';
import { pageOf } from './page-frame.ts';
import { messageFrom, type Preview } from './page-messages.ts';
import { printedPage } from './printed-page.ts';

const sources = {
  script: 'https://w/preview.js?a&b',
  years: 'https://w/years.js',
  style: 'https://w/preview.css',
  cspSource: 'https://w',
  nonce: 'abc123',
  language: 'zh-cn',
  title: '预览 <a>',
};
const hostile = '<img src=x onerror=alert(1)><script>alert(2)</script>"\'&amp;[x](command:y)';
const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
const cell = { kind: 'figure', text: hostile, form: null, colspan: 1, rowspan: 2, range, marks: [] } as const;
const words = { formSays: '规定的格式写作「{0}」。', formOnly: '报告里没有读到。' };
const preview: Preview = {
  uri: 'file:///w/a.txt',
  version: 1,
  before: 0,
  after: 0,
  reports: [
    {
      organ: null,
      year: null,
      range,
      leftOut: 0,
      blocks: [
        { kind: 'title', text: hostile, range, marks: [] },
        { kind: 'paragraph', text: hostile, range, marks: [{ severity: 'error', message: '不应打印' }] },
        {
          kind: 'table',
          table: 'requests',
          name: hostile,
          width: 1,
          remarks: [],
          range,
          marks: [],
          lines: [[cell], [{ ...cell, kind: 'label', colspan: 3 }]],
        },
        { kind: 'unread', table: 'requests', name: hostile, reason: hostile, text: hostile, range, marks: [] },
      ],
    },
  ],
};

describe('the page', () => {
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(pageOf(sources))![1]!;

  test('lets in nothing but its own script and style', () => {
    expect(policy.split('; ').sort()).toEqual([
      'base-uri &#39;none&#39;',
      'default-src &#39;none&#39;',
      'form-action &#39;none&#39;',
      'script-src &#39;nonce-abc123&#39;',
      'style-src https://w',
    ]);
    expect(policy).not.toContain('unsafe');
  });

  test('has no script, handler or style of its own', () => {
    const page = pageOf(sources);
    expect(page.match(/<script\b/g)).toHaveLength(1);
    expect(page).toContain('<script nonce="abc123" src="https://w/preview.js?a&amp;b"');
    expect(page).not.toMatch(/<style|\son\w+=|javascript:/i);
    const { years: _, ...one } = sources;
    expect(pageOf(one)).not.toContain('data-years');
  });
});

describe('the page that is saved for printing', () => {
  const page = printedPage(preview, hostile, 'zh', words);

  test('loads and runs nothing', () => {
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(page).not.toMatch(/<(?:script|img|link|iframe)\b/i);
  });

  test('shows markup of the report as text', () => {
    expect(page.match(/&lt;img src=x onerror=alert\(1\)&gt;/g)).toHaveLength(6);
    expect(page).not.toContain(hostile);
  });

  test('says at its head that it is a copy', () => {
    expect(page.slice(0, 300)).toContain('<meta name="generator" content="nianbao">');
  });

  test('has the spans of merged cells and nothing of what is wrong', () => {
    expect(page).toContain('<td rowspan="2">');
    expect(page).toContain('<th scope="row" colspan="3" rowspan="2">');
    expect(page).not.toContain('不应打印');
  });

  test('says what the form says instead of the report’s words, tells the form’s own words apart, and does so on the screen alone', () => {
    const heads = [
      { ...cell, kind: 'head', text: '先行有效件数', form: '现行"有效"件数', rowspan: 1 },
      { ...cell, kind: 'label', text: '（三）不予公开', range: null, rowspan: 1 },
      { ...cell, text: '', range: null, kind: 'gap', rowspan: 1 },
    ] as const;
    const table = { kind: 'table', table: 'requests', name: '', width: 3, remarks: [], range, marks: [], lines: [heads] } as const;
    const heading = { kind: 'heading', text: '一、概述', form: '一、总体情况', range, marks: [] } as const;
    const told = printedPage({ ...preview, reports: [{ ...preview.reports[0]!, blocks: [heading, table] }] }, '', 'zh', words);
    expect(told).toContain('<h2 class="other" title="规定的格式写作「一、总体情况」。">一、概述</h2>');
    expect(told).toContain('<th scope="col" class="other" title="规定的格式写作「现行&quot;有效&quot;件数」。">先行有效件数</th>');
    expect(told).toContain('<th scope="row" class="lacking" title="报告里没有读到。">（三）不予公开</th>');
    expect(told).toContain('<td></td>');
    expect(told).toContain('@media print{.other{text-decoration:none}');
  });
});

describe('what a page says', () => {
  test('is taken where it is what it should be', () => {
    for (const message of [
      { type: 'ready' },
      { type: 'reveal', range },
      { type: 'scrolled', line: 2.5 },
      { type: 'zoom', zoom: 125 },
      { type: 'tab', tab: 'years' },
      { type: 'year', index: 0 },
      { type: 'painted', turn: 1, version: 1, figures: 200, marks: 0 },
      { type: 'keep', keep: true },
    ])
      expect(messageFrom({ ...message, more: 1 })).toEqual(message);
  });

  test.each([
    undefined,
    null,
    'ready',
    {},
    { type: 'openExternal', uri: 'https://w' },
    { type: 'zoom', zoom: 1e9 },
    { type: 'tab', tab: '__proto__' },
    { type: 'year', index: -1 },
    { type: 'keep', keep: 'yes' },
    { type: 'scrolled', line: Number.NaN },
    { type: 'reveal', range: { start: { line: 0 }, end: null } },
  ])('is not taken when it is %j', (message) => {
    expect(messageFrom(message)).toBeUndefined();
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.anything(), (value) => void messageFrom(value)));
  });
});

test('what is the same at either end is left alone, and no more', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c')), fc.array(fc.constantFrom('a', 'b', 'c')), (before, now) => {
      const { head, tail } = commonEnds(before, now);
      expect(head + tail).toBeLessThanOrEqual(Math.min(before.length, now.length));
      expect([...now.slice(0, head), ...now.slice(now.length - tail)]).toEqual([
        ...before.slice(0, head),
        ...before.slice(before.length - tail),
      ]);
      if (head + tail < Math.min(before.length, now.length)) expect(before[head]).not.toBe(now[head]);
    }),
  );
});
