import { isHan } from '../../text/fold.ts';
import type { Rule } from '../rule.ts';
import { writtenOf } from './written.ts';

export const sectionHollow: Rule = {
  code: 'section/hollow',
  severity: 'information',
  fix: 'none',
  covers: ['STR-MIN-TEXT'],
  basis: [
    { cite: '国办公开办函〔2021〕30号（「发布内容不准确不全面或者内容雷同、敷衍塞责」）', status: 'official' },
    { cite: '社科院《年度报告发布情况评估报告2016》（内容不翔实）', status: 'reports' },
  ],
  docs: {
    zh: {
      title: '总体情况内容单薄',
      what: '第一部分不到 150 个字，或者没有一个数字。',
      why: '总体情况是对全年工作的综述，没有数据、只有几句话，读者看不出做了什么。字数没有规定，只作提示。',
      how: '补充公开的数量、渠道，办理申请的情况和主要做法。',
    },
    en: {
      title: 'Section one says little',
      what: 'Section one has fewer than 150 characters, or no figure at all.',
      why: 'It sums up the year; without figures nobody sees what was done. No length is prescribed, hence for information only.',
      how: 'Tell how much was disclosed and where, how requests were handled, and what was done.',
    },
  },
  examples: {
    bad: {
      changes: [
        [
          '2023年，本机关通过县政府门户网站公开政府信息326条，制定行政规范性文件2件并同步发布政策解读4篇，水库水情、农村供水水质和涉水行政许可结果按月更新。',
          '公开工作有序开展。',
        ],
        [
          '本机关全年新收政府信息公开申请28件，上年结转3件，办结29件，结转下年度继续办理2件。申请内容以水库移民补偿和河道采砂许可为主，答复前均由政策法规股核对。',
          '申请均已答复。',
        ],
        ['公文制发时同步确定公开属性，对2018年以来的行政规范性文件逐件清理，公布继续有效的9件。', '公文逐件清理。'],
        ['主要负责人听取政府信息公开工作汇报3次，组织业务培训2次，按季度通报各股室的公开情况，未发生责任追究情形。', '按季通报。'],
      ],
    },
    good: { changes: [] },
  },
  *check({ report }) {
    const written = writtenOf(report, 1);
    if (!written || !report.title || written.prose.length === 0) return;
    const { section, prose } = written;
    let han = 0;
    let figures = false;
    for (const { text } of prose) {
      for (let i = 0; i < text.length; i++) if (isHan(text.charCodeAt(i))) han++;
      figures ||= /\d(?!\d{0,3}年)|[一二两三四五六七八九十百千]{2}[件条份次篇期宗项]/.test(text);
    }
    if (han >= fewest && figures) return;
    const message =
      han < fewest
        ? { zh: `总体情况只有 ${han} 个字，内容单薄。`, en: `Section one has only ${han} characters.` }
        : { zh: '总体情况没有一个数据。', en: 'Section one holds no figure.' };
    yield { code: this.code, severity: this.severity, start: section.heading.start, end: section.heading.end, message };
  },
};

const fewest = 150;
