import { TextDocument } from 'vscode-languageserver-textdocument';
import { placesIn } from '../project/text.ts';
import type { Ignore } from '../rules/ignores.ts';
import type { Range, Words } from '../text/range.ts';
import type { Client } from './client.ts';
import { rangeOf } from './convert.ts';
import { source } from './diagnostics.ts';
import type { ProjectFile } from './projects.ts';
import type { Diagnostic, DiagnosticSeverity } from './protocol.ts';

const words = {
  noReason: { zh: '忽略的问题应当注明理由。', en: 'What is ignored should have its reason.' },
  stale: {
    zh: '这个问题已经不存在了（已改正、已变化，或者文件不在了），这一条可以删去。',
    en: 'This finding is there no more (mended, changed, or its file is gone); the entry can go.',
  },
} satisfies Record<string, Words>;

/** What is to be said of a project file: that it cannot be used, ignores without a reason, and those that `isStale`. */
export function projectDiagnostics(file: ProjectFile, isStale: (ignore: Ignore) => boolean, { language, tags }: Client): Diagnostic[] {
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
    if (isStale(ignore)) {
      const stale = diagnostic(place, 4, 'project/stale-ignore', words.stale);
      return [tags.has(1) ? { ...stale, tags: [1 as const] } : stale];
    }
    return ignore.reason.trim() === '' ? [diagnostic(place, 4, 'project/no-reason', words.noReason)] : [];
  });
}
