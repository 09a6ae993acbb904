import { filled, make, type Words } from '../../preview/page/dom.ts';
import { isSheet, type NoSheet, type Sheet } from '../sheet/messages.ts';

/** What is to be said of a table as a whole: what is wrong with it, what could not be read, or why there are no cells. */
export function notesOf(sheet: Sheet | NoSheet | undefined, words: Words): readonly HTMLElement[] {
  if (!sheet) return [];
  const marks = sheet.marks.map(({ severity, message }) =>
    make('p', { class: `notice ${severity}`, text: `${words[severity] ?? ''}: ${message}` }),
  );
  if (isSheet(sheet)) return [...marks, ...sheet.remarks.map((text) => make('p', { class: 'notice', text }))];
  const { name, reason, text } = sheet;
  const why = reason === null ? words.nothing! : filled((text === null ? words.absent : words.unread)!, name, reason);
  const said = make('p', { class: 'notice', text: why, attributes: { role: 'status' } });
  return [said, ...marks, ...(text === null ? [] : [make('pre', { text, attributes: { tabindex: '0' } })])];
}
