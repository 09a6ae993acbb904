import { expect, test } from 'vitest';
import { replaced } from '../../../../test/replaced.ts';
import { analyse } from '../../service.ts';
import { sampleReport } from '../engine/sample.ts';

const sample = sampleReport(2023);
const start = sample.indexOf('（一）存在的主要问题');
const end = sample.indexOf('六、其他');
const five = (body: string): readonly string[] => {
  const { findings, notChecked } = analyse(`${sample.slice(0, start)}${body}\n\n${sample.slice(end)}`);
  return [...findings, ...notChecked.map((n) => ({ code: 'not checked', message: n.reason }))].flatMap((f) =>
    f.code === 'section/improvements' || f.code === 'not checked' ? [f.message.zh] : [],
  );
};

const noMending = '第五部分写了存在的问题，没有写改进情况。';
const noProblem = '第五部分写了改进情况，没有写存在的主要问题。';

test.each([
  ['存在主要问题：一是公开的及时性有待加强；二是流程有待改善。\n\n改进情况：在抓深入、抓规范上下功夫。'],
  ['对照要求，还有一些需要加强和改进的地方：解读形式单一。今后将从两方面着手：一是丰富解读形式；二是加强培训。'],
  ['仍存在以下短板：一是解读多样性需进一步加强。针对上述问题，一是增加解读的形式。二是开展考核管理。'],
  ['（一）存在问题 公开内容的全面性仍需进一步加强。（二）改进措施 一是加大宣传力度。二是健全工作制度。'],
  ['還存在信息更新不夠及時等問題。我局將進一步完善各項制度：一是加強組織領導。二是拓寬公開途徑。'],
  ['主要问题有两点：一是更新频次低；二是解读少。为此，拟采取以下举措：建立月度提醒机制；组建解读小组。'],
  ['1.主要问题：信息内容不丰富。2.改进做法：召开专题会研究，增设栏目3个。'],
  ['一是对政策的研究把握还不够深入。二是队伍建设滞后。2024年，一要强学习。二要强队伍。'],
  ['存在“转载多、原创少”的问题。改进方面，推行“原创比例不低于六成”的硬指标。'],
  ['不足之处在于盲文版解读偏少。2024年计划制作视频4部。'],
  ['尚存在公开内容少、频次低的短板。2024年将每月更新栏目。'],
  ['一、存在的主要问题\n\n公开的目录不够细致，群众查找不便。\n\n二、改进情况\n\n目录已按主题重新编排，并增加检索入口。'],
  ['一是境外船员获取英文通告不便。改进：上线英文页面。二是调查报告公开周期长。改进：压缩流转环节。'],
  ['一是事故调查报告公开周期长。改进：压缩流转环节，平均用时降到30天。'],
  ['（一）信息报送重数量轻质量。改进：改为“金点子”评比。（二）新入职社工业务生。改进：实行“师带徒”。'],
  ['公开栏位置偏，老人看着费劲，新任信息员业务不熟。改进情况：全部移到村口，跟班轮训一季一次。'],
  ['山区村民上网难，公告更新慢。为此，增设流动公开点19处。'],
])('problems with their mending are silent: %s', (body) => {
  expect(five(body)).toEqual([]);
});

test.each([
  [
    '还存在一些不足。主要表现在：规范化建设需进一步完善；公开工作在扩面的同时还需进一步提质增效；管理还不够规范；渠道还需进一步拓宽。',
    noMending,
  ],
  ['一是解读质量仍需提升；二是队伍建设还需进一步加强，个别股室人员配备不足。', noMending],
  ['存在问题：解读质量仍需提升，个别股室人员配备不足。改进情况：', noMending],
  ['本机关将进一步严格按照制度做好信息的审核发布工作，定期检查栏目更新。', noProblem],
  ['我局将做好公开工作，让数据多跑路、群众少跑腿，办理时限再减少。', noProblem],
  ['一是加强学习培训，提高业务能力。二是完善公开制度，及时更新目录。', noProblem],
  ['今后全体人员攻坚克难，及时更新公开目录，加强公开业务培训。', noProblem],
  ['2023年，本机关认真按照要求做好政府信息公开工作，全年运行平稳。', '第五部分没有写存在的主要问题，也没有写改进情况。'],
  ['无。', '第五部分只写了「无」，应写明存在的主要问题和改进情况。'],
])('what lacks is said: %s', (body, message) => {
  expect(five(body)).toEqual([message]);
});

test.each([[''], ['（文字描述）'], ['（一）存在的主要问题\n\n（二）改进情况']])(
  'a section not yet written is not checked, and that is said: %j',
  (body) => {
    expect(five(body)).toEqual(['第五部分还没有写，没有核对。']);
  },
);

test('in HTML words count without their tags', () => {
  const text = `${sample.slice(0, start)}栏目更新慢，存在短板。\n\n2024年将每月更新。\n\n${sample.slice(end)}`;
  const html = replaced(
    text
      .split('\n')
      .map((line) =>
        line.includes('\t')
          ? `<table><tr><td>${line.replaceAll('\t', '</td><td>')}</td></tr></table>`
          : `<p><b>${line.replace(/\d+/g, '<i>$&</i>')}</b></p>`,
      )
      .join('\n'),
    /<\/table>\n<table>/g,
    '',
  );
  expect(analyse(html).parts[0]!.report.markup).toBe(true);
  expect(analyse(html).findings.filter((f) => f.code === 'section/improvements')).toEqual([]);
});

test('problems at the end are a warning, other words after them a hint', () => {
  const severities = (body: string): readonly string[] => {
    const { findings } = analyse(`${sample.slice(0, start)}${body}\n\n${sample.slice(end)}`);
    return findings.flatMap((f) => (f.code === 'section/improvements' ? [f.severity] : []));
  };
  expect(severities('主要问题是栏目更新不及时，群众查找不便，解读单一。')).toEqual(['warning']);
  expect(severities('主要问题是栏目更新不及时，群众要找到一条信息往往得翻看好几页目录。')).toEqual(['warning']);
  expect(severities('主要问题是栏目更新不及时，群众查找不便。经局务会研究，专人按月通报更新，逾期三日提醒。')).toEqual(['hint']);
});

test('where section five is missing only that is said', () => {
  const { findings } = analyse(sample.slice(0, sample.indexOf('五、存在')) + sample.slice(end));
  expect(findings.map((f) => f.code)).toEqual(['section/missing']);
});
