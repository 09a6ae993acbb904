import { expect, test } from 'vitest';
import { replaced } from '../../../../test/replaced.ts';
import { analyse } from '../../service.ts';
import { sampleReport } from '../engine/sample.ts';

const items = '一是部分水利工程项目信息公开不够及时，群众不易查到最新进展；二是政策解读形式单一，图表和问答偏少。';
const said = (text: string): readonly string[] =>
  analyse(replaced(sampleReport(2023), items, text)).findings.flatMap((f) => (f.code === 'prose/count-items' ? [f.severity] : []));

test.each([
  `还存在三个方面的不足：${items}`,
  `存在四个问题：${items}`,
  `将从以下三方面进行改进：${items}`,
  `将从以下三个方面加以改进：${items}`,
  `着重从4个方面着手：${items}`,
  '主要有三个方面：（一）公开不够及时；（二）解读形式单一。',
  '将从以下两方面进行改进：（一）公开及时；（二）解读多样；（三）定期检查。',
  `召开专题会议4次，分别于3月、6月、9月召开。${items}`,
  `印发通报3期，分别为第1期、第2期、第4期和第5期。${items}`,
])('more or fewer are announced: %s', (text) => expect(said(text)).toEqual(['information']));

test.each([
  `还存在两个方面的不足：${items}`,
  '将从以下两方面进行改进：（一）公开及时；（二）解读多样。',
  '将从以下两个方面加以改进：一是公开及时；二是解读多样。针对问题：一是检查；二是通报；三是整改。',
  `在三个方面持续用力，${items}`,
  `通过以下三方面进行改进，成效明显。${items}`,
  `还存在三个方面的不足：${items}\n三是部分栏目更新不够及时，有的内容已经过时。`,
  '将从以下两方面进行改进：（一）公开及时；（二）解读多样。\n（三）定期检查。',
  `还存在四个方面的不足：${items}\n三是部分栏目更新不够及时。\n四是人员少。`,
  `召开专题会议4次，分别于3月、6月、9月和12月召开。${items}`,
  `组织培训3次，分别在4月12日、7月8日和11月2日举行，参训158人次。${items}`,
  `印发通报4期，分别于一季度、二季度、三季度和四季度印发。${items}`,
])('as many are listed, or the list is of something else: %s', (text) => expect(said(text)).toEqual([]));
