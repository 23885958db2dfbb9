import { Command, type CommandUnknownOpts } from '@commander-js/extra-typings';
import { version } from '../output/version';
import type { Started } from '../output/run';
import { messages } from '../words/messages';
import { annexeCommand } from './annexe';
import { checkCommand } from './check';
import { compareCommand } from './compare';
import { exportCommand } from './export';
import { firmnessCommand } from './firmness';
import { rateCommand } from './rate';
import { readCommand } from './read';
import { representCommand } from './represent';
import { sampleCommand } from './sample';
import { selfTestCommand } from './self-test';
import { templateCommand } from './template';

/**
 * All commands, in the order of the overview. A new one needs a file beside these and a line here.
 */
const COMMANDS: readonly ((run: Started) => CommandUnknownOpts)[] = [
  rateCommand,
  checkCommand,
  readCommand,
  compareCommand,
  exportCommand,
  annexeCommand,
  templateCommand,
  sampleCommand,
  representCommand,
  firmnessCommand,
  selfTestCommand,
];

/** `yos` with all its commands. */
export function yosProgram(run: Started): Command {
  const program = new Command('yos')
    .description(messages.product)
    .usage('COMMAND …')
    .version(version, '--version', 'the version')
    .helpOption('-h, --help', 'this text, or after a command the help of it')
    .helpCommand('help [command]', 'the help of a command')
    .addHelpText('after', messages.afterOverview);
  for (const command of COMMANDS) program.addCommand(command(run));
  const versionCommand = new Command('version').action(() => run.screen.give(`${version}\n`));
  return program.addCommand(versionCommand, { hidden: true });
}
