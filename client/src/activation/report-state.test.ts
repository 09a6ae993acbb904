import { expect, test } from 'vitest';
import bundle from '../../../l10n/bundle.l10n.zh-cn.json' with { type: 'json' };
import { type Status, stateOf } from './report-state.ts';

/** As the editor does it for a person who reads Chinese. */
const chinese = (message: string, ...args: (string | number)[]): string =>
  args.reduce<string>((text, arg, i) => text.replace(`{${i}}`, String(arg)), bundle[message as keyof typeof bundle]);

const status: Status = {
  uri: 'file:///%E5%B9%B4%E6%8A%A5.txt',
  version: 3,
  equations: { checked: 42, held: 42 },
  findings: { error: 0, warning: 0, information: 0, hint: 0 },
  notChecked: [],
};

test('a report that is right says so', () => {
  expect(stateOf(status, chinese)).toEqual({ text: '勾稽 42/42', detail: '未发现问题', worst: 'none', notChecked: [] });
});

test('findings are counted by how bad they are, and the worst gives the colour', () => {
  const state = stateOf(
    { ...status, equations: { checked: 42, held: 39 }, findings: { error: 2, warning: 1, information: 1, hint: 2 } },
    chinese,
  );
  expect(state).toMatchObject({ text: '勾稽 39/42', detail: '2 处错误 · 1 处警告 · 1 处信息 · 2 处提示', worst: 'error' });
  expect(stateOf({ ...status, findings: { ...status.findings, warning: 1 } }, chinese).worst).toBe('warning');
  expect(stateOf({ ...status, findings: { ...status.findings, hint: 1 } }, chinese).worst).toBe('none');
});

test('a reason for not checking is said once', () => {
  const reason = '表三宽度不符';
  expect(
    stateOf({ ...status, notChecked: ['sum/row-total', 'sum/one-cell'].map((code) => ({ code, reason })) }, chinese).notChecked,
  ).toEqual([reason]);
});

test('a report of which the check failed is not one in which nothing was found', () => {
  const failed = {
    ...status,
    equations: { checked: 0, held: 0 },
    failed: true,
    notChecked: [{ code: 'nianbao/failed', reason: '检查程序出错' }],
  };
  expect(stateOf(failed, chinese)).toEqual({ text: '未检查', detail: '检查程序出错', worst: 'error', notChecked: ['检查程序出错'] });
});
