import { checkWhole } from './checks';

/** Looked up once, because each access to a global is slow in some hosts. */
const { imul } = Math;

/** The largest seed: a seed is held in 32 bits. */
export const LARGEST_SEED = 4_294_967_295;

/**
 * The seed if none is given. It is the same everywhere, so the same tracker gives the same figures.
 */
export const USUAL_SEED = 1;

/** Pseudo-random numbers that are the same for the same seed, on every machine. */
export interface RandomSource {
  /** The next 32 bits as a whole number, 0 to 4,294,967,295. */
  bits(): number;
  /** A whole number from 0 to below `n`; each equally likely. `n` is at most 2³². */
  below(n: number): number;
  /** A share from 0 to below 1, in steps of 2⁻³². */
  share(): number;
}

/**
 * A source of pseudo-random numbers that depends on its seed alone.
 *
 * The generator is xoshiro128**, its four words filled by a mixing counter, so that neighbouring
 * seeds have nothing in common. Use it for drawing and resampling, never for secrets. `below`
 * avoids the bias of a plain remainder, so no case is more likely because of its row.
 *
 * Source: D. Blackman and S. Vigna, "Scrambled Linear Pseudorandom Number Generators", ACM
 * Transactions on Mathematical Software 47(4), 2021.
 *
 * @param seed whole number, 0 to 4,294,967,295
 * @throws SamplingError for any other seed
 * @example randomSource(1).below(1) // 0
 * @example randomSource(7).bits() === randomSource(7).bits() // true
 */
export function randomSource(seed: number): RandomSource {
  checkWhole('seed', seed, 0, LARGEST_SEED);
  let counter = seed | 0;
  let a = mixed((counter = (counter + GOLDEN) | 0));
  let b = mixed((counter = (counter + GOLDEN) | 0));
  let c = mixed((counter = (counter + GOLDEN) | 0));
  // A state of four zero words would stay zero for ever.
  let d = mixed((counter + GOLDEN) | 0) | 1;
  const bits = () => {
    const fivefold = imul(b, 5);
    const result = imul((fivefold << 7) | (fivefold >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result;
  };
  const below = (n: number) => {
    const uneven = WORDS % n;
    for (;;) {
      const word = bits();
      if (word < WORDS - uneven) return word % n;
    }
  };
  return { bits, below, share: () => bits() / WORDS };
}

const WORDS = 4_294_967_296;
const GOLDEN = 0x9e3779b9 | 0;

/** A word whose every bit depends on every bit of the counter (the finaliser of MurmurHash3). */
function mixed(counter: number): number {
  let word = counter;
  word = imul(word ^ (word >>> 16), 0x85ebca6b);
  word = imul(word ^ (word >>> 13), 0xc2b2ae35);
  return word ^ (word >>> 16);
}
