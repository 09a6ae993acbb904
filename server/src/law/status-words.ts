import type { Words } from '../text/range.ts';
import type { Status } from './types.ts';

/** How well something is established, as hovers and the pages of the rules say it. */
export const statusWords: Readonly<Record<Status, Words>> = {
  official: { zh: '有原文依据', en: 'read in the original' },
  reports: { zh: '各地年报一致，未见原文', en: 'alike in published reports, the original was not seen' },
  implied: { zh: '由条文推断，没有明文规定', en: 'inferred from the provisions, not stated in them' },
  local: { zh: '地方要求', en: 'asked by some places only' },
  prior: { zh: '通行做法，不是规定', en: 'custom, not a rule' },
  unverified: { zh: '没有核实，不能当作官方要求', en: 'not verified, not to be taken for official' },
};
