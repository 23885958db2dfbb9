// node src/scripts/mutation-sample.mjs PART [COUNT [SEED]]: places for `npm run mutate -- --mutate`,
// drawn at random from the lines of a part of src, where all of it would take days. The same seed
// draws the same places from the same files.
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { root } from './ready.mjs';

/** Lines of each place: a condition often takes as many. */
const LENGTH = 3;

const [part, count = '30', seed = '1'] = process.argv.slice(2);
if (part === undefined) {
  console.error('Name a part of src, such as "reading".');
  process.exit(2);
}

/** Park and Miller's generator, which any language has in a line. */
let state = Number(seed) * 7_919;
const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;

const lines = readdirSync(join(root, 'src', part), { recursive: true })
  .map((name) => `src/${part}/${name.split(sep).join('/')}`)
  .filter((path) => path.endsWith('.ts') && !path.includes('/messages'))
  .sort()
  .flatMap((path) => {
    const { length } = readFileSync(join(root, path), 'utf8').trimEnd().split('\n');
    return Array.from({ length }, (_, line) => [path, line + 1]);
  });
const drawn = Array.from(
  { length: Number(count) },
  () => lines[Math.floor(random() * lines.length)],
);
console.log(drawn.map(([path, line]) => `${path}:${line}-${line + LENGTH - 1}`).join(','));
