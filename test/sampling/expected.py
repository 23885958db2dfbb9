#!/usr/bin/python3
"""Writes expected.json: what the functions of src/sampling should answer.

    apt-get install python3-scipy python3-mpmath
    /usr/bin/python3 test/sampling/expected.py
    npx prettier --write test/sampling/expected.json

Nothing here is computed the way src/sampling computes it. Distributions come from scipy; where
scipy's own figures run out (hypergeometric tails of large populations) from exact fractions, or
from mpmath with 50 digits, and where both can be had they are held against each other. Numbers of
yes in a population are found by search, never by a closed form. All of it is deterministic.
"""

import json
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import lru_cache
from math import comb
from pathlib import Path

import numpy
import scipy
from mpmath import erfinv, exp, loggamma, mp, mpf, sqrt
from scipy import stats

mp.dps = 50
CUTS = [50, 65, 80]  # the bands of the reports
LARGE = 10**9


def agree(ours, theirs, tolerance=1e-9):
    """Two independent ways have to give the same number."""
    assert abs(ours - theirs) <= tolerance * max(abs(ours), 1e-6), (ours, theirs)
    return float(ours)


def rounded(yes, base):
    """Whole per cent, half up, by Python's own decimal rounding."""
    share = Fraction(100 * yes, base)
    if share.denominator in (1, 2, 4, 5, 8, 10, 20, 25, 40, 50):
        exact = Decimal(share.numerator) / Decimal(share.denominator)
        return int(exact.quantize(Decimal(1), rounding=ROUND_HALF_UP))
    return round(share)  # never a tie here, so that Python's half-even rounding is the same


# --- normal distribution, sample sizes -------------------------------------------------------


def z_of(confidence):
    return sqrt(mpf(2)) * erfinv(mpf(confidence))


def size_of(population, confidence, margin):
    n0 = z_of(confidence) ** 2 / (4 * mpf(margin) ** 2)
    return min(population, int(mp.ceil(n0 / (1 + (n0 - 1) / population))))


def populations_of(sample, confidence, margin):
    """By bisection over the populations, up to LARGE."""

    def first_at_least(n):
        low, high = 0, LARGE + 1
        while high - low > 1:
            middle = (low + high) // 2
            if size_of(middle, confidence, margin) >= n:
                high = middle
            else:
                low = middle
        return high

    smallest, after = first_at_least(sample), first_at_least(sample + 1)
    if smallest > LARGE:
        return None
    return [smallest, None if after > LARGE else after - 1]


CONFIDENCES = ["1e-9", "0.01", "0.5", "0.68", "0.8", "0.85", "0.86", "0.9", "0.95", "0.99"]
z_values = [
    # The binary number nearest to the decimal is what a caller hands over.
    {"confidence": float(c), "z": agree(z_of(float(c)), stats.norm.isf((1 - float(c)) / 2), 1e-6)}
    for c in CONFIDENCES + ["0.999", "0.999999", "0.999999999999"]
]

SETTINGS = [(0.8, 0.05), (0.95, 0.05), (0.9, 0.1), (0.99, 0.01), (0.5, 0.4), (0.2, 0.9)]
sizes = [
    {"population": n, "confidence": c, "margin": e, "sample": size_of(n, c, e)}
    for c, e in SETTINGS
    for n in [1, 2, 3, 6, 9, 16, 17, 23, 27, 33, 55, 56, 86, 200, 1000, 10**5, 10**7, LARGE]
]
margins = [
    {
        "sample": n,
        "population": N,
        "confidence": c,
        "margin": float(z_of(c) * sqrt(mpf(1) / 4 / n * (1 if N is None else mpf(N - n) / (N - 1)))),
    }
    for c in (0.8, 0.95)
    for n, N in [(1, 2), (1, None), (5, 6), (17, 17), (42, 55), (42, None), (57, 86), (165, LARGE)]
    + [(LARGE - 1, LARGE), (LARGE, LARGE), (LARGE, None)]
]
fitting = [
    {"sample": n, "confidence": c, "margin": e, "populations": populations_of(n, c, e)}
    for c, e in SETTINGS
    for n in [1, 2, 3, 9, 15, 16, 21, 24, 28, 42, 57, 100, 163, 164, 165, 166, 384, 385, 386]
]

# --- tails -----------------------------------------------------------------------------------


def binomial_exact(count, trials, share):
    return sum(
        comb(trials, k) * share**k * (1 - share) ** (trials - k) for k in range(count, trials + 1)
    )


def log_comb(n, k):
    return loggamma(mpf(n) + 1) - loggamma(mpf(k) + 1) - loggamma(mpf(n - k) + 1)


