/**
 * Where the local Excel differs from what the add-in assumes: the ids of assumptions
 * (src/selftest/assumptions). Empty except in the tests that check whether the self-test reports
 * it.
 */
export const broken = new Set<string>();
