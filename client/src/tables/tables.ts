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
import { changed, covers, type Grid, type GridCell, type GridHead, type Stretch, stretched } from './table-grid.ts';

/** The tables of the report at hand, where it is looked at and where the cursor is. */
export interface Tables {
  /**
   * Those around an editor's selection, as they stand in its text or stood a moment ago and were moved along with it; undefined while that is not
   * known.
   */
  of(editor: TextEditor): readonly Grid[] | undefined;
  /** The same as soon as the server has told; undefined when it cannot. */
  soon(editor: TextEditor): Promise<readonly Grid[] | undefined>;
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
    readonly heads: readonly (Omit<GridHead, 'start' | 'end' | 'keep'> & { readonly range: Range; readonly keep: Range })[];
  }[];
}

interface Known {
  readonly document: TextDocument;
  readonly version: number;
  /** What was asked about. */
  readonly seen: readonly Stretch[];
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
      const { version } = document;
      const ranges = [...editor.visibleRanges, ...editor.selections];
      const seen = ranges.map((range) => stretchOf(document, range));
      const answer = await question(client, document, ranges, asking);
      if (answer?.version === document.version && version === document.version) {
        known = { document, version, seen, grids: gridsOf(document, answer) };
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

  const current = (editor: TextEditor): readonly Grid[] | undefined => {
    const { document, selection } = editor;
    if (known?.document !== document || known.version !== document.version) return undefined;
    const here = stretchOf(document, selection);
    // A table is told as a whole, however little of it was asked about.
    return covers(known.seen, here) || covers(known.grids ?? [], here) ? known.grids : undefined;
  };

  const subscriptions: Disposable[] = [
    told,
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (known?.document === document) {
        const [grids, seen] = [changed(known.grids, contentChanges), stretched(known.seen, contentChanges)];
        known = { document, version: document.version, seen, grids };
      }
      if (window.activeTextEditor?.document === document) void ask();
    }),
    // Also when it becomes one of another language, which is the same document then.
    workspace.onDidCloseTextDocument((document) => {
      if (known?.document !== document) return;
      known = undefined;
      told.fire();
    }),
    workspace.onDidOpenTextDocument((document) => {
      if (window.activeTextEditor?.document === document) void ask();
    }),
    window.onDidChangeActiveTextEditor(() => {
      asking?.cancel();
      void ask();
    }),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === window.activeTextEditor && !current(textEditor)) void ask();
    }),
    window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      if (textEditor === window.activeTextEditor) void ask();
    }),
    client.onDidChangeState(() => void ask()),
  ];
  return {
    of: current,
    async soon(editor) {
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
        const once = told.event(() => current(editor) && stop());
        const late = setTimeout(stop, patience);
      });
      void ask();
      await next;
      return current(editor);
    },
    onDidTell: told.event,
    dispose: () => {
      for (const one of subscriptions) one.dispose();
    },
  };
}

/** Longest that a key waits for the server, in milliseconds, before it does what it does everywhere. */
const patience = 500;

function question(
  client: BaseLanguageClient,
  document: TextDocument,
  ranges: readonly Range[],
  { token }: CancellationTokenSource,
): Promise<Told | null> {
  const argument = {
    uri: client.code2ProtocolConverter.asUri(document.uri),
    ranges: ranges.map((range) => client.code2ProtocolConverter.asRange(range)),
  };
  const params = { command: 'nianbao.server.tables', arguments: [argument] };
  return client.sendRequest<Told | null>('workspace/executeCommand', params, token);
}

const stretchOf = (document: TextDocument, { start, end }: Range): Stretch => ({
  start: document.offsetAt(start),
  end: document.offsetAt(end),
});

function gridsOf(document: TextDocument, { tables }: Told): readonly Grid[] {
  const offset = ({ line, character }: Range['start']): number => document.offsetAt(new Position(line, character));
  const place = ({ start, end }: Range): { start: number; end: number } => ({ start: offset(start), end: offset(end) });
  return tables.map(({ range, rows, cells, heads }) => ({
    ...place(range),
    rows: rows.map(place),
    cells: cells.map(({ range: of, ...cell }) => ({ ...cell, ...place(of) })),
    heads: heads.map(({ range: of, keep, ...head }) => ({ ...head, ...place(of), keep: place(keep) })),
  }));
}
