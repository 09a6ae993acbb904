import type { ReportState } from '../../features/diagnostics/report-states.ts';
import type { Ignore } from '../../rules/engine/ignores.ts';
import type { CheckSettings } from '../../service.ts';
import type { Diagnostic, Range } from '../connection/protocol.ts';
import type { WorkspaceFile } from './workspace-index.ts';

/** What checking a file that is not open gave. */
export interface FileCheck {
  readonly resultId: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Ignores of its project file of which no finding is left. */
  readonly stale: readonly Ignore[];
  /** What its project file lets stand, and where. */
  readonly ignored: readonly { readonly ignore: Ignore; readonly range: Range }[];
  readonly states: readonly ReportState[];
}

/** Checks of files that are not open, each cached until its text, its settings or a report that it was compared with has changed. */
export interface WorkspaceChecks {
  /** The check that still holds, without reading anything; undefined when the file has to be checked. */
  cached(file: WorkspaceFile, settings: CheckSettings): FileCheck | undefined;
  /** The last check of the file, which may be about to be made anew; undefined when there was none, or none of its text will come. */
  last(file: WorkspaceFile): FileCheck | undefined;
  /** Reads the file, unless its text is on its way already, and checks it; undefined when it cannot be read any more. */
  check(file: WorkspaceFile, settings: CheckSettings, text?: Promise<string | undefined>): Promise<FileCheck | undefined>;
}
