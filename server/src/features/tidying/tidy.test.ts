import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutNames } from '../../../../test/generate/all-layouts.ts';
import { anyCase } from '../../../../test/generate/arbitrary.ts';
import { documentOf } from '../../../../test/generate/document.ts';
import { asPdf } from '../../../../test/generate/pdf.ts';
import { runs } from '../../../../test/runs.ts';
import { tableIds } from '../../format/index.ts';
import type { Report } from '../../report/model.ts';
import { readDocument } from '../../report/read.ts';
import { isPageMark } from '../../report/strip.ts';
import { sampleReport } from '../../rules/engine/sample.ts';
import { analyse, applyEdits } from '../../service.ts';
import { fold } from '../../text/fold.ts';
import { type TidyStep, tidied, tidySteps } from './tidy.ts';
import { type TidyKind, tidyKinds } from './tidy-edit.ts';

const settings = { rules: {} };
const tidy = (text: string, without: readonly TidyKind[] = []) => {
  const parts = readDocument(text).map((part) => tidied(part, settings, new Set(without)));
  const named = parts.flatMap((part) => part.named);
  const counts = Object.fromEntries(
    tidyKinds.flatMap((kind) => (named.includes(kind) ? [[kind, named.filter((one) => one === kind).length]] : [])),
  );
  return {
    text: applyEdits(
      text,
      parts.flatMap(({ edits }) => edits),
    ),
    counts,
  };
};

const closing = '砚溪县水利局\n2024年1月20日\n';
const sample = `${sampleReport(2023)}\n${closing}`;
const organ = '砚溪县水利局';

describe('a report out of a PDF', () => {
  const pdf = asPdf(sample, { width: 35, lines: 12, head: `${organ}政务公开`, mark: (page) => `- ${page} -` });

  test('is the text that the PDF was made of, and what was done is counted by kind', () => {
    const { text, counts } = tidy(pdf);
    expect(text.replaceAll('　　', '')).toBe(sample);
    expect(counts).toEqual({ page: 9, head: 9, break: 11, table: 1 });
  });

  test('keeps what is not wanted', () => {
    const { text, counts } = tidy(pdf, ['head', 'break']);
    expect(text).toContain(`${organ}政务公开`);
    expect(text).not.toContain('- 3 -');
    expect(counts).toMatchObject({ page: 9 });
    expect(counts).not.toHaveProperty('head');
    expect(counts).not.toHaveProperty('break');
  });

  test('is told by numbers alone where they count the pages, between the rows of a table, too', () => {
    const bare = asPdf(sample, { width: 35, lines: 12, head: '', mark: String });
    const { text, counts } = tidy(bare);
    expect(text.replaceAll('　　', '')).toBe(sample);
    expect(counts).toMatchObject({ page: 9 });
    // One that does not fit in may be anything: then none is a page's.
    expect(tidy(bare.replace('\n3\n', '\n13\n')).counts).not.toHaveProperty('page');
  });

  test('loses the running head that is its title, and never the title', () => {
    const title = `${organ}2023年政府信息公开工作年度报告`;
    const { text } = tidy(asPdf(sample, { width: 35, lines: 12, head: title, mark: (page) => `第 ${page} 页 共 9 页` }));
    expect(text.split(title)).toHaveLength(2);
    expect(text.startsWith(title)).toBe(true);
  });

  test('with CRLF stays one', () => {
    const { text } = tidy(pdf.replaceAll('\n', '\r\n'));
    expect(text.replaceAll('　　', '')).toBe(sample.replaceAll('\n', '\r\n'));
  });
});

describe('what is not joined', () => {
  const report = (body: string): string => sample.replace('水库水情、农村供水水质和涉水行政许可结果按月更新。', body);
  const full = '本机关按照规定及时公开水库水情和农村供水水质方面的政府信息并接受监督';

  test('headings, items of a list, signature and date, and figures that would become one', () => {
    const body = [full, full, '（一）另一项工作', full, '1.一项工作', '（2）另一项', full, `${full}12`, '34件。', full, full].join('\n');
    const { text } = tidy(report(body));
    for (const line of ['（一）另一项工作', '1.一项工作', '（2）另一项', '34件。', ...closing.trim().split('\n')])
      expect(text.split('\n')).toContain(line);
  });

  test('a line behind a full stop, where no indent tells paragraphs apart', () => {
    const stopped = `${full.slice(0, -1)}。`;
    const { text } = tidy(report([full, full, stopped, stopped, full, `${full}并公开。`].join('\n')));
    expect(text).toContain(`${stopped}\n${stopped}\n`);
  });
});

