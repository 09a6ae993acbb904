import type { Severity } from '../../rules/engine/rule.ts';
import { visible } from '../../text/visible.ts';

/** A finding where it stands; line and character count from 0, characters in UTF-16 units. */
export interface PlacedFinding {
  readonly line: number;
  readonly character: number;
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
}

/** As editors and other tools name them. */
const severities: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'info', hint: 'info' };

/**
 * A finding on one line, as tools read it: `2024/水利局.txt:12:5: error sum/row-total: …`. The problem matcher `$nianbao` takes it apart again; the code
 * stands before the message, where no message can be taken for it.
 */
export const findingLine = (file: string, { line, character, severity, code, message }: PlacedFinding): string =>
  `${visible(file)}:${line + 1}:${character + 1}: ${severities[severity]} ${code}: ${visible(message)}`;
