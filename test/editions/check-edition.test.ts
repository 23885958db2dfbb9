import edition2018 from '../../src/editions/2018.json';
import edition2020 from '../../src/editions/2020.json';
import edition2021 from '../../src/editions/2021.json';
import { EditionError, checkEdition } from '../../src/editions/check-edition';
import { highestTotal } from '../../src/editions/edition';
import { fourthEdition } from './fourth-edition';

type Json = Record<string, unknown>;
type Path = readonly (string | number)[];

const EDITIONS = { 2018: edition2018, 2020: edition2020, 2021: edition2021, 2030: fourthEdition };

/** Prompts were published from 2020 on, so a key question may have none. */
const MAY_BE_ABSENT = ['prompts'];

/** The path of every field; of a list's entries all fields, as each is checked by itself. */
function fieldsOf(value: unknown, at: Path = []): Path[] {
  if (Array.isArray(value)) return value.flatMap((entry, i) => fieldsOf(entry, [...at, i]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    [...at, key],
    ...fieldsOf(inner, [...at, key]),
  ]);
}

function changed(edition: unknown, path: Path, change: (of: Json, field: string) => void): unknown {
  const copy = structuredClone(edition) as Json;
  const holder = path.slice(0, -1).reduce<unknown>((of, key) => (of as Json)[key], copy) as Json;
  change(holder, String(path.at(-1)));
  return copy;
}

function gapsOf(edition: unknown): readonly string[] {
  try {
    checkEdition(edition);
    return [];
  } catch (error) {
    if (error instanceof EditionError) return error.gaps;
    throw error;
  }
}

describe.each(Object.entries(EDITIONS))('the %s edition', (_, edition) => {
  const fields = fieldsOf(edition);

  test('is complete', () => {
    expect(gapsOf(edition)).toEqual([]);
    expect(fields.length).toBeGreaterThan(100);
  });

  test('is refused without any one of its fields', () => {
    const accepted = fields
      .filter((path) => !MAY_BE_ABSENT.includes(String(path.at(-1))))
      .filter((path) => gapsOf(changed(edition, path, Reflect.deleteProperty)).length === 0)
      .map((path) => path.join('.'));
    expect(accepted).toEqual([]);
  });

  test('is refused with null or a list of nothing but null in any one of them', () => {
    for (const wrong of [null, [null]]) {
      const accepted = fields
        .filter((path) => {
          const broken = changed(edition, path, (of, field) => {
            of[field] = wrong;
          });
          return gapsOf(broken).length === 0;
        })
        .map((path) => path.join('.'));
      expect(accepted).toEqual([]);
    }
  });
});

const first = (of: Json, field: string): Json => (of[field] as Json[])[0] as Json;

/** A single contradiction in an otherwise sound edition, and the words that name it. */
const CONTRADICTIONS: readonly (readonly [string, (edition: Json) => void])[] = [
  ['standard 1.1', (e) => Object.assign(first(e, 'standards'), { domain: 'space' })],
  ['the code 1.2 stands twice', (e) => Object.assign(first(e, 'standards'), { code: '1.2' })],
  ['no standard 9.9', (e) => Object.assign(first(e, 'limits'), { standard: '9.9' })],
  ['Splendid is none', (e) => Object.assign(first(e, 'limits'), { ceiling: 'Splendid' })],
  [
    'no key question 9.9.9',
    (e) => Object.assign(first(e, 'subSamples'), { keyQuestions: ['9.9.9'] }),
  ],
  ['either leaveOut or only', (e) => Object.assign(first(e, 'subSamples'), { only: ['high'] })],
  ['attribute must be one of', (e) => Object.assign(first(e, 'subSamples'), { attribute: 'mood' })],
  [
    'fromPercent must start at 0',
    (e) => Object.assign(first(e['bands'] as Json, 'values'), { fromPercent: 10 }),
  ],
  [
    'fromPercent must ascend',
    (e) => Object.assign((e['bands'] as { values: Json[] }).values[2] as Json, { fromPercent: 40 }),
  ],
  [
    'last step is above the highest total, 27',
    (e) => Object.assign((e['overall'] as { values: Json[] }).values[3] as Json, { fromTotal: 28 }),
  ],
  [
    'the domain court stands twice',
    (e) => Object.assign((e['domains'] as Json[])[0] as Json, { id: 'court' }),
  ],
];

test.each(CONTRADICTIONS)('a contradiction is named: %s', (words, contradict) => {
  const broken = structuredClone(fourthEdition) as unknown as Json;
  contradict(broken);
  expect(gapsOf(broken).join('\n')).toContain(words);
});

test.each([null, undefined, 7, 'edition', [], {}])('%p is no edition', (nothing) => {
  expect(gapsOf(nothing).length).toBeGreaterThan(0);
});

test('every gap is told at once', () => {
  expect(gapsOf({ ...fourthEdition, name: '', limits: null, base: {} }).length).toBeGreaterThan(3);
});

test('the highest total follows from the standards: twelve give 36, nine 27', () => {
  expect([edition2018, edition2020, edition2021].map((e) => highestTotal(checkEdition(e)))).toEqual(
    [36, 36, 36],
  );
  expect(highestTotal(checkEdition(fourthEdition))).toBe(27);
});
