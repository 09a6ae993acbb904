/** What editors send in their initialize request, as far as a server can tell them apart; written down from their sources and documentation. */

/** An editor that says nothing about itself. */
export const bare = { processId: null, rootUri: null, capabilities: {} };

/** Everything that this server makes use of: about what Visual Studio Code sends. */
export const visualStudioCode = {
  processId: null,
  clientInfo: { name: 'Visual Studio Code', version: '1.130.0' },
  locale: 'zh-cn',
  rootUri: 'file:///w',
  workspaceFolders: [{ uri: 'file:///w', name: 'w' }],
  initializationOptions: { status: true, rulePages: 'file:///extension/docs/rules/' },
  capabilities: {
    workspace: {
      workspaceEdit: {
        documentChanges: true,
        resourceOperations: ['create', 'rename', 'delete'],
        failureHandling: 'textOnlyTransactional',
        changeAnnotationSupport: { groupsOnLabel: true },
      },
      didChangeConfiguration: { dynamicRegistration: true },
      configuration: true,
      workspaceFolders: true,
      diagnostics: { refreshSupport: true },
    },
    textDocument: {
      synchronization: { dynamicRegistration: true, willSave: true, willSaveWaitUntil: true, didSave: true },
      publishDiagnostics: {
        relatedInformation: true,
        versionSupport: false,
        tagSupport: { valueSet: [1, 2] },
        codeDescriptionSupport: true,
        dataSupport: true,
      },
      hover: { dynamicRegistration: true, contentFormat: ['markdown', 'plaintext'] },
      documentSymbol: { dynamicRegistration: true, hierarchicalDocumentSymbolSupport: true, labelSupport: true },
      codeAction: {
        dynamicRegistration: true,
        isPreferredSupport: true,
        disabledSupport: true,
        dataSupport: true,
        resolveSupport: { properties: ['edit', 'command'] },
        codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'refactor', 'source', 'source.organizeImports'] } },
        honorsChangeAnnotations: true,
      },
      foldingRange: { dynamicRegistration: true, rangeLimit: 5000, lineFoldingOnly: true, foldingRange: { collapsedText: false } },
      diagnostic: {
        dynamicRegistration: true,
        relatedDocumentSupport: false,
        relatedInformation: true,
        codeDescriptionSupport: true,
        tagSupport: { valueSet: [1, 2] },
      },
    },
    window: { workDoneProgress: true },
    general: { positionEncodings: ['utf-16'], staleRequestSupport: { cancel: true, retryOnContentModified: [] } },
  },
};

/** Neovim 0.11: asks for diagnostics, names UTF-8 first, resolves edits. */
export const neovim = {
  processId: null,
  clientInfo: { name: 'Neovim', version: '0.11.4' },
  rootUri: null,
  workspaceFolders: null,
  trace: 'off',
  workDoneToken: '1',
  initializationOptions: {},
  capabilities: {
    general: { positionEncodings: ['utf-8', 'utf-16', 'utf-32'] },
    workspace: {
      configuration: true,
      didChangeConfiguration: { dynamicRegistration: false },
      didChangeWatchedFiles: { dynamicRegistration: false, relativePatternSupport: true },
      workspaceEdit: { resourceOperations: ['rename', 'create', 'delete'] },
      workspaceFolders: true,
    },
    textDocument: {
      diagnostic: { dynamicRegistration: false, tagSupport: { valueSet: [1, 2] } },
      codeAction: {
        dynamicRegistration: true,
        codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'refactor', 'source'] } },
        isPreferredSupport: true,
        dataSupport: true,
        resolveSupport: { properties: ['edit', 'command'] },
      },
      documentSymbol: { dynamicRegistration: false, hierarchicalDocumentSymbolSupport: true },
      foldingRange: { dynamicRegistration: false, lineFoldingOnly: true, foldingRange: { collapsedText: true } },
      hover: { dynamicRegistration: true, contentFormat: ['markdown', 'plaintext'] },
      publishDiagnostics: { relatedInformation: true, tagSupport: { valueSet: [1, 2] }, dataSupport: true },
      synchronization: { dynamicRegistration: false, willSave: true, willSaveWaitUntil: true, didSave: true },
    },
    window: { showDocument: { support: true }, workDoneProgress: true },
  },
};

/** Helix 25: names UTF-8 first; its code actions are resolved. */
export const helix = {
  processId: null,
  clientInfo: { name: 'helix', version: '25.07' },
  rootPath: '/w',
  rootUri: 'file:///w',
  workspaceFolders: [{ name: 'w', uri: 'file:///w' }],
  capabilities: {
    general: { positionEncodings: ['utf-8', 'utf-32', 'utf-16'] },
    workspace: {
      configuration: true,
      didChangeConfiguration: { dynamicRegistration: false },
      workspaceFolders: true,
      workspaceEdit: {
        documentChanges: true,
        resourceOperations: ['create', 'rename', 'delete'],
        failureHandling: 'abort',
        normalizesLineEndings: false,
      },
      diagnostics: { refreshSupport: true },
    },
    textDocument: {
      hover: { contentFormat: ['markdown'] },
      codeAction: {
        codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'refactor', 'source', 'source.organizeImports'] } },
        isPreferredSupport: true,
        disabledSupport: true,
        dataSupport: true,
        resolveSupport: { properties: ['edit', 'command'] },
      },
      diagnostic: { dynamicRegistration: false, relatedDocumentSupport: true },
      publishDiagnostics: { versionSupport: true, tagSupport: { valueSet: [1, 2] } },
    },
    window: { workDoneProgress: true },
  },
};

