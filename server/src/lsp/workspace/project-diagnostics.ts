import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FileIgnore } from '../../project/file.ts';
import { placesIn } from '../../project/text.ts';
import type { Range, Words } from '../../text/range.ts';
import type { Client } from '../connection/client-capabilities.ts';
import type { Diagnostic, DiagnosticSeverity } from '../connection/protocol.ts';
import { rangeOf } from '../documents/convert.ts';
import { source } from '../documents/diagnostics-publisher.ts';
import type { ProjectFile } from './project-files.ts';

const words = {
  noReason: { zh: '忽略的问题应当注明理由。', en: 'What is ignored should have its reason.' },
  stale: {
    zh: '这个问题已经不存在了（已改正或者已变化），这一条可以删去。',
    en: 'This finding is there no more (mended or changed); the entry can go.',
  },
  gone: {
    zh: '这份报告不在这里了。改了名或者移走的，在改名后的报告里用快速修复沿用；已不要的，这一条可以删去。',
    en: 'This report is not here any more. If it was renamed or moved, a quick fix in the report takes the entry over; otherwise the entry can go.',
  },
} satisfies Record<string, Words>;

/** What is to be said of a project file: that it cannot be used, ignores without a reason, and those of which no finding or no file is left. */
export function projectDiagnostics(
  file: ProjectFile,
  staleness: (ignore: FileIgnore) => 'stale' | 'gone' | undefined,
  { language, tags }: Client,
): Diagnostic[] {
  const { uri, text, problem, project } = file;
  const document = TextDocument.create(uri, 'json', 0, text);
  const diagnostic = (place: Range, severity: DiagnosticSeverity, code: string, message: Words): Diagnostic => ({
    range: rangeOf(document, place),
    severity,
    source,
    code,
    message: message[language],
  });
  if (problem) return [diagnostic({ start: 0, end: text.trimEnd().length }, 2, 'project/invalid', problem)];
  const { ignores } = placesIn(text);
  return project.ignores.flatMap((ignore, i) => {
    const place = ignores[i] ?? { start: 0, end: 0 };
    const why = staleness(ignore);
    if (why) {
      const stale = diagnostic(place, 4, 'project/stale-ignore', words[why]);
      return [tags.has(1) ? { ...stale, tags: [1 as const] } : stale];
    }
    return ignore.reason.trim() === '' ? [diagnostic(place, 4, 'project/no-reason', words.noReason)] : [];
  });
}