describe('spaces and digits', () => {
  const line = '本机关全年新收政府信息公开申请28件，上年结转3件';
  const { text, counts } = tidy(
    sample
      .replace(line, '本机关全年新收政府信息公开 申请２８ 件 ，上年　结转 3件，支持 PDF 和 WPS 2019 两种格式')
      .replace('行政处罚\t18\t', '行政处罚\t１８\t'),
  );

  test('are set right in sentences, beside marks and figures; beside foreign words they stay', () => {
    expect(text).toContain('本机关全年新收政府信息公开申请28件，上年结转3件，支持 PDF 和 WPS 2019 两种格式');
    expect(counts).toEqual({ space: 5, digit: 4 });
  });

  test('a cell keeps its value', () => {
    expect(text).toContain('行政处罚\t18\t');
  });
});

test('a report that is as it should be is left alone, and so is one that is a page of the web', () => {
  expect(tidy(sample)).toEqual({ text: sample, counts: {} });
  const html = `<html><body><p>${sample.split('\n').join('</p>\n<p>')}</p></body></html>`;
  expect(tidy(html).counts).not.toHaveProperty('break');
});

/** What each cell says, by table and row. */
const cellsOf = (report: Report) =>
  tableIds.flatMap((id) =>
    (report[id]?.rows ?? []).flatMap(({ template, cells }) => cells.map(({ kind, value }) => [id, template.id, kind, value])),
  );

const codesOf = (text: string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { code } of analyse(text).findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
};

/** Fails unless a step takes out what it names and nothing else. */
function expectHonest(before: string, { edits, text }: TidyStep): void {
  expect(applyEdits(before, edits)).toBe(text);
  for (const { start, end, newText, named } of edits) {
    const old = before.slice(start, end);
    const gone = old
      .split(/[\n\r\f]+/)
      .map((line) => line.trim())
      .filter((line) => line !== '');
    if (named.includes('table')) continue;
    if (named.includes('page') || named.includes('head')) {
      expect(newText.trim()).toBe('');
      expect(gone).toHaveLength(named.length);
      for (const [i, line] of gone.entries())
        if (named[i] === 'page') expect(isPageMark(line) || /^\d{1,3}(?: ?\/ ?\d{1,3})?$/.test(line), line).toBe(true);
    } else if (named[0] === 'digit') expect([fold(old), old.length]).toEqual([newText, named.length]);
    else expect([gone, newText.trim()]).toEqual([[], '']);
    if (named[0] === 'space') expect([newText, old.length]).toEqual(['', named.length]);
    if (named[0] === 'break') expect(old).toMatch(/[\n\r]/);
  }
}

describe('for every report, in every layout, dressed as it may be', () => {
  test('no character goes that is not named, no cell changes, no heading and no finding comes, and the second time nothing is left to do', () => {
    fc.assert(
      fc.property(anyCase(layoutNames), fc.constantFrom(0, 28, 35, 40), fc.boolean(), (wanted, width, isHeaded) => {
        const { text: laid } = documentOf(wanted);
        const text =
          width === 0
            ? laid
            : asPdf(laid, {
                width,
                lines: 20,
                head: isHeaded ? '某某局政务公开' : '',
                mark: (page) => (isHeaded ? String(page) : `— ${page} —`),
              });
        for (const { report } of readDocument(text)) {
          let before = report.text;
          const steps = tidySteps(report, settings);
          for (const step of steps) {
            expectHonest(before, step);
            before = step.text;
          }
          const [after] = readDocument(before);
          for (const cell of cellsOf(report)) if (cell[3] !== null) expect(cellsOf(after!.report)).toContainEqual(cell);
          expect(after!.report.sections.map(({ number }) => number)).toEqual(report.sections.map(({ number }) => number));
          const codes = codesOf(report.text);
          for (const [code, count] of codesOf(before)) expect(count, code).toBeLessThanOrEqual(codes.get(code) ?? 0);
          expect(tidySteps(after!.report, settings)).toEqual([]);
        }
      }),
      runs(15),
    );
  });
});
