import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleReport } from '../../server/src/rules/engine/sample.ts';
import { root } from '../editor/vscode.ts';

/* The reports of a county that does not exist, for the pictures of the README. */

const county = '青岚县';

/** Whose example is right, and whose has mistakes. */
export const rightOrgan = `${county}自然资源局`;
export const wrongOrgan = `${county}住房和城乡建设局`;

export const nameOf = (organ: string, year: number): string => `${organ}${year}年政府信息公开工作年度报告.txt`;

/** The figures at the end of a row of tables three and four. */
const figures = /(?:^\d+|\t\d+)(?:\t\d+){6,14}$/;

/** The sums of two reports' figures, row by row, each taken as often as told: of balanced reports a balanced one. In the words of the first. */
function mixed(one: string, times: number, other: string, otherTimes: number): string {
  const rows = other.split('\n').flatMap((line) => figures.exec(line.trimEnd())?.[0] ?? []);
  let at = 0;
  return one
    .split('\n')
    .map((line) =>
      line.trimEnd().replace(figures, (own) => {
        const added = rows[at++]?.split('\t') ?? [];
        return own
          .split('\t')
          .map((figure, i) => figure && String(Number(figure) * times + Number(added[i]) * otherTimes))
          .join('\t');
      }),
    )
    .join('\n');
}

function example(number: string, place: string): string {
  const name = readdirSync(join(root, 'examples')).find((file) => file.startsWith(number))!;
  return readFileSync(join(root, 'examples', name), 'utf8').replaceAll(place, county.slice(0, place.length));
}

/** An organ's report of a year, without a mistake. */
const report = (organ: string, year: number): string => sampleReport(year).replaceAll('砚溪县水利局', organ);

const total = '2.重复申请\t1\t0\t0\t0\t0\t0\t1';

/** The text of every report by its name. */
function reports(): Map<string, string> {
  const right = example('01', '云岫');
  const texts = new Map<string, string>();
  const put = (organ: string, year: number, text = report(organ, year)): void => void texts.set(nameOf(organ, year), text);
  put(rightOrgan, 2024, right);
  put(rightOrgan, 2023, mixed(report(rightOrgan, 2023), 1, right, 1));
  put(rightOrgan, 2022, mixed(report(rightOrgan, 2022), 2, right, 0));
  put(rightOrgan, 2021, mixed(report(rightOrgan, 2021), 0, right, 1));
  put(wrongOrgan, 2024, example('02', '霁川县'));
  for (const year of [2022, 2023, 2024]) put(`${county}民政局`, year);
  for (const year of [2023, 2024]) put(`${county}教育局`, year);
  for (const organ of ['柏渚镇人民政府', '第2镇人民政府', '第10镇人民政府']) put(`${county}${organ}`, 2024);
  put(`${county}教育局`, 2024, report(`${county}教育局`, 2024).replace(total, total.replace(/1$/, '9')));
  return texts;
}

/** Reports that are made of one sample are much alike, and do not carry over what the year before left; which is not what the pictures are about. */
const off = [
  'copied',
  'same-prose',
  'same-tables',
  'same-problems',
  'carry',
  'valid',
  'growth',
  'outlier',
  'problems-answered',
  'unsettled',
];

/** Writes the county's reports into a fresh folder that is called after it. */
export function makeCounty(): string {
  const folder = join(realpathSync(mkdtempSync(join(tmpdir(), 'nianbao-pictures-'))), county);
  mkdirSync(folder);
  for (const [name, text] of reports()) writeFileSync(join(folder, name), text);
  const rules = Object.fromEntries(off.map((rule) => [`years/${rule}`, 'off']));
  writeFileSync(join(folder, '.nianbao.json'), JSON.stringify({ rules }));
  return folder;
}
