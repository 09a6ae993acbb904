import { type IgnoredFile, prettyIgnored } from '../commands/ignores.ts';
import type { Assignment } from '../jobs/assignment.ts';
import { painter } from './output.ts';
import { toJson } from './visible.ts';

/** What a project file lets stand in one file, in the format of the run. */
export const ignoresPiece = (listed: IgnoredFile, { check, language, colour }: Assignment): string =>
  check.format === 'json' ? toJson(listed) : prettyIgnored(listed, language, painter(colour));
