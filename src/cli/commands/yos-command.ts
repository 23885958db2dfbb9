import { Command, type CommandUnknownOpts } from '@commander-js/extra-typings';

/** A command's help, besides its arguments and options. */
export interface About {
  /** A line of the overview. */
  readonly summary: string;
  /** Sentences above its options. */
  readonly description: string;
  /** Complete working command lines, the simplest first. */
  readonly examples: readonly [string, ...string[]];
}

const examples = new WeakMap<CommandUnknownOpts, string>();

/** A command with its help; the caller adds arguments, options and the action. */
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

/** The simplest way to type a command. */
export function exampleOf(command: CommandUnknownOpts): string {
  return examples.get(command) ?? `yos ${command.name()} --help`;
}
