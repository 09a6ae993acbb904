import { distance } from 'fastest-levenshtein';
import { pages } from '../../rules/engine/pages.generated.ts';
import type { Words } from '../../text/range.ts';

/** Whether there is a rule of that code. */
export const isRule = (code: string): boolean => pages.some((page) => page.code === code);

/** Why a code has no page, with the code that was perhaps meant: one that is written nearly so, or whose name behind the stroke it is. */
export function unknownRule(code: string): Words {
  const near = pages
    .map((page) => ({ code: page.code, far: Math.min(distance(page.code, code), distance(page.code.split('/')[1]!, code)) }))
    .reduce((a, b) => (b.far < a.far ? b : a));
  const meant = near.far <= 3;
  return {
    zh: `没有“${code}”这条规则${meant ? `，是不是 ${near.code}？` : '，全部规则见 nianbao rules'}`,
    en: `no rule "${code}"${meant ? `; did you mean ${near.code}?` : '; nianbao rules lists them all'}`,
  };
}

/** That so many more codes are of no rule. */
export const moreUnknownRules = (count: number): Words => ({
  zh: `另有 ${count} 条规则代码也不存在`,
  en: `${count} more codes are of no rule`,
});
