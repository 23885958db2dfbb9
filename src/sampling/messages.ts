/**
 * Shows a number in a sentence: as given, with thousands separated. It does not use `Intl`, which
 * some runtimes of custom functions lack.
 */
function shown(value: number): string {
  return Number.isInteger(value) ? String(value).replace(/\B(?=(\d{3})+$)/g, ',') : String(value);
}

/**
 * The sentences of `SamplingError`: which argument, what it may be, what it was.
 *
 * @example messages.notWhole('sample', 4.5) // 'The sample has to be a whole number; it is 4.5.'
 */
export const messages = {
  notWhole: (argument: string, value: number) =>
    `The ${argument} has to be a whole number; it is ${shown(value)}.`,

  outside: (argument: string, value: number, least: number, most: number) =>
    `The ${argument} has to be from ${shown(least)} to ${shown(most)}; it is ${shown(value)}.`,

  notBetweenNoughtAndOne: (argument: string, value: number, such: number) =>
    `The ${argument} has to be more than 0 and less than 1, such as ${such}; it is ${shown(value)}.`,

  tooManyYes: (yes: number, sample: number) =>
    `There cannot be more yes than cases: ${shown(yes)} yes of ${shown(sample)}.`,

  sampleTooLarge: (sample: number, population: number) =>
    `The sample cannot be larger than the population: ${shown(sample)} of ${shown(population)}.`,

  ratio: (weights: readonly number[]) =>
    `A ratio has one number from 0 up for each group, such as 60:40; it is ${weights.join(':')}.`,

  ragged: 'Every list has to have one entry a case.',

  noImaginary:
    'There has to be something of an imaginary case, with a share of yes between 0 and 1.',

  noCases: 'There is no case to take a percentage of; inspect at least one.',

  bands: (reason: string) =>
    `The bands have to start at 0 and rise in whole per cent up to 100; ${reason}.`,
} as const;
