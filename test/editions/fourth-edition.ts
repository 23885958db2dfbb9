import edition2021 from '../../src/editions/2021.json';

/** Standards that the made-up edition keeps, nine of the twelve. */
const KEPT = ['1.1', '1.2', '1.3', '2.1', '2.2', '2.3', '3.1', '3.2', '3.3'];

/**
 * An edition that no one has published, as the JSON of its file: nine standards out of 27, bands of
 * its own from 0, 40, 60 and 90 per cent under names of its own, and other steps of the total.
 */
export const fourthEdition = {
  id: '2030',
  name: 'Nine standards',
  source: 'Made up for this test.',
  seenIn: ['nowhere'],
  base: { value: 'applicable', source: 'Made up.' },
  bands: {
    source: 'Made up.',
    values: [
      { rating: 'Poor', score: 0, fromPercent: 0, words: 'Few', shortForms: ['P'] },
      { rating: 'Fair', score: 1, fromPercent: 40, words: 'Some', shortForms: ['F'] },
      { rating: 'Strong', score: 2, fromPercent: 60, words: 'Most', shortForms: ['S'] },
      { rating: 'Excellent', score: 3, fromPercent: 90, words: 'Nearly all', shortForms: ['E'] },
    ],
  },
  overall: {
    source: 'Made up.',
    values: [
      { rating: 'Poor', fromTotal: 0 },
      { rating: 'Fair', fromTotal: 6 },
      { rating: 'Strong', fromTotal: 14 },
      { rating: 'Excellent', fromTotal: 24 },
    ],
  },
  discretion: { stated: false, withinPoints: 2, smallSample: 3, source: 'Made up.' },
  limits: [{ standard: '1.1', rating: 'Poor', ceiling: 'Fair', source: 'Made up.' }],
  subSamples: [
    {
      keyQuestions: ['2.1.3'],
      attribute: 'rosh',
      leaveOut: ['low'],
      because: 'the risk is low',
      source: 'Made up.',
    },
  ],
  annexeForm: 'codes',
  domains: edition2021.domains.slice(0, 3),
  standards: edition2021.standards
    .filter(({ code }) => KEPT.includes(code))
    .map((standard) => ({
      ...standard,
      keyQuestions: standard.keyQuestions.map(({ code, text }) => ({ code, text })),
    })),
};
