import { RootCommand } from '@bomb.sh/tab';
import { pages } from '../../rules/engine/pages.generated.ts';
import type { Language } from '../../text/range.ts';
import { commands, type DescribedOption, shells } from './commands.ts';

/** The completions of shells, from the same description as the parser. `write` gets each line that the shell reads. */

/** Prints the script that makes a shell ask for completions; `shell` is one of `shells`. */
export function completionScript(shell: string, language: Language): void {
  rootIn(language).setup('nianbao', 'nianbao', shell);
}

/** Prints what may follow `words`, the last of which is being typed. */
export function completionsOf(words: readonly string[], language: Language): void {
  rootIn(language).parse([...words]);
}

function rootIn(language: Language): RootCommand {
  const root = new RootCommand();
  for (const { name, words, takes, options } of commands) {
    const command = root.command(name, words[language]);
    for (const one of options) addOption(command, one, language);
    if (takes?.name === 'RULE')
      command.argument('rule', (add) => void pages.map(({ code, docs }) => add(code, docs[language].title)), true);
    if (takes?.name === 'SHELL') command.argument('shell', (add) => void shells.map((shell) => add(shell, '')), false);
  }
  return root;
}

function addOption(command: ReturnType<RootCommand['command']>, { flags, words, choices = [] }: DescribedOption, language: Language): void {
  const [, short, name = '', value] = /^(?:-(\w), )?--([\w-]+)(?: ([<[].*))?$/.exec(flags) ?? [];
  if (name === 'only') command.option(name, words[language], (add) => void pages.map(({ code, docs }) => add(code, docs[language].title)));
  else if (value) command.option(name, words[language], (add) => void choices.map((choice) => add(choice, '')), short);
  else command.option(name, words[language], short);
}
