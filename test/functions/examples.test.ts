import { formulaEngine } from './formula-workbook';
import { functionList } from './function-list';

const examples = functionList.flatMap(({ examples: shown }) => shown);
const { answersOf } = formulaEngine();

describe('every example of the docs gives what it says in a real formula engine', () => {
  let answers: Awaited<ReturnType<typeof answersOf>> = [];

  beforeAll(async () => {
    answers = await answersOf(examples.map(({ formula }) => formula));
  });

  test.each(examples.map((example, i) => ({ ...example, i })))(
    '$formula gives $answer',
    ({ answer, i }) => {
      expect(answers[i]).toEqual(answer.startsWith('#') ? answer : JSON.parse(answer));
    },
  );
});
