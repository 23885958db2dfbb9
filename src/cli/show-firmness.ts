import { hasError } from '../reading/problem';
import type { CommandLine } from './command-line';
import { firmnessPage } from './firmness-page';
import { firmnessJson, printFirmness } from './firmness-print';
import { jsonText } from './json-text';
import { openTracker } from './open-tracker';
import { printProblems } from './print-problems';
import { rateOptions } from './rate-options';
import { paintFor } from './terminal';

/**
 * `yos firmness`: how firm each rating is, and what would change it. Advice: it changes no rating.
 *
 * @returns false where the tracker does not allow it
 * @throws UsageError for an edition that there is not
 */
export async function showFirmness(line: CommandLine): Promise<boolean> {
  const [path = ''] = line.trackers;
  const { seed, draws, confidence } = line;
  const { outcome } = await openTracker(path, rateOptions(line));
  const problems = [...outcome.problems];
  const pages = outcome.rated.map((rated) => {
    const options = { seed, confidence: confidence / 100, ...(draws !== undefined && { draws }) };
    const made = firmnessPage(rated, options);
    problems.push(...made.problems);
    return made.page;
  });
  const paint = paintFor(process.stdout, process.env);
  const json = pages.map(firmnessJson);
  if (line.format === 'json') process.stdout.write(jsonText(json.length === 1 ? json[0] : json));
  else process.stdout.write(pages.map((page) => printFirmness(page, paint)).join('\n'));
  process.stderr.write(printProblems(problems, paintFor(process.stderr, process.env)));
  return !hasError(problems);
}
