// Runs several programs at a time, each with its output in one piece.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { root } from './ready.mjs';

/**
 * Runs Node programs, as many at a time as there are cores, and prints the output of each once it
 * is done. They start in the given order.
 *
 * @param programs `[name, arguments]` each
 * @returns the names of those that failed
 */
export async function sideBySide(programs) {
  const waiting = [...programs];
  const failed = [];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [name, args] = next;
      const { code, said } = await ended(args);
      if (code === 0) continue;
      failed.push(name);
      process.stderr.write(`${name} failed:\n${said}\n`);
    }
  };
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, work));
  return failed;
}

function ended(args) {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text) => (said += text));
    }
    child.on('error', (error) => done({ code: 1, said: error.message }));
    child.on('close', (code) => done({ code, said }));
  });
}
