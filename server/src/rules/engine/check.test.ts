import { expect, test } from 'vitest';
import { analyse } from '../../service.ts';

const codes = (text: string): readonly string[] => [...new Set(analyse(text).findings.map(({ code }) => code))];

test('a text that is no report is asked of damage alone', () => {
  const list = Array.from({ length: 500 }, (_, i) => `${i},张三,138001380${i % 90},XX局 ,截止2023年底,公开件。`).join('\n');
  expect(codes(list)).toEqual([]);
  expect(codes(`${list}\n审查锟斤拷<br/>`)).toEqual(['text/damaged']);
  expect(codes('会议纪要\n市政府办公室 提出,要进一步进一步加强公开工作.')).toEqual([]);
});

test('a title, a table or one of the six headings makes a text a report', () => {
  expect(codes('砚溪县水利局2023年政府信息公开工作年度报告\n联系电话：13800138000。')).toContain('privacy/mobile');
  expect(codes('六、其他需要报告的事项\n联系电话：13800138000。')).toContain('privacy/mobile');
});
