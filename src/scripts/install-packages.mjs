// Operating system packages that checks need, installed if that is possible without asking.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** What apt-get says while another program installs something. */
const IS_BUSY = /could not get lock|unable to acquire|unable to lock|another process/i;

/** Milliseconds between two tries, and how long another program may take in all. */
const PAUSE = 3_000;
const PATIENCE = 15 * 60_000;

/** Whether packages can be installed without asking: on Debian and the like, as root. */
export function canInstall() {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0;
}

/**
 * Installs Debian packages. Where another program is installing something, it waits until that is
 * done, and says so.
 *
 * @returns null once they are installed; else why they are not, in the words of apt-get
 */
export function installPackages(packages) {
  return (
    aptGet(['update', '-qq']) ??
    aptGet(['install', '-y', '-qq', '--no-install-recommends', ...packages])
  );
}

function aptGet(args) {
  const until = Date.now() + PATIENCE;
  let isTold = false;
  for (;;) {
    const { status, stderr, error } = spawnSync(
      'apt-get',
      ['-o', `DPkg::Lock::Timeout=${PATIENCE / 1000}`, ...args],
      {
        stdio: ['ignore', 'ignore', 'pipe'],
        encoding: 'utf8',
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      },
    );
    if (status === 0) return null;
    const said = (error?.message ?? stderr ?? '').trim();
    if (!IS_BUSY.test(said) || Date.now() > until) {
      return `apt-get ${args[0]} failed: ${said || `it ended with ${status}.`}`;
    }
    if (!isTold) process.stderr.write('Another program is installing packages; waiting for it.\n');
    isTold = true;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
  }
}
