/**
 * The errors that a function gives in place of an answer. Excel shows the error value in the cell
 * and the sentence beside it (of #NUM! some versions show the value alone).
 *
 * `CustomFunctions` is the runtime's own and is looked up when an error is made, so that this
 * folder can be loaded without it.
 */

/** #VALUE!: an argument is of the wrong kind, such as text in place of a number. */
export function wrongKind(sentence: string): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, sentence);
}

/** #NUM!: an argument is of the right kind but cannot be, such as 9 yes of 8 cases. */
export function wrongSize(sentence: string): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidNumber, sentence);
}

/** #N/A: nothing is wrong with the arguments, but there is no answer. */
export function noAnswer(sentence: string): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, sentence);
}

/**
 * An error that came in with an argument, passed on. Excel takes #REF!, #NAME? and the newer ones
 * as input only; they go out as #VALUE!.
 *
 * @param code the error as the cell shows it
 */
export function passedOn(code: string, sentence: string): CustomFunctions.Error {
  switch (code) {
    case '#N/A':
      return noAnswer(sentence);
    case '#NUM!':
      return wrongSize(sentence);
    case '#DIV/0!':
      return new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero, sentence);
    case '#NULL!':
      return new CustomFunctions.Error(CustomFunctions.ErrorCode.nullReference, sentence);
    default:
      return wrongKind(sentence);
  }
}
