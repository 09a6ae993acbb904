import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse, applyEdits, fixesOf } from '../../service.ts';
import { exampleText } from '../engine/sample.ts';
import { isIdentityNumber, mayBeOldIdentityNumber } from './numbers.ts';

const withSentence = (sentence: string): string => exampleText({ changes: [['未发生责任追究情形。', `未发生责任追究情形。${sentence}`]] });
const said = (sentence: string): readonly (readonly [string, string])[] =>
  analyse(withSentence(sentence)).findings.flatMap((f) => (f.code.startsWith('privacy/') ? [[f.code, f.severity] as const] : []));

describe('mobile numbers', () => {
  test('are told, also where they are said to be the contact', () => {
    expect(said('申请人（13900001234）要求邮寄。')).toEqual([['privacy/mobile', 'warning']]);
    expect(said('申请人𠀀某（１３９ ０００１ ２３４５）要求邮寄。')).toEqual([['privacy/mobile', 'warning']]);
    expect(said('联系电话：13900001234。')).toEqual([['privacy/mobile', 'warning']]);
  });

  test.each([
    '0371-65901234',
    '037165901234',
    '138****1234',
    '12345',
    '备案号13012345678号',
    '访问量13912345678次',
    '410105139000012345678',
    '1.13900001234',
  ])('%s is none', (number) => {
    expect(said(`信息为${number}。`).filter(([code]) => code === 'privacy/mobile')).toEqual([]);
  });
});

describe('identity numbers', () => {
  test('one wrong digit is caught by the check character, whichever it is', () => {
    expect(isIdentityNumber('11010519491231002X')).toBe(true);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (at, add) => {
        const right = '11010519491231002X';
        const wrong = right.slice(0, at) + String((Number(right[at]) + add) % 10) + right.slice(at + 1);
        expect(isIdentityNumber(wrong)).toBe(false);
      }),
    );
  });

  test('the old form has no check: a hint', () => {
    expect(mayBeOldIdentityNumber('110105491231002')).toBe(true);
    expect(said('号码110105491231002。')).toEqual([['privacy/identity-number', 'hint']]);
    expect(said('号码110105499931002。')).toEqual([]);
  });

  test('a credit code and a longer number are none', () => {
    expect(said('统一社会信用代码11410105MB1234567X。')).toEqual([]);
    expect(said('流水号11010519491231002011。')).toEqual([]);
  });

  test('the fix masks it in the forms of the notice, and nothing else changes', () => {
    const text = withSentence('申请人身份证号11010519491231002X，手机13900001234。');
    const analysis = analyse(text);
    const edits = analysis.findings.filter((f) => f.code.startsWith('privacy/')).flatMap((f) => fixesOf(analysis, f)[0]!.edits);
    expect(applyEdits(text, edits)).toBe(withSentence('申请人身份证号11*************02X，手机139****1234。'));
  });
});

test.each([
  '申请人以自然人为主。',
  '申请人情况见表三。',
  '申请人周末提交的申请次日登记。',
  '申请人曾多次提出同一申请。',
  '申请人陆续提交补正材料。',
  '申请人：公民、法人和其他组织。',
  '申请人张某提出的申请涉及第三方。',
  '申请人逾期不补正的不再处理。',
])('no applicant is named: %s', (sentence) => {
  expect(said(sentence)).toEqual([]);
});

test.each(['申请人：李砚秋，要求邮寄。', '申请人赵松坪提交的申请已经办结。'])('an applicant is named: %s', (sentence) => {
  expect(said(sentence)).toEqual([['privacy/applicant', 'warning']]);
});
