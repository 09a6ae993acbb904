import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutNames } from '../../../../test/generate/all-layouts.ts';
import { anyCase } from '../../../../test/generate/arbitrary.ts';
import { documentOf } from '../../../../test/generate/document.ts';
import { replaced } from '../../../../test/replaced.ts';
import { runs } from '../../../../test/runs.ts';
import { safeEdits } from '../../features/code-actions/code-actions.ts';
import { repairsOf } from '../../features/code-actions/repair-document.ts';
import { analyse, applyEdits, defaultSettings, fixesOf } from '../../service.ts';
import { simplifiedForms } from '../../text/script.ts';
import { wrongText } from '../engine/examples.ts';
import { pages } from '../engine/pages.generated.ts';
import { sampleReport } from '../engine/sample.ts';

const forms = simplifiedForms();
/** Traditional characters that simplified script has not. */
const traditional = (text: string): string => [...text].filter((c) => forms.has(c.codePointAt(0)!) && !'著乾徵么'.includes(c)).join('');
const found = (text: string) => analyse(text).findings.filter(({ code }) => code === 'text/traditional');
const fixedAll = (text: string): string => applyEdits(text, safeEdits(analyse(text), defaultSettings));
const repaired = (text: string): string => applyEdits(text, repairsOf(analyse(text)));

const [example] = pages.find(({ code }) => code === 'text/traditional')!.examples;
const mixed = replaced(wrongText(example!), '組織業務培訓2次', '羣眾知道什么、看得見什么，組織業務培訓2次');
const damaged = replaced(mixed, '\t（一）予以公开', '\t?。ㄒ唬┯枰怨_');

describe('traditional script', () => {
  test('is converted for a whole report, and what is written so in both scripts stays', () => {
    const after = fixedAll(mixed);
    expect(traditional(after)).toBe('');
    expect(after).toContain('群众知道什么、看得见什么');
    expect(found(after)).toEqual([]);
  });

  test('is not converted by half: where characters are scrambled these are repaired first, and the finding says so', () => {
    expect(traditional(fixedAll(damaged))).toBe(traditional(damaged));
    const [finding] = found(damaged);
    expect(finding?.message.zh).toContain('先修复乱码');
    expect(fixesOf(finding!)).toEqual([]);
  });

  test('of which a few characters are left is still told of, but never changed in bulk: they may be a name', () => {
    const few = replaced(replaced(sampleReport(2023), '检索入口移至首页', '檢索入口移至首頁'), '听取', '聽取');
    const [finding, ...more] = found(few);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ severity: 'information' });
    expect(finding!.message.zh).toContain('檢、頁、聽');
    expect(fixedAll(few)).toBe(few);
    const [fix] = fixesOf(finding!);
    expect(found(applyEdits(few, fix!.edits))).toEqual([]);
    expect(found(replaced(sampleReport(2023), '检索入口移至首页', '什么是公开，什么不公开，为什么'))).toEqual([]);
  });

  test('is told of in one word of an else simplified text, and not in names and titles', () => {
    const [finding, ...more] = found(replaced(sampleReport(2023), '检索入口移至首页', '檢索入口移至首页'));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ severity: 'information' });
    expect(finding!.message.zh).toBe('有 1 个繁体字（檢），内地机关的报告应当用简体。');
    for (const right of ['联系人：陳学开', '《臺灣水利》入口移至首页', '在張家镇设公开栏', '由刘開明同志分管'])
      expect(found(replaced(sampleReport(2023), '检索入口移至首页', right)), right).toEqual([]);
  });

  test('is never left as a mixture that is called clean, whichever is done first', () => {
    const any = anyCase(layoutNames).map((wanted) => ({
      ...wanted,
      copies: 1 as const,
      dress: { ...wanted.dress, script: 'traditional' as const, shift: true },
    }));
    fc.assert(
      fc.property(any, fc.constantFrom([fixedAll, repaired, fixedAll], [repaired, fixedAll], [fixedAll, repaired]), (wanted, steps) => {
        const { text } = documentOf(wanted);
        const after = steps.reduce((now, step) => step(now), text);
        if (traditional(after).length >= 3 && found(text).length > 0) expect(found(after)).not.toEqual([]);
      }),
      runs(8),
    );
  });
});
