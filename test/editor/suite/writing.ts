import * as vscode from 'vscode';
import { check, checkOnce, equal, eventually, holds, ours, readText, report } from './harness.ts';

const example = '01-云岫县自然资源局2024.txt';
const row = '2.重复申请\t1\t0\t0\t0\t0\t0\t1';

interface Opened {
  readonly document: vscode.TextDocument;
  readonly uri: vscode.Uri;
  at(words: string, ahead?: number): vscode.Position;
}

/** A copy of the example with replacements, after the server has read it. */
async function openWith(...changes: readonly (readonly [find: string, put: string])[]): Promise<Opened> {
  let text = await readText(example);
  for (const [find, put] of changes) {
    holds(text.includes(find), `not in the example: ${find}`);
    text = text.replace(find, put);
  }
  const document = await report(text);
  const { uri } = document;
  await eventually('the outline', async () => {
    const symbols = await vscode.commands.executeCommand<unknown[] | undefined>('vscode.executeDocumentSymbolProvider', uri);
    return symbols !== undefined && symbols.length > 0;
  });
  return {
    document,
    uri,
    at(words, ahead = 0) {
      const offset = document.getText().indexOf(words);
      holds(offset >= 0, `not in the text: ${words}`);
      return document.positionAt(offset + ahead);
    },
  };
}

const ask = <T>(command: string, ...given: unknown[]): Thenable<T> => vscode.commands.executeCommand<T>(`vscode.${command}`, ...given);

/** What is offered at a place, but for snippets, which the editor itself offers anywhere. */
async function completions(opened: Opened, at: vscode.Position, trigger?: string): Promise<string[]> {
  const { items } = await ask<vscode.CompletionList>('executeCompletionItemProvider', opened.uri, at, trigger);
  const own = items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Snippet);
  return own.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

