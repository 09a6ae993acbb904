import { type Repair, repairWords } from '../features/repair-document.ts';
import type { Edit } from '../rules/rule.ts';
import type { Client } from './client.ts';
import { textEditsOf } from './convert.ts';
import type { OpenDocument } from './documents.ts';
import type { AnnotatedTextEdit, ChangeAnnotation, WorkspaceEdit } from './protocol.ts';

/** Edits of one document, naming its version where the client can check it. */
export function workspaceEdit({ text }: OpenDocument, edits: readonly Edit[], client: Client): WorkspaceEdit {
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
