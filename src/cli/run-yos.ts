import { CommanderError, type CommandUnknownOpts } from '@commander-js/extra-typings';
import { yosProgram } from './commands/program';
import { refuseMissingValues, wrongUsage } from './commands/wrong-usage';
import type { Started } from './output/run';
import { type Io, screenOf } from './output/screen';
import { messages, outputTrouble } from './words/messages';
import { OutputBroken, OutputExists, UsageError } from './words/errors';

/** Done, the data does not allow it, wrong usage. */
export type ExitCode = 0 | 1 | 2;

/**
 * Runs the command line.
 *
 * @param words those after `yos`; none for the overview
 * @param io where its output goes and what its paths are relative to
 * @throws only faults of the program, not of the words, the data or the disk
 */
export async function runYos(words: readonly string[], io: Io): Promise<ExitCode> {
  const run: Started = { screen: screenOf(io), cwd: io.cwd, done: true };
  const program = yosProgram(run);
  for (const command of [program, ...program.commands]) speakThrough(run, program, command);
  const codeOfStep = (step: () => Promise<ExitCode>): Promise<ExitCode> =>
    step().catch((error: unknown) => codeOf(run, error));
  const code = await codeOfStep(async () => {
    refuseMissingValues(program, words);
    await program.parseAsync(words.length === 0 ? ['--help'] : words, { from: 'user' });
    return run.done ? 0 : 1;
  });
  return codeOfStep(async () => {
    await io.stdout.done?.();
    return code;
  });
}

/** The library writes where we do and throws what we would. */
function speakThrough(
  run: Started,
  program: CommandUnknownOpts,
  command: CommandUnknownOpts,
): void {
  const { screen } = run;
  command
    .configureOutput({
      writeOut: (text) => screen.give(text),
      writeErr: (text) => screen.tell(text),
      outputError: () => undefined,
      getOutHelpWidth: () => screen.columns ?? 100,
    })
    .exitOverride((error) => {
      const isHelp = error.code.startsWith('commander.help') || error.code === 'commander.version';
      throw isHelp ? error : wrongUsage(program, command, error);
    });
}

function codeOf({ screen }: Started, error: unknown): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof UsageError) {
    screen.tell(`${error.message}\n`);
    return 2;
  }
  if (error instanceof OutputExists) {
    screen.tell(`${error.message}\n${messages.nothingWritten}\n`);
    return 1;
  }
  if (error instanceof OutputBroken) {
    const { what, fix } = outputTrouble(error.message);
    screen.tell(`${messages.cannotWrite('Standard output', what)} ${messages.notWhole} ${fix}\n`);
    return 1;
  }
  const code = (error as NodeJS.ErrnoException).code;
  if (typeof code !== 'string' || !/^E[A-Z]+$/.test(code)) throw error;
  const { what, fix } = outputTrouble(code);
  screen.tell(`${messages.cannotWrite('The output', what)} ${fix}\n`);
  return 1;
}
