import { Command, type CommandUnknownOpts } from '@commander-js/extra-typings';

/** What a command's help says of it besides its arguments and options. */
export interface About {
  /** A line of the overview. */
  readonly summary: string;
  /** Sentences over its options. */
  readonly description: string;
  /** Whole command lines that work, the plainest first. */
  readonly examples: readonly [string, ...string[]];
}

const examples = new WeakMap<CommandUnknownOpts, string>();

/** A command with its help; arguments, options and what it does are the caller's. */
export function yosCommand(name: string, about: About): Command {
  const [plainest] = about.examples;
  const lines = about.examples.map((example) => `  ${example}`);
  const command = new Command(name)
    .summary(about.summary)
    .description(about.description)
    .helpOption('-h, --help', 'this text')
    .configureHelp({ minWidthToWrap: 20 })
    .addHelpText('after', `\nExample${lines.length > 1 ? 's' : ''}:\n${lines.join('\n')}`);
  examples.set(command, plainest);
  return command;
}

/** The plainest way to type a command. */
export function exampleOf(command: CommandUnknownOpts): string {
  return examples.get(command) ?? `yos ${command.name()} --help`;
}