/** Everything that the server offers while one writes, through the editor's own interfaces. */
export function addWritingChecks(): void {
  check('headings, labels of rows, items of an article and the organ’s name are completed; a cell is not', async () => {
    const heading = await openWith(['四、政府信息公开行政复议、行政诉讼情况', '四']);
    holds(
      (await completions(heading, heading.at('\n四\n', 2))).some((label) => label.startsWith('四、政府信息公开行政复议')),
      'no heading',
    );
    const label = await openWith([row, '2.']);
    holds((await completions(label, label.at('\t2.\n', 3))).includes('2.重复申请'), 'no label');
    const citation = await openWith(['（一）主动公开\n', '（一）主动公开\n依据《条例》第三十六条第\n']);
    holds((await completions(citation, citation.at('第三十六条第\n', 6), '第')).includes('第（一）项'), 'no item of the article');
    const organ = await openWith(['（一）主动公开\n', '（一）主动公开\n由云岫县自然\n']);
    holds((await completions(organ, organ.at('由云岫县自然', 6))).includes('云岫县自然资源局'), 'no organ');
    equal(await completions(organ, organ.at(row, 7)), [], 'what is offered in a cell');
  });

  checkOnce('the sum stands beside a blank total, and nothing where totals agree', async () => {
    const everything = new vscode.Range(0, 0, 100_000, 0);
    const right = await openWith();
    equal(await ask('executeInlayHintProvider', right.uri, everything), [], 'hints in a report that is right');
    const cases = '1\t0\t1\t0\t2\t1\t0\t0\t1\t2\t1\t0\t0\t0\t1';
    const blank = await openWith([cases, '1\t0\t1\t0\t\t1\t0\t0\t1\t2\t1\t0\t0\t0\t1']);
    const hints = await ask<vscode.InlayHint[]>('executeInlayHintProvider', blank.uri, everything);
    equal(hints.length, 1, 'hints');
    holds(hints[0]!.position.isEqual(blank.at('1\t0\t1\t0\t\t1', 8)), 'the hint is elsewhere');
    holds(JSON.stringify(hints[0]!.label).includes('2'), 'the hint has no sum');
  });

  checkOnce('no total is told by hint and by squiggle alike', async () => {
    const { document, uri } = await openWith([row, '2.重复申请\t1\t0\t0\t0\t0\t0\t9']);
    await eventually('a finding', () => ours(document).length > 0);
    const hints = await ask<vscode.InlayHint[]>('executeInlayHintProvider', uri, new vscode.Range(0, 0, 100_000, 0));
    for (const { position } of hints) holds(!ours(document).some(({ range }) => range.contains(position)), 'a hint at a squiggle');
  });

  checkOnce('above each table stands its state, and a click leads to the preview there', async () => {
    const { uri, at } = await openWith([row, '2.重复申请\t1\t0\t0\t0\t0\t0\t9']);
    const lenses = await ask<vscode.CodeLens[]>('executeCodeLensProvider', uri, 50);
    equal(lenses.length, 3, 'lenses');
    const titles = lenses.map(({ command }) => command?.title ?? '');
    holds(titles[2]!.endsWith('3/3 ✓'), `table four says ${titles[2]}`);
    holds(!titles[1]!.includes('✓'), `table three, which is wrong, says ${titles[1]}`);
    const requests = lenses[1]!;
    equal(requests.command?.command, 'nianbao.openPreview', 'the command');
    const [target, place] = requests.command?.arguments ?? [];
    equal(vscode.Uri.parse(target).toString(), uri.toString(), 'the document');
    holds(place.line < at('一、本年新收').line, 'the place is not the table’s');
  });

  checkOnce('labels, computed cells, wrong cells and citations have tokens of their own', async () => {
    const { document, uri, at } = await openWith([row, '2.重复申请\t1\t0\t0\t0\t0\t0\t9']);
    const legend = await ask<vscode.SemanticTokensLegend>('provideDocumentSemanticTokensLegend', uri);
    const { data } = await ask<vscode.SemanticTokens>('provideDocumentSemanticTokens', uri);
    const kinds = new Map<string, string>();
    let [line, character] = [0, 0];
    for (let i = 0; i < data.length; i += 5) {
      const [down, along, length, type, modifiers] = data.subarray(i, i + 5) as unknown as [number, number, number, number, number];
      [line, character] = down > 0 ? [line + down, along] : [line, character + along];
      const bits = legend.tokenModifiers.filter((_, bit) => modifiers & (1 << bit));
      kinds.set(`${line}:${character}`, [legend.tokenTypes[type], ...bits].join('.'));
      holds(character + length <= document.lineAt(line).text.length, 'a token beyond its line');
    }
    const kindAt = (words: string, ahead = 0): string | undefined => {
      const place = at(words, ahead);
      return kinds.get(`${place.line}:${place.character}`);
    };
    equal(kindAt(label), 'property', 'a label');
    equal(kindAt('2.重复申请\t1\t0\t0\t0\t0\t0\t9', 19), 'number.modification', 'the wrong total');
    equal([...kinds.values()].includes('number.readonly'), true, 'computed cells');
    equal([...kinds.values()].includes('type'), true, 'citations');
  });

  checkOnce('a total lights up its terms, and a term its totals', async () => {
    const { document, uri, at } = await openWith();
    const lit = async (ahead: number): Promise<string[]> => {
      const found = await ask<vscode.DocumentHighlight[]>('executeDocumentHighlights', uri, at(row, ahead));
      const { line } = at(row);
      return found.filter(({ range }) => range.start.line === line).map(({ range }) => document.getText(range));
    };
    equal(await lit(19), ['1', '0', '0', '0', '0', '0', '1'], 'what a total lights up in its row');
    equal((await lit(7)).length, 2, 'what a term lights up in its row');
  });

  checkOnce('the selection grows from the cell to the row, the table and the section', async () => {
    const { document, uri, at } = await openWith();
    const [first] = await ask<vscode.SelectionRange[]>('executeSelectionRangeProvider', uri, [at(row, 7)]);
    const chain: string[] = [];
    for (let one = first; one; one = one.parent!) chain.push(document.getText(one.range));
    const [cell, line, table, section] = [
      chain.indexOf('1'),
      chain.findIndex((words) => words.trim() === row),
      chain.findIndex((words) => words.includes('一、本年新收') && !words.includes('三、收到和处理')),
      chain.findIndex((words) => words.startsWith('三、收到和处理')),
    ] as const;
    holds(0 <= cell && cell < line && line < table && table < section, `the chain is ${[cell, line, table, section]} of ${chain.length}`);
  });

  check('a citation leads to its article, in a document that nobody can write in', async () => {
    const { uri, at } = await openWith();
    const [target] = await ask<vscode.LocationLink[]>('executeDefinitionProvider', uri, at('第五十条'));
    holds(target, 'no definition');
    const page = await vscode.workspace.openTextDocument(target.targetUri);
    holds(page.lineAt(target.targetSelectionRange?.start.line ?? target.targetRange.start.line).text.includes('第五十条'), 'another line');
    const editor = await vscode.window.showTextDocument(page, { preview: false });
    const before = page.getText();
    await vscode.commands.executeCommand('type', { text: '改' });
    equal(page.getText(), before, 'the page after typing');
    equal(editor.document.languageId, 'markdown', 'its language');
    const other = vscode.Uri.parse('nianbao-law:/../package.json');
    holds(
      await vscode.workspace.openTextDocument(other).then(
        ({ getText }) => !getText().includes('"name"'),
        () => true,
      ),
      'another file was read',
    );
  });

  checkOnce('where an article is cited is found by references', async () => {
    const { uri, at } = await openWith([
      '（一）主动公开\n',
      '（一）主动公开\n依据《条例》第三十六条第一项答复。另据《条例》第三十六条第一项办理。\n',
    ]);
    const found = await ask<vscode.Location[]>('executeReferenceProvider', uri, at('第三十六条第一项'));
    holds(found.filter((one) => one.uri.toString() === uri.toString()).length >= 2, `${found.length} references`);
  });

  checkOnce('an address of the law’s sites is a link, another is text', async () => {
    const { document, uri } = await openWith([
      '（一）主动公开\n',
      '（一）主动公开\n见 https://www.gov.cn/a.htm 和 command:x 和 javascript:alert(1)。\n',
    ]);
    const links = await ask<vscode.DocumentLink[]>('executeLinkProvider', uri, 50);
    const targets = links.map(({ target, range }) => target?.toString() ?? document.getText(range));
    holds(
      targets.some((target) => target.startsWith('https://www.gov.cn/a.htm')),
      `the links are ${targets.join()}`,
    );
    holds(!targets.some((target) => /^(?:command|javascript):/.test(target)), `the links are ${targets.join()}`);
  });

  checkOnce('the organ is renamed throughout', async () => {
    const { document, uri, at } = await openWith();
    const edit = await ask<vscode.WorkspaceEdit>('executeDocumentRenameProvider', uri, at('云岫县自然资源局', 2), '云岫县林草局');
    holds(await vscode.workspace.applyEdit(edit), 'refused');
    holds(document.getText().startsWith('云岫县林草局2024年'), 'the title is another');
    // Its office is named after it, and may be called otherwise.
    equal(document.getText().match(/云岫县自然资源局.{3}/g), ['云岫县自然资源局办公室'], 'old names that are left');
  });

  check('organ, year and section are found among the symbols of the workspace', async () => {
    await openWith();
    const symbols = await eventually('symbols', async () => {
      const found = await ask<vscode.SymbolInformation[]>('executeWorkspaceSymbolProvider', '云岫县自然资源局');
      return found.length > 0 && found;
    });
    holds(
      symbols.some(({ name }) => name.includes('2024')),
      `the symbols are ${symbols.map(({ name }) => name).join()}`,
    );
  });

  checkOnce('formatting lays a table out and loses no figure', async () => {
    const { document, uri } = await openWith([row, ' 2.重复申请\t 1\t0 \t0\t0\t0\t0\t1']);
    const before = document.getText().replace(/\s/g, '');
    const edits = await ask<vscode.TextEdit[] | undefined>('executeFormatDocumentProvider', uri, { tabSize: 8, insertSpaces: false });
    holds(edits && edits.length > 0, 'no edits');
    const edit = new vscode.WorkspaceEdit();
    edit.set(uri, edits);
    await vscode.workspace.applyEdit(edit);
    equal(document.getText().replace(/\s/g, ''), before, 'what is written');
    holds(document.getText().includes(`\t${row}\n`), 'the row is as it was');
  });

  checkOnce('the snippet of a whole report is read with its three tables', async () => {
    const document = await report('');
    await vscode.commands.executeCommand('editor.action.insertSnippet', { langId: 'nianbao', name: '年度报告全文' });
    await eventually('three tables to be filled in', async () => {
      const symbols = await ask<vscode.DocumentSymbol[] | undefined>('executeDocumentSymbolProvider', document.uri);
      return symbols && namesOf(symbols).filter((name) => /^表[二三四]/.test(name)).length === 3;
    });
  });
}

const label = '2.重复申请';
const namesOf = (symbols: readonly vscode.DocumentSymbol[]): string[] =>
  symbols.flatMap(({ name, children }) => [name, ...namesOf(children)]);