/** Zed: asks for diagnostics, hierarchical symbols, Markdown. */
export const zed = {
  processId: null,
  clientInfo: { name: 'Zed', version: '0.200.0' },
  rootUri: 'file:///w',
  workspaceFolders: [{ uri: 'file:///w', name: '' }],
  capabilities: {
    general: { positionEncodings: ['utf-16'] },
    workspace: {
      configuration: true,
      didChangeConfiguration: { dynamicRegistration: true },
      diagnostics: { refreshSupport: true },
      workspaceEdit: { resourceOperations: ['create', 'rename', 'delete'], documentChanges: true, snippetEditSupport: true },
    },
    textDocument: {
      codeAction: {
        codeActionLiteralSupport: { codeActionKind: { valueSet: ['refactor', 'quickfix', 'source'] } },
        dataSupport: true,
        resolveSupport: { properties: ['kind', 'diagnostics', 'isPreferred', 'disabled', 'edit', 'command'] },
      },
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      hover: { contentFormat: ['markdown'] },
      diagnostic: { dynamicRegistration: true, relatedDocumentSupport: true },
      publishDiagnostics: {
        relatedInformation: true,
        versionSupport: true,
        dataSupport: true,
        codeDescriptionSupport: true,
        tagSupport: { valueSet: [1, 2] },
      },
    },
  },
};

/** Eglot in Emacs 30: is sent its diagnostics, no dynamic registration of settings. */
export const eglot = {
  processId: null,
  clientInfo: { name: 'Eglot', version: '1.17' },
  rootPath: '/w/',
  rootUri: 'file:///w',
  initializationOptions: {},
  capabilities: {
    workspace: {
      workspaceEdit: { documentChanges: true },
      didChangeWatchedFiles: { dynamicRegistration: true },
      configuration: true,
      workspaceFolders: true,
    },
    textDocument: {
      synchronization: { dynamicRegistration: false, willSave: true, willSaveWaitUntil: true, didSave: true },
      hover: { dynamicRegistration: false, contentFormat: ['plaintext'] },
      documentSymbol: { dynamicRegistration: false, hierarchicalDocumentSymbolSupport: true, symbolKind: { valueSet: [1, 2, 3, 15, 18] } },
      codeAction: {
        dynamicRegistration: false,
        resolveSupport: { properties: ['edit', 'command'] },
        dataSupport: true,
        codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor', 'source'] } },
        isPreferredSupport: true,
      },
      publishDiagnostics: {
        relatedInformation: false,
        versionSupport: true,
        codeDescriptionSupport: false,
        tagSupport: { valueSet: [1, 2] },
      },
    },
    general: { positionEncodings: ['utf-32', 'utf-8', 'utf-16'] },
  },
  workspaceFolders: [{ uri: 'file:///w', name: '~/w/' }],
};

/** LSP for Sublime Text: both ways of getting diagnostics. */
export const sublime = {
  processId: null,
  clientInfo: { name: 'Sublime Text LSP', version: '2.7.0' },
  rootUri: 'file:///w',
  rootPath: '/w',
  workspaceFolders: [{ name: 'w', uri: 'file:///w' }],
  initializationOptions: {},
  capabilities: {
    general: { regularExpressions: { engine: 'ECMAScript' } },
    textDocument: {
      synchronization: { dynamicRegistration: true, didSave: true, willSave: true, willSaveWaitUntil: true },
      hover: { dynamicRegistration: true, contentFormat: ['markdown', 'plaintext'] },
      documentSymbol: { dynamicRegistration: true, hierarchicalDocumentSymbolSupport: true, tagSupport: { valueSet: [1] } },
      codeAction: {
        dynamicRegistration: true,
        codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor', 'source.fixAll', 'source.organizeImports'] } },
        dataSupport: true,
        isPreferredSupport: true,
        resolveSupport: { properties: ['edit'] },
      },
      publishDiagnostics: {
        relatedInformation: true,
        versionSupport: true,
        codeDescriptionSupport: true,
        dataSupport: true,
        tagSupport: { valueSet: [1, 2] },
      },
      diagnostic: { dynamicRegistration: true, relatedDocumentSupport: true },
      foldingRange: { dynamicRegistration: true, lineFoldingOnly: false, foldingRangeKind: { valueSet: ['comment', 'imports', 'region'] } },
    },
    workspace: {
      didChangeConfiguration: { dynamicRegistration: true },
      workspaceEdit: { documentChanges: true, failureHandling: 'abort' },
      workspaceFolders: true,
      configuration: true,
      diagnostics: { refreshSupport: true },
    },
    window: { workDoneProgress: true },
  },
};

export const editors = { bare, visualStudioCode, neovim, helix, zed, eglot, sublime };
