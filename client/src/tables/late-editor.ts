import type { Change, Stretch } from './table-grid.ts';

/*
 * A stand-in for the editor in which whatever an extension asks for is done later and in its order, while what a person types is there at once; as
 * the module `vscode` for tests without a window. One document on which the cursor is; no lines beyond what offsets need.
 */

class Position {
  readonly line: number;
  readonly character: number;
  constructor(line: number, character: number) {
    this.line = line;
    this.character = character;
  }
  isEqual = ({ line, character }: Position): boolean => this.line === line && this.character === character;
}
class Range {
  readonly start: Position;
  readonly end: Position;
  constructor(start: Position, end: Position) {
    this.start = start;
    this.end = end;
  }
}
class Selection extends Range {
  readonly active: Position;
  readonly isReversed = false;
  constructor(anchor: Position, active: Position) {
    super(anchor, active);
    this.active = active;
  }
  isEqual = ({ start, end }: Range): boolean => this.start.isEqual(start) && this.end.isEqual(end);
}
class EventEmitter<T> {
  readonly listeners = new Set<(event: T) => void>();
  readonly event = (listener: (event: T) => void) => {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  };
  fire(event: T): void {
    for (const one of this.listeners) one(event);
  }
  dispose(): void {
    this.listeners.clear();
  }
}

/** What the one command that moves the cursor is given. */
interface Argument {
  readonly value?: number;
  readonly select?: boolean;
}

/** Where a place is after edits: in what is replaced it stays as far from its beginning, and behind what is written at it. */
const along = (edits: readonly (Stretch & { readonly newText: string })[], offset: number): number =>
  edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((at, { start, end, newText }) => {
      if (at >= end) return at + newText.length - (end - start);
      return at <= start ? at : Math.min(at, start + newText.length);
    }, offset);

/** What the editor shows, and the little of its interface that is asked for it. */
export function lateEditor(begin: string) {
  let text = begin;
  let version = 1;
  let shown: Stretch = { start: 0, end: 0 };
  const due: (() => void)[] = [];
  const texts = new EventEmitter<object>();
  const selections = new EventEmitter<object>();
  const later = <T>(run: () => T): Promise<T> => new Promise((resolve) => due.push(() => resolve(run())));
  // A place beyond the end of its line is that end, as the editor has it.
  const offsetAt = ({ line, character }: Position): number => {
    const lines = text.split('\n');
    return lines.slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + Math.min(character, lines[line]?.length ?? 0);
  };
  const positionAt = (offset: number): Position => {
    const lines = text.slice(0, offset).split('\n');
    return new Position(lines.length - 1, lines.at(-1)!.length);
  };
  const selectionOf = ({ start, end }: Stretch): Selection => new Selection(positionAt(start), positionAt(end));
  const stretchOf = ({ start, end }: Range): Stretch => ({ start: offsetAt(start), end: offsetAt(end) });
  const document = {
    languageId: 'nianbao',
    get version() {
      return version;
    },
    getText: (range?: Range) => (range ? text.slice(offsetAt(range.start), offsetAt(range.end)) : text),
    offsetAt,
    positionAt,
  };
  let told = selectionOf(shown);
  const select = (to: Stretch, kind?: number): void => {
    shown = to;
    told = selectionOf(to);
    selections.fire({ textEditor: editor, selections: [told], kind });
  };
  const change = (edits: readonly (Stretch & { readonly newText: string })[], reason?: number): void => {
    const sorted = edits.toSorted((a, b) => b.start - a.start);
    const contentChanges = sorted.map(({ start, end, newText }): Change & { range: Range } => ({
      range: new Range(positionAt(start), positionAt(end)),
      rangeOffset: start,
      rangeLength: end - start,
      text: newText,
    }));
    for (const { start, end, newText } of sorted) text = text.slice(0, start) + newText + text.slice(end);
    version++;
    texts.fire({ document, contentChanges, reason });
  };
  const write = (newText: string): void => {
    const { start, end } = shown;
    change([{ start, end, newText }]);
    select({ start: start + newText.length, end: start + newText.length }, 1);
  };
  const editor = {
    document,
    get selection() {
      return told;
    },
    set selection(to: Selection) {
      told = to;
      due.push(() => select(stretchOf(to)));
    },
    get selections() {
      return [told];
    },
    revealRange() {},
    edit(build: (edit: { replace(range: Range, newText: string): void }) => void) {
      const edits: (Stretch & { newText: string })[] = [];
      build({ replace: (range, newText) => void edits.push({ ...stretchOf(range), newText }) });
      const asked = version;
      return later(() => {
        if (asked !== version) return false;
        const to = { start: along(edits, shown.start), end: along(edits, shown.end) };
        change(edits);
        select(to);
        return true;
      });
    },
  };
  const contexts = new Map<string, boolean>();
  const handlers = new Map<string, () => unknown>();
  const run = (command: string, argument?: Argument | string, context?: boolean): void => {
    if (typeof argument === 'string') {
      if (command === 'setContext') contexts.set(argument, context === true);
      return;
    }
    const { value = 0, select: isSelecting = false } = argument ?? {};
    if (command === 'tab') write('\t');
    if (command === 'cancelSelection') select({ start: shown.end, end: shown.end });
    if (command === 'cursorMove') select({ start: isSelecting ? shown.start : shown.end + value, end: shown.end + value });
  };
  return {
    editor,
    /** The module. */
    vscode: {
      Position,
      Range,
      Selection,
      EventEmitter,
      TextEditorRevealType: { Default: 0 },
      TextEditorSelectionChangeKind: { Keyboard: 1, Mouse: 2, Command: 3 },
      commands: {
        executeCommand: (command: string, argument?: Argument | string, context?: boolean) => later(() => run(command, argument, context)),
        registerCommand: (command: string, handler: () => unknown) => {
          handlers.set(command, handler);
          return { dispose: () => handlers.delete(command) };
        },
      },
      window: {
        activeTextEditor: editor,
        onDidChangeTextEditorSelection: selections.event,
        onDidChangeActiveTextEditor: () => ({ dispose() {} }),
      },
      workspace: { onDidChangeTextDocument: texts.event, getConfiguration: () => ({ get: () => true }) },
    },
    text: () => text,
    selection: () => shown,
    /** A person types, over what is selected. */
    type(words: string): void {
      for (const one of words) write(one);
    },
    /** A person presses Tab, which is the extension's where that has said so, and the editor's own elsewhere. */
    tab(): void {
      if (contexts.get('nianbao.inTable')) void handlers.get('nianbao.nextCell')!();
      else write('\t');
    },
    /** Something that nobody did at that moment leads the selection there: what was asked for, after the text has moved on. */
    lead: (start: number, end: number): void => select({ start, end }),
    /** A person clicks. */
    click: (start: number, end = start): void => select({ start, end }, 2),
    /** A person takes back what was typed from `start` to `end`. */
    undo: (start: number, end: number): void => change([{ start, end, newText: '' }], 1),
    /** The editor does what it was asked for until nothing more comes, which takes somewhat longer than an extension rests that was refused. */
    async comply(): Promise<void> {
      for (let idle = 0; idle < 40; idle++) {
        await new Promise((resolve) => setTimeout(resolve, 1));
        if (due.length > 0) idle = 0;
        due.shift()?.();
      }
    },
    /** The editor does the first `count` things that it was asked for. */
    async complyWith(count: number): Promise<void> {
      for (let i = 0; i < count; i++) {
        due.shift()?.();
        await Promise.resolve();
      }
    },
  };
}
