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
    '139-8871-2046',
    '139－8871－2046',
    '139 8871 2046',
    '139.8871.2046',
    '139·8871·2046',
    '139—8871—2046',
    '139-887-12046',
    '1398-871-2046',
    '+86 139 8871 2046',
    '86-13988712046',
    '（139）88712046',
  ])('%s is one, whatever parts it', (number) => {
    expect(said(`联系人手机${number}。`)).toEqual([['privacy/mobile', 'warning']]);
  });

  test.each([
    '400-139-8871',
    '0551-62880066转1398',
    '010-1398-8712',
    '2023-1398-8712',
    '12345、12366、12315',
    '800-820-8871',
    '邮编139887，电话62880066',
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

  test.each(['340103-19870615-2030', '340103 1987 0615 2030', '3401 0319 8706 1520 30', '340103－19870615－2030'])(
    '%s is one in groups',
    (number) => {
      expect(said(`申请人证件号码：${number}。`)).toEqual([['privacy/identity-number', 'warning']]);
    },
  );

  test('called so, it is one even with a wrong check character or in the old form; in groups without that it is none', () => {
    expect(said('申请人身份证号码340103198706152031。')).toEqual([['privacy/identity-number', 'warning']]);
    expect(said('身份证号110105491231002。')).toEqual([['privacy/identity-number', 'warning']]);
    expect(said('索引号340103-19870615-2031。')).toEqual([]);
    expect(said('索引号340103198706152031。')).toEqual([]);
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
    const edits = analysis.findings.filter((f) => f.code.startsWith('privacy/')).flatMap((f) => fixesOf(f)[0]!.edits);
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

test.each([
  '听取申请人陈述，制作笔录。',
  '宋庄镇申请的3件、姜堰区申请的2件均已办结。',
  '邀请群众代表（李砚秋、赵松坪）参加评议。',
  '来访群众（含老人、孩子）。',
  '申请人（自然人、企业）网上提出。',
  '打消申请人顾虑，当场答复。',
  '原告陈述申辩后撤诉。',
  '申请人为企业的3件，为自然人的25件。',
  '向村民张贴公告，方便群众申请公开。',
  '申请人李先生提出的申请已经办结。',
  '申请人郑重承诺，不再重复申请。',
  '群众来电咨询12345热线。',
  '申请人、投诉人均可查询。',
  '常见的申请事项有模板，安全的申请环境有保障，高频的申请需求已汇总，金融申请的表格上网。',
  '内容集中，单位申请的3类信息已公开，成都申请的资料按程序处理，于是多次申请。',
  '针对高频申请的事项主动公开，对林农反映的问题当场答复，群众孟家村反映用水问题。',
  '市民服务中心地址：滨河路66号，村民委员会（地址：白石村3组12号），市第三人民医院地址：滨河路8号。',
  '信息公开联系人（李华、王强）、新闻发言人（赵国强）、审核人（陈明亮）均已公布。',
])('no person is named: %s', (sentence) => {
  expect(said(sentence)).toEqual([]);
});

test.each([
  '申请人：李砚秋，要求邮寄。',
  '申请人赵松坪提交的申请已经办结。',
  '申请人李砚秋、县税务局均未上诉。',
  '2件均为李砚秋重复申请。',
  '2023年李砚秋申请的1件已于当年办结。',
  '对周建国诉县水利局一案逐案复盘。',
  '均为自然人（李某国、赵松坪等）提出。',
  '对申请人李砚秋征地补偿信息公开一案复盘。',
  '申请人李砚秋（女）要求邮寄。',
  '申请人为李砚秋。',
  '申请人“赵松坪”重复申请。',
  '原告赵松坪不服答复。',
  '投诉人黄砚秋反映栏目更新慢。',
  '村民赵松坪申请公开征地信息。',
  '本年度，赵松坪等5名村民申请公开征地信息。',
  '信访人姓名：孟砚秋。',
])('a person is named: %s', (sentence) => {
  expect(said(sentence)).toEqual([['privacy/applicant', 'warning']]);
});

test.each([
  '1件（申请人家住松坪镇石桥村3组17号）作其他处理。',
  '申请人家庭住址为砚溪县松坪镇青石路5号2栋301室。',
  '申请人住松坪镇石桥村十二组。',
  '原告某某，住砚溪县青石路15号。',
  '居住在松坪镇青石小区3栋2单元的村民申请公开。',
  '申请人联系地址：砚溪县青石路15号。',
  '户籍地址松坪镇石桥村8号。',
])('a home is told: %s', (sentence) => {
  expect(said(sentence)).toEqual([['privacy/applicant', 'warning']]);
});

test.each([
  '地址：砚溪县青石路15号，邮编450000。',
  '通讯地址：砚溪县人民政府大楼3楼。',
  '受理点设在松坪镇青石路5号便民大厅。',
  '保障房住宅项目3号地块信息已经公开。',
  '公开石桥村3组征地补偿信息。',
  '居住证办理指南共3号窗口。',
])('an office’s address and houses are none: %s', (sentence) => {
  expect(said(sentence)).toEqual([]);
});

test('an organ’s own numbers are no person’s, and the number that it gives to be called at is not masked in bulk', () => {
  const number = '11010119900307461';
  const identity = [...'0123456789X'].map((check) => number + check).find(isIdentityNumber)!;
  for (const words of ['统一社会信用代码：', '银行账号', '开户账号为', '许可证号 '])
    expect(said(`${words}${identity}。`), words).toEqual([]);
  const analysis = analyse(withSentence('联系电话：13900001234。'));
  const [finding] = analysis.findings.filter(({ code }) => code === 'privacy/mobile');
  expect(fixesOf(finding!).map(({ safe }) => safe)).toEqual([false]);
});

test('a bank card is told, an office’s account or any other long number is not', () => {
  expect(said('汇入6228 4804 0256 4890 018。')).toEqual([['privacy/identity-number', 'warning']]);
  expect(said('索引号6228480402564890017，编号5228480402564890018。')).toEqual([]);
});
