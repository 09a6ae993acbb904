import {
  CancellationTokenSource,
  type Disposable,
  type Event,
  EventEmitter,
  Position,
  type Range,
  type TextDocument,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type { TablesAnswer, Position as WirePosition, Range as WireRange } from '../../../server/src/contract.ts';
import { executeCommand } from '../activation/server-commands.ts';
import { afterEvent, emptyCache, type TableCache, type TableEvent, tablesAround } from './table-cache.ts';
import type { Grid, Stretch } from './table-grid.ts';

/** The tables of the report at hand, where it is looked at and where the cursor is. */
export interface Tables {
  /**
   * Those around an editor's selection, as they stand in its text or stood a moment ago and were moved along with it; undefined while that is not
   * known.
   */
  of(editor: TextEditor): readonly Grid[] | undefined;
  /** The same once the server has answered; undefined when it cannot. */
  load(editor: TextEditor): Promise<readonly Grid[] | undefined>;
  /** Whether there is somebody who will tell them, however long it takes. */
  canTell(): boolean;
  /** They are known anew, or no longer. */
  readonly onDidUpdate: Event<void>;
}

/** Follows the report in the active editor: what is known and when to ask is decided in `table-cache.ts`; here are the editor and the server. */
export function followTables(client: BaseLanguageClient): Tables & Disposable {
  const updated = new EventEmitter<void>();
  let cache: TableCache<TextDocument> = emptyCache;
  let asking: CancellationTokenSource | undefined;

  const happened = (event: TableEvent<TextDocument>): void => {
    const [next, effects] = afterEvent(cache, event);
    cache = next;
    for (const effect of effects) {
      if (effect === 'notify') updated.fire();
      else if (effect === 'ask') void ask(window.activeTextEditor!);
      else want();
    }
  };
  const want = (): void =>
    happened({ kind: 'wanted', canAsk: window.activeTextEditor?.document.languageId === 'nianbao' && client.state === State.Running });
  const ask = async (editor: TextEditor): Promise<void> => {
    const { document } = editor;
    const source = new CancellationTokenSource();
    asking = source;
    let event: TableEvent<TextDocument> = { kind: 'unanswered' };
    try {
      // The client tells the server of a change in the same turn as it tells us.
      await new Promise((later) => setTimeout(later, 0));
      const { version } = document;
      const ranges = [...editor.visibleRanges, ...editor.selections];
      const seen = ranges.map((range) => stretchOf(document, range));
      const answer = await question(client, document, ranges, source);
      if (answer) {
        const own = { document, version: answer.version, seen, grids: gridsOf(document, answer) };
        event = { kind: 'answered', answer: own, asked: version, now: document.version };
      }
    } catch {
      // A server that is going down, or has been told that nobody waits: what follows asks again.
    }
    source.dispose();
    asking = undefined;
    happened(event);
  };

  const current = (editor: TextEditor): readonly Grid[] | undefined =>
    tablesAround(cache, editor.document, editor.document.version, stretchOf(editor.document, editor.selection));

  const subscriptions: Disposable[] = [
    updated,
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      happened({ kind: 'changed', document, version: document.version, changes: contentChanges });
      if (window.activeTextEditor?.document === document) want();
    }),
    // Also when it becomes one of another language, which is the same document then.
    workspace.onDidCloseTextDocument((document) => happened({ kind: 'closed', document })),
    workspace.onDidOpenTextDocument((document) => {
      if (window.activeTextEditor?.document === document) want();
    }),
    window.onDidChangeActiveTextEditor(() => {
      asking?.cancel();
      want();
    }),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === window.activeTextEditor && !current(textEditor)) want();
    }),
    window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      if (textEditor === window.activeTextEditor) want();
    }),
    client.onDidChangeState(want),
  ];
  return {
    of: current,
    async load(editor) {
      const there = current(editor);
      // Nobody will tell while the server is down: the key does at once what it does everywhere.
      if (there || client.state !== State.Running) return there;
      const next = new Promise<void>((resolve) => {
        const stop = (): void => {
          once.dispose();
          clearTimeout(late);
          resolve();
        };
        // An answer that was under way may be about another stretch.
        const once = updated.event(() => current(editor) && stop());
        const late = setTimeout(stop, timeout);
      });
      want();
      await next;
      return current(editor);
    },
    canTell: () => client.state === State.Running,
    onDidUpdate: updated.event,
    dispose: () => {
      for (const one of subscriptions) one.dispose();
    },
  };
}

/** Longest that a key waits for the server, in milliseconds: on a busy machine an answer takes seconds. */
const timeout = 10_000;

function question(
  client: BaseLanguageClient,
  document: TextDocument,
  ranges: readonly Range[],
  { token }: CancellationTokenSource,
): Promise<TablesAnswer | null> {
  const argument = {
    uri: client.code2ProtocolConverter.asUri(document.uri),
    ranges: ranges.map((range) => client.code2ProtocolConverter.asRange(range)),
  };
  return executeCommand(client, 'tables', argument, token);
}

const stretchOf = (document: TextDocument, { start, end }: Range): Stretch => ({
  start: document.offsetAt(start),
  end: document.offsetAt(end),
});

function gridsOf(document: TextDocument, { tables }: TablesAnswer): readonly Grid[] {
  const offset = ({ line, character }: WirePosition): number => document.offsetAt(new Position(line, character));
  const place = ({ start, end }: WireRange): { start: number; end: number } => ({ start: offset(start), end: offset(end) });
  return tables.map(({ range, rows, cells, heads }) => ({
    ...place(range),
    rows: rows.map(place),
    cells: cells.map(({ range: of, ...cell }) => ({ ...cell, ...place(of) })),
    heads: heads.map(({ range: of, keep, ...head }) => ({ ...head, ...place(of), keep: place(keep) })),
  }));
}
