import { attributeByWords } from '../../src/reading/cells/label-by-words';
import { EDITIONS } from '../../src/editions/editions';

test.each([
  ['Overall RoSH', 'rosh'],
  ['RoSH at start of order', 'rosh'],
  ['Risk to others', 'rosh'],
  ['ROSH Level (Low/Med/High)', 'rosh'],
  ['ROSH (L/M/H)', 'rosh'],
  ['Current risk of serious harm level', 'rosh'],
  ["Inspector's RoSH classification", 'rosh'],
  ['HMIP_RoSH', 'rosh'],
  ['RoSH from AssetPlus', 'rosh'],
  ["Child's RoSH to others", 'rosh'],
  ['Safety and wellbeing of the child', 'safety'],
  ['Risk of harm - AssetPlus', 'rosh'],
  ['SWB level', 'safety'],
  ['Safety & Wellbeing (S&W)', 'safety'],
  ['Safety and well-being concerns at start', 'safety'],
  ['Overall safety/wellbeing', 'safety'],
  ["Concerns about the child's safety and wellbeing", 'safety'],
  ['Outcome', 'disposal'],
  ['Order / disposal', 'disposal'],
  ['Sentence or order', 'disposal'],
  ['Index disposal', 'disposal'],
  ['Disposal (YCC/YC/CR)', 'disposal'],
])('"%s" means %s', (header, attribute) => {
  expect(attributeByWords(header)).toBe(attribute);
});

test.each([
  'Risk of harm from others',
  'RoSH from other people',
  'RoSH to child',
  "RoSH to the child's self",
  'RoSH to self',
  'Level of risk of serious harm to young person',
  'Child at risk of serious harm',
  'Risk to child',
  'Safety of others',
  "Others' safety",
  'RoSH reviewed on',
  'RoSH comments',
  'RoSH / SWB',
  'Safety plan in place',
  'Is the risk to others assessed?',
  'Length of order',
  'Order start date',
  'Number of disposals',
  'Likelihood of reoffending',
  'Risk of reoffending',
  'Level',
  'Gender',
  'Date of sentence',
  '',
])('"%s" means none', (header) => {
  expect(attributeByWords(header)).toBeNull();
});

test('no published question means a case column', () => {
  const questions = EDITIONS.flatMap(({ standards }) =>
    standards.flatMap(({ keyQuestions }) =>
      keyQuestions.flatMap((question) => [question, ...question.prompts]),
    ),
  );
  const taken = questions.filter(
    ({ text }) => attributeByWords(text) ?? attributeByWords(text.replace('?', '')),
  );
  expect(taken).toEqual([]);
});
