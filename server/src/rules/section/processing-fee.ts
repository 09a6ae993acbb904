import type { Rule } from '../rule.ts';
import { lineBreakOf } from './place.ts';
import { writtenOf } from './written.ts';

export const sectionProcessingFee: Rule = {
  code: 'section/processing-fee',
  severity: 'information',
  fix: 'suggest',
  covers: ['STR-SEC6-FEE', 'TMP-NA-STUB'],
  basis: [
    { cite: '国办函〔2020〕109号 政府信息公开信息处理费管理办法', status: 'implied' },
    { cite: '河南省政府办公厅通知第五条（信息处理费收取情况纳入年度报告）', status: 'local' },
  ],
  docs: {
    zh: {
      title: '第六部分没有交代信息处理费',
      what: '第六部分没有提到信息处理费，或者只写了「无」。',
      why: '信息处理费管理办法自 2021 年起施行，多数报告在第六部分写明收取情况，没有收也写一句。没有读到格式对第六部分的原文，所以只作提示，只写「无」的只作轻微提示。',
      how: '写明收了多少；没有收的，写「本机关未收取信息处理费」。快速修复补上这一句，请先核对是否属实。',
    },
    en: {
      title: 'Section six does not mention the processing fee',
      what: 'Section six says nothing of the fee for processing information, or only 无 (“none”).',
      why: 'The fee exists since 2021, and most reports tell in section six what was collected, or that nothing was. The form’s own words on it were not read: for information, and 无 alone is a hint.',
      how: 'Tell what was collected, or that nothing was. The quick fix adds that sentence: check that it is true.',
    },
  },
  examples: {
    bad: { changes: [['2023年，本机关未收取信息处理费。', '本机关没有其他需要报告的事项。']] },
    good: { changes: [['2023年，本机关未收取信息处理费。', '全年无收费情况。']] },
  },
  *check({ report }) {
    const year = report.year?.value;
    const prose = writtenOf(report, 6)?.prose;
    if (!prose || !year || year < 2021) return;
    const [first] = prose;
    if (!first || prose.some((p) => /处理费|收费|费用|收取|（文字描述/.test(p.text))) return;
    const stub = /^(?:无|暂无|没有|无其他(?:需要)?(?:报告|说明)?(?:的)?事项)[。.]?$/.test(first.text);
    yield {
      code: this.code,
      severity: stub ? 'hint' : this.severity,
      start: first.start,
      end: first.end,
      message: {
        zh: stub ? `第六部分只写了「${first.text}」，宜写明信息处理费的收取情况。` : '第六部分没有写信息处理费的收取情况。',
        en: stub
          ? `Section six says only “${first.text}”; tell whether a processing fee was collected.`
          : 'Section six does not tell whether a processing fee was collected.',
      },
      data: stub,
    };
  },
  fixes(finding, { report }) {
    if (report.markup) return [];
    const sentence = `${report.year?.value}年，本机关未收取信息处理费。`;
    const { start, end } = finding;
    const edit = finding.data === true ? { start, end, newText: sentence } : { start, end: start, newText: sentence + lineBreakOf(report) };
    return [{ title: { zh: `写上「${sentence}」（请先核实）`, en: `Write “${sentence}” (if it is true)` }, safe: false, edits: [edit] }];
  },
};
