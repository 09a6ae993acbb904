import { expect, test } from 'vitest';
import { sampleReport } from '../rules/sample.ts';
import { looksLikeReport } from './looks.ts';

const page = (head: string): string =>
  `<!DOCTYPE html>\n<html lang="zh">\n<head>\n<meta charset="utf-8">\n${head}\n</head>\n<body>\n${sampleReport()}\n</body>\n</html>\n`;

test('a page that holds a report looks like one', () => {
  expect(looksLikeReport(page(''), false)).toBe(true);
  expect(looksLikeReport(page('<meta name="generator" content="office">'), true)).toBe(true);
});

test('a copy that was saved for printing does not, for it would be a second report of its year', () => {
  expect(looksLikeReport(page('<meta name="generator" content="nianbao">'), false)).toBe(false);
  expect(looksLikeReport(page('<meta name="generator" content="nianbao">'), true)).toBe(false);
});

test('a report that only speaks of such a copy looks like a report', () => {
  expect(looksLikeReport(`${sampleReport()}<meta name="generator" content="nianbao">`, false)).toBe(true);
});
