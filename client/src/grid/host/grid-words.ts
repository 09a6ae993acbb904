import { l10n, type Uri } from 'vscode';
import { nameOf } from '../../preview/host/save-page.ts';
import type { Table } from '../sheet/messages.ts';

/** What the panel's tab says. */
export const titleOf = (uri: Uri): string => l10n.t('Tables of {0}', nameOf(uri));

/** What a table is called where the report has nothing of it. */
export const tableNames = (): Readonly<Record<Table, string>> => ({
  disclosure: l10n.t('Table two'),
  requests: l10n.t('Table three'),
  disputes: l10n.t('Table four'),
});

/** Every word that the grid's page says, in the editor's language. */
export const gridWords = (): Readonly<Record<string, string>> => ({
  ...tableNames(),
  tables: l10n.t('Tables of the report'),
  loading: l10n.t('Reading the report'),
  oneFinding: l10n.t('{0} finding'),
  findings: l10n.t('{0} findings'),
  next: l10n.t('Next finding'),
  inText: l10n.t('Go to the text'),
  keys: l10n.t(
    'Type, Enter or F2 to write; Tab, Enter and arrows to move; Shift with arrows to select; Escape, then Tab to leave the table.',
  ),
  unread: l10n.t('{0} could not be read: {1}. This is its text as it stands.'),
  absent: l10n.t('{0} is missing: {1}.'),
  nothing: l10n.t('The report has no section for this table, and nothing of it was found.'),
  error: l10n.t('Error'),
  warning: l10n.t('Warning'),
  information: l10n.t('Info'),
  hint: l10n.t('Hint'),
  formSays: l10n.t('The official form says “{0}”.'),
  formOnly: l10n.t('Not found in the report: these are the words of the official form.'),
  blank: l10n.t('blank'),
  readOnly: l10n.t('This cell is written in the text, not here.'),
  gone: l10n.t('The cell that you were writing in is not in the text any more. What you had typed: {0}'),
  changedBelow: l10n.t('Meanwhile this cell has become “{0}” in the text. Enter writes what you type, Escape leaves it.'),
  noneMarked: l10n.t('Nothing found in this table'),
});
