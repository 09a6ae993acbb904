import { statusWords } from '../../law/index.ts';
import type { Basis, Beside, RulePage } from '../../rules/engine/page.ts';
import { fixNames, fixWords, pageWords as say } from '../../rules/engine/page-words.ts';
import { pages } from '../../rules/engine/pages.generated.ts';
import { severityWords } from '../../rules/severity-words.ts';
import type { Language, Words } from '../../text/range.ts';
import { colours, type Paint } from '../output/pretty.ts';
import { widthOf } from '../output/visible.ts';

/** What `nianbao rules` lists and `nianbao explain` prints: the pages of the rules in a terminal. */

/** Every rule as data, its title in the language. */
export const rulesAsData = (language: Language) =>
  pages.map(({ code, severity, fix, basis, covers, docs }) => ({ code, title: docs[language].title, severity, fix, basis, covers }));

/** Every rule in two lines: code, severity, kind of fix and title; then what it rests on and which checks of the catalogue it covers. */
export function prettyRules(language: Language, paint: Paint): string {
  const width = Math.max(...pages.map(({ code }) => code.length));
  const severityWidth = widest(Object.values(severityWords), language);
  const fixWidth = widest(Object.values(fixNames), language);
  const lines = pages.flatMap(({ code, severity, fix, basis, covers, docs }) => {
    const loud = paint(colours[severity], padded(severityWords[severity][language], severityWidth));
    const rests = [...basis.map((one) => basisWords(one, language)), ...(covers.length > 0 ? [covers.join(' ')] : [])];
    return [
      `${paint('bold', code.padEnd(width))}  ${loud}  ${padded(fixNames[fix][language], fixWidth)}  ${docs[language].title}`,
      ...rests.map((words) => paint('dim', `${' '.repeat(width + 2)}${words}`)),
    ];
  });
  return `${lines.join('\n')}\n`;
}

const widest = (words: readonly Words[], language: Language): number => Math.max(...words.map((one) => widthOf(one[language])));
const padded = (text: string, width: number): string => text + ' '.repeat(width - widthOf(text));

function basisWords({ cite, status }: Basis, language: Language): string {
  const words = statusWords[status][language];
  return language === 'zh' ? `${cite}（${words}）` : `${cite} (${words})`;
}

/** The page of a rule; undefined when there is none of that code. */
export const pageOf = (code: string): RulePage | undefined => pages.find((page) => page.code === code);

/** A rule's page as it is read in a terminal, its examples at the end. */
export function prettyPage(
  { code, severity, fix, covers, basis, docs, examples, silent }: RulePage,
  language: Language,
  paint: Paint,
): string {
  const doc = docs[language];
  const colon = language === 'zh' ? '：' : ': ';
  const head = (name: keyof typeof say): string => paint('bold', say[name][language]);
  const besideOf = ({ year, text }: Beside): string => `${head('beside')} (${year})\n${indented(text)}`;
  const beside = examples[0]?.beside;
  const blocks = [
    `${paint('bold', code)}  ${doc.title}`,
    [
      `${say.severity[language]}${colon}${paint(colours[severity], severityWords[severity][language])}`,
      `${say.fix[language]}${colon}${fixWords[fix][language]}`,
      ...(covers.length > 0 ? [`${say.covers[language]}${colon}${covers.join(' ')}`] : []),
      `${say.off[language]}${colon}"nianbao.rules": { "${code}": "off" }`,
    ].join('\n'),
    ...(['what', 'why', 'how'] as const).map((name) => `${head(name)}\n${indented(doc[name])}`),
    `${head('basis')}\n${indented(basis.map((one) => basisWords(one, language)).join('\n'))}`,
    ...(beside ? [besideOf(beside)] : []),
    ...examples.flatMap(({ wrong, right }) => [`${head('wrong')}\n${indented(wrong)}`, `${head('right')}\n${indented(right.text)}`]),
    ...silent.flatMap(({ why, text, beside: own }) => [
      `${head('silent')}${colon}${why[language]}\n${indented(text)}`,
      ...(own && own.text !== beside?.text ? [besideOf(own)] : []),
    ]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

const indented = (text: string): string => text.replaceAll(/^(?=.)/gm, '    ');
