import { checkWhole } from './checks';

/** Looked up once: some hosts make each look at a global dear. */
const { imul } = Math;

/** The largest seed: a seed is held in 32 bits. */
export const LARGEST_SEED = 4_294_967_295;

/** The seed where none is given, the same everywhere: so the same tracker gives the same figures. */
export const USUAL_SEED = 1;

/** Pseudo-random numbers that are the same for the same seed, on every machine. */
export interface RandomSource {
  /** The next 32 bits as a whole number, 0 to 4,294,967,295. */
  bits(): number;
  /** A whole number from 0 up to, and without, `n`; each equally likely. `n` is at most 2³². */
  below(n: number): number;
  /** A share from 0 up to, and without, 1, in steps of 2⁻³². */
  share(): number;
}

/**
 * A source of pseudo-random numbers that starts from a seed and from nothing else.
 *
 * The generator is xoshiro128**, its four words filled by a mixing counter, so that neighbouring
 * seeds have nothing in common. For drawing and resampling; never for secrets. `below` takes no
 * remainder of an uneven division, so that no case of a caseload is the likelier for its row.
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
  // Four words of nothing would stay nothing for ever.
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

/** A word whose every bit hangs on every bit of the counter (the finaliser of MurmurHash3). */
function mixed(counter: number): number {
  let word = counter;
  word = imul(word ^ (word >>> 16), 0x85ebca6b);
  word = imul(word ^ (word >>> 13), 0xc2b2ae35);
  return word ^ (word >>> 16);
}
