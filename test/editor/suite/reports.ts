import * as vscode from 'vscode';
import {
  check,
  checkOnce,
  codeOf,
  equal,
  eventually,
  fixes,
  holds,
  hover,
  open,
  ours,
  readText,
  report,
  type Told,
  withWrongTotal,
} from './harness.ts';

/** What the command line says of the same file; the editor must say the same. */
interface ToldOf {
  readonly file: string;
  readonly sections: readonly { readonly title: string; readonly line: number }[];
  readonly findings: readonly { readonly code: string; readonly range: vscode.Range }[];
}

/** For every report in the folder: outline, diagnostics, a hover and a fix, through the editor's own interfaces. */
export async function addReportChecks(): Promise<void> {
  const { web, reports }: Told<ToldOf> = JSON.parse(await readText('told.json'));
  check(`the host of extensions is ${web ? 'a web worker' : 'a process of Node'}`, async () =>
    equal('importScripts' in globalThis, web, 'a web worker'),
  );
  holds(reports.length > 0, 'there are no reports in the folder');
  for (const { file, sections, findings } of reports) {
    check(`${file}: it is a report, and the outline has its ${sections.length} sections`, async () => {
      holds(sections.length > 0, 'the command line sees no section');
      const { uri } = await open(file);
      await eventually('language nianbao', () =>
        vscode.workspace.textDocuments.some((d) => d.uri.path === uri.path && d.languageId === 'nianbao'),
      );
      const outline = await eventually('an outline', async () => {
        const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
          'vscode.executeDocumentSymbolProvider',
          uri,
        );
        return symbols && symbols.length > 0 && symbols;
      });
      const lines = new Set(flat(outline).map(({ selectionRange }) => selectionRange.start.line + 1));
      equal(
        sections.filter(({ line }) => !lines.has(line)),
        [],
        'sections that are not in the outline',
      );
    });

    check(`${file}: the ${findings.length} findings of the command line and no other`, async () => {
      const document = await open(file);
      const expected = findings.map(({ code, range }) => `${range.start.line}:${range.start.character} ${code}`).sort();
      const actual = (): string[] =>
        ours(document)
          .map((d) => `${d.range.start.line}:${d.range.start.character} ${codeOf(d)}`)
          .sort();
      await eventually('findings', () => actual().length === expected.length).catch(() => {});
      equal(actual(), expected, 'findings');
    });

    // What a host adds is its own bundle and its own way to the server: every report is read and told by both. The words and fixes that follow are the
    // same code, asked in the web of the examples alone, and on a commit of one of them.
    if (web && file.startsWith('seed-')) continue;
    const add = file === reports[0]?.file ? check : checkOnce;

    add(`${file}: pointing at a heading and at a row explains them`, async () => {
      const document = await open(file);
      const heading = sections.find(({ title }) => /[三四]、/.test(title)) ?? sections[0];
      holds(heading, 'no section');
      await eventually('words on a heading', async () => (await hover(document, new vscode.Position(heading.line - 1, 3))).length > 10);
      const row = document.positionAt(document.getText().search(/本年新收政府信息公[开開]申[请請][数數]量/) + 2);
      await eventually('words on a row', async () => (await hover(document, row)).length > 10);
    });

    // Where sums fail already, a further wrong total may be one of two cells that only together explain them all.
    if (findings.some(({ code }) => code.startsWith('sum/'))) add(`${file}: one click mends a sum that fails`, () => mendOwn(file));
    else add(`${file}: a total that is made wrong is found, and one click puts it right`, () => mendTotal(file));
  }
}

const flat = (symbols: readonly vscode.DocumentSymbol[]): vscode.DocumentSymbol[] =>
  symbols.flatMap((symbol) => [symbol, ...flat(symbol.children)]);

/** Makes a total wrong in a copy, waits for the finding on it, applies the first fix that restores it, and waits until the finding is gone. */
async function mendTotal(file: string): Promise<void> {
  const text = await readText(file);
  const { wrong, start, right } = withWrongTotal(text);
  const document = await report(wrong);
  const place = document.positionAt(start);
  const finding = await eventually('a finding on the wrong total', () =>
    ours(document).find(({ range, code }) => range.start.isEqual(place) && code),
  );
  holds(codeOf(finding).startsWith('sum/'), `it is ${codeOf(finding)}`);
  const fix = await eventually('a fix that restores it', async () =>
    (await fixes(document, finding.range)).find(({ edit }) => edit.get(document.uri).some(({ newText }) => newText === right)),
  );
  holds(await vscode.workspace.applyEdit(fix.edit), 'the fix was refused');
  equal(document.getText(), text.replace(/^\uFEFF/, ''), 'the text after the fix');
  await eventually('the finding is gone', () => !ours(document).some(({ range }) => range.start.isEqual(place)));
}

/** Applies the first fix of the first sum that fails, in a copy, and waits until that finding is gone and no other has come. */
async function mendOwn(file: string): Promise<void> {
  const document = await report(await readText(file));
  const sums = (): vscode.Diagnostic[] => ours(document).filter((one) => codeOf(one).startsWith('sum/'));
  const [first] = await eventually('a sum that fails', () => sums().length > 0 && sums());
  holds(first, 'no sum fails');
  const before = sums().length;
  const [fix] = await eventually('a fix', async () => {
    const offered = await fixes(document, first.range);
    return offered.length > 0 && offered;
  });
  holds(fix && (await vscode.workspace.applyEdit(fix.edit)), 'the fix was refused');
  await eventually('the finding is gone', () => sums().length === before - 1);
}
