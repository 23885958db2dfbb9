import { BAR_COLOUR, ratingColours } from '../../src/plan/colours';
import { EDITIONS } from '../../src/editions/editions';

/** Relative luminance of sRGB, as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/../g) ?? [])
    .map((pair) => parseInt(pair, 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const ratings = [...new Set(EDITIONS.flatMap(({ bands }) => bands.values.map((b) => b.rating)))];
const [edition] = EDITIONS;

describe.each([...ratings, 'Not rated'])('%s', (rating) => {
  const colours = ratingColours(edition as never, rating);

  test('can be read on its colour (WCAG 2.2, 1.4.3: 4.5:1)', () => {
    expect(contrast(colours.text, colours.fill)).toBeGreaterThanOrEqual(4.5);
  });

  test('has a bar that stands out from its tint (1.4.11: 3:1)', () => {
    expect(contrast(BAR_COLOUR, colours.tint)).toBeGreaterThanOrEqual(3);
  });
});

test.each(ratings)('black figures can be read on the bar of %s (1.4.3: 4.5:1)', (rating) => {
  const { bar } = ratingColours(edition as never, rating);
  expect(contrast('000000', bar)).toBeGreaterThanOrEqual(4.5);
});

test('no two ratings share a colour', () => {
  const fills = ratings.map((rating) => ratingColours(edition as never, rating).fill);
  expect(new Set(fills).size).toBe(ratings.length);
});
