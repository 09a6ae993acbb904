import { clientCommands } from '../../contract.ts';
import type { Offer } from '../../features/code-actions/code-actions.ts';
import type { Analysis, DocumentEdit } from '../../service.ts';
import type { Words } from '../../text/range.ts';
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceEdit,
} from '../connection/protocol.ts';
import type { Asked, Handler } from '../connection/session.ts';
import { markOf, offersAt, safeEdits, tidied } from '../core.ts';
import { offsetsOf } from '../documents/convert.ts';
import { diagnosticOf } from '../documents/diagnostics-publisher.ts';
import { fixedEdit, workspaceEdit } from '../edits/workspace-edit.ts';
import { type RewriteData, rewriteActions, rewriteEdit, rewriteKinds } from './commands/rewrites.ts';
import { ignoreActions, ignoreKind } from './ignore-actions.ts';
import { ruleActions, ruleKind } from './rule-actions.ts';

const fixAllKind = `${CodeActionKind.SourceFixAll}.nianbao`;
const fixAllTitle: Words = { zh: '改正全部不涉及事实的问题', en: 'Fix everything that changes no fact' };

const tidyKind = `${CodeActionKind.Source}.tidy.nianbao`;
const tidyTitle: Words = { zh: '整理全文', en: 'Tidy the whole report' };

const shownFirst: Words = { zh: '（预览）', en: ' (preview)' };

/** What a client hands back to have the edit of an action that it was offered without one. */
interface ActionData extends Partial<RewriteData> {
  readonly uri: string;
  readonly version: number;
  /** Which finding, and which of its fixes; absent for a rewriting and for the fix of everything. */
  readonly finding?: number;
  readonly fix?: number;
}

/** Quick fixes and rewritings at a place, and the repair of everything that changes no fact when a client asks for that kind. */
export const codeActions: Handler<CodeActionParams, CodeAction[]> = {
  method: 'textDocument/codeAction',
  asks: 'range',
  empty: [],
  capability: (client) =>
    client.codeActions
      ? {
          codeActionProvider: {
            codeActionKinds: [CodeActionKind.QuickFix, ignoreKind, ruleKind, fixAllKind, tidyKind, ...rewriteKinds],
            resolveProvider: client.resolvesEdits,
          },
        }
      : {},
  answer(asked) {
    // A client without literals wants commands, and this server has none: a command could not name the version that it is for.
    if (!asked.session.client.codeActions) return [];
    const only: unknown = asked.params.context?.only;
    const kinds = Array.isArray(only) ? only.filter((kind) => typeof kind === 'string') : undefined;
    const quick = !kinds || wants(kinds, CodeActionKind.QuickFix) ? quickFixes(asked) : [];
    const rewritten = rewriteActions(asked, (kind) => !kinds || wants(kinds, kind));
    const ignoring = !kinds || wants(kinds, ignoreKind) ? ignoreActions(asked) : [];
    const ruled = !kinds || wants(kinds, ruleKind) ? ruleActions(asked) : [];
    const whole = kinds ? [...(wants(kinds, fixAllKind) ? fixAll(asked) : []), ...(wants(kinds, tidyKind) ? tidyAll(asked) : [])] : [];
    return [...quick, ...ignoring, ...ruled, ...rewritten, ...whole];
  },
};

/** The edit of an action that was offered for the present version; refused for any other. */
export const codeActionResolve: Handler<CodeAction, CodeAction> = {
  method: 'codeAction/resolve',
  asks: 'action',
  // The protocol knows no empty action: for a document that is closed there is only the refusal.
  empty: new ResponseError(LSPErrorCodes.ContentModified, 'there is no such fix any more'),
  capability: () => ({}),
  answer(asked) {
    const { params, document } = asked;
    const data = params.data as ActionData;
    if (data.version !== document.text.version)
      throw new ResponseError(LSPErrorCodes.ContentModified, 'the text has moved on since this was offered');
    const edit = isRewrite(data) ? rewriteEdit(asked, data) : fixEdit(asked, data);
    if (!edit) throw new ResponseError(LSPErrorCodes.ContentModified, 'there is no such fix for this text');
    return { ...params, edit };
  },
};

const isRewrite = (data: Partial<RewriteData>): data is RewriteData =>
  (data.rewrite === 'normaliseTable' || data.rewrite === 'repair') && typeof data.start === 'number' && typeof data.end === 'number';

