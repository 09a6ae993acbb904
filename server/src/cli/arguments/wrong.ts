import type { CommanderError } from 'commander';
import type { Words } from '../../text/range.ts';
import { commands } from './commands.ts';

/** Why a command line cannot be understood, in words: the parser's own are English. */
export function wrongWords({ code, message }: Pick<CommanderError, 'code' | 'message'>, argv: readonly string[]): Words {
  const command = commands.find(({ name }) => argv.includes(name));
  const [quoted = ''] = [...message.matchAll(/'([^']{0,200})'/g)].map(([, words = '']) => words);
  switch (code) {
    case 'commander.unknownCommand':
      return {
        zh: `没有“${quoted}”这个命令，有 ${names('、')}`,
        en: `no command "${quoted}"; there are ${names(', ')}`,
      };
    case 'commander.unknownOption':
      return {
        zh: `${command?.name ?? 'nianbao'} 没有“${quoted}”这个选项${meant(message)}；以 - 开头的文件名写在 -- 之后`,
        en: `${command?.name ?? 'nianbao'} has no option "${quoted}"${meant(message)}; a file name that begins with - goes after --`,
      };
    case 'commander.missingArgument':
      return lacking(command?.takes?.name);
    case 'commander.excessArguments':
      return { zh: `${command?.name ?? ''} 后面不带文件`, en: `${command?.name ?? ''} takes no files` };
    case 'commander.optionMissingArgument':
      return { zh: `选项 ${flag(quoted)} 后面要有一个值`, en: `option ${flag(quoted)} needs a value` };
    case 'commander.invalidArgument': {
      const [, value = ''] = [...message.matchAll(/'([^']{0,200})'/g)].map(([, words = '']) => words);
      const choices = message.split('Allowed choices are ')[1]?.trim().slice(0, -1);
      const name = flag(quoted);
      return {
        zh: `${name} 不能是“${value}”${choices ? `，可以是 ${choices.replaceAll(', ', '、')}` : '，要写一个整数'}`,
        en: `${name} cannot be "${value}"${choices ? `; it can be ${choices}` : '; it is a whole number'}`,
      };
    }
    default:
      return { zh: '写法不对', en: 'this cannot be understood' };
  }
}

const names = (comma: string): string =>
  commands
    .filter(({ name }) => name !== 'complete')
    .map(({ name }) => name)
    .join(comma);

/** `--format` of `-f, --format <FORMAT>`. */
const flag = (flags: string): string => /--[\w-]+/.exec(flags)?.[0] ?? flags;

/** The option that was perhaps meant, as the parser has found it. */
function meant(message: string): string {
  const found = /Did you mean (--[\w-]+)/.exec(message)?.[1];
  return found ? ` (${found}?)` : '';
}

function lacking(what: string | undefined): Words {
  if (what === 'RULE') return { zh: '没有给出规则，例如 sum/row-total', en: 'no rule was given, such as sum/row-total' };
  if (what === 'SHELL') return { zh: '没有给出 shell，例如 bash', en: 'no shell was given, such as bash' };
  return { zh: '没有给出文件或文件夹', en: 'no file or folder was given' };
}
