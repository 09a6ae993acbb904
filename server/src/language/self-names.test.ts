import { expect, test } from 'vitest';
import { selfNamesIn, selfWordsOf } from './self-names.ts';

/** What in the words does not fit the organ. */
const unfit = (organ: string, words: string): readonly string[] =>
  selfNamesIn(words).flatMap(({ from, to, word }) => (selfWordsOf(organ)?.fits(word) === false ? [words.slice(from, to)] : []));

test.each<[string, string, string]>([
  ['砚溪县水利局', '1件属于我镇不掌握的信息', '我镇'],
  ['砚溪县水利局', '并由我委答复', '我委'],
  ['砚溪县水利局', '经核实我中心未制作', '我中心'],
  ['砚溪县水利局', '不属于我校职责', '我校'],
  ['松坪镇人民政府', '申请人向我局提出', '我局'],
  ['松坪镇人民政府', '本乡按月公开', '本乡'],
  ['柳桥街道办事处', '我镇按月公开', '我镇'],
  ['云渡市财经学校', '属于我镇不掌握的信息', '我镇'],
  ['云渡市财经学校', '我局收到申请3件', '我局'],
  ['砚溪县卫生健康委员会', '我镇按月公开', '我镇'],
  ['砚溪县发展和改革委员会', '向我校申请公开', '我校'],
  ['云渡市住房公积金管理中心', '我委收到申请3件', '我委'],
  ['云渡市住房公积金管理中心', '我局收到申请3件', '我局'],
  ['砚溪县人民医院', '我局收到申请3件', '我局'],
  ['云渡省水利厅', '全年我局收到申请3件', '我局'],
  ['中华人民共和国砚洲海关', '我局收到申请3件', '我局'],
  ['砚溪县人民政府', '我局收到申请3件', '我局'],
])('%s does not say of itself: %s', (organ, words, found) => {
  expect(unfit(organ, words)).toEqual([found]);
});

test.each<[string, string]>([
  ['砚溪县水利局', '我局、本局、我单位、我县、我市'],
  ['砚溪县水利局', '干部自我镇定，根本局面向好，自我校正'],
  ['砚溪县水利局', '我关注民生，我委托第三方评估'],
  ['柳桥街道办事处', '我办、我街道、本街道'],
  ['云渡市财经学校', '我校、我院'],
  ['砚溪县发展和改革委员会', '我委收到申请，由我县统一公布'],
  ['中华人民共和国砚洲海关', '我关收到申请3件'],
  ['砚溪县人民政府办公室', '我办、我委、我局'],
  ['砚溪经济技术开发区', '我局、我镇'],
  ['国家税务总局砚溪县税务局', '我局收到申请3件'],
])('%s says of itself: %s', (organ, words) => {
  expect(unfit(organ, words)).toEqual([]);
});
