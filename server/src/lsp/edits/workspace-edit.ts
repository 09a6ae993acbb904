import type { Repair } from '../../features/code-actions/repair-document.ts';
import type { DocumentEdit, DocumentFix } from '../../service.ts';
import type { Client } from '../connection/client-capabilities.ts';
import type { AnnotatedTextEdit, ChangeAnnotation, TextEdit, WorkspaceEdit } from '../connection/protocol.ts';
import { repairWords } from '../core.ts';
import { textEditsOf } from '../documents/convert.ts';
import type { OpenDocument } from '../documents/open-documents.ts';

/** Edits of one document, naming its version where the client can check it. */
export function workspaceEdit({ text }: OpenDocument, edits: readonly DocumentEdit[], client: Client): WorkspaceEdit {
  const textEdits = textEditsOf(text, edits);
  if (!client.versionedEdits) return { changes: { [text.uri]: textEdits } };
  return { documentChanges: [{ textDocument: { uri: text.uri, version: text.version }, edits: textEdits }] };
}

/** Repairs, grouped by kind of damage and to be confirmed in a preview; plain edits for a client that shows none. */
export function previewedEdit(document: OpenDocument, repairs: readonly Repair[], client: Client): WorkspaceEdit {
  if (!client.annotatedEdits) return workspaceEdit(document, repairs, client);
  const { text } = document;
  const changeAnnotations: Record<string, ChangeAnnotation> = {};
  for (const { kind } of repairs) changeAnnotations[kind] ??= { label: repairWords[kind][client.language], needsConfirmation: true };
  const edits = textEditsOf(text, repairs).map((edit, i): AnnotatedTextEdit => ({ ...edit, annotationId: repairs[i]!.kind }));
  return { documentChanges: [{ textDocument: { uri: text.uri, version: text.version }, edits }], changeAnnotations };
}

/** A fix as an edit of one document; one with steps is shown in a preview, step by step, before any of it is applied. */
export function fixedEdit(document: OpenDocument, { edits, steps, title }: DocumentFix, client: Client): WorkspaceEdit {
  if (!steps || !client.annotatedEdits) return workspaceEdit(document, edits, client);
  const { text } = document;
  const annotated = textEditsOf(text, edits).map((edit, i): AnnotatedTextEdit => ({ ...edit, annotationId: `step${i}` }));
  const annotations = edits.map((_, i): readonly [string, ChangeAnnotation] => {
    const { label, description } = steps[i] ?? { label: title, description: title };
    return [`step${i}`, { label: label[client.language], description: description[client.language], needsConfirmation: true }];
  });
  return {
    documentChanges: [{ textDocument: { uri: text.uri, version: text.version }, edits: annotated }],
    changeAnnotations: Object.fromEntries(annotations),
  };
}

/**
 * The same edit for this client: one that takes no list of changes is given the new text of each file by its address. A file that is yet to be made
 * is then edited as an empty one, which is how such editors begin a file.
 */
export function editFor(client: Client, edit: WorkspaceEdit): WorkspaceEdit {
  if (client.versionedEdits || !edit.documentChanges) return edit;
  const changes: Record<string, TextEdit[]> = {};
  for (const change of edit.documentChanges)
    if ('edits' in change)
      changes[change.textDocument.uri] = [...(changes[change.textDocument.uri] ?? []), ...(change.edits as TextEdit[])];
  return { changes };
}
