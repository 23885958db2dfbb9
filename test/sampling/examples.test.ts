import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';

const folder = join(__dirname, '../../src/sampling');
const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));

/** Everything the folder exports, so that an example reads as it would in a file that imports it. */
async function everything(): Promise<Record<string, unknown>> {
  const parts = await Promise.all(
    files.map((file) => import(join(folder, file)) as Promise<Record<string, unknown>>),
  );
  return Object.assign({}, ...parts) as Record<string, unknown>;
}

const examples = files.flatMap((file) =>
  [...readFileSync(join(folder, file), 'utf8').matchAll(/@example (.*) \/\/ (.*)/g)].map(
    ([, code = '', answer = '']) => ({ file, code, answer }),
  ),
);

describe('the examples of the doc blocks', () => {
  test.each(examples)('$file: $code is $answer', async ({ code, answer }) => {
    const names = createContext(await everything());
    expect(JSON.stringify(runInContext(`(${code})`, names))).toBe(
      JSON.stringify(runInContext(`(${answer})`, names)),
    );
  });

  test('every exported function and constant object has a doc block, every function an example', () => {
    for (const file of files) {
      const text = readFileSync(join(folder, file), 'utf8');
      for (const { index } of text.matchAll(/^export /gm)) {
        expect(`${file}: ${text.slice(0, index).trimEnd().slice(-2)}`).toBe(`${file}: */`);
      }
      const functions = [...text.matchAll(/^export function /gm)].length;
      const shown = [...text.matchAll(/@example .* \/\/ /g)].length;
      expect(shown).toBeGreaterThanOrEqual(functions);
    }
  });
});
