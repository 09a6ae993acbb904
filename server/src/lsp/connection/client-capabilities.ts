import { clientCommands, type Options } from '../../contract.ts';
import { isRecord } from '../../text/is-record.ts';
import type { Language } from '../../text/range.ts';
import type { InitializeParams } from './protocol.ts';

/** What this client can do and wants, read once from its initialize request. What it does not say it can do, it is never asked to do. */
export interface Client {
  readonly language: Language;
  /** Where the rules' pages stand, ending in `/`; null leaves the links out. */
  readonly rulePages: string | null;
  /** Where the pages of the law stand, ending in `/`: the client's, or those beside the server; null leaves citations without a definition. */
  readonly lawPages: string | null;
  /** The client's own commands that may be used. */
  readonly commands: ReadonlySet<string>;
  /** Its workspace folders, as URIs. */
  readonly folders: readonly string[];
  /** Whether it wants `nianbao/status`. */
  readonly status: boolean;
  /** Whether it wants `nianbao/folder`. */
  readonly folder: boolean;
  /** Whether it reads files for the server. */
  readonly files: boolean;
  /** It asks for diagnostics itself; otherwise they are sent to it. */
  readonly pull: boolean;
  readonly refreshDiagnostics: boolean;
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly hierarchicalSymbols: boolean;
  readonly lineFoldingOnly: boolean;
  readonly foldingLimit: number;
  readonly markdown: boolean;
  /** It takes a hover that says which format it is in; an older one takes a string, which is Markdown. */
  readonly hoverFormats: boolean;
  /** Completions may hold places to be filled in, one after another. */
  readonly snippets: boolean;
  readonly markdownCompletions: boolean;
  /** It takes a definition that says which words were pointed at. */
  readonly definitionLinks: boolean;
  /** It asks what would be renamed before it asks for a name. */
  readonly preparesRename: boolean;
  readonly codeActions: boolean;
  /** It knows of actions that are preferred to others. */
  readonly preferredActions: boolean;
  /** It asks for an action's edit only when the action is chosen. */
  readonly resolvesEdits: boolean;
  /** It takes edits that name the version they are for. */
  readonly versionedEdits: boolean;
  /** It asks before it renames files whether something else is to change with them; one that has the server's own command asked instead does not. */
  readonly asksBeforeRenames: boolean;
  /** It tells of files that it has renamed. */
  readonly tellsOfRenames: boolean;
  /** An edit may make a file. */
  readonly createsFiles: boolean;
  /** It shows a preview of edits that ask to be confirmed. */
  readonly annotatedEdits: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  /** Diagnostic tags that it shows, as the protocol's numbers. */
  readonly tags: ReadonlySet<number>;
}

/** Reads the capabilities; whatever is missing or of another type than the protocol's counts as not there. */
export function clientOf(params: InitializeParams, options: Options): Client {
  const can = params.capabilities ?? {};
  const text = can.textDocument ?? {};
  const workspace = can.workspace ?? {};
  // Since 3.18 both ways of getting diagnostics describe what can be shown; older clients say it under publishDiagnostics alone.
  const shows = { ...text.publishDiagnostics, ...text.diagnostic };
  const tags = shows.tagSupport?.valueSet;
  return {
    language: options.language ?? languageOf(params.locale),
    rulePages: options.rulePages ?? null,
    lawPages: options.lawPages ?? null,
    commands: new Set(options.commands),
    folders: foldersOf(params),
    status: options.status === true,
    folder: options.folder === true,
    files: options.files === true,
    pull: isRecord(text.diagnostic),
    refreshDiagnostics: workspace.diagnostics?.refreshSupport === true,
    configuration: workspace.configuration === true,
    registersConfiguration: workspace.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace.didChangeWatchedFiles?.dynamicRegistration === true,
    hierarchicalSymbols: text.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    lineFoldingOnly: text.foldingRange?.lineFoldingOnly === true,
    foldingLimit: limitOf(text.foldingRange?.rangeLimit),
    markdown: listed(text.hover?.contentFormat).includes('markdown'),
    hoverFormats: listed(text.hover?.contentFormat).length > 0,
    snippets: text.completion?.completionItem?.snippetSupport === true,
    markdownCompletions: listed(text.completion?.completionItem?.documentationFormat).includes('markdown'),
    definitionLinks: text.definition?.linkSupport === true,
    preparesRename: text.rename?.prepareSupport === true,
    preferredActions: text.codeAction?.isPreferredSupport === true,
    codeActions: isRecord(text.codeAction?.codeActionLiteralSupport),
    resolvesEdits: text.codeAction?.dataSupport === true && listed(text.codeAction?.resolveSupport?.properties).includes('edit'),
    versionedEdits: workspace.workspaceEdit?.documentChanges === true,
    asksBeforeRenames: workspace.fileOperations?.willRename === true && !options.commands?.includes(clientCommands.carry),
    tellsOfRenames: workspace.fileOperations?.didRename === true,
    createsFiles: listed(workspace.workspaceEdit?.resourceOperations).includes('create'),
    annotatedEdits: workspace.workspaceEdit?.documentChanges === true && isRecord(workspace.workspaceEdit.changeAnnotationSupport),
    relatedInformation: shows.relatedInformation === true,
    codeDescription: shows.codeDescriptionSupport === true,
    tags: new Set(listed(tags)),
  };
}

/** Chinese unless the client names another language: a client that names none is most likely an editor without the notion. */
export function languageOf(locale: unknown): Language {
  if (typeof locale !== 'string' || locale === '') return 'zh';
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** The folders that it has open; of a client that knows no several, its root. */
function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  const folders = Array.isArray(workspaceFolders) ? workspaceFolders.map((folder) => folder?.uri) : [rootUri];
  return folders.filter((uri) => typeof uri === 'string');
}

function listed<T>(value: readonly T[] | undefined): readonly T[] {
  return Array.isArray(value) ? value : [];
}

function limitOf(value: unknown): number {
  return typeof value === 'number' && value > 0 ? value : 5000;
}
