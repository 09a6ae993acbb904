import { isShortFor } from '../../language/organ-names.ts';
import type { Report } from '../../report/model.ts';
import { paragraphsOf } from '../../report/paragraphs.ts';
import { type Range, rangeOf } from '../../text/range.ts';
import type { Rule, Severity } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { matchesIn, matchRange, proseIn } from '../wording.ts';
import { signatureOf } from './names.ts';

const beforeYear =
  /(?<=^|[。；：，])(?![本我])([\u4e00-\u9fff]{2,20}(?:局|委员会|政府|办公室|办事处|厅|中心|海关|学院|大学|学校|医院))(?=20\d{2}年度?(?:未|没有|无|共|收))/g;

export const titleSignedOrgan: Rule = {
  ...stated('title/signed-organ'),
  *check({ report }) {
    const organ = report.organ?.value;
    if (!organ || !report.title) return;
    const seen = new Set<string>();
    for (const { value, ...range } of othersIn(report, organ)) {
      const severity = difference(organ, value);
      if (!severity || seen.has(value) || isHeir(report, value)) continue;
      seen.add(value);
      yield {
        code: this.code,
        severity,
        ...range,
        message: { zh: `标题是「${organ}」，这里是「${value}」。`, en: `The title names “${organ}”, this says “${value}”.` },
        related: [{ ...rangeOf(report.title), message: { zh: '标题', en: 'the title' } }],
      };
    }
  },
};

type Name = Range & { readonly value: string };

/** The organ that signs, and what section six names before a year: `包头市青山区工信和科技局2022年度未收取`. */
function othersIn(report: Report, organ: string): readonly Name[] {
  const signed = signatureOf(report).organ;
  const sixth = proseIn(report, 6).flatMap((p) =>
    matchesIn(p.text, beforeYear).map(
      (m): Name => ({
        ...matchRange(p, m),
        value: m[0],
      }),
    ),
  );
  // Prose has short forms: 县政府办公室2022年未收取.
  const other = sixth.filter(({ value }) => difference(organ, value) === 'warning');
  return signed ? [...other, signed] : other;
}

function difference(organ: string, other: string): Severity | undefined {
  const [short, long] = organ.length <= other.length ? [organ, other] : [other, organ];
  // `梧桐区人民政府柳浪街道办事处` is the full name of 梧桐区柳浪街道办事处.
  if (short === long || short === long.replace(/人民政府(?=.)/, '')) return undefined;
  // `砚溪县青芦乡人民政府` signs as 青芦乡人民政府, one of two names as that.
  if (long.replaceAll(')', '').endsWith(short)) return undefined;
  // The office of a government or committee signs for it.
  if (long.startsWith(short) && /办公[室厅]$|^办$|人民政府/.test(long.slice(short.length))) return undefined;
  const office = /^(.*?)(?:人民政府|政府)?办(?:公室|公厅)?$/.exec(long);
  if (office && short.startsWith(office[1]!) && /政府|[县市区镇乡]$/.test(short)) return undefined;
  return isShortFor(short, long) ? 'information' : 'warning';
}

/** `职责划入县农业农村局`: whether the text tells that the work of the organ has gone over to another one. */
const isHeir = (report: Report, other: string): boolean =>
  paragraphsOf(report).some(({ text }) => /划入|并入|合并|更名/.test(text) && text.includes(other.slice(-5)));
