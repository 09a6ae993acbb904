import type { Language, Words } from '../text/range.ts';
import { completionScript, completionsOf } from './arguments/completions.ts';
import { readOptions } from './arguments/parse.ts';
import { check } from './commands/check.ts';
import { exportReports } from './commands/export.ts';
import { extract } from './commands/extract.ts';
import { importFiles } from './commands/import.ts';
import { ignores } from './commands/list-ignores.ts';
import { startServer } from './commands/lsp.ts';
import { colourOf } from './commands/reading.ts';
import { rollUp } from './commands/roll-up.ts';
import { pageOf, prettyPage, prettyRules, rulesAsData } from './commands/rules.ts';
import type { ExitCode } from './output/exit-code.ts';
import { type Output, painter } from './output/output.ts';
import { toJson, visible } from './output/visible.ts';

/** Runs the command line: `argv` is what follows `nianbao`. Never throws for anything that the arguments or the files hold. */
export async function run(argv: readonly string[], output: Output, version: string): Promise<ExitCode | undefined> {
  const asked = readOptions(argv, output.language ?? 'zh', version);
  switch (asked.command) {
    case 'help':
      await output.write(asked.text);
      return 0;
    case 'version':
      await output.write(asked.text);
      return 0;
    case 'wrong':
      return refused(asked.why, asked.language, output);
    case 'check':
      return check(asked, output, version);
    case 'extract':
      return extract(asked, output, version);
    case 'import':
      return importFiles(asked, output);
    case 'roll-up':
      return rollUp(asked, output, version);
    case 'export':
      return exportReports(asked, output, version);
    case 'ignores':
      return ignores(asked, output, version);
    case 'rules': {
      const { format, language } = asked;
      await output.write(
        format === 'json' ? `${toJson(rulesAsData(language))}\n` : prettyRules(language, painter(colourOf(asked, output))),
      );
      return 0;
    }
    case 'explain': {
      const pages = asked.codes.map((code) => prettyPage(pageOf(code)!, asked.language, painter(colourOf(asked, output))));
      await output.write(pages.join('\n'));
      return 0;
    }
    case 'lsp':
      return startServer(asked.language, output);
    case 'complete':
      completionScript(asked.shell, asked.language);
      return 0;
    case 'completions':
      completionsOf(asked.words, asked.language);
      return 0;
  }
}

/** Says why what was asked for cannot be done. */
function refused(why: Words, language: Language, output: Output): ExitCode {
  output.complain(`nianbao: ${visible(why[language])}\n${language === 'zh' ? '用法见 nianbao --help' : 'see nianbao --help'}\n`);
  return 2;
}
