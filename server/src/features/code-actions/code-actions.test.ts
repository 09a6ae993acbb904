import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding, Fix } from '../../rules/engine/rule.ts';
import { type Analysis, analyse, applyEdits, defaultSettings } from '../../service.ts';
import { type Mender, offersAt, safeEdits } from './code-actions.ts';

/**
 * A core with rewriting for its rules: each pair is a finding wherever its left side stands, and a safe fix that puts the right side there. `甲`
 * is found and has a fix that is not safe.
 */
function rewriting(pairs: readonly (readonly [find: string, put: string])[]): Mender {
  const findings = (text: string): Finding[] => {
    const all = [...pairs, ['甲', '乙'] as const].flatMap(([find]) => {
      const found: Finding[] = [];
      for (let at = text.indexOf(find); at >= 0; at = text.indexOf(find, at + 1))
        found.push({ start: at, end: at + find.length, code: `toy/${find}`, severity: 'warning', message: { zh: find, en: find } });
      return found;
    });
    return all.sort((a, b) => a.start - b.start || a.end - b.end);
  };
  return {
    analyse: (text) => ({ ...analyse(''), text, findings: findings(text) }),
    fixesOf: (_analysis, finding) => {
      const put = pairs.find(([find]) => finding.code === `toy/${find}`)?.[1];
      const fix: Fix = {
        title: { zh: '改', en: 'fix' },
        safe: put !== undefined,
        edits: [{ start: finding.start, end: finding.end, newText: put ?? '乙' }],
      };
      return [fix];
    },
  };
}

/** The first safe fix, applied and read again, until none is left. */
function oneByOne(text: string, mender: Mender): string {
  let analysis = mender.analyse(text);
  for (;;) {
    const fixes = analysis.findings.flatMap((finding) => mender.fixesOf(analysis, finding).filter((fix) => fix.safe));
    if (!fixes[0]) return analysis.text;
    analysis = mender.analyse(applyEdits(analysis.text, fixes[0].edits));
  }
}

const all = (analysis: Analysis, mender: Mender): string => applyEdits(analysis.text, safeEdits(analysis, defaultSettings, mender));

test('fixing everything gives what fixing one by one gives, and leaves alone what is not safe', () => {
  // Fixes that touch each other, and one whose outcome is found again.
  const mender = rewriting([
    ['錯', '错'],
    ['错', '对'],
    ['一 ', '一'],
    ['对对', '对'],
    ['𠀁', '𠀀'],
  ]);
  const text = fc
    .array(fc.constantFrom('錯', '错', '对', '一 ', ' ', '甲', '𠀁', '𠀀', '\r\n', '政府'), { maxLength: 40 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (content) => {
      const analysis = mender.analyse(content);
      expect(all(analysis, mender)).toBe(oneByOne(content, mender));
      expect(safeEdits(mender.analyse(all(analysis, mender)), defaultSettings, mender)).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test('fixes that undo each other come to an end', () => {
  const mender = rewriting([
    ['天', '地'],
    ['地', '天'],
  ]);
  expect(all(mender.analyse('天地'), mender)).toMatch(/^[天地]{2}$/);
  const growing = rewriting([['长', '长长']]);
  expect(all(growing.analyse('长'), growing)).toMatch(/^长+$/);
});

test('edits touch only what is mended', () => {
  const mender = rewriting([['错', '对']]);
  const text = '一、总体情况\r\n𠀀错\t政府错\r\n';
  const edits = safeEdits(mender.analyse(text), defaultSettings, mender);
  expect(edits).toEqual([...text.matchAll(/错/g)].map(({ index }) => ({ start: index, end: index + 1, newText: '对' })));
});

test('what is offered at a place is what touches it, its ends included', () => {
  const mender = rewriting([['错', '对']]);
  const analysis = mender.analyse('甲一错二甲');
  const at = (start: number, end: number): string[] =>
    offersAt(analysis, { start, end }, defaultSettings, mender).map((offer) => offer.finding.code);
  expect(at(2, 2)).toEqual(['toy/错']);
  expect(at(3, 3)).toEqual(['toy/错']);
  expect(at(1, 1)).toEqual(['toy/甲']);
  expect(at(0, 5)).toEqual(['toy/甲', 'toy/错', 'toy/甲']);
});

test('a text without findings has nothing to offer and nothing to fix', () => {
  const analysis = analyse('');
  expect(offersAt({ ...analysis, findings: [] }, { start: 0, end: 0 }, defaultSettings)).toEqual([]);
  expect(safeEdits({ ...analysis, findings: [] }, defaultSettings)).toEqual([]);
});
