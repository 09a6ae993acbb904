import { expect, test } from 'vitest';
import { sampleReport } from '../../server/src/rules/engine/sample.ts';
import { replaced } from '../replaced.ts';
import { visualStudioCode } from './editors.ts';
import { everything, opened, textDocument, uri } from './opened.ts';

const marks = ['[点](command:workbench.action.terminal.new)', '<img src=x onerror=alert(1)>', '$(zap)', '`x`', '\u202e倒', '\ud800孤'];

/** The sample report with hostile words in its title, its labels, its cells and its prose. */
function hostileReport(mark: string): string {
  return replaced(
    replaced(
      replaced(
        replaced(replaced(sampleReport(), '2.重复申请\t1', `2.重复申请\t${mark}`), '行政许可\t', `行政许可${mark}\t`),
        '（三）政府信息管理',
        `（三）政府信息管理${mark}`,
      ),
      /^.*年度报告/,
      (title) => `${title}${mark}`,
    ),
    '手机端页面',
    `手机端${mark}页面，见《条例》第五十条${mark}`,
  );
}

const full = { ...visualStudioCode, initializationOptions: { lawPages: 'nianbao-law:/', commands: ['nianbao.openPreview'] } };

/** All Markdown in an answer. */
function* markdownIn(value: unknown): Iterable<string> {
  if (typeof value !== 'object' || value === null) return;
  if ('kind' in value && value.kind === 'markdown' && 'value' in value) yield String(value.value);
  for (const inner of Object.values(value)) yield* markdownIn(inner);
}

/** All commands that a click would run. */
function* commandsIn(value: unknown): Iterable<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if ((key === 'command' || key === 'target' || key === 'targetUri' || key === 'href') && typeof inner === 'string') yield inner;
    else yield* commandsIn(inner);
  }
}

test.each(marks)('%j anywhere in a report is text in every answer', async (mark) => {
  const text = hostileReport(mark);
  const server = await opened(full, text);
  const answers: unknown[] = [];
  for (const method of ['documentSymbol', 'codeLens', 'semanticTokens/full', 'foldingRange', 'documentLink', 'diagnostic'])
    answers.push(await server.request(`textDocument/${method}`, { textDocument }));
  answers.push(await server.request('textDocument/inlayHint', { textDocument, range: everything }));
  answers.push(
    await server.request('textDocument/codeAction', { textDocument, range: everything, context: { diagnostics: [] } }),
    await server.request('workspace/symbol', { query: '' }),
    await server.request('workspace/executeCommand', { command: 'nianbao.server.tables', arguments: [{ uri, ranges: [everything] }] }),
  );
  for (const [line, words] of text.split('\n').entries()) {
    for (let character = 0; character <= words.length; character += 3) {
      const at = { textDocument, position: { line, character } };
      for (const method of ['hover', 'completion', 'definition']) answers.push(await server.request(`textDocument/${method}`, at));
    }
  }
  let read = 0;
  for (const markdown of markdownIn(answers)) {
    read++;
    const live = markdown.replace(/\\[!-/:-@[-`{-~]/g, '');
    expect(live).not.toMatch(/\]\(command:|<img|\$\(zap\)|`x`|\u202e/);
    expect(() => encodeURIComponent(markdown)).not.toThrow();
  }
  expect(read).toBeGreaterThan(50);
  for (const command of commandsIn(answers)) expect(command).toMatch(/^(?:|nianbao\.[a-zA-Z.]+|nianbao-law:\/[a-z0-9-]+\.md)$/);
  expect(server.received.filter(({ method }) => method === 'window/logMessage')).toEqual([]);
});