def summed(first, ratios):
    """A falling series until it no longer matters to 30 digits."""
    total = term = first
    for ratio in ratios:
        term *= ratio
        total += term
        if term < total * mpf(10) ** -35:
            break
    return total


def binomial_large(count, trials, share):
    """P(X >= count) for a count at or above the mean, or its complement."""
    p = mpf(share.numerator) / share.denominator

    def pmf(k):
        return exp(log_comb(trials, k) + k * mp.log(p) + (trials - k) * mp.log(1 - p))

    if count > trials * share:
        odds = p / (1 - p)
        return summed(pmf(count), (mpf(trials - k) / (k + 1) * odds for k in range(count, trials)))
    odds = (1 - p) / p
    below = (mpf(k) / (trials - k + 1) * odds for k in range(count - 1, 0, -1))
    return 1 - summed(pmf(count - 1), below)


@lru_cache(maxsize=None)
def draws(population, drawn):
    return comb(population, drawn)


def hyper_exact(count, population, marked, drawn):
    """P(X >= count) as a fraction."""
    ways = sum(
        comb(marked, k) * comb(population - marked, drawn - k)
        for k in range(max(count, 0, drawn - population + marked), min(drawn, marked) + 1)
    )
    return Fraction(ways, draws(population, drawn))


def hyper_large(count, population, marked, drawn):
    """P(X >= count), and P(X < count), with mpmath."""
    rest = population - marked

    def pmf(k):
        return exp(
            log_comb(marked, k) + log_comb(rest, drawn - k) - log_comb(population, drawn)
        )

    low, high = max(0, drawn - rest), min(drawn, marked)
    if count * population > drawn * marked:
        upper = summed(
            pmf(count),
            (
                mpf(marked - k) * (drawn - k) / (mpf(k + 1) * (rest - drawn + k + 1))
                for k in range(count, high)
            ),
        )
        return upper, 1 - upper
    lower = summed(
        pmf(count - 1),
        (
            mpf(k) * (rest - drawn + k) / (mpf(marked - k + 1) * (drawn - k + 1))
            for k in range(count - 1, low, -1)
        ),
    )
    return 1 - lower, lower


