import { describe, expect, test } from 'vitest';
import { kindOf } from '../../language/organs.ts';
import { analyse } from '../../service.ts';
import { exampleText } from '../engine/sample.ts';

type Changes = readonly (readonly [string, string])[];
const said = (changes: Changes): readonly (readonly [string, string])[] =>
  analyse(exampleText({ changes })).findings.flatMap((f) =>
    /^title\/(?!form|missing)/.test(f.code) ? [[f.code, f.severity] as const] : [],
  );
const signed = (organ: string, by: string): readonly (readonly [string, string])[] =>
  said([
    ['砚溪县水利局2023年', `${organ}2023年`],
    ['未收取信息处理费。', `未收取信息处理费。\n\n${by}\n\n2024年1月5日`],
  ]);
const sentence = (words: string, organ = '砚溪县水利局'): readonly (readonly [string, string])[] =>
  said([
    ['砚溪县水利局2023年', `${organ}2023年`],
    ['未发生责任追究情形。', `未发生责任追究情形。${words}`],
  ]);

test.each([
  ['砚溪县人民政府', 'government'],
  ['青州市', 'government'],
  ['砚溪县松坪镇人民政府', 'town'],
  ['城关街道办事处', 'subdistrict'],
  ['砚溪县人民政府办公室', 'office'],
  ['砚溪经济技术开发区', 'other'],
  ['砚溪县水利局', 'department'],
])('%s is a %s', (organ, kind) => {
  expect(kindOf(organ)).toBe(kind);
});

describe('who signs', () => {
  test('an office signs for its government, a prefix of place may be left out; a short form is for information', () => {
    expect(signed('砚溪县人民政府', '砚溪县人民政府办公室')).toEqual([]);
    expect(signed('砚溪县', '砚溪县人民政府办公室')).toEqual([]);
    expect(signed('砚溪县水利局', '砚溪县水利局')).toEqual([]);
    expect(signed('砚溪县水利局', '青州市砚溪县水利局')).toEqual([]);
    expect(signed('砚溪县青芦乡人民政府', '青芦乡人民政府')).toEqual([]);
    expect(signed('砚溪县柳桥街道办事处', '砚溪县人民政府柳桥街道办事处')).toEqual([]);
    expect(signed('沧屿海事局', '中华人民共和国沧屿海事局')).toEqual([]);
    expect(signed('砚溪县科技和工业信息化局', '砚溪县科工信局')).toEqual([['title/signed-organ', 'information']]);
  });

  test('another organ is a warning', () => {
    expect(signed('砚溪县水利局', '临川县水利局')).toEqual([['title/signed-organ', 'warning']]);
    expect(said([['2023年，本机关未收取信息处理费。', '本分局2023年未收取信息处理费，我县水利局2023年没有其他事项。']])).toEqual([]);
    expect(signed('砚溪县水利局', '砚溪县人民政府')).toEqual([['title/signed-organ', 'warning']]);
    expect(said([['2023年，本机关未收取信息处理费。', '临川县水利局2023年度未收取信息处理费。']])).toEqual([
      ['title/signed-organ', 'warning'],
    ]);
  });
});

describe('how an organ calls itself', () => {
  test.each(['我局按月公开信息。', '我县、我市、我单位、本机关、本单位均按月公开。', '自我镇定、本局部调整。', '上级要求我局公开。'])(
    '%s',
    (words) => {
      expect(sentence(words)).toEqual([]);
    },
  );

  test('the head of another kind of organ is for information', () => {
    expect(sentence('镇长任组长，全年听取汇报3次。')).toEqual([['title/self-reference', 'information']]);
    expect(sentence('局长担任政务公开领导小组组长。', '松坪镇人民政府')).toEqual([['title/self-reference', 'information']]);
    expect(sentence('厅长为第一责任人。')).toEqual([['title/self-reference', 'information']]);
    expect(sentence('局长任组长，局长为第一责任人。')).toEqual([]);
    expect(sentence('局长任组长的部门占九成。', '砚溪县人民政府')).toEqual([]);
    expect(sentence('县水利局局长任副组长，派出所所长任成员。', '松坪镇人民政府')).toEqual([]);
    expect(sentence('镇长热线全年接听咨询12个。')).toEqual([]);
  });

  test('of two words that its name may fit the one that it does not use elsewhere is for information', () => {
    expect(sentence('我厅按月公开，我委听取汇报3次。', '云渡省水利厅')).toEqual([['title/self-reference', 'information']]);
    expect(sentence('我委按月公开，我委听取汇报3次。', '云渡省水利厅')).toEqual([]);
    const zone = '云渡市高新区管理委员会';
    expect(sentence(`${zone}（以下简称“管委会”）按月公开，我局网站发布信息12条。`, zone)).toEqual([
      ['title/self-reference', 'information'],
    ]);
    expect(sentence('我局公布由我县统一的目录。')).toEqual([]);
  });

  test('修订本镇办法 speaks of the organ', () => {
    expect(sentence('修订本镇公文公开属性认定办法。')).toEqual([['title/self-reference', 'warning']]);
    expect(sentence('教材修订本由学校公布。')).toEqual([]);
  });

  test('a bureau is no town, a town no bureau, and a sub-district may call itself 我办', () => {
    expect(sentence('我镇按月公开信息。')).toEqual([['title/self-reference', 'warning']]);
    expect(sentence('我局按月公开信息。', '松坪镇人民政府')).toEqual([['title/self-reference', 'warning']]);
    expect(sentence('我办、我街道按月公开信息。', '城关街道办事处')).toEqual([]);
    expect(sentence('我局按月公开信息。', '砚溪县')).toEqual([]);
    expect(sentence('砚溪县水利局（以下简称“我镇”）按月公开信息。')).toEqual([['title/self-reference', 'warning']]);
    expect(sentence('答复群众“我镇的路灯何时修好”等留言。')).toEqual([]);
  });
});

describe('other places', () => {
  test('organs above and beside, and the organ itself, are right', () => {
    expect(sentence('青州市水利局、砚溪县农业农村局到会，砚溪县水利局主持。')).toEqual([]);
    expect(sentence('与临川县水利局联合发布水情，赴青岭县水利局学习公开经验。')).toEqual([]);
    expect(sentence('全县各乡镇人民政府公开信息。')).toEqual([]);
  });

  test('the same organ of another county is for information', () => {
    expect(sentence('会上，临川县水利局公开了信息。')).toEqual([['title/foreign-organ', 'information']]);
  });
});

test('a title of two lines is whole; spaces in it are joined', () => {
  expect(said([['砚溪县水利局2023年政府', '砚溪县水利局\r\n2023年政府']])).toEqual([]);
  expect(said([['砚溪县水利局2023年政府', '砚溪县水利局 2023年政府']])).toEqual([['title/broken', 'information']]);
});
