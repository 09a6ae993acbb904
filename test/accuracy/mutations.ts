/*
 * npm run mutations [-- --kinds lost,year --each 6 --missed]
 * Makes one slip of the hand in reports that are right where it is made, and prints in how many places something louder than a hint is said of it: a
 * number gone before its measure word, a character twice, last year's number, half of a pair of marks, another place in the organ's name. The reports are
 * those beside the checkout, where they are, and the bases of the sweep; each counts once, whatever layouts it is there in. `--missed` prints where
 * nothing was said. It judges nothing: a place may be one that no reviewer would mark.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { paragraphsOf } from '../../server/src/report/paragraphs.ts';
import { type Analysis, analyse } from '../../server/src/service.ts';
import { saidAlike } from '../../server/src/text/initials.ts';

const { values } = parseArgs({
  options: { kinds: { type: 'string' }, each: { type: 'string', default: '6' }, missed: { type: 'boolean', default: false } },
});
const root = new URL('../../', import.meta.url).pathname;
const folders = ['../shared/corpus', '../shared/seeds', '../shared/review/bases', 'test/accuracy/sweep/bases'].map((one) =>
  join(root, one),
);

/** One place of a text, and what stands there instead. */
interface Slip {
  readonly at: number;
  readonly length: number;
  readonly put: string;
}

/** A report and what a slip may depend on. */
interface Subject {
  readonly text: string;
  readonly year: number;
  readonly organ: string;
}

const each = (text: string, expression: RegExp, put: (match: RegExpExecArray) => Slip): readonly Slip[] =>
  [...text.matchAll(expression)].map(put);
const replacing = (expression: RegExp, put: (words: string) => string) => (subject: Subject) =>
  each(subject.text, expression, ({ index, 0: words }) => ({ at: index, length: words.length, put: put(words) }));
const twice = (words: string): string => words + words;

/** Words of every report with one character typed as another of the same sound, look or habit. */
const mistyped = [
  ...['依申请 已申请', '截至 截止', '部分 部份', '公布 公部', '复议 复义', '履行 屡行', '及时 急时', '账号 帐号', '登录 登陆', '反映 反应'],
  ...['期间 其间', '培训 陪训', '督促 督触', '规范 规犯', '完善 完擅', '落实 落时', '监督 监都', '保障 保章', '机制 机智', '健全 建全'],
  ...['平台 平抬', '栏目 拦目', '解读 解度', '加强 加墙', '进一步 近一步', '情况 情矿', '按照 安照', '领导 领倒', '责任 则任', '群众 群重'],
  ...['提升 提生', '推进 推近', '业务 业物', '专栏 专拦', '办理 办里', '信息 信吸', '制度 制读', '存在 存再', '问题 问提', '措施 错施'],
].map((pair) => pair.split(' ') as [right: string, wrong: string]);

const kinds: Readonly<Record<string, (subject: Subject) => readonly Slip[]>> = {
  'last year': ({ text, year }) =>
    each(text, /20\d{2}(?=年)/g, ({ index }) => ({ at: index, length: 4, put: String(year - 1) })).filter(
      ({ at }) => text.slice(at, at + 4) === String(year),
    ),
  'another place': ({ text, organ }) => {
    const place = /^.{2,3}?[市县区镇乡]/.exec(organ)?.[0];
    if (place === undefined) return [];
    const slips: Slip[] = [];
    for (let at = text.indexOf(place); at >= 0; at = text.indexOf(place, at + 1)) slips.push({ at, length: place.length - 1, put: '霁川' });
    return slips;
  },
  'number lost': replacing(/(?<![\d.第〔年月])\d{1,5}(?=[件条次篇份期场个人名户])/g, () => ''),
  'percentage lost': replacing(/(?<![\d.])\d{1,3}(?:\.\d+)?(?=%)/g, () => ''),
  'character twice': ({ text }) =>
    each(text, /[\u4e00-\u9fff]{9}/g, ({ index, 0: words }) => ({ at: index + 4, length: 1, put: twice(words[4]!) })),
  'word twice': ({ text }) =>
    each(text, /[\u4e00-\u9fff]{9}/g, ({ index, 0: words }) => ({ at: index + 4, length: 2, put: twice(words.slice(4, 6)) })),
  'first word twice': replacing(/(?<=[，。；])[\u4e00-\u9fff]{2}(?=[\u4e00-\u9fff]{3})/g, twice),
  mistyped: ({ text }) =>
    mistyped.flatMap(([right, wrong]) => {
      const at = text.indexOf(right);
      return at < 0 ? [] : [{ at, length: right.length, put: wrong }];
    }),
  // Any character, by one that is said as it is and stands elsewhere in the report: what an input method offers beside it.
  'said alike': ({ text }) =>
    each(text, /[\u4e00-\u9fff]{9}/g, ({ index, 0: words }) => {
      const other = [...saidAlike(words[4]!)].find((one) => one !== words[4] && text.includes(one));
      return { at: index + 4, length: other === undefined ? 0 : 1, put: other ?? '' };
    }).filter(({ length }) => length > 0),
  'two swapped': ({ text }) =>
    each(text, /[\u4e00-\u9fff]{9}/g, ({ index, 0: words }) => ({ at: index + 4, length: 2, put: words[5]! + words[4]! })),
  'character lost': ({ text }) => each(text, /[\u4e00-\u9fff]{9}/g, ({ index }) => ({ at: index + 4, length: 1, put: '' })),
  'first half lost': replacing(/[《（“]/g, () => ''),
  'second half lost': replacing(/[》）”]/g, () => ''),
  'no such day': replacing(/(?<=\d月)\d{1,2}(?=日)/g, () => '32'),
  'period cut': replacing(/12(?=月31日)/g, () => '11'),
  'percent sign lost': replacing(/(?<=[占率长加降少幅]\d{1,3}(?:\.\d{1,2})?)%(?=[，。；）])/g, () => ''),
  'more for less': replacing(/(?<=\d[件条]，)(?:增长|下降)(?=\d)/g, (word) => (word === '增长' ? '下降' : '增长')),
  'year of another century': ({ text, year }) =>
    each(text, /20\d{2}(?=年)/g, ({ index, 0: said }) => ({ at: index, length: 4, put: `22${said.slice(2)}` })).filter(
      ({ at }) => text.slice(at, at + 4) === String(year),
    ),
  'digit of a year lost': replacing(/20\d{2}(?=年)/g, (said) => `20${said[3]}`),
  'items cut to one': replacing(/；二是[^。]*。/g, () => '。'),
  'sentence twice': ({ text }) =>
    each(text, /[^。；\n|\t]{18,}。/g, ({ index, 0: words }) => ({ at: index + words.length, length: 0, put: words })),
  'last words lost': ({ text }) =>
    each(text, /(?<=[^。\n]{24})[^。\n]{8}。(?=\r?\n)/g, ({ index, 0: words }) => ({ at: index, length: words.length, put: '' })),
  'article mistaken': replacing(/第五十条/g, () => '第五十二条'),
  'number of a document mistaken': replacing(/(?<=〔20\d\d〕)\d+(?=号)/g, (serial) => String(Number(serial) + 3)),
};

