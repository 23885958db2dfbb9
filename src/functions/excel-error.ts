/**
 * The errors that a function returns instead of an answer. Excel shows the error value in the cell
 * and the message beside it (for #NUM! some versions show only the value).
 *
 * `CustomFunctions` belongs to the runtime and is looked up when an error is made, so that this
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
 * Passes on an error that came in with an argument. Excel accepts #REF!, #NAME? and the newer ones
 * only as input; they go out as #VALUE!.
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
