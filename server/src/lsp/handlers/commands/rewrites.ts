import { clientCommands } from '../../../contract.ts';
import type { DocumentRange, Words } from '../../../text/range.ts';
import type { Client } from '../../connection/client-capabilities.ts';
import { type CodeAction, CodeActionKind, type CodeActionParams, type WorkspaceEdit } from '../../connection/protocol.ts';
import type { Asked } from '../../connection/session.ts';
import { formattingEdits, repairsOf } from '../../core.ts';
import { offsetsOf } from '../../documents/convert.ts';
import { previewedEdit, workspaceEdit } from '../../edits/workspace-edit.ts';

/** Actions that mend no finding: a table laid out as the official form has it, all damage of a document repaired. */

/** One of them, with the offsets that it was asked for; what a client hands back to have its edit. */
export interface RewriteData extends DocumentRange {
  readonly rewrite: Rewrite;
}

type Rewrite = 'normaliseTable' | 'repair';

const titles: Readonly<Record<Rewrite, Words>> = {
  normaliseTable: { zh: '整理表格', en: 'Normalise the table' },
  repair: { zh: '修复全文的乱码', en: 'Repair all damaged text' },
};
const previewed: Words = { zh: '修复全文的乱码（预览）', en: 'Repair all damaged text (preview)' };

const rewrites = Object.keys(titles) as readonly Rewrite[];
const kindOf = (rewrite: Rewrite): string => `${CodeActionKind.RefactorRewrite}.nianbao.${rewrite}`;

export const rewriteKinds: readonly string[] = rewrites.map(kindOf);

/** The rewritings of what the range touches that change something, of the kinds that are `wanted`. */
export function rewriteActions(asked: Asked<CodeActionParams>, wanted: (kind: string) => boolean): CodeAction[] {
  const { document, params, session } = asked;
  const range = offsetsOf(document.text, params.range);
  return rewrites.flatMap((rewrite): CodeAction[] => {
    const kind = kindOf(rewrite);
    const data: RewriteData = { rewrite, ...range };
    const edit = wanted(kind) ? rewriteEdit(asked, data) : null;
    if (!edit) return [];
    const { client } = session;
    const action: CodeAction = { title: titleOf(rewrite, client), kind };
    if (rewrite === 'repair' && client.commands.has(clientCommands.repair))
      return [{ ...action, command: { title: action.title, command: clientCommands.repair, arguments: [document.text.uri] } }];
    if (!client.resolvesEdits) return [{ ...action, edit }];
    return [{ ...action, data: { uri: document.text.uri, version: document.text.version, ...data } }];
  });
}

/** Where nothing shows the repairs first, no preview is promised. */
const titleOf = (rewrite: Rewrite, { annotatedEdits, commands, language }: Client): string =>
  (rewrite === 'repair' && (annotatedEdits || commands.has(clientCommands.repair)) ? previewed : titles[rewrite])[language];

/** The edit of a rewriting; null when it changes nothing. What it took to find it is cached with the reading. */
export function rewriteEdit({ analysis, document, session }: Asked<unknown>, { rewrite, start, end }: RewriteData): WorkspaceEdit | null {
  if (rewrite === 'repair') {
    const repairs = repairsOf(analysis);
    return repairs.length > 0 ? previewedEdit(document, repairs, session.client) : null;
  }
  const edits = formattingEdits(analysis.parts, { start, end });
  return edits.length > 0 ? workspaceEdit(document, edits, session.client) : null;
}
