#!/usr/bin/python3
"""Writes expected-draws.json: what drawing, splitting and comparing in src/sampling should answer.

    apt-get install python3-scipy
    /usr/bin/python3 test/sampling/expected-draws.py
    npx prettier --write test/sampling/expected-draws.json

The generator is written out from its authors' description in Python's own whole numbers.
Distributions come from scipy. Probabilities of whole caseloads are added up over every caseload
that there can be, never drawn. All of it is deterministic.
"""

import json
from fractions import Fraction
from itertools import product
from math import comb, floor, lgamma, exp
from pathlib import Path

import numpy
import scipy
from scipy import stats

MASK = 0xFFFFFFFF

# --- the generator: xoshiro128**, filled by MurmurHash3's finaliser over a counter ------------


def mixed(word):
    word ^= word >> 16
    word = word * 0x85EBCA6B & MASK
    word ^= word >> 13
    word = word * 0xC2B2AE35 & MASK
    return word ^ word >> 16


def rotated(word, by):
    return (word << by | word >> 32 - by) & MASK


def words(seed, count):
    s = [mixed((seed + (i + 1) * 0x9E3779B9) & MASK) for i in range(4)]
    s[3] |= 1
    out = []
    for _ in range(count):
        out.append(rotated(s[1] * 5 & MASK, 7) * 9 & MASK)
        t = s[1] << 9 & MASK
        s[2] ^= s[0]
        s[3] ^= s[1]
        s[1] ^= s[2]
        s[0] ^= s[3]
        s[2] ^= t
        s[3] = rotated(s[3], 11)
    return out


generator = [{"seed": seed, "words": words(seed, 12)} for seed in (0, 1, 2, 42, 2**31, 2**32 - 1)]

# --- chi-squared tails ------------------------------------------------------------------------

chi_squared = [
    {"value": value, "degrees": degrees, "tail": float(stats.chi2.sf(value, degrees))}
    for degrees in (1, 2, 3, 4, 5, 7, 10, 25)
    for value in (1e-6, 0.1, 1, 2.5, 3.9, 7.9, 8.1, 15, 40, 120)
]

# --- does a sample match its caseload ----------------------------------------------------------


def representation(sample, caseload):
    """Every sample there can be, by scipy's multivariate hypergeometric distribution."""
    size, population = sum(sample), sum(caseload)
    law = stats.multivariate_hypergeom(caseload, size)
    seen = law.logpmf(sample)
    total = 0.0
    for head in product(*(range(min(c, size) + 1) for c in caseload[:-1])):
        last = size - sum(head)
        if 0 <= last <= caseload[-1]:
            log = law.logpmf([*head, last])
            if log <= seen + 1e-7:
                total += exp(log)
    rest = [c - s for c, s in zip(caseload, sample)]
    table = numpy.array([sample, rest])
    pearson = stats.chi2_contingency(table, correction=False)[0]
    if len(sample) == 2:
        assert abs(stats.fisher_exact(table)[1] - total) < 1e-7
    return {
        "sample": sample,
        "caseload": caseload,
        "probability": total,
        # Pearson's statistic of drawn and undrawn cases has N where ours has N − 1.
        "chiSquared": pearson * (population - 1) / population,
    }


matches = [
    representation(sample, caseload)
    for sample, caseload in [
        ([2, 0], [2, 2]),
        ([31, 11], [41, 14]),
        ([41, 1], [41, 14]),
        ([10, 5, 6], [12, 5, 6]),
        ([4, 9, 2], [11, 12, 10]),
        ([0, 15, 0], [11, 16, 10]),
        ([7, 7, 7, 7], [12, 13, 9, 10]),
        ([3, 9, 1, 2, 1], [5, 12, 3, 4, 3]),
        ([60, 40], [500, 500]),
    ]
]  # fmt: skip

# --- largest remainders ------------------------------------------------------------------------


def split(take, sizes, weights):
    """Hamilton's method in fractions; what a full group cannot take goes round again."""
    given = [0] * len(sizes)
    left = take
    while left:
        open_ = [w if g < s else 0 for w, s, g in zip(weights, sizes, given)]
        if not any(open_):
            open_ = [1 if g < s else 0 for s, g in zip(sizes, given)]
        quotas = [Fraction(left * w, sum(open_)) for w in open_]
        shares = [floor(q) for q in quotas]
        order = sorted(
            (i for i in range(len(sizes)) if open_[i]), key=lambda i: (shares[i] - quotas[i], i)
        )
        for i in order[: left - sum(shares)]:
            shares[i] += 1
        taken = [min(a, s - g) for a, s, g in zip(shares, sizes, given)]
        given = [g + t for g, t in zip(given, taken)]
        left -= sum(taken)
    return given


