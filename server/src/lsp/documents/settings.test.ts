import { expect, test } from 'vitest';
import { languageOf } from '../connection/client-capabilities.ts';
import { parseOptions, parseSettings, plainSettings } from './settings.ts';

const off = { 'sum/row-total': 'off' };

test.each([
  [{ rules: off }],
  [{ 'rules.sum/row-total': 'off' }],
  [{ nianbao: { rules: off } }],
  [{ nianbao: { 'rules.sum/row-total': 'off' } }],
  [{ 'nianbao.rules': off }],
  [{ 'nianbao.rules.sum/row-total': 'off' }],
  [{ 'nianbao.rules': off, editor: { fontSize: 12 }, 'files.eol': '\n' }],
  [{ rules: { ...off, 'cell/blank': null }, detect: false, trace: { server: 'off' } }],
])('%j switches the rule off, without a complaint', (value) => {
  expect(parseSettings(value)).toEqual({ settings: { rules: off }, problems: [] });
});

test.each([undefined, null, {}, { nianbao: null }, { nianbao: {} }, { rules: {} }, { rules: null }])('%j is the defaults', (value) => {
  expect(parseSettings(value)).toEqual({ settings: plainSettings, problems: [] });
});

test.each([
  [5],
  ['全部关闭'],
  [[]],
  [{ rules: 5 }],
  [{ rules: [] }],
  [{ rules: { 'sum/row-total': 5 } }],
  [{ rules: { 'sum/row-total': 'fatal' } }],
  [{ rules: { 'sum/row-total': { severity: 'off' } } }],
  [{ rules: { 勾稽: 'off' } }],
  [{ rules: { '../../etc/passwd': 'off' } }],
  [{ rules: { 'a/b': 'x'.repeat(10_000_000) } }],
  [{ rules: { [`a/${'b'.repeat(10_000_000)}`]: 'off' } }],
  [{ nianbao: 'off' }],
  [{ unheard: true }],
])('a value of a wrong type leaves the defaults, and is named shortly', (value) => {
  const { settings, problems } = parseSettings(value);
  expect(settings).toEqual(plainSettings);
  expect(problems).toHaveLength(1);
  expect(problems[0]!.length).toBeLessThan(100);
});

test('a rule whose box is not ticked is off, whatever else is said of it; ticked ones are as they were', () => {
  const checks = { 'sum/row-total': false, 'cell/blank': true, 'title/form': false };
  const { settings, problems } = parseSettings({ checks, rules: { 'sum/row-total': 'hint', 'cell/blank': 'hint' } });
  expect(settings.rules).toEqual({ 'sum/row-total': 'off', 'cell/blank': 'hint', 'title/form': 'off' });
  expect(problems).toEqual([]);
  expect(parseSettings({ checks: { 'sum/row-total': true } })).toEqual({ settings: plainSettings, problems: [] });
  expect(parseSettings({ checks: { 勾稽: false } }).problems).toHaveLength(1);
});

test('one wrong severity does not take the right ones with it', () => {
  const { settings, problems } = parseSettings({ rules: { 'sum/row-total': 'off', 'cell/blank': 'loud', 'title/year': 'hint' } });
  expect(settings.rules).toEqual({ 'sum/row-total': 'off', 'title/year': 'hint' });
  expect(problems).toEqual(['rules."cell/blank"']);
});

test.each([
  '{"__proto__": {"rules": {"sum/row-total": "off"}}}',
  '{"nianbao": {"__proto__": {"polluted": true}}}',
  '{"rules": {"__proto__": "off", "constructor": "off", "prototype": "off"}}',
  '{"rules": {"__proto__": {"polluted": true}}}',
  '{"constructor": {"prototype": {"polluted": true}}}',
  '{"rules.__proto__": "off", "nianbao.__proto__.polluted": true}',
])('%s touches no prototype and changes no setting', (json) => {
  const { settings } = parseSettings(JSON.parse(json));
  parseOptions(JSON.parse(json));
  expect(settings).toEqual(plainSettings);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test('options are taken one by one; a wrong one is named and left out', () => {
  const given = { status: true, rulePages: 'file:///x/docs/rules/', language: 'en', settings: { a: 1 }, other: 1 };
  expect(parseOptions(given)).toEqual({
    options: { status: true, rulePages: 'file:///x/docs/rules/', language: 'en', settings: { a: 1 } },
    problems: [],
  });
  expect(parseOptions({ status: 'yes', language: 'fr' })).toEqual({
    options: {},
    problems: ['initializationOptions.status', 'initializationOptions.language'],
  });
  for (const none of [undefined, null, 5, [], 'x']) expect(parseOptions(none)).toEqual({ options: {}, problems: [] });
});

test.each(['', 'docs/rules/', 'file:///x/docs/rules', 'javascript:alert(1)/', 'command:x/', 'data:text/html,/', 'file:///a b/', 5])(
  'the pages %j are no address to link to',
  (rulePages) => {
    expect(parseOptions({ rulePages }).options).toEqual({});
  },
);

test('Chinese unless another language is named', () => {
  expect([undefined, '', null, 5, 'zh', 'zh-CN', 'zh-tw', 'ZH-hans'].map(languageOf)).toEqual(Array(8).fill('zh'));
  expect(['en', 'en-US', 'fr', 'ja'].map(languageOf)).toEqual(Array(4).fill('en'));
});
