import { type Paragraph, paragraphBuilder } from '../sentences.ts';
import { type Fact, factsIn } from './grammar.ts';
import type { Frame } from './scopes.ts';

/** For tests: what a bureau's report of 2023 states. */
export const frame: Frame = { year: 2023, self: '砚溪县水利局', government: false, requests: false, cases: undefined };

export function paragraphOf(text: string): Paragraph {
  const builder = paragraphBuilder(text, (offset) => offset);
  builder.add(0, text.length);
  return builder.finish(1);
}

export const factsOfText = (text: string, other: Partial<Frame> = {}): readonly Fact[] =>
  factsIn(paragraphOf(text), { ...frame, ...other });

/** `received 12`, with `?` for what is likely and `??` for what is doubtful. */
export const said = ({ about, groups, parts, value, certainty }: Fact): string =>
  [about, ...groups, ...parts, value].join(' ') + { sure: '', likely: '?', doubtful: '??' }[certainty];
