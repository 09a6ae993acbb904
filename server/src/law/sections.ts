import type { TemplateId } from '../format/types.ts';
import type { Words } from '../text/range.ts';
import { resolve } from './clauses.ts';
import type { Clause, Status } from './types.ts';

/** One thing that belongs in a section, and how well that is established. */
export interface GuideLine {
  readonly words: Words;
  readonly status: Status;
}

/** What belongs in one of the six sections. */
export interface SectionGuide {
  readonly lines: readonly GuideLine[];
  /** The provisions that ask for it. */
  readonly clauses: readonly Clause[];
}

type Number = 1 | 2 | 3 | 4 | 5 | 6;

interface Entry {
  readonly lines: readonly GuideLine[];
  readonly clauses: readonly string[];
}

const line = (status: Status, zh: string, en: string): GuideLine => ({ status, words: { zh, en } });

const government = line(
  'official',
  '报告主体是各级人民政府的，还要写工作考核、社会评议和责任追究结果情况；部门没有这项义务。',
  'A government’s report also gives the results of appraisal, public evaluation and accountability; a department’s need not.',
);

const common: Readonly<Record<Number, Entry>> = {
  1: { clauses: ['第五十条第一款第四项'], lines: [government] },
  2: {
    clauses: ['第五十条第一款第一项', '第二十条'],
    lines: [line('reports', '放表二：按第二十条各项分段填数。', 'Table two: figures, by items of article 20.')],
  },
  3: {
    clauses: ['第五十条第一款第二项'],
    lines: [
      line(
        'reports',
        '放表三：收到、结转和办理结果，按申请人类别分列。',
        'Table three: requests received, carried over and answered, by kind of applicant.',
      ),
      line(
        'reports',
        '表内印有勾稽关系：第一项加第二项之和，等于第三项加第四项之和，逐列成立。',
        'The form prints one relation: in each column, first plus second equals third plus fourth.',
      ),
    ],
  },
  4: {
    clauses: ['第五十条第一款第三项'],
    lines: [
      line(
        'reports',
        '放表四：行政复议一组、行政诉讼两组，各组总计等于前四项之和。',
        'Table four: one group of reviews, two of lawsuits; each total is the sum of the four before it.',
      ),
      line(
        'official',
        '复议机关作共同被告的案件，不计入复议机关（国办公开办函〔2016〕201号）。',
        'A reviewing organ that is co-defendant does not count the case (国办公开办函〔2016〕201号).',
      ),
    ],
  },
  5: {
    clauses: ['第五十条第一款第四项'],
    lines: [
      line('official', '既要有存在的主要问题，也要有改进情况。', 'Both the main problems and what was done about them.'),
      line(
        'local',
        '有的地方要求实事求是、明确具体，不要笼统模糊。',
        'Some places ask for plain and concrete statements rather than generalities.',
      ),
    ],
  },
  6: {
    clauses: ['第五十条第一款第五项'],
    lines: [line('official', '前五部分没有的、需要报告的其他事项。', 'Whatever else needs reporting.')],
  },
};

const from2021: Readonly<Partial<Record<Number, Entry>>> = {
  1: {
    clauses: ['国办公开办函〔2021〕30号'],
    lines: [
      line(
        'official',
        '综述贯彻落实条例的情况，主要包括五个方面：主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障。',
        'An account of how the Regulations were carried out, in five aspects: proactive disclosure, disclosure on request, management of information, platforms, supervision and support.',
      ),
    ],
  },
  6: {
    clauses: ['第四十二条第一款'],
    lines: [
      line(
        'implied',
        '收取信息处理费的情况：收了多少；没有收，也宜写明（格式文件此处未见原文）。',
        'What processing fee was charged; if none, better to say so (the format’s own words were not read here).',
      ),
    ],
  },
};

/** What belongs in a section of a report by that template, from the format, the regulation and, marked so, from local notices. */
export function sectionGuide(number: Number, template: TemplateId): SectionGuide {
  const added = template === '2019' ? undefined : from2021[number];
  return {
    lines: [...(added?.lines ?? []), ...common[number].lines],
    clauses: [...common[number].clauses, ...(added?.clauses ?? [])].flatMap((c) => resolve(c) ?? []),
  };
}
