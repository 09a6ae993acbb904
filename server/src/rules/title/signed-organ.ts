import type { Report } from '../../report/model.ts';
import type { Range } from '../../text/range.ts';
import type { Rule, Severity } from '../rule.ts';
import { matchesIn, proseIn } from '../wording.ts';
import { signatureOf } from './names.ts';

export const titleSignedOrgan: Rule = {
  code: 'title/signed-organ',
  severity: 'warning',
  fix: 'none',
  covers: ['ORG-CONSIST'],
  basis: [{ cite: '公开发布的年度报告中的实例', status: 'reports' }],
  docs: {
    zh: {
      title: '机关名称前后不一致',
      what: '落款或者第六部分写的机关，与标题的不是同一个。',
      why: '多半是照别的机关的报告改写时漏改的。只差地名前缀、用简称的，只作信息；政府的报告由其办公室落款的，不提示。',
      how: '核对后统一。',
    },
    en: {
      title: 'The organ is named in two ways',
      what: 'The organ that signs, or that section six names, is not that of the title.',
      why: 'It is mostly left from the report of another organ. A prefix of place or a short form is for information; an office may sign for its government.',
      how: 'Make them one.',
    },
  },
  examples: {
    bad: { changes: [['2023年，本机关未收取信息处理费。', '2023年，本机关未收取信息处理费。\n\n临川县农业农村局\n\n2024年1月20日']] },
    good: { changes: [['2023年，本机关未收取信息处理费。', '2023年，本机关未收取信息处理费。\n\n砚溪县水利局\n\n2024年1月20日']] },
  },
  *check({ report }) {
    const organ = report.organ?.value;
    if (!organ || !report.title) return;
    const seen = new Set<string>();
    for (const { value, ...range } of othersIn(report)) {
      const severity = difference(organ, value);
      if (!severity || seen.has(value)) continue;
      seen.add(value);
      yield {
        code: this.code,
        severity,
        ...range,
        message: { zh: `标题是「${organ}」，这里是「${value}」。`, en: `The title names “${organ}”, this says “${value}”.` },
        related: [{ start: report.title.start, end: report.title.end, message: { zh: '标题', en: 'the title' } }],
      };
    }
  },
};

type Name = Range & { readonly value: string };

/** The organ that signs, and what section six names before a year: `包头市青山区工信和科技局2022年度未收取`. */
function othersIn(report: Report): readonly Name[] {
  const signed = signatureOf(report).organ;
  const sixth = proseIn(report, 6).flatMap((p) =>
    matchesIn(p.text, /(?<=^|[。；：，])([\u4e00-\u9fff]{3,20}(?:局|委员会|政府|办公室|厅|中心))(?=20\d{2}年度?(?:未|没有|无|共|收))/g).map(
      (m): Name => ({
        ...p.range(m.index, m.index + m[0].length),
        value: m[0],
      }),
    ),
  );
  return signed ? [...sixth, signed] : sixth;
}

function difference(organ: string, other: string): Severity | undefined {
  const [short, long] = organ.length <= other.length ? [organ, other] : [other, organ];
  if (short === long) return undefined;
  // The office of a government or committee signs for it.
  if (long.startsWith(short) && /办公室$|办公厅$|^办$|人民政府/.test(long.slice(short.length))) return undefined;
  const office = /^(.*?)(?:人民政府|政府)?办(?:公室|公厅)?$/.exec(long);
  if (office && short.startsWith(office[1]!) && /政府|[县市区镇乡]$/.test(short)) return undefined;
  return isWithin(short, long) ? 'information' : 'warning';
}

/** Whether the characters of `short` stand in `long` in their order: a prefix left out, or a short form. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return at === short.length;
}
