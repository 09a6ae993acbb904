import { l10n, type TextDocument, WorkspaceEdit, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { PasteAnswer, Range } from '../../../../server/src/contract.ts';
import { wordsOf } from '../../activation/error-message.ts';
import { executeCommand } from '../../activation/server-commands.ts';
import type { FromPage } from '../sheet/messages.ts';
import type { Known } from './grid-requests.ts';

type Write = Extract<FromPage, { type: 'put' | 'paste' }>;

/** The version of the text that has it, or null with what there is to say. */
interface Done {
  readonly version: number | null;
  readonly said: readonly string[];
}

/**
 * Writes into cells of the text what was put into those of the page, by one edit that undoing takes back as a whole, the totals that follow included. What the
 * edit is, is the server's to say; a text that moves on meanwhile is asked about anew.
 */
export async function written(
  client: BaseLanguageClient,
  document: TextDocument,
  message: Write,
  upToDate: () => Promise<Known | undefined>,
): Promise<Done> {
  try {
    for (let tries = 0; tries < 5; tries++) {
      const known = await upToDate();
      const cells = known?.places.get(message.table);
      const argument = cells && argumentOf(message, cells);
      if (!known || !argument) return { version: null, said: [lost(message)] };
      const uri = client.code2ProtocolConverter.asUri(document.uri);
      const totals = workspace.getConfiguration('nianbao', document).get<boolean>('liveTotals', false);
      const answer = await executeCommand(client, 'paste', { uri, version: known.version, totals, ...argument });
      if (document.version !== known.version) continue;
      if (!answer) return { version: null, said: [l10n.t('What was copied holds no figures for this table; nothing was pasted.')] };
      if (answer.edits.length === 0) return { version: answer.notes.length > 0 ? null : known.version, said: answer.notes };
      if (await apply(client, document, answer))
        return { version: document.version, said: [...answer.notes, ...followed(message, answer)] };
    }
    return { version: null, said: [lost(message)] };
  } catch (error) {
    return { version: null, said: [wordsOf(error)] };
  }
}

/** Undefined where one of the cells is not there any more. */
function argumentOf(message: Write, cells: ReadonlyMap<string, Range>) {
  if (message.type === 'paste') {
    const { key, text, html } = message;
    const range = cells.get(key);
    return range && { range, text, ...(html === '' ? {} : { html }) };
  }
  const puts = message.puts.map(({ key, text }) => ({ range: cells.get(key), text }));
  const there = puts.flatMap(({ range, text }) => (range ? [{ position: range.start, text }] : []));
  const range = puts[0]?.range;
  return range && there.length === puts.length ? { range, text: '', puts: there } : undefined;
}

async function apply(client: BaseLanguageClient, document: TextDocument, { version, edits }: PasteAnswer): Promise<boolean> {
  const own = (await client.protocol2CodeConverter.asTextEdits(edits)) ?? [];
  if (document.version !== version) return false;
  const edit = new WorkspaceEdit();
  edit.set(document.uri, own);
  return workspace.applyEdit(edit);
}

/** Who does not see them change hears of totals that have. */
function followed(message: Write, { edits }: PasteAnswer): readonly string[] {
  const count = message.type === 'put' ? edits.length - message.puts.length : 0;
  return count > 0 ? [l10n.t('Totals written along: {0}', count)] : [];
}

/** What was typed is not lost with its cell: it is said. */
const lost = (message: Write): string => {
  const words = message.type === 'put' ? message.puts.map(({ text }) => text).join(' ') : message.text;
  return l10n.t('That cell could not be found in the text; nothing was written: {0}', words.slice(0, 100));
};
