import { expect, test } from 'vitest';
import { countsItsArea, kindOf, namesOrgan, placeAndOffice, speaksOfItself } from './organs.ts';
import { organEndings } from './words/organ-words.ts';

test.each(organEndings.flatMap(([kind, endings]) => endings.map((ending) => [`砚溪${ending}`, kind] as const)))('%s: %s', (name, kind) => {
  expect(kindOf(name)).toBe(kind);
});

test('a name that ends in no known way is of another kind', () => expect(kindOf('砚溪实业')).toBe('other'));

test('governments, towns and subdistricts count their area, offices do not', () => {
  expect(['砚溪县人民政府', '青石镇', '河东街道办事处', '砚溪县'].every(countsItsArea)).toBe(true);
  expect(['砚溪县水利局', '砚溪县人民政府办公室'].some(countsItsArea)).toBe(false);
});

test('an organ speaks of itself as 我局 and the like', () => {
  expect(['我局收到', '本机关', '我们'].every(speaksOfItself)).toBe(true);
  expect(['本年', '基本完成', '自我评估'].map(speaksOfItself)).toEqual([false, false, true]);
});

test('格局, 布局 and 城乡 name no organ', () => {
  expect(['市住建局', '县委办', '青石镇', '政务服务中心'].every(namesOrgan)).toBe(true);
  expect(['公开格局', '城乡居民', '县委', '办法'].some(namesOrgan)).toBe(false);
});

test('a name is parted into place and office', () => {
  expect(placeAndOffice('砚溪县水利局')).toEqual(['砚溪县', '水利局']);
  expect(placeAndOffice('云岭自治州档案馆')).toEqual(['云岭自治州', '档案馆']);
  expect(placeAndOffice('水利厅')).toEqual(['', '水利厅']);
});
