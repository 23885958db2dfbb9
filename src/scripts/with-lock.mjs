// One process at a time does something that several may want done.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';

/** Milliseconds between two looks at a lock that another process has. */
const PAUSE = 100;

/**
 * Does something while no other process does it. A process that is gone holds nothing up: the lock
 * names its process.
 *
 * @param path the file that is the lock; its folder has to be there
 */
export function withLock(path, act) {
  while (!taken(path)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
  try {
    return act();
  } finally {
    rmSync(path, { force: true });
  }
}

function taken(path) {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (isLeft(path)) rmSync(path, { force: true });
    return false;
  }
}

/** Whether whoever took the lock has ended without giving it back. */
function isLeft(path) {
  try {
    const holder = Number(readFileSync(path, 'utf8'));
    // Empty: it is being written right now.
    if (holder > 0) process.kill(holder, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}
