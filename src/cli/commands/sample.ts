import { Option } from '@commander-js/extra-typings';
import type { SampleOptions } from '../../firmness/sample-options';
import { USUAL_SEED } from '../../sampling/random-source';
import { CONFIDENCE, MATCH, SEED, USUAL_CONFIDENCE } from '../options/drawing';
import { oneMore } from '../options/lists';
import { readPercent, readWhole } from '../options/read-number';
import { readRatio } from '../options/read-ratio';
import { JSON_OPTION, OUTPUT, OVERWRITE, type TargetOptions, readTarget } from '../options/target';
import type { Started } from '../output/run';
import { messages } from '../words/messages';
import { UsageError } from '../words/errors';
import { yosCommand } from './yos-command';

const USUAL_MARGIN = 5;

/** The options of a sample as typed; confidence in per cent, margin in percentage points. */
interface SampleWords extends TargetOptions {
  readonly population?: number | undefined;
  readonly confidence?: number | undefined;
  readonly margin?: number | undefined;
  readonly take?: number | undefined;
  readonly match?: readonly string[] | undefined;
  readonly ratio?: SampleOptions['ratio'];
  readonly seed?: number | undefined;
  readonly sheet?: readonly string[] | undefined;
}

/** `yos sample`. */
export function sampleCommand(run: Started) {
  return yosCommand('sample', {
    summary: 'how many cases to inspect, or which ones of a caseload',
    description:
      'How many of so many eligible cases to inspect; or, of a caseload (a workbook with one row an\n' +
      'eligible case), which ones, so that they are like it. An output ends with .xlsx.',
    examples: [
      'yos sample --population 55',
      'yos sample caseload.xlsx --take 42 -o drawn.xlsx',
      'yos sample caseload.xlsx --match gender,rosh --ratio caseload',
    ],
  })
    .argument('[caseload]', 'the workbook of eligible cases')
    .option(
      '--population <N>',
      'the number of eligible cases, where there is no workbook',
      (text) => readWhole('population', text, 1),
    )
    .addOption(CONFIDENCE)
    .option(
      '--margin <POINTS>',
      'margin of error in percentage points, from 1; 5 without it; not with --take',
      (text) => readPercent('margin', text),
    )
    .option('--take <N>', 'cases to draw; else as many as confidence and margin ask for', (text) =>
      readWhole('take', text, 1),
    )
    .addOption(MATCH)
    .option('--ratio <60:40|caseload|none>', 'court to out-of-court cases', readRatio)
    .addOption(SEED)
    .addOption(
      new Option(
        '--sheet <NAME>',
        'read the caseload from this sheet; may be given again',
      ).argParser(oneMore),
    )
    .addOption(JSON_OPTION)
    .addOption(OUTPUT)
    .addOption(OVERWRITE)
    .action(async (caseload, options) => {
      if (caseload === undefined) return giveSize(run, options);
      if (options.population !== undefined) throw new UsageError(messages.populationOrCaseload);
      if (options.take !== undefined && options.margin !== undefined) {
        throw new UsageError(messages.takeOrMargin);
      }
      const target = readTarget(options, ['.xlsx']);
      const sample = sampleOptions(options);
      const { drawSample } = await import('../actions/draw-sample');
      run.done = await drawSample(run, caseload, { sheets: options.sheet ?? [], sample, target });
    });
}

async function giveSize(run: Started, options: SampleWords): Promise<void> {
  refuseOfCaseload(options);
  const { population, confidence = USUAL_CONFIDENCE, margin = USUAL_MARGIN, json } = options;
  if (population === undefined) throw new UsageError(messages.samplePopulation);
  const { sampleSizeText } = await import('../actions/sample-size-text');
  run.screen.give(sampleSizeText(population, { confidence, margin }, json ?? false));
}

/** Options that need a caseload's workbook would be ignored. */
function refuseOfCaseload(options: SampleWords): void {
  const { take, match, ratio, seed, sheet, output, overwrite } = options;
  const ofCaseload = { take, match, ratio, seed, sheet, output, overwrite };
  const [idle] = Object.entries(ofCaseload).find(([, one]) => one !== undefined) ?? [];
  if (idle !== undefined) throw new UsageError(messages.onlyWithCaseload(idle));
}

function sampleOptions(options: SampleWords): SampleOptions {
  const {
    seed,
    confidence = USUAL_CONFIDENCE,
    margin = USUAL_MARGIN,
    take,
    match,
    ratio,
  } = options;
  return {
    seed: seed ?? USUAL_SEED,
    confidence: confidence / 100,
    margin: margin / 100,
    ...(take !== undefined && { take }),
    ...(match !== undefined && { match }),
    ...(ratio !== undefined && { ratio }),
  };
}
