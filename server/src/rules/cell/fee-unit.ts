import { kindOf, placeAndOffice } from '../../language/organs.ts';
import type { OrganKind } from '../../language/words/organ-words.ts';
import type { Cell, Report } from '../../report/model.ts';
import { rangeOf, type Words } from '../../text/range.ts';
import type { Finding, Rule, RuleContext } from '../engine/rule.ts';
import { stated } from '../engine/stated.ts';
import { capital, cellName } from '../words.ts';
import { nameOf, valuesOf } from '../years/last-year.ts';

/** A fee that was probably entered in 元. */
export const cellFeeUnit: Rule<Cell> = {
  ...stated('cell/fee-unit'),
  *check(context) {
    const { report } = context;
    const table = report.disclosure;
    const row = table?.rows.find((r) => r.template.columns.some((c) => c.type === 'amount' && c.label.includes('万元')));
    const cell = row?.cells.find((c) => c.type === 'amount');
    if (!table || !row || !cell || cell.written.includes('unit') || (cell.value ?? 0) < 100) return;
    const name = cellName(table.id, row.template, row.template.columns[cell.column]!);
    const said = saidIn(report, cell, cell.text, '元') ?? saidIn(report, cell, String(cell.value! / 10000), '万元');
    const why = said
      ? ({ ...inText(name, said), severity: 'warning' } as const)
      : (besideLastYear(context, cell, name) ?? unlikely(report, cell, name));
    if (why) yield { code: 'cell/fee-unit', start: cell.start, end: cell.end, data: cell, ...why };
  },
  fixes: (finding) => {
    const cell = finding.data;
    const newText = String(Number(((cell.value ?? 0) / 10000).toPrecision(15)));
    const title = { zh: `换算为万元：${newText}`, en: `Convert to 万元: ${newText}` };
    return [{ title, edits: [{ ...rangeOf(cell), newText }] }];
  },
};

type Why = Pick<Finding, 'message' | 'severity'>;

const inText = (name: Words, said: string): Pick<Finding, 'message'> => ({
  message: {
    zh: `${name.zh}以万元计，正文写的是 ${said}，可能忘了换算。`,
    en: `${capital(name.en)} is in 万元; the text says ${said}, which may not have been converted.`,
  },
});

/** About ten thousand times last year's fee, which was not converted then or is not now. */
function besideLastYear({ report, lastYear }: RuleContext, cell: Cell, name: Words): Why | undefined {
  const before = lastYear && valuesOf(report, lastYear, 'disclosure', '行政事业性收费')?.values[cell.column];
  if (!lastYear || !before || !isUnconverted(cell.value!, before)) return undefined;
  const source = nameOf(lastYear);
  return {
    severity: 'warning',
    message: {
      zh: `${name.zh}是 ${cell.text} 万元，上年是 ${before} 万元，相差约一万倍，可能是以元填的。对照的是${source.zh}。`,
      en: `${capital(name.en)} is ${cell.text} 万元 and was ${before} 万元 last year, about ten thousand times less: it may be in 元. Compared with ${source.en}.`,
    },
  };
}

/** Whether a fee is so many times another that one of them can only be in 元; what is told so is no outlier besides. */
export const isUnconverted = (value: number, before: number): boolean => before > 0 && value >= 2000 * before && value <= 50_000 * before;

/** More 万元 than organs of a kind take in a year. */
const ceilings: Readonly<Partial<Record<OrganKind, number>>> = { town: 5000, subdistrict: 5000 };
/** 5 billion yuan, for an office of a county or district. */
const OFFICE_CEILING = 500_000;

function unlikely(report: Report, cell: Cell, name: Words): Why | undefined {
  const organ = report.organ?.value ?? '';
  const kind = kindOf(organ);
  const [place, office] = placeAndOffice(organ);
  const isLocal = (kind === 'department' || kind === 'office') && office !== '' && /[县区旗]$/.test(place);
  const ceiling = ceilings[kind] ?? (isLocal ? OFFICE_CEILING : Number.POSITIVE_INFINITY);
  if (cell.value! < ceiling) return undefined;
  return {
    severity: 'information',
    message: {
      zh: `${name.zh}是 ${cell.text} 万元，对${organ}来说数额很大；以元填的请换算成万元。`,
      en: `${capital(name.en)} is ${cell.text} 万元, much for ${organ}; if it is in 元, convert it.`,
    },
  };
}

/** The number with the unit right behind it, where it stands so elsewhere in the report. */
function saidIn({ text }: Report, { start }: Cell, number: string, unit: string): string | undefined {
  for (let at = text.indexOf(number); at >= 0; at = text.indexOf(number, at + 1)) {
    const after = text.slice(at + number.length, at + number.length + 3).trimStart();
    if (at !== start && !/[\d.]/.test(text[at - 1] ?? '') && after.startsWith(unit)) return `${number} ${unit}`;
  }
  return undefined;
}
