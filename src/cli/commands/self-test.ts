import type { Started } from '../output/run';
import { yosCommand } from './yos-command';

/** `yos self-test`. */
export function selfTestCommand(run: Started) {
  return yosCommand('self-test', {
    summary: 'what real Excels answered to the self-test of the add-in',
    description:
      'Compares the reports that "Test this Excel" in the pane has saved. With --into the table\n' +
      '"Seen in" of docs/host-assumptions.md is written again from them.',
    examples: [
      'yos self-test report.json',
      'yos self-test windows.json web.json --into docs/host-assumptions.md',
    ],
  })
    .argument('<report...>', 'the reports, as the pane has saved them')
    .option('--into <PAGE>', 'write the table "Seen in" of this page')
    .action(async (reports, { into }) => {
      const { compareSelfTests } = await import('../actions/compare-self-tests');
      run.done = await compareSelfTests(run, reports, into ?? null);
    });
}
