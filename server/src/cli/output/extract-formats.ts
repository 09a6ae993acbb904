import type { Extracted } from '../extract.ts';
import type { Assignment } from '../jobs/assignment.ts';
import { type Frame, jsonFrame } from './check-formats.ts';
import { cellLines, cellNames, wideLines, wideNames } from './csv.ts';
import { painter } from './output.ts';
import { prettyExtract } from './pretty-extract.ts';
import { toJson } from './visible.ts';

/** What was read of one file in the format of the run. */
export function extractPiece(result: Extracted, { extract, language, colour }: Assignment): string {
  if (extract.format === 'json') return toJson(result);
  if (extract.format === 'csv') return extract.wide ? wideLines(result) : cellLines(result);
  return prettyExtract(result, language, painter(colour));
}

/** What stands around the pieces. */
export function extractFrame({ extract }: Pick<Assignment, 'extract'>): Frame {
  if (extract.format === 'json') return jsonFrame;
  if (extract.format === 'csv') return { before: extract.wide ? wideNames() : cellNames(), between: '', after: () => '' };
  return { before: '', between: '\n', after: () => '' };
}