binomial = []
for trials in (1, 2, 6, 18, 43, 300):
    for percent in (1, 50, 65, 80, 100):
        share = Fraction(2 * percent - 1, 200)
        for count in sorted({0, 1, trials // 3, trials // 2, int(trials * share), trials, trials + 1}):
            exact = binomial_exact(count, trials, share)
            agree(float(exact), stats.binom.sf(count - 1, trials, float(share)), 1e-8)
            binomial.append([count, trials, percent, float(1 - exact), float(exact)])
for trials in (10**5, LARGE):
    for percent in (1, 50, 80):
        share = Fraction(2 * percent - 1, 200)
        spread = int((trials * share * (1 - share)) ** 0.5)
        for shift in (-8, -1, 0, 2, 20):
            count = int(trials * share) + shift * spread
            exact = binomial_large(count, trials, share)
            binomial.append([count, trials, percent, float(1 - exact), float(exact)])

hypergeometric = []
for population, marked, drawn in [
    (1, 0, 1), (1, 1, 1), (1, 1, 0), (2, 1, 1), (10, 10, 4), (10, 0, 4), (10, 3, 9), (55, 35, 42),
    (56, 28, 43), (200, 100, 70), (201, 160, 71), (1000, 499, 300), (5000, 1000, 70),
]:  # fmt: skip
    low, high = max(0, drawn - population + marked), min(drawn, marked)
    for count in sorted({0, low, low + 1, (low + high) // 2, (low + high) // 2 + 3, high, high + 1}):
        exact = hyper_exact(count, population, marked, drawn)
        agree(float(exact), stats.hypergeom.sf(count - 1, population, marked, drawn), 1e-8)
        hypergeometric.append(
            [count, population, marked, drawn, float(1 - exact), float(exact)]
        )
for population, marked, drawn in [
    (LARGE, LARGE // 2, 70), (LARGE, 3, 10**6), (LARGE, 645 * 10**6, 10**5),
    (LARGE, LARGE // 2, LARGE // 2), (LARGE, LARGE // 5, LARGE - 1000), (10**6, 799_999, 400_001),
]:  # fmt: skip
    mean, share = drawn * marked // population, drawn / population
    spread = int((marked * share * (1 - share) * (1 - marked / population)) ** 0.5) + 1
    low, high = max(0, drawn - population + marked), min(drawn, marked)
    for count in sorted({min(high, max(low + 1, mean + shift * spread)) for shift in (-9, -1, 0, 1, 3, 25)}):
        upper, lower = hyper_large(count, population, marked, drawn)
        hypergeometric.append([count, population, marked, drawn, float(lower), float(upper)])

# --- intervals -------------------------------------------------------------------------------


def exact_interval(yes, sample, population, confidence):
    """All numbers of yes in the population, tried one by one."""
    tail = (1 - Fraction(confidence)) / 2
    kept = [
        marked
        for marked in range(yes, population - sample + yes + 1)
        if hyper_exact(yes, population, marked, sample) > tail
        and 1 - hyper_exact(yes + 1, population, marked, sample) > tail
    ]
    return [min(kept), max(kept)]


def large_interval(yes, sample, population, confidence):
    """The same by bisection, for populations too large to try."""
    tail = (1 - mpf(Fraction(confidence).numerator) / Fraction(confidence).denominator) / 2

    def fewest(yes):
        low, high = yes - 1, population - sample + yes
        while high - low > 1:
            middle = (low + high) // 2
            if hyper_large(yes, population, middle, sample)[0] > tail:
                high = middle
            else:
                low = middle
        return high

    least = 0 if yes == 0 else fewest(yes)
    return [least, population - (0 if yes == sample else fewest(sample - yes))]


wilson = [
    {
        "yes": yes,
        "sample": sample,
        "confidence": c,
        "interval": list(stats.binomtest(yes, sample).proportion_ci(c, method="wilson")),
    }
    for c in (0.5, 0.8, 0.95, 0.999)
    for yes, sample in [(0, 1), (1, 1), (0, 17), (1, 17), (11, 17), (17, 17), (27, 42), (42, 42)]
    + [(0, 10**6), (10**6 - 1, 10**6), (645_000_000, LARGE), (LARGE, LARGE)]
]
exact_intervals = [
    {
        "yes": yes,
        "sample": sample,
        "population": population,
        "confidence": float(c),
        "counts": exact_interval(yes, sample, population, c),
    }
    for c in ("0.5", "0.8", "0.95", "0.999")
    for yes, sample, population in [
        (0, 1, 1), (1, 1, 1), (0, 1, 2), (1, 1, 10), (0, 1, 10), (0, 5, 6), (5, 5, 6), (11, 17, 17),
        (5, 8, 9), (11, 17, 20), (0, 17, 23), (17, 17, 23), (27, 42, 55), (42, 42, 56), (21, 42, 200),
        (1, 3, 300), (199, 200, 300),
    ]
]  # fmt: skip
large_intervals = [
    {
        "yes": yes,
        "sample": sample,
        "population": population,
        "confidence": float(c),
        "counts": large_interval(yes, sample, population, c),
    }
    for c in ("0.8", "0.95")
    for yes, sample, population in [
        (0, 42, LARGE), (27, 42, LARGE), (42, 42, LARGE), (650, 1000, 10**6), (0, LARGE - 1, LARGE),
        (3000, 5000, 12_345),
    ]
]  # fmt: skip

# --- chances ---------------------------------------------------------------------------------


def beta_chances(yes, sample):
    """The beta density, integrated between the edges; cut at its middle so that none is missed."""
    edges = [mpf(2 * cut - 1) / 200 for cut in CUTS]
    posterior = stats.beta(yes + 1, sample - yes + 1)
    scale = mp.log(sample + 1) + log_comb(sample, yes)
    if yes in (0, sample):  # a plain power, and a density that lies in a corner too small to see
        below = [(1 - edge) ** (sample + 1) for edge in [mpf(0), *edges, mpf(1)]]
        if yes == sample:
            below = [1 - edge ** (sample + 1) for edge in [mpf(0), *edges, mpf(1)]]
        return [float(a - b) for a, b in zip(below, below[1:])]
    middle, spread = mpf(yes) / sample, 1 / sqrt(mpf(sample))
    knots = {min(mpf(1), max(mpf(0), middle + step * spread)) for step in range(-12, 13)}

    def density(share):
        return exp(scale) * share**yes * (1 - share) ** (sample - yes)

    parts = []
    for left, right in zip([mpf(0), *edges], [*edges, mpf(1)]):
        inside = sorted(knot for knot in knots if left < knot < right)
        parts.append(mp.quad(density, [left, *inside, right]))
        agree(parts[-1], posterior.cdf(float(right)) - posterior.cdf(float(left)), 1e-7)
    assert abs(sum(parts) - 1) < mpf(10) ** -20
    return [float(part) for part in parts]


def counted_chances(yes, sample, population):
    """Every number of yes in the population, rounded and banded one by one, as fractions."""
    sums = [Fraction(0)] * (len(CUTS) + 1)
    unseen = stats.betabinom(population - sample, yes + 1, sample - yes + 1)
    all_ways = comb(population + 1, sample + 1)
    for marked in range(yes, population - sample + yes + 1):
        ways = comb(marked, yes) * comb(population - marked, sample - yes)
        probability = Fraction(ways, all_ways)
        agree(float(probability), unseen.pmf(marked - yes), 1e-8)
        sums[sum(rounded(marked, population) >= cut for cut in CUTS)] += probability
    assert sum(sums) == 1
    return [float(s) for s in sums]


def polynomial_chances(yes, sample, population):
    """The same for a large population: sums of the polynomial C(K, yes)·C(N − K, no) up to a count
    are themselves a polynomial in that count, so a few values and Lagrange's formula give all."""

    def choose(n, k):
        product = Fraction(1)
        for i in range(k):
            product = product * (n - i) / (i + 1)
        return product

    knots = range(sample + 2)
    values, total = [], Fraction(0)
    for knot in knots:
        total += choose(knot, yes) * choose(population - knot, sample - yes)
        values.append(total)

    def up_to(count):
        answer = Fraction(0)
        for i, value in zip(knots, values):
            weight = value
            for j in knots:
                if j != i:
                    weight *= Fraction(count - j, i - j)
            answer += weight
        return answer

    all_ways = comb(population + 1, sample + 1)
    assert up_to(population) == all_ways

    def first_in(cut):
        low, high = -1, population
        while high - low > 1:
            middle = (low + high) // 2
            if rounded(middle, population) >= cut:
                high = middle
            else:
                low = middle
        return high

    parts = [Fraction(0), *(up_to(first_in(cut) - 1) / all_ways for cut in CUTS), Fraction(1)]
    return [float(b - a) for a, b in zip(parts, parts[1:])]


chances = [
    {"yes": yes, "sample": sample, "population": None, "chances": beta_chances(yes, sample)}
    for yes, sample in [(0, 1), (1, 1), (0, 6), (3, 6), (6, 6), (11, 17), (5, 8), (0, 42), (27, 42)]
    + [(42, 42), (70, 100), (640, 1000), (0, 1000), (64_500, 100_000)]
]
for sample, populations in [
    (1, [1, 2, 7]), (6, [6, 7, 40]), (8, [9, 13]), (17, [17, 18, 20, 101]), (42, [55, 56, 200]),
    (70, [70, 200, 1000]),
]:  # fmt: skip
    for population in populations:
        for yes in sorted({0, sample // 2, (sample * 5) // 8, (sample * 4) // 5, sample}):
            chances.append(
                {
                    "yes": yes,
                    "sample": sample,
                    "population": population,
                    "chances": counted_chances(yes, sample, population),
                }
            )
for yes, sample, population in [(0, 1, LARGE), (5, 8, LARGE), (27, 42, LARGE), (17, 17, 10**6)]:
    assert polynomial_chances(5, 8, 90) == counted_chances(5, 8, 90)
    chances.append(
        {
            "yes": yes,
            "sample": sample,
            "population": population,
            "chances": polynomial_chances(yes, sample, population),
        }
    )

# --- further yes -----------------------------------------------------------------------------


def needed(yes, sample, percent, more):
    """By trying; without `more`, all further cases are yes."""
    if more is None:
        further = 0 if sample else 1
        while rounded(yes + further, sample + further) < percent:
            further += 1
        return further
    for further in range(more + 1):
        if rounded(yes + further, sample + more) >= percent:
            return further
    return None


needs = [
    {"yes": y, "sample": n, "percent": p, "more": m, "needed": needed(y, n, p, m)}
    for y, n in [(0, 0), (0, 1), (1, 1), (5, 8), (10, 17), (11, 17), (27, 42), (0, 42), (42, 42)]
    for p in (0, 1, 50, 65, 80, 100)
    for m in (None, 0, 1, 3, 25)
    if n + (1 if m is None else m) > 0
]

Path(__file__).with_suffix(".json").write_text(
    json.dumps(
        {
            "madeBy": f"expected.py with scipy {scipy.__version__}, numpy {numpy.__version__}, "
            f"mpmath {__import__('mpmath').__version__}",
            "z": z_values,
            "sampleSizes": sizes,
            "margins": margins,
            "populations": fitting,
            "binomialTails": binomial,
            "hypergeometricTails": hypergeometric,
            "wilson": wilson,
            "exactIntervals": exact_intervals + large_intervals,
            "chances": chances,
            "needed": needs,
        }
    ),
    encoding="utf-8",
)
