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
import { changed, type Grid, type GridCell } from './grid.ts';

/** The tables of the report at hand, where it is looked at and where the cursor is. */
export interface Tables {
  /** As they stand in this text, or stood a moment ago and were moved along with it; undefined while that is not known. */
  of(document: TextDocument): readonly Grid[] | undefined;
  /** The same as soon as the server has told; undefined when it cannot. */
  soon(document: TextDocument): Promise<readonly Grid[] | undefined>;
  /** The server has told them anew. */
  readonly onDidTell: Event<void>;
}

/** What the server answers to `nianbao.server.tables`. */
interface Told {
  readonly version: number;
  readonly tables: readonly {
    readonly range: Range;
    readonly rows: readonly Range[];
    readonly cells: readonly (Omit<GridCell, 'start' | 'end'> & { readonly range: Range })[];
  }[];
}

interface Known {
  readonly document: TextDocument;
  readonly version: number;
  /** Undefined once a change may have made other tables of them. */
  readonly grids: readonly Grid[] | undefined;
}

/**
 * Follows the report in the active editor. One question is under way at a time, and whatever changes meanwhile is asked about right after
 * it, so that a fast typist costs the server no more than it can answer; between answers the tables are moved along with the text.
 */
export function followTables(client: BaseLanguageClient): Tables & Disposable {
  const told = new EventEmitter<void>();
  let known: Known | undefined;
  let asking: CancellationTokenSource | undefined;
  let again = false;

  const ask = async (): Promise<void> => {
    again = asking !== undefined;
    const editor = window.activeTextEditor;
    if (again || editor?.document.languageId !== 'nianbao' || client.state !== State.Running) return;
    const { document } = editor;
    asking = new CancellationTokenSource();
    try {
      // The client tells the server of a change in the same turn as it tells us.
      await new Promise((later) => setTimeout(later, 0));
      const answer = await question(client, editor, asking);
      if (answer?.version === document.version) {
        known = { document, version: document.version, grids: gridsOf(document, answer) };
        told.fire();
      } else if (answer) again = true;
    } catch {
      // A server that is going down, or has been told that nobody waits: what follows asks again.
    } finally {
      asking.dispose();
      asking = undefined;
    }
    if (again) void ask();
  };

  const current = (document: TextDocument): readonly Grid[] | undefined =>
    known?.document === document && known.version === document.version ? known.grids : undefined;

  const subscriptions: Disposable[] = [
    told,
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (known?.document === document) known = { document, version: document.version, grids: changed(known.grids, contentChanges) };
      if (window.activeTextEditor?.document === document) void ask();
    }),
    workspace.onDidOpenTextDocument((document) => {
      if (window.activeTextEditor?.document === document) void ask();
    }),
    window.onDidChangeActiveTextEditor(() => {
      asking?.cancel();
      void ask();
    }),
    window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      if (textEditor === window.activeTextEditor) void ask();
    }),
    client.onDidChangeState(() => void ask()),
  ];
  return {
    of: current,
    async soon(document) {
      const there = current(document);
      if (there) return there;
      const next = new Promise<void>((resolve) => {
        const once = told.event(() => {
          once.dispose();
          resolve();
        });
        setTimeout(() => {
          once.dispose();
          resolve();
        }, patience);
      });
      void ask();
      await next;
      return current(document);
    },
    onDidTell: told.event,
    dispose: () => {
      for (const one of subscriptions) one.dispose();
    },
  };
}

/** Longest that a key waits for the server, in milliseconds, before it does what it does everywhere. */
const patience = 500;

async function question(
  client: BaseLanguageClient,
  { document, visibleRanges, selection }: TextEditor,
  { token }: CancellationTokenSource,
): Promise<Told | null> {
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const ranges = [...visibleRanges, selection].map((range) => client.code2ProtocolConverter.asRange(range));
  const params = { command: 'nianbao.server.tables', arguments: [{ uri, ranges }] };
  return client.sendRequest<Told | null>('workspace/executeCommand', params, token);
}

function gridsOf(document: TextDocument, { tables }: Told): readonly Grid[] {
  const offset = ({ line, character }: Range['start']): number => document.offsetAt(new Position(line, character));
  const place = ({ start, end }: Range): { start: number; end: number } => ({ start: offset(start), end: offset(end) });
  return tables.map(({ range, rows, cells }) => ({
    ...place(range),
    rows: rows.map(place),
    cells: cells.map(({ range: of, ...cell }) => ({ ...cell, ...place(of) })),
  }));
}