/** The edit of one fix, or of everything that changes no fact; undefined when there is no such fix. */
function fixEdit({ analysis, document, session, settings }: Asked<CodeAction>, data: ActionData): WorkspaceEdit | undefined {
  const finding = analysis.findings[data.finding ?? -1];
  if (data.finding === undefined) return workspaceEdit(document, safeEdits(analysis, settings, session.service), session.client);
  const fix = finding && session.service.fixesOf(finding, settings)[data.fix ?? 0];
  return fix && fixedEdit(document, fix, session.client);
}

/** Kinds are a hierarchy: who asks for `source` also wants `source.fixAll.nianbao`. */
function wants(kinds: readonly string[], kind: string): boolean {
  return kinds.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}

function quickFixes(asked: Asked<CodeActionParams>): CodeAction[] {
  const { params, document, analysis, settings, session } = asked;
  const offers = offersAt(analysis, offsetsOf(document.text, params.range), settings, session.service);
  const numbers = new Map<Offer['finding'], number>();
  return offers.map((offer) => {
    const fix = numbers.get(offer.finding) ?? 0;
    numbers.set(offer.finding, fix + 1);
    return quickFix(asked, offer, fix);
  });
}

function quickFix({ params, document, analysis, session }: Asked<CodeActionParams>, { finding, fix }: Offer, number: number): CodeAction {
  const { client } = session;
  const own = diagnosticOf(document, markOf(finding, client.language), client);
  const isReviewed = fix.steps !== undefined && client.commands.has(clientCommands.reviewFix);
  const action: CodeAction = {
    title: fix.title[client.language] + (fix.steps && (client.annotatedEdits || isReviewed) ? shownFirst[client.language] : ''),
    kind: CodeActionKind.QuickFix,
    diagnostics: [shownAs(own, params.context?.diagnostics) ?? own],
  };
  if (fix.preferred && client.preferredActions) action.isPreferred = true;
  const which = { uri: document.text.uri, version: document.text.version, finding: analysis.findings.indexOf(finding), fix: number };
  if (isReviewed)
    action.command = { title: action.title, command: clientCommands.reviewFix, arguments: [which, fix.title[client.language]] };
  else if (client.resolvesEdits) action.data = which satisfies ActionData;
  else action.edit = fixedEdit(document, fix, client);
  return action;
}

/** The client's own copy of a diagnostic, so that it recognises which of those it shows is mended. */
function shownAs(own: Diagnostic, shown: unknown): Diagnostic | undefined {
  if (!Array.isArray(shown)) return undefined;
  const key = JSON.stringify([own.code, own.message, own.range]);
  return (shown as Diagnostic[]).find((d) => d && JSON.stringify([d.code, d.message, d.range]) === key);
}

/** What tidies a version, found once. */
const tidyings = new WeakMap<Analysis, readonly DocumentEdit[]>();

/** Not asked for at every move of the cursor, as every step is proved by a reading: by its kind alone. Never made unseen where a client can show it. */
function tidyAll({ document, analysis, settings, session }: Asked<CodeActionParams>): CodeAction[] {
  const { client } = session;
  const action: CodeAction = { title: tidyTitle[client.language], kind: tidyKind };
  if (client.commands.has(clientCommands.tidy))
    return [
      {
        ...action,
        title: action.title + shownFirst[client.language],
        command: { title: action.title, command: clientCommands.tidy, arguments: [document.text.uri] },
      },
    ];
  const edits = tidyings.get(analysis) ?? analysis.parts.flatMap((part) => tidied(part, settings).edits);
  tidyings.set(analysis, edits);
  return edits.length === 0 ? [] : [{ ...action, edit: workspaceEdit(document, edits, client) }];
}

function fixAll({ document, analysis, settings, session }: Asked<CodeActionParams>): CodeAction[] {
  const { client, service } = session;
  // Also for a client that asks for the edit later: what would change nothing is not offered.
  const edits = safeEdits(analysis, settings, service);
  if (edits.length === 0) return [];
  const data = { uri: document.text.uri, version: document.text.version } satisfies ActionData;
  const action: CodeAction = { title: fixAllTitle[client.language], kind: fixAllKind };
  return [client.resolvesEdits ? { ...action, data } : { ...action, edit: workspaceEdit(document, edits, client) }];
}
