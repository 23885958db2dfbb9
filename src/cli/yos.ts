import { standardError, standardOutput } from './output/standard-output';
import { runYos } from './run-yos';

const stdout = standardOutput(process.stdout);
const stderr = standardError(process.stderr);
const { argv, env } = process;
void runYos(argv.slice(2), { stdout, stderr, env, cwd: process.cwd() }).then((code) => {
  process.exitCode = code;
});
