import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import './custom-functions';
import * as functions from '../../src/functions/functions';

/** A parameter as its doc block has it. */
export interface Parameter {
  readonly name: string;
  readonly optional: boolean;
  readonly range: boolean;
  readonly description: string;
}

/** A function as its doc block has it, with the function itself. */
export interface ListedFunction {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly Parameter[];
  readonly returns: string;
  readonly helpUrl: string;
  readonly examples: readonly { readonly formula: string; readonly answer: string }[];
  readonly call: (...given: readonly unknown[]) => unknown;
}

export const root = join(__dirname, '../..');

type Doc = Omit<ListedFunction, 'call'>;

/** All functions, as the script that makes the help pages reads them. */
export const functionList: readonly ListedFunction[] = (
  JSON.parse(
    execFileSync(process.execPath, [join(root, 'src', 'scripts', 'function-docs.mjs'), '--json'], {
      encoding: 'utf8',
    }),
  ) as Doc[]
).map((doc) => {
  const call: unknown = Object.entries(functions).find(([name]) => name === doc.name)?.[1];
  if (typeof call !== 'function') throw new Error(`${doc.name} is not exported.`);
  return { ...doc, call: call as ListedFunction['call'] };
});
