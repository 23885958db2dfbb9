// A lock, so that only one of several processes does something at a time.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';

/** Milliseconds between checks of a lock that another process has. */
const PAUSE = 100;

/**
 * Does something while no other process does it. A process that has ended blocks nothing: the lock
 * names its process.
 *
 * @param path the lock file; its folder must exist
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

/** Whether the lock's process has ended without releasing it. */
function isLeft(path) {
  try {
    const holder = Number(readFileSync(path, 'utf8'));
    // Empty: it is just being written.
    if (holder > 0) process.kill(holder, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}
