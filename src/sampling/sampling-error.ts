/**
 * What every function of this folder throws for an argument that cannot be.
 *
 * A `RangeError`, so that a caller who does not know this folder still sees what kind of mistake it
 * was; a class of its own, so that a caller who does can show the sentence to an inspector and let
 * every other error through as the programming mistake it is.
 *
 * @example new SamplingError('sample', 'Too many.').argument // 'sample'
 */
export class SamplingError extends RangeError {
  override readonly name = 'SamplingError';

  /** The argument to correct, in the words of the message: `yes`, `sample`, `population`, … */
  readonly argument: string;

  constructor(argument: string, message: string) {
    super(message);
    this.argument = argument;
  }
}
