// Some packages of the lock file with all that they need, so that they can be installed by
// themselves in the versions that are locked. Uses nothing but Node.

/**
 * A package.json and a lock file of some packages alone.
 *
 * @param lock the lock file, parsed
 * @param names packages that the project names itself
 * @throws Error for a package that the lock file does not have
 */
export function partOfLock(lock, names) {
  const all = lock.packages;
  const kept = new Set();
  const keep = (from, name) => {
    const path = placeOf(all, from, name);
    if (path === null || kept.has(path)) return;
    kept.add(path);
    for (const needed of needsOf(all[path])) keep(path, needed);
  };
  for (const name of names) {
    if (!all[`node_modules/${name}`]) throw new Error(`package-lock.json has no ${name}.`);
    keep('', name);
  }
  const { dependencies, devDependencies } = all[''];
  const wanted = { ...dependencies, ...devDependencies };
  const own = { dependencies: Object.fromEntries(names.map((name) => [name, wanted[name]])) };
  const packages = Object.fromEntries([...kept].sort().map((path) => [path, all[path]]));
  return {
    manifest: { private: true, ...own },
    lock: { lockfileVersion: lock.lockfileVersion, packages: { '': own, ...packages } },
  };
}

function needsOf({ dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta }) {
  const peers = Object.keys(peerDependencies ?? {});
  return [
    ...Object.keys({ ...dependencies, ...optionalDependencies }),
    ...peers.filter((name) => !peerDependenciesMeta?.[name]?.optional),
  ];
}

/** Where Node finds a package from another one: beside it or further up; null if nowhere. */
function placeOf(all, from, name) {
  const place = `${from === '' ? '' : `${from}/`}node_modules/${name}`;
  if (all[place]) return place;
  if (from === '') return null;
  const above = from.lastIndexOf('/node_modules/');
  return placeOf(all, above < 0 ? '' : from.slice(0, above), name);
}
