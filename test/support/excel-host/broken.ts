/**
 * What the local Excel does otherwise than the add-in takes Excel to do: the ids of assumptions
 * (src/selftest/assumptions). Empty but in the tests that see whether the self-test tells.
 */
export const broken = new Set<string>();
