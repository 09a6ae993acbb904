import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { Language } from '../../text/range.ts';
import { widthOf } from '../output/visible.ts';
import { afterHelp, commands, type DescribedCommand, type DescribedOption } from './commands.ts';

/** What a command line was taken apart into. */
export interface Taken {
  readonly command: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly words: readonly string[];
}

/** Titles of help, which commander has in English. */
const titles: Readonly<Record<string, string>> = { 'Usage:': '用法', 'Arguments:': '参数', 'Options:': '选项', 'Commands:': '命令' };

/** The parser of the command line in a language. `onTaken` is called with what a right command line asks for; a wrong one throws a CommanderError. */
export function programIn(language: Language, version: string, onTaken: (taken: Taken) => void): Command {
  const program = styled(new Command('nianbao'), language)
    .description(
      language === 'zh' ? '年报：核对政府信息公开工作年度报告' : 'Nianbao: checks annual reports on government information disclosure',
    )
    .version(version, '-v, --version', language === 'zh' ? '显示版本' : 'show the version')
    .helpCommand(true)
    .addHelpText('after', afterHelp[language]);
  program.helpCommand('help [command]', language === 'zh' ? '显示某个命令的用法' : 'show how a command is used');
  for (const one of commands) program.addCommand(commandOf(one, language, onTaken), { hidden: one.name === 'complete' });
  return program;
}

function commandOf(one: DescribedCommand, language: Language, onTaken: (taken: Taken) => void): Command {
  const command = styled(new Command(one.name), language).description(one.words[language]);
  for (const option of one.options) command.addOption(optionOf(option, language));
  if (one.takes) {
    const argument = new Argument(one.takes.choices ? `<${one.takes.name}>` : `<${one.takes.name}...>`, one.takes.words[language]);
    if (one.takes.choices) argument.choices([...one.takes.choices]);
    command.addArgument(argument);
  }
  const takes = one.takes ? 1 : 0;
  return command.action((...given: unknown[]) => {
    const words = takes === 0 ? [] : [given[0]].flat().map(String);
    onTaken({ command: one.name, options: command.opts(), words });
  });
}

function styled(command: Command, language: Language): Command {
  return command
    .exitOverride()
    .configureOutput({ writeOut: () => {}, writeErr: () => {} })
    .helpOption('-h, --help', language === 'zh' ? '显示用法' : 'show how it is used')
    .configureHelp({
      displayWidth: widthOf,
      helpWidth: 110,
      styleTitle: (title) => (language === 'zh' ? (titles[title] ?? title) : title.replace(':', '')),
    });
}

function optionOf({ flags, words, choices, many, count }: DescribedOption, language: Language): Option {
  const option = new Option(flags, words[language]);
  if (choices) option.choices([...choices]);
  if (many) option.argParser((value: string, before: readonly string[] = []) => [...before, ...value.split(',')]);
  if (count) {
    option.argParser((value: string) => {
      if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('');
      return Number(value);
    });
  }
  return option;
}

export { CommanderError };
