import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { caseOf, plain } from '../generate/case.ts';
import { documentOf } from '../generate/document.ts';
import { dice } from './sized-documents.ts';

/*
 * The reports of a province: real layouts, organs with five years each, and prose that is put together from so many parts that two reports are
 * no more alike than in life. One in twenty takes much of its prose from the one written before it.
 */

const layouts = [
  'tab-browser',
  'tab-grid',
  'tab-word',
  'tab-innertext',
  'pipe-trailing',
  'pipe-own',
  'markdown',
  'cells',
  'space-rows',
  'html',
];
const stems = [...'云岫霁川沧屿澜浦松岚砚溪柏渚青石望舒雁泽栖凤临澧安陵澄霞杳河', '琼梧', '鹿鸣', '枕流'];
const offices = '自然资源局 教育局 公安局 财政局 民政局 水利局 交通运输局 卫生健康局 审计局 统计局 医疗保障局 农业农村局'.split(' ');
const who = '办公室 法制科 信息中心 综合股 政务服务窗口 宣传股 档案室 督查科 规划科 各业务科室'.split(' ');
const did = '梳理 更新 审核 发布 归集 清理 解读 督办 抽查 整改 对接 汇编 校对 公示 回应 登记 移交 评估'.split(' ');
const what =
  '项目批复 采购结果 预决算报表 执法公示 政策问答 办事指南 土地供应信息 水质监测数据 招生简章 救助名单 工程进度 应急预案 行政许可目录 会议纪要 统计公报 收费清单'.split(
    ' ',
  );
const how = '按月 逐条 分批 集中 随时 按季 专人 联合 对照清单 依据台账 会同乡镇 面向企业'.split(' ');
const so = '群众查询更方便 答复更及时 内容更完整 口径更统一 差错明显减少 栏目更清楚 沟通更顺畅 效率有所提高 监督更到位 流程更规范'.split(
  ' ',
);

const pick = <T>(roll: (below: number) => number, list: readonly T[]): T => list[roll(list.length)]!;
const sentence = (roll: (below: number) => number): string =>
  `${pick(roll, who)}${pick(roll, how)}${pick(roll, did)}${pick(roll, what)}，${pick(roll, did)}${pick(roll, what)}和${pick(roll, what)}，${pick(roll, so)}。`;

/** Writes `count` reports below `folder`, a thousand in each folder below it; gives their bytes. */
export function writeProvince(folder: string, count: number, seed = 7): number {
  const roll = dice(seed);
  let bytes = 0;
  let before: readonly string[] = [];
  for (let i = 0; i < count; i++) {
    const number = Math.floor(i / 5);
    const place = `${stems[number % stems.length]}${stems[Math.floor(number / stems.length) % stems.length]}${stems[Math.floor(number / 1000) % stems.length]}县`;
    const organ = place + offices[number % offices.length];
    const fresh = Array.from({ length: 12 }, () => sentence(roll));
    const prose = roll(20) === 0 && before.length > 0 ? [...before.slice(0, 9), ...fresh.slice(9)] : fresh;
    before = prose;
    const text = report(i, organ, 2019 + (i % 5), pick(roll, layouts), prose);
    const path = join(folder, String(Math.floor(i / 1000)).padStart(4, '0'));
    if (i % 1000 === 0) mkdirSync(path, { recursive: true });
    writeFileSync(join(path, `${String(i).padStart(6, '0')}.txt`), text);
    bytes += Buffer.byteLength(text);
  }
  return bytes;
}

function report(seed: number, organ: string, year: number, layout: string, prose: readonly string[]): string {
  const asked = { ...caseOf(seed, [layout]), template: year < 2021 ? '2019' : '2021', copies: 1, dress: plain } as const;
  const { text, truths } = documentOf(asked);
  const [truth] = truths;
  const named = text.replaceAll(String(truth?.organ ?? ''), organ).replaceAll(String(truth?.year ?? ''), String(year));
  // Behind the first sub-heading, and before the sixth section.
  const at = named.search(/（一）主动公开/);
  const last = named.search(/六、/);
  if (at < 0 || last < at) return named;
  return `${named.slice(0, at)}${prose.slice(0, 8).join('')}\n${named.slice(at, last)}${prose.slice(8).join('')}\n${named.slice(last)}`;
}
