import { expect, test } from 'vitest';
import { replaced } from '../../../../test/replaced.ts';
import { analyse, applyEdits, type DocumentFinding, fixesOf } from '../../service.ts';
import { tableLines } from '../engine/form.ts';
import { sampleReport } from '../engine/sample.ts';
import { evaluate } from '../engine/sums.ts';
import { rules } from '../index.ts';

const sample = sampleReport(2023);
const headings = sample.split('\n').filter((line) => /^[一二三四五六]、\S+$/u.test(line));
const [first, , third, fourth, fifth, sixth] = headings as [string, string, string, string, string, string];

const said = (text: string, category = 'section/'): readonly string[] =>
  analyse(text).findings.flatMap((f) => (f.code.startsWith(category) ? [`${f.severity} ${f.code} ${f.message.zh}`] : []));
const without = (from: string, to?: string): string => sample.slice(0, sample.indexOf(from)) + (to ? sample.slice(sample.indexOf(to)) : '');

/** What the rule proposes, whether or not the verifier lets it pass. */
function proposed(text: string, code: string): string {
  const { parts, findings } = analyse(text);
  const { report } = parts[0]!;
  const finding = findings.find((f) => f.code === code)!;
  const rule = rules.find((r) => r.code === code)!;
  const [fix] = rule.fixes!(finding.own, { report, sums: evaluate(report) });
  return applyEdits(text, fix!.edits);
}

const mended = (text: string, finding: DocumentFinding): string => applyEdits(text, fixesOf(finding)[0]!.edits);

test('sections missing side by side are one finding, others are one each', () => {
  expect(said(without(fifth))).toEqual([
    'error section/missing 缺少第五部分「存在的主要问题及改进情况」、第六部分「其他需要报告的事项」。',
  ]);
  expect(said(replaced(without(fifth, sixth), /二、主动公开政府信息情况[\s\S]*?(?=三、收到)/, '')).map((s) => s.slice(0, 30))).toHaveLength(
    2,
  );
});

// An empty table is a finding of its own, so that the verifier does not offer this fix; what it proposes is right all the same.
test('a missing table section is put back blank, never with zeros, and what its absence had shifted is renumbered', () => {
  const shifted = replaced(
    replaced(replaced(without(third, fourth), fourth, replaced(fourth, '四', '三')), fifth, replaced(fifth, '五', '四')),
    sixth,
    replaced(sixth, '六', '五'),
  );
  expect(said(shifted)).toEqual(['error section/missing 缺少第三部分「收到和处理政府信息公开申请情况」。']);
  const text = proposed(shifted, 'section/missing');
  expect(text.split('\n').filter((line) => headings.includes(line))).toEqual(headings);
  const { requests, template } = analyse(text).parts[0]!.report;
  expect(text).toContain(`${third}\n\n${tableLines(template.requests).join('\n')}\n\n${fourth}`);
  expect(requests!.rows.flatMap((row) => row.cells.map((cell) => cell.kind)).every((kind) => kind === 'blank')).toBe(true);
});

test('a section put at the end of a text with CRLF keeps its line breaks', () => {
  const text = without(sixth).replaceAll('\n', '\r\n');
  const after = mended(text, analyse(text).findings[0]!);
  expect(after.replaceAll('\r\n', '')).not.toContain('\n');
  expect(after.trimEnd().endsWith(sixth)).toBe(true);
});

test('a heading that keeps its table but lost its words is put above the table', () => {
  const text = replaced(sample, `${fourth}\n\n`, '');
  const after = proposed(text, 'section/missing');
  expect(after).toBe(sample);
});

test('one shift is one finding; its fix rewrites the ordinals and nothing else', () => {
  const text = replaced(
    replaced(replaced(replaced(sample, third, `四${third.slice(1)}`), fourth, `五${fourth.slice(1)}`), fifth, `六${fifth.slice(1)}`),
    sixth,
    `七${sixth.slice(1)}`,
  );
  const found = analyse(text).findings;
  expect(said(text)).toEqual([
    `error section/numbering 从「四${third.slice(1)}」起，4 个部分的序号都大了 1，应依次为「三」「四」「五」「六」。`,
  ]);
  expect(mended(text, found[0]!)).toBe(sample);
});

test('sections in another order are a matter of the order even when they are numbered by it', () => {
  const parts = (text: string): string => text.slice(text.indexOf(third), text.indexOf(fifth));
  const block3 = sample.slice(sample.indexOf(third), sample.indexOf(fourth));
  const block4 = sample.slice(sample.indexOf(fourth), sample.indexOf(fifth));
  const swapped = replaced(sample, parts(sample), replaced(block4, '四、', '三、') + replaced(block3, '三、收', '四、收'));
  const { findings } = analyse(swapped);
  expect(findings.map((f) => f.code)).toEqual(['section/order']);
  expect(mended(swapped, findings[0]!)).toBe(sample);
});

test('first-level numbers inside a section are one finding, a table of contents is none, an annex is for information', () => {
  const inner = replaced(
    replaced(replaced(sample, '（一）主动公开\n', '一、主动公开情况\n'), '（二）依申请公开\n', '二、依申请公开情况\n'),
    '（三）政府信息管理',
    '三、政府信息管理',
  );
  expect(said(inner)).toEqual([expect.stringContaining('「一、总体情况」里又用了一级序号「一」至「三」')]);
  expect(said(replaced(sample, first, `${headings.join('\n')}\n\n${first}`))).toEqual([]);
  expect(said(`${sample}\n七、附件\n\n附表略。\n`)).toEqual(['information section/extra 「附件」不是格式的六个部分之一。']);
});

test('a heading that stands twice is an error where its words are the official ones', () => {
  const text = `${sample}\n${sixth}\n\n无。\n`;
  expect(said(text)).toEqual([`error section/duplicate 「${sixth}」与「${sixth}」重复。`]);
});

test('accepted variants are silent, other words for the section are information, a typing error is a warning', () => {
  const worded = (words: string): string => replaced(sample, fifth, `五、${words}`);
  expect(said(worded('政府信息公开工作存在的主要问题及改进情况'))).toEqual([]);
  expect(said(worded('存在不足及改进措施')).map((s) => s.split(' ')[0])).toEqual(['information']);
  expect(said(worded('存在的主要问提及改进情况')).map((s) => s.split(' ')[0])).toEqual(['warning']);
  expect(said(worded('下年度打算'))).toEqual([
    'warning section/title 「五、下年度打算」：第五部分的标题应为「存在的主要问题及改进情况」。',
  ]);
});

test('for 2019, when the format was only encouraged, and for a text without a title nothing of this is an error', () => {
  const older = sampleReport(2019);
  expect(said(older.slice(0, older.indexOf(sixth))).map((s) => s.split(' ')[0])).toEqual(['warning']);
  expect(said(sample.slice(sample.indexOf(first), sample.indexOf(sixth))).map((s) => s.split(' ')[0])).toEqual(['warning']);
});

test('headings that the reading does not take apart are not called missing, and other texts are left alone', () => {
  expect(
    said(headings.reduce((text, heading, i) => replaced(text, heading, `第${'一二三四五六'[i]}部分　${heading.slice(2)}`), sample)),
  ).toEqual([]);
  expect(said('今天开会，讨论水库除险加固怎么安排。\n\n一、时间\n\n二、地点\n', '')).toEqual([]);
  expect(said('', '')).toEqual([]);
});