splits = [
    {"take": take, "sizes": sizes, "weights": weights, "split": split(take, sizes, weights)}
    for take, sizes, weights in [
        (70, [200, 100], [60, 40]),
        (42, [20, 100], [60, 40]),
        (42, [100, 3], [60, 40]),
        (15, [7, 9, 4], [7, 9, 4]),
        (10, [5, 5, 5, 5], [1, 1, 1, 1]),
        (3, [10, 10], [1, 0]),
        (12, [10, 10], [1, 0]),
        (0, [4, 4], [1, 1]),
        (13, [1, 2, 3, 7], [9, 9, 9, 1]),
        (100, [61, 55, 41], [61, 55, 41]),
    ]
]

# --- whole caseloads --------------------------------------------------------------------------

CUTS = [50, 65, 80]


def band(yes, base):
    percent = (200 * yes + base) // (2 * base)
    return sum(percent >= cut for cut in CUTS)


def ways(counts, weights):
    """log probability of a Dirichlet-multinomial count: Pólya's urn in any order."""
    total, drawn = sum(weights), sum(counts)
    value = lgamma(drawn + 1) + lgamma(total) - lgamma(total + drawn)
    for count, weight in zip(counts, weights):
        value += lgamma(weight + count) - lgamma(weight) - lgamma(count + 1)
    return value


def compositions(total, parts):
    if parts == 1:
        yield (total,)
        return
    for first in range(total + 1):
        for rest in compositions(total - first, parts - 1):
            yield (first, *rest)


def caseload(questions, population, imaginary):
    """The band of each question and of their minimum, over all caseloads there can be.

    questions: one text a question, one letter a case (y, n, or - for outside the base). The
    imaginary cases answer each question independently of the others; with a number of them alone
    they say yes as often as all answers of the caseload so far (one yes and one no added to those of
    the sample).
    """
    cases = len(questions[0])
    unseen = population - cases
    single = [[0.0] * 4 for _ in questions]
    lowest = [0.0] * 4
    for counts in compositions(unseen, cases + 1):
        p = exp(ways(counts, [1] * cases + [sum(imaginary)]))
        made = counts[-1]
        letters = [(1 + c, q[i]) for q in questions for i, c in enumerate(counts[:-1])]
        answers = sum(a != "-" for q in questions for a in q)
        of_yes = Fraction(
            sum(c for c, a in letters if a == "y"), sum(c for c, a in letters if a != "-")
        )
        level = (of_yes * answers + 1) / (answers + 2)
        bands = []
        pair = imaginary
        if len(imaginary) == 1:
            pair = [imaginary[0] * float(level), imaginary[0] * float(1 - level)]
        for answers in questions:
            yes = sum(1 + c for c, a in zip(counts, answers) if a == "y")
            base = sum(1 + c for c, a in zip(counts, answers) if a != "-") + made
            law = [0.0] * 4
            for more in range(made + 1):
                law[band(yes + more, base)] += exp(ways((more, made - more), pair))
            bands.append(law)
        for sums, law in zip(single, bands):
            for i in range(4):
                sums[i] += p * law[i]
        above = [1.0] * 5
        for law in bands:
            for i in range(5):
                above[i] *= sum(law[i:])
        for i in range(4):
            lowest[i] += p * (above[i] - above[i + 1])
    assert abs(sum(lowest) - 1) < 1e-9
    return {
        "questions": questions,
        "population": population,
        "imaginary": imaginary,
        "single": single,
        "lowest": lowest,
    }


caseloads = [
    caseload(["yyn"], 6, [1, 1]),
    caseload(["yyynn", "ynyny"], 9, [1, 1]),
    caseload(["yyyny", "yy-ny", "ynyyy"], 9, [3.5, 1.25]),
    caseload(["yyyy", "ynyy"], 12, [0.7, 0.3]),
    caseload(["yyyny", "yy-ny", "ynyyy"], 9, [6.5]),
    caseload(["ynyy", "yyyy", "nnyy"], 11, [20]),
]

Path(__file__).with_suffix(".json").write_text(
    json.dumps(
        {
            "madeBy": f"expected-draws.py with scipy {scipy.__version__}, numpy {numpy.__version__}",
            "generator": generator,
            "chiSquared": chi_squared,
            "representation": matches,
            "splits": splits,
            "caseloads": caseloads,
        }
    ),
    encoding="utf-8",
)
