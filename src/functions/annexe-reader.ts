import type { annexeOfCases } from './annexe-of-cases';
import { noAnswer } from './excel-error';
import { messages } from './messages';

/**
 * The reader of whole trackers, in a separate file that is loaded when the first formula needs it:
 * the other functions are a third of its size, and most workbooks need no more.
 *
 * @throws CustomFunctions.Error if the file cannot be loaded
 */
export async function annexeReader(): Promise<typeof annexeOfCases> {
  try {
    const reader = await import(/* webpackChunkName: "functions-annexe" */ './annexe-of-cases');
    return reader.annexeOfCases;
  } catch {
    throw noAnswer(messages.notLoaded);
  }
}
