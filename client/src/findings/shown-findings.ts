import { type Diagnostic, type DiagnosticCollection, type Disposable, languages, type TextDocument, type Uri, workspace } from 'vscode';
import { isReadable } from '../activation/decoded.ts';

type Findings = readonly Diagnostic[];
type Entries = readonly [Uri, Findings | undefined][];

/**
 * The findings that the editor shows, by their file. What was found in a file's bytes is kept back as long as the editor shows that file as a text that is
 * not what those bytes say, decoded in another way: its places are of another text. A report that is open as one is checked by its own text.
 */
export function shownFindings(name: string | undefined): DiagnosticCollection {
  const shown = languages.createDiagnosticCollection(name);
  const cache = new Map<string, readonly [Uri, Findings]>();
  const set = (given: Uri | Entries, findings?: Findings): void => {
    for (const [uri, all] of Array.isArray(given) ? (given as Entries) : [[given as Uri, findings] as const]) {
      const of = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
      const isOther = of !== undefined && all !== undefined && all.length > 0 && isOtherText(of);
      if (isOther) cache.set(uri.toString(), [uri, all]);
      else cache.delete(uri.toString());
      shown.set(uri, isOther ? [] : all);
    }
  };
  const look = (document: TextDocument): void => {
    const { uri } = document;
    const before = cache.get(uri.toString());
    if (before) set(uri, before[1]);
    else if (shown.has(uri) && isOtherText(document)) set(uri, shown.get(uri));
  };
  const closed = ({ uri }: TextDocument): void => {
    const before = cache.get(uri.toString());
    cache.delete(uri.toString());
    if (before) shown.set(...before);
  };
  const watching: readonly Disposable[] = [
    workspace.onDidOpenTextDocument(look),
    workspace.onDidChangeTextDocument(({ document }) => look(document)),
    workspace.onDidCloseTextDocument(closed),
  ];
  return {
    name: shown.name,
    set,
    delete(uri) {
      cache.delete(uri.toString());
      shown.delete(uri);
    },
    clear() {
      cache.clear();
      shown.clear();
    },
    forEach: (run, that) => shown.forEach(run, that),
    get: (uri) => shown.get(uri),
    has: (uri) => shown.has(uri),
    [Symbol.iterator]: () => shown[Symbol.iterator](),
    dispose() {
      for (const one of watching) one.dispose();
      shown.dispose();
    },
  };
}

const isOtherText = (document: TextDocument): boolean => document.languageId !== 'nianbao' && !isReadable(document.getText());
