import { TextDocument } from 'vscode-languageserver-textdocument';
import { clientCommands, type ProjectEdit, type RuleChoice } from '../../contract.ts';
import { setRule } from '../../project/text.ts';
import type { Words } from '../../text/range.ts';
import { type CodeAction, CodeActionKind, type CodeActionParams } from '../connection/protocol.ts';
import type { Asked, Session } from '../connection/session.ts';
import { markOf } from '../core.ts';
import { offsetsOf, textEditsOf } from '../documents/convert.ts';
import { diagnosticOf } from '../documents/diagnostics-publisher.ts';
import { editFor } from '../edits/workspace-edit.ts';
import { projectFileEdit, shownAs, targetOf } from './ignore-actions.ts';

/** The kind of these actions, below that of quick fixes. */
export const ruleKind = `${CodeActionKind.QuickFix}.nianbao.rule`;

/** Rules of more findings than this at one place are not looked at. */
const limit = 20;

const choices: readonly (readonly [RuleChoice['severity'], (code: string) => Words])[] = [
  ['off', (code) => ({ zh: `本文件夹不再检查这一条（${code}）`, en: `Do not check this in this folder (${code})` })],
  ['hint', (code) => ({ zh: `本文件夹把这一条改为提示（${code}）`, en: `Make this a hint in this folder (${code})` })],
];

/** For each rule with findings at a place what has the project file say that it is not checked, or is a hint. Nowhere without a folder. */
export function ruleActions({ params, document, analysis, session }: Asked<CodeActionParams>): CodeAction[] {
  const { client } = session;
  const target = targetOf(session, document.text.uri);
  if (!target) return [];
  const place = offsetsOf(document.text, params.range);
  const touched = analysis.findings.filter((f) => f.start <= place.end && place.start <= f.end).slice(0, limit);
  return [...Map.groupBy(touched, ({ code }) => code)].flatMap(([rule, [finding]]) =>
    choices.flatMap(([severity, titleOf]): CodeAction[] => {
      if (finding!.severity === severity) return [];
      const choice: RuleChoice = { uri: document.text.uri, rule, severity };
      const title = titleOf(rule)[client.language];
      const own = diagnosticOf(document, markOf(finding!, client.language), client);
      const action: CodeAction = { title, kind: ruleKind, diagnostics: [shownAs(own, params.context?.diagnostics) ?? own] };
      if (client.commands.has(clientCommands.setRule))
        return [{ ...action, command: { title, command: clientCommands.setRule, arguments: [choice] } }];
      const written = ruleEdit(session, choice);
      return written ? [{ ...action, edit: written.edit }] : [];
    }),
  );
}

/** What has the project file of a document say how loud a rule is; undefined where there can be none. */
export function ruleEdit(session: Session, { uri, rule, severity }: RuleChoice): ProjectEdit | undefined {
  const target = targetOf(session, uri);
  const edit = target && setRule(target.text, rule, severity);
  if (!edit) return undefined;
  const [textEdit] = textEditsOf(TextDocument.create(target.uri, 'json', 0, target.text), [edit]);
  return { uri: target.uri, text: target.text, edit: editFor(session.client, projectFileEdit(target, textEdit!)) };
}
