import { CommanderError, type CommandUnknownOpts } from '@commander-js/extra-typings';
import { messages } from '../words/messages';
import { UsageError } from '../words/errors';
import { exampleOf } from './yos-command';

/** The library's complaint about a command line, in our words. */
export function wrongUsage(
  program: CommandUnknownOpts,
  command: CommandUnknownOpts,
  { code, message }: CommanderError,
): UsageError {
  const [, quoted = ''] = /'([^']*)'/.exec(message) ?? [];
  // "(Did you mean --split?)", "(Did you mean one of --draws, --csv?)"
  const [, guess] = /\(Did you mean (?:one of )?(.+)\?\)/.exec(message) ?? [];
  const isProgram = command === program;
  const name = isProgram ? 'yos' : `yos ${command.name()}`;
  const [argument] = command.registeredArguments;
  switch (code) {
    case 'commander.unknownCommand':
      return new UsageError(messages.unknownCommand(command.args[0] ?? '', guess));
    case 'commander.unknownOption':
      return new UsageError(unknownOption(program, command, quoted, guess));
    case 'commander.optionMissingArgument': {
      const [option = quoted] = /--[\w-]+/.exec(quoted) ?? [];
      return new UsageError(messages.valueMissing(option, name));
    }
    case 'commander.missingArgument':
    case 'commander.excessArguments':
      return new UsageError(
        argument
          ? messages.howMany(argument.name(), argument.variadic, exampleOf(command))
          : messages.takesNoTracker(command.name()),
      );
    default:
      return new UsageError(`${message.replace(/^error: /, '')}. ${messages.tryHelp(name)}`);
  }
}

/** It may be a switch with a value, another command's option, one typed too early, or mistyped. */
function unknownOption(
  program: CommandUnknownOpts,
  command: CommandUnknownOpts,
  typed: string,
  guess: string | undefined,
): string {
  const [flag = ''] = typed.split('=');
  const has = (one: CommandUnknownOpts) =>
    one.options.some(({ long, short }) => flag === long || flag === short);
  if (has(command)) return messages.takesNoValue(flag);
  const followers = program.commands.filter(has).map((one) => `yos ${one.name()}`);
  const isProgram = command === program;
  if (followers.length > 0) {
    return isProgram ? messages.commandFirst(flag) : messages.optionElsewhere(flag, followers);
  }
  return messages.unknownOption(flag, guess, isProgram ? 'yos' : `yos ${command.name()}`);
}

/**
 * Refuses an option followed by another option: the library would take that for its value.
 *
 * @throws UsageError that names the option
 */
export function refuseMissingValues(program: CommandUnknownOpts, words: readonly string[]): void {
  const command = program.commands.find((one) => one.name() === words[0]);
  const end = words.indexOf('--');
  const typed = end < 0 ? words : words.slice(0, end);
  for (const [i, word] of typed.entries()) {
    const option = command?.options.find(({ long, short }) => word === long || word === short);
    const next = typed[i + 1];
    if (option?.required && next !== undefined && /^-[^\d.]/.test(next)) {
      throw new UsageError(messages.valueMissing(option.long ?? word, `yos ${command?.name()}`));
    }
  }
}
