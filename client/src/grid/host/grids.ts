import {
  commands,
  type Disposable,
  type ExtensionContext,
  l10n,
  type TextDocument,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { gridType } from '../../activation/dormant.ts';
import { wordsOf } from '../../activation/error-message.ts';
import { type Grid, gridIn } from './grid.ts';

/** The grids of a window. */
export interface Grids {
  readonly disposables: readonly Disposable[];
  /** Makes a panel the grid of a document. */
  open(document: TextDocument, panel: WebviewPanel): void;
}

/** Tables as grids beside the text: editors of their own of the same document, so that its undoing, saving and closing are the editor's own. */
export function grids(context: ExtensionContext, client: BaseLanguageClient): Grids {
  const open = new Set<Grid>();
  const show = async (given: unknown): Promise<void> => {
    const active = window.activeTextEditor?.document;
    const uri = given instanceof Uri ? given : active?.languageId === 'nianbao' ? active.uri : undefined;
    if (!uri) return void window.showInformationMessage(l10n.t('Open a report to edit its tables.'));
    const there = [...open].find((grid) => grid.uri.toString() === uri.toString());
    try {
      if (there) there.reveal();
      else await commands.executeCommand('vscode.openWith', uri, gridType, ViewColumn.Beside);
    } catch (error) {
      void window.showErrorMessage(wordsOf(error));
    }
  };
  return {
    disposables: [commands.registerCommand('nianbao.editInGrid', show)],
    open(document, panel) {
      const grid = gridIn(document, panel, { extensionUri: context.extensionUri, client });
      open.add(grid);
      panel.onDidDispose(() => open.delete(grid));
    },
  };
}
