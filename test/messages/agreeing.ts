import type { Finding } from '../../server/src/rules/engine/rule.ts';

/*
 * No finding may state two numbers that agree, or an equation that holds, as if something were wrong with them: each message is held
 * against its own figures.
 */

/** What is wrong with a finding's own words, each as a sentence; empty when they say what they claim. */
export function agreeing(finding: Finding & { readonly data?: unknown }): readonly string[] {
  const { code, message, equations = [], related = [], data } = finding;
  const wrong = equations.filter((e) => e.expected === e.actual).map((e) => `equation ${e.equation} holds: ${e.expected}`);
  const said = [message, ...related.map((r) => r.message)].flatMap(({ zh, en }) => [zh, en]);
  for (const words of said) wrong.push(...ofSums(words), ...ofPairs(words));
  if (isDispute(message.zh) && allAlike(message.zh)) wrong.push(`only one number is disputed: ${message.zh}`);
  const { stated, expected } = (data ?? {}) as { readonly stated?: unknown; readonly expected?: unknown };
  if (stated !== undefined && stated === expected) wrong.push(`what is stated is what is expected: ${message.zh}`);
  if (/全部办结|办结率(?:为|达到?|达)?100%/.test(message.zh) && /是 0，两处不一致/.test(message.zh)) wrong.push(`agrees: ${message.zh}`);
  return wrong.map((one) => `${code}: ${one}`);
}

/** `13＝13` says nothing, and a sum that is worked out must be right. Sums that are cut (`…`) cannot be added up. */
function ofSums(words: string): readonly string[] {
  const wrong: string[] = [];
  for (const [sum, terms, outcome] of words.matchAll(/((?:[\d…]+\s?[＋+]\s?)*\d+)\s?[＝=]\s?(\d+)/g)) {
    const parts = terms!.split(/\s?[＋+]\s?/);
    if (parts.length === 1 && terms === outcome) wrong.push(`a number is set equal to itself: ${sum}`);
    if (parts.length > 1 && !parts.includes('…') && parts.reduce((n, part) => n + Number(part), 0) !== Number(outcome))
      wrong.push(`a sum is wrong: ${sum}`);
  }
  return wrong;
}

/** Pairs of numbers that are told because they differ. */
const pairs: readonly RegExp[] = [
  /(?:[＝=]\s?|相加得 |make )(\d+)(?:，「[^」]*」写的是|, but “[^”]*” says) (\d+)/g,
  /第一项加第二项.*?(?:＝|得 )(\d+)，第三项加第四项.*?(?:＝|得 )(\d+)(?![\d＋])/g,
  /items one and two .*?(?:= |make )(\d+), items three and four .*?(?:= |make )(\d+)(?! ?[=\d＋])/g,
  /(?:格是|now) (\d+)(?:，应为| and should be) (\d+)/g,
  /应为 (\d+)（现为 (\d+)）/g,
  /should be (\d+) \(now (\d+)\)/g,
  /有 (\d+) 格，应为 (\d+) 格/g,
  /has (\d+) cells and should have (\d+)/g,
  /([\d.]+)%」[^「]*(?:应为|算得) ([\d.]+)%/g,
  /([\d.]+)%”[^“]*it is ([\d.]+)%/g,
  /成立应为 (\d+)，要使[^，]*成立应为 (\d+)/g,
];

const ofPairs = (words: string): readonly string[] =>
  pairs.flatMap((pair) =>
    [...words.matchAll(pair)].filter(([, one, other]) => Number(one) === Number(other)).map(([pairOf]) => `two numbers agree: ${pairOf}`),
  );

const isDispute = (words: string): boolean => /不一致|不同|不符|对不上|矛盾/.test(words);

/** Whether every count that a message names is the same one; numbers of rows, articles, years and documents are no counts. */
function allAlike(words: string): boolean {
  const counts = [...words.matchAll(/(?:是|写|为|共|有|得|：|「)\s?(\d+)(?=\s?(?:件|条|个|格|万元|元|次|项|，|。|；|」))/g)].map(
    ([, n]) => n,
  );
  return counts.length > 1 && new Set(counts).size === 1;
}