const key = ({ code, message }: Analysis['findings'][number]): string => code + message.zh;

/** Every report once, with what is said of it as it is. */
function* reports(): Generator<{ readonly file: string; readonly subject: Subject; readonly analysis: Analysis }> {
  const seen = new Set<string>();
  for (const folder of folders.filter((one) => existsSync(one)))
    for (const file of readdirSync(folder).filter((name) => /\.(txt|md)$/.test(name))) {
      const text = readFileSync(join(folder, file), 'utf8');
      const analysis = analyse(text);
      const [part, ...others] = analysis.parts;
      const year = part!.report.year?.value;
      const words = paragraphsOf(part!.report)
        .map((paragraph) => paragraph.text)
        .join('')
        .slice(0, 400);
      if (others.length > 0 || year === undefined || seen.has(words)) continue;
      seen.add(words);
      yield { file, analysis, subject: { text, year, organ: part!.report.organ?.value ?? '' } };
    }
}

/** So many of them, spread over all. */
const spread = <T>(all: readonly T[], most: number): readonly T[] =>
  all.length <= most ? all : Array.from({ length: most }, (_, i) => all[Math.floor((i * all.length) / most)]!);

const all = [...reports()];
const chosen = Object.entries(kinds).filter(([name]) => values.kinds === undefined || values.kinds.split(',').includes(name));
let [made, told] = [0, 0];
for (const [name, slipsOf] of chosen) {
  const missed: string[] = [];
  let tried = 0;
  for (const { file, subject, analysis } of all) {
    const { text } = subject;
    const before = new Set(analysis.findings.map(key));
    const prose = paragraphsOf(analysis.parts[0]!.report);
    const inProse = slipsOf(subject).filter(({ at }) => prose.some(({ start, end }) => start <= at && at < end));
    for (const { at, length, put } of spread(inProse, Number(values.each))) {
      const { findings } = analyse(text.slice(0, at) + put + text.slice(at + length));
      tried++;
      if (findings.some((finding) => finding.severity !== 'hint' && !before.has(key(finding)))) continue;
      const around = `${text.slice(at - 20, at)}【${text.slice(at, at + length)}→${put}】${text.slice(at + length, at + length + 16)}`;
      missed.push(`    ${file}: ${around.replace(/\s+/g, ' ')}`);
    }
  }
  made += tried;
  told += tried - missed.length;
  console.log(
    `${name.padEnd(32)}${String(tried - missed.length).padStart(5)} of ${String(tried).padStart(5)}  ${((100 * (tried - missed.length)) / Math.max(1, tried)).toFixed(0)} %`,
  );
  if (values.missed) for (const line of missed) console.log(line);
}
console.log(
  `${'all'.padEnd(32)}${String(told).padStart(5)} of ${String(made).padStart(5)}  ${((100 * told) / Math.max(1, made)).toFixed(0)} %  (${all.length} reports)`,
);
